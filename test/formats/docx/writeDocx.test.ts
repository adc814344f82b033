import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { merge } from '../../../src/core/merge/merge';
import { PAPER_PARTS, type PaperPart } from '../../../src/core/summary/cabinet/annexTable';
import { cabinetContext } from '../../../src/core/summary/cabinet/context';
import { cabinetDocument } from '../../../src/core/summary/cabinetDocument';
import type { Summary } from '../../../src/core/summary/types';
import { summarise } from '../../../src/core/summary/summarise';
import type { TextDocument } from '../../../src/core/summary/document';
import { writeDocx } from '../../../src/formats/docx/write/writeDocx';
import { textsFor } from '../../../src/strings';
import {
  duty,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
} from '../../support/madeUpReturns';

const uk = textsFor('uk');
const plan = madeUpPlan();
const registry = madeUpRegistry();

function made(
  parts: readonly PaperPart[] = PAPER_PARTS,
  changed: (summary: Summary) => Summary = (summary) => summary,
): TextDocument {
  const merged = merge({
    plan,
    registry,
    settings: madeUpSettings(),
    duties: [
      ...madeUpDuties(plan, registry),
      duty('1.1@2019~daeu', 'mon', 'obliged', {
        bodyId: 'daeu',
        name: 'Державне агентство з питань електронного урядування України',
      }),
    ],
    files: [
      madeUpReturn({
        file: 'a.xlsx',
        body: 'minfin',
        receivedOn: '2020-02-20',
        rows: [
          { key: '1.1@2019', status: 'done', narrative: 'Проведено & <узгоджено>.\u0001' },
          {
            key: '2.1@2019-H1',
            status: 'notDone',
            narrative: 'Ні.',
            reason: 'Брак коштів',
            proposal: 'Продовжити',
            newDue: '2020-12-31',
          },
          { key: '2.1@2019-H2', status: 'done', narrative: 'Так.', value: 4 },
        ],
      }),
      madeUpReturn({
        file: 'b.xlsx',
        body: 'mon',
        rows: [{ key: '1.1@2019~daeu', status: 'notOurs', narrative: 'Не наше.' }],
      }),
    ],
  });
  const edited = { ...merged, edits: [{ key: '2.1@2019-H1', control: 'extend' as const, extendTo: '2020-12-31' }] };
  return cabinetDocument(cabinetContext(edited, changed(summarise(edited, uk)), uk, { asOf: '2020-03-01' }), parts);
}
const textOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

describe('the annex for the Cabinet', () => {
  it('says on what grounds, who reported, what was done, who did not report, and what is proposed', async () => {
    const text = textOf(await writeDocx(made()));
    for (const words of [
      // The letter.
      'Про стан виконання плану заходів на 2019 рік',
      'На виконання пункту 2 розпорядження Кабінету Міністрів України від 27 грудня 2018 р. № 1105-р подаємо ' +
        'узагальнену інформацію про стан виконання плану заходів на 2019 рік станом на 15 лютого 2020 р.',
      'Інформацію подали 2 із 4 зобов’язаних органів (50 %). Із запізненням інформацію подав 1 орган. ' +
        'Залучені за згодою інформації не подали.',
      'За результатами узагальнення пропонуємо: продовжити до 31 грудня 2020 р. — пункт 2.1.',
      'Додаток: на ___ арк. в 1 прим.',
      // The digest.
      'На виконання пункту 2 розпорядження Кабінету Міністрів України від 27 грудня 2018 р. № 1105-р узагальнено',
      'Причина: «Брак коштів» — Мінфін (захід 2.1).',
      'Продовжити до 31 грудня 2020 р.: пункт 2.1.',
      'Інформації не подали зобов’язані органи (2): МОЗ, ДПС.',
      // The table and the annexes on request.
      '2. Завдання 2',
      'I півріччя.',
      'Зобов’язані органи, що не подали інформації (2):',
      'Міністерство охорони здоров’я України',
      '20 лютого 2020 р.',
      'Державне агентство з питань електронного урядування України',
      'інформацію подав орган: Міністерство освіти і науки України',
      'Додаток 3до листа від ___ ______ 2020 р.№ ____________',
      'Проведено & <узгоджено>.',
      'Продовжити',
      'проведено медіа-брифінгів',
    ])
      expect(text).toContain(words.replace(/\u00A0/g, ' '));
  });

  it('names a body whose report could not be counted apart from those that did not report', async () => {
    const isInvalid = (summary: Summary): Summary => ({
      ...summary,
      bodies: summary.bodies.map((line) => (line.id === 'moz' ? { ...line, state: 'invalid' } : line)),
    });
    const text = textOf(await writeDocx(made(['letter', 'annex'], isInvalid)));
    expect(text).toContain('Інформацію подали 2 із 4 зобов’язаних органів (50 %). Інформація 1 органу потребує');
    expect(text).toContain('Інформації не подали зобов’язані органи (1): ДПС.');
    expect(text).toContain('Подана інформація потребує доопрацювання (1): МОЗ.');
    expect(text).toContain('сіре — подали інформацію, що потребує доопрацювання');
  });

  it('is the same bytes for the same document, parts in order and times pinned', async () => {
    const [first, second] = [await writeDocx(made()), await writeDocx(made())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const parts = unzipSync(first);
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '2020-03-01T00:00:00Z</dcterms:created>',
    );
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  });

  it('opens clean in the Open XML SDK validator', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planzvit-docx-'));
    try {
      const file = join(folder, 'annex.docx');
      writeFileSync(file, await writeDocx(made()));
      const report: unknown = JSON.parse(
        execFileSync('node_modules/.bin/ooxml-validator', [file], { encoding: 'utf8' }),
      );
      expect(report).toMatchObject({ ok: true, errors: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
