import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReturn } from '../../../../src/core/checks/checkReturn';
import type { CheckedReturn } from '../../../../src/core/checks/types';
import { recognise } from '../../../../src/core/returned/recognise';
import { prefilledTemplate } from '../../../../src/core/template/templateSpec';
import type { EarlierAnswers } from '../../../../src/core/template/prefill';
import type { WorkbookContent } from '../../../../src/core/workbook/content';
import { foreignPackage } from '../../../../src/app/samples/foreignPackage';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import { inputOf, PLAN } from '../../../core/template/support';
import { itInLibreOffice, runLibreOffice } from '../../../support/soffice';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { vocabularies } from '../../../support/texts';

const folder = temporaryFolder();

/** Right answers, as an officer would give them, with what breaks careless writers. */
const SAID: EarlierAnswers = {
  rows: new Map([
    [
      '1.1@2019-01-01..2019-11-15',
      {
        status: 'виконано',
        narrative: 'Подано пропозиції: "а" & <б>; =не формула\nДругий абзац.',
        doneOn: '2019-11-05',
        evidence: 'https://example.gov.ua/?a=1&b=2',
      },
    ],
    [
      '2.1@2019-H1',
      {
        status: 'виконано частково',
        narrative: 'Проведено один брифінг із двох.',
        reason: 'Карантин 😀',
        proposal: 'Продовжити строк',
        newDue: '2020-06-30',
      },
    ],
    ['4.1@2019', { status: 'не належить до компетенції', reason: 'Пункт 4 Положення про орган.' }],
  ]),
  indicators: new Map([
    ['2.1@2019-H1#1', { value: 1 }],
    ['2.1@2019-H1#2', { value: 12, note: 'з них 3 регіональні' }],
  ]),
  contacts: {
    person: 'Леся Українка',
    phone: '(044) 123-45-67',
    email: 'lesia@body.gov.ua',
    letterNo: '15/1-20',
    letterDate: '2020-02-12',
  },
};

function contentOf(bytes: Uint8Array): WorkbookContent {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  return outcome.content;
}

function checked(content: WorkbookContent): CheckedReturn {
  const outcome = recognise(
    content,
    { file: 'звіт.xlsx', sha256: '0'.repeat(64), bytes: 1 },
    { plan: PLAN, vocabularies },
  );
  if (outcome.kind !== 'return') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome.issues)}`);
  return checkReturn(outcome.returned, { plan: PLAN, today: '2020-02-14', vocabularies });
}

/** What matters of a return, without places. */
function essence(content: WorkbookContent): unknown {
  const { returned, rows, indicators, issues } = checked(content);
  return {
    body: returned.stamp.body,
    from: returned.recoveredFrom,
    rows: rows.map(({ row, answer }) => [row.key, row.matchedBy, answer]),
    indicators: indicators.map(({ key, value, note }) => [key, value, note]),
    contacts: Object.entries(returned.contacts).map(([field, value]) => [field, value?.text]),
    errors: issues.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at.rowKey]),
  };
}

describe('a filled template that comes back', () => {
  let bytes = new Uint8Array();
  let content: WorkbookContent | undefined;
  let expected: unknown;

  beforeAll(async () => {
    bytes = Uint8Array.from(await writeWorkbook(prefilledTemplate(inputOf({ earlier: SAID })).spec));
    content = contentOf(bytes);
    expected = essence(content);
  });

  it('holds the answers under their keys, from all three stamps, without a single error', () => {
    expect(expected).toMatchObject({
      body: { id: 'mkms' },
      from: ['sheet', 'properties', 'title'],
      // The answers were carried over, and nobody has touched them.
      errors: [['nothing-new', undefined]],
      rows: [
        [
          '1.1@2019-01-01..2019-11-15',
          'key',
          {
            status: 'done',
            narrative: 'Подано пропозиції: "а" & <б>; =не формула\nДругий абзац.',
            doneOn: '2019-11-05',
            evidence: 'https://example.gov.ua/?a=1&b=2',
          },
        ],
        ['2.1@2019-H1', 'key', { status: 'partly', newDue: '2020-06-30' }],
        ['4.1@2019', 'key', { status: 'notOurs', reason: 'Пункт 4 Положення про орган.' }],
      ],
      indicators: expect.arrayContaining([
        ['2.1@2019-H1#1', 1, undefined],
        ['2.1@2019-H1#2', 12, 'з них 3 регіональні'],
      ]),
    });
  });

  it.each(['inline', 'shared'] as const)('comes back the same from a foreign writer with %s strings', (strings) => {
    if (content === undefined) throw new Error('not written');
    expect(essence(contentOf(foreignPackage(content, strings)))).toEqual(expected);
  });

  itInLibreOffice('comes back the same after LibreOffice opened and saved it', () => {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    runLibreOffice(folder, [{ open: join(folder, 'a.xlsx'), save: [join(folder, 'b.xlsx')] }]);
    expect(essence(contentOf(readFileSync(join(folder, 'b.xlsx'))))).toEqual(expected);
  });
});
