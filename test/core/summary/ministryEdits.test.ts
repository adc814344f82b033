import { dateCell } from '../../../src/core/workbook/cell';
import { anyWords } from '../../../src/core/texts';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { finalStatus, finalText, summarise } from '../../../src/core/summary/summarise';
import { wholeConsolidation } from '../../support/wholeConsolidation';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import { textsFor } from '../../../src/strings';
import type { CellValue, WorkbookContent } from '../../../src/core/workbook/content';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
} from '../../support/madeUpReturns';
import { contentOf } from '../../support/specContent';
import { given } from '../../../src/core/given';

const uk = textsFor('uk');
const en = textsFor('en');
const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);
const first: MadeUpReturn = {
  file: 'a.xlsx',
  body: 'minfin',
  signedOn: '2020-02-01',
  rows: [{ key: '1.1@2019', status: 'done', narrative: 'Перше.' }],
};
/** The draft beside which the ministry writes. */
const WHO = 'Захід виконав 1 із 4 органів (Мінфін); інформації не подали МОН, МОЗ та ДПС.';
const ANSWERS = 'minfin:glnf74';
const DRAFT = `${WHO}\nМінфін: Перше.`;
const second: MadeUpReturn = {
  file: 'b.xlsx',
  body: 'mon',
  rows: [{ key: '1.1@2019', status: 'done', narrative: 'Друге.' }],
};

function mergeOf(returns: readonly MadeUpReturn[], into?: Consolidation): Consolidation {
  return merge({
    plan,
    registry,
    duties,
    settings: madeUpSettings(),
    files: returns.map(madeUpReturn),
    ...given({ into }),
  });
}
const written = (consolidation: Consolidation, texts = uk): WorkbookContent =>
  contentOf(wholeConsolidation(consolidation, summarise(consolidation, texts), texts));

/** The workbook after someone typed into a cell of a table, found by its key (or first) column. */
function typed(
  content: WorkbookContent,
  table: string,
  rowKey: string,
  column: string,
  value: CellValue | undefined,
): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) => {
      const ids = sheet.rows.find(({ cells }) => cells.some((cell) => cell === `${table}.${column}`));
      if (ids === undefined) return sheet;
      const at = ids.cells.indexOf(`${table}.${column}`);
      const hit = sheet.rows.find(({ row, cells }) => row > ids.row && cells.includes(rowKey));
      return {
        ...sheet,
        rows: sheet.rows.map((row) =>
          row === hit
            ? {
                ...row,
                cells: Array.from({ length: Math.max(row.cells.length, at + 1) }, (_, i) =>
                  i === at ? value : row.cells[i],
                ),
              }
            : row,
        ),
      };
    }),
  };
}
function read(content: WorkbookContent): Consolidation {
  const outcome = readConsolidation(content, [uk, en]);
  if (outcome.kind !== 'consolidation') throw new Error(outcome.reason);
  return outcome.consolidation;
}
function changedCell(consolidation: Consolidation): unknown {
  const sheet = written(consolidation).sheets[0];
  const ids = sheet?.rows.find(({ cells }) => cells.includes('summary.changed'));
  return sheet?.rows.find(({ cells }) => cells.includes('1.1@2019'))?.cells[ids?.cells.indexOf('summary.changed') ?? 0];
}

describe('the days of receipt', () => {
  it.each([
    ['17 лютого 2020', '2020-02-17'],
    ['18.02.20', '2020-02-18'],
    ['18/02/2020', '2020-02-18'],
    [43878, '2020-02-17'],
    [dateCell(43878), '2020-02-17'],
  ])('are understood however they were typed: %p', (value, receivedOn) => {
    expect(read(typed(written(mergeOf([first])), 'log', 'a.xlsx', 'receivedOn', value)).log[0]?.ministry).toEqual({
      receivedOn,
    });
  });

  it('that are none go to the column beside, and it is said', () => {
    const outcome = readConsolidation(
      typed(
        typed(written(mergeOf([first])), 'log', 'a.xlsx', 'receivedOn', 'надійшло вчасно'),
        'log',
        'a.xlsx',
        'channel',
        'СЕВ ОВВ',
      ),
      [uk, en],
    );
    expect(outcome).toMatchObject({
      consolidation: { log: [{ ministry: { channel: 'СЕВ ОВВ; надійшло вчасно' } }] },
      issues: [{ code: 'merge-words-to-channel', params: { sheet: 'Надходження', words: 'надійшло вчасно' } }],
    });
    for (const texts of [uk, en])
      expect(
        anyWords(texts)(
          'issue.merge-words-to-channel',
          outcome.kind === 'consolidation' ? outcome.issues[0]?.params : {},
        ),
      ).toContain('надійшло вчасно');
  });
});

describe('the revision', () => {
  const undone = (): Consolidation =>
    mergeOf([], {
      ...mergeOf([first]),
      decisions: [
        {
          id: 'undo:1',
          kind: 'undo',
          on: '2020-02-21',
          params: { sha256: mergeOf([first]).log[0]?.identity.sha256 ?? '' },
        },
      ],
    });
  it.each<[string, () => Consolidation, string, string, string, CellValue]>([
    ['a final status', () => mergeOf([first]), 'summary', '1.1@2019', 'finalStatus', 'виконано'],
    ['a day of receipt', () => mergeOf([first]), 'log', 'a.xlsx', 'receivedOn', '18.02.2020'],
    ['a decision taken back', undone, 'decisions', 'undo:1', 'reversed', 'так'],
  ])('rises once with what was typed into the workbook: %s', (_, made, table, row, column, value) => {
    const before = made();
    const after = mergeOf([], read(typed(written(before), table, row, column, value)));
    expect(after.revision).toBe(before.revision + 1);
    expect(mergeOf([], read(written(after))).revision).toBe(after.revision);
    expect(mergeOf([first], read(written(before))).revision).toBe(before.revision);
  });

  it('stays, and the decision stands, where the column says anything but «так»; it is reported', () => {
    const outcome = readConsolidation(
      typed(written(undone()), 'decisions', 'undo:1', 'reversed', 'скасувати з 1 березня'),
      [uk, en],
    );
    expect(outcome).toMatchObject({
      consolidation: { decisions: [{ kind: 'undo' }] },
      issues: [{ code: 'merge-reversal-unclear', params: { sheet: 'Рішення', words: 'скасувати з 1 березня' } }],
    });
    for (const texts of [uk, en])
      expect(
        anyWords(texts)(
          'issue.merge-reversal-unclear',
          outcome.kind === 'consolidation' ? outcome.issues[0]?.params : {},
        ),
      ).toContain('скасувати з 1 березня');
  });
});

describe('the columns of the ministry', () => {
  it('follow the data where the ministry wrote nothing', () => {
    const later = mergeOf([second], read(written(mergeOf([first]))));
    expect(later.edits).toEqual([]);
    expect(changedCell(later)).toBeUndefined();
  });

  it('survive a re-merge by key, and say what changed in the data since', () => {
    const content = typed(
      typed(written(mergeOf([first])), 'summary', '1.1@2019', 'finalStatus', 'виконано'),
      'summary',
      '1.1@2019',
      'finalText',
      'Наш текст.',
    );
    const edited = read(content);
    expect(edited.edits).toEqual([
      {
        key: '1.1@2019',
        status: 'done',
        text: 'Наш текст.',
        baseStatus: 'partly',
        baseText: DRAFT,
        baseAnswers: ANSWERS,
      },
    ]);
    expect(changedCell(edited)).toBeUndefined();
    const later = read(written(mergeOf([second], edited)));
    expect(later.edits).toEqual(edited.edits);
    expect(changedCell(later)).toBe(
      'Додано: Захід виконали 2 із 4 органів (МОН та Мінфін); інформації не подали МОЗ та ДПС. | МОН: Друге.\n' +
        `Вилучено: ${WHO}`,
    );
    const row = summarise(later, uk).rows[0];
    expect(row === undefined ? [] : [finalStatus(row), finalText(row)]).toEqual(['done', 'Наш текст.']);
  });

  it('say whose answer changed, also where the draft says it as before', () => {
    const many = madeUpRegistry(12);
    const owed = madeUpDuties(plan, many);
    const said = (i: number, narrative: string, signedOn: string): MadeUpReturn => ({
      file: `${i}-${signedOn}.xlsx`,
      body: `body${i}`,
      signedOn,
      rows: [{ key: '1.1@2019', status: 'done', narrative }],
    });
    const mergeMany = (returns: readonly MadeUpReturn[], into?: Consolidation): Consolidation =>
      merge({
        plan,
        registry: many,
        duties: owed,
        settings: madeUpSettings(),
        files: returns.map(madeUpReturn),
        ...given({ into }),
      });
    const before = mergeMany(
      Array.from({ length: 12 }, (_, i) =>
        said(i, i < 6 ? 'Розміщено на сайті.' : `Власне слово ${'аб'.repeat(i)}.`, '2020-02-01'),
      ),
    );
    const edited = read(typed(written(before), 'summary', '1.1@2019', 'finalText', 'Наш текст.'));
    const after = mergeMany([said(9, 'Зовсім інше.', '2020-02-09')], edited);
    expect(changedCell(after)).toBe('Змінилися відповіді: Агентство 9. Проєкт тексту той самий.');
  });

  it('say which status the data proposed before and propose now', () => {
    const edited = read(typed(written(mergeOf([])), 'summary', '1.1@2019', 'finalStatus', 'втратило актуальність'));
    expect(changedCell(mergeOf([first], edited))).toBe(
      'Стан: було «інформацію не надано», стало «виконано частково».\n' +
        `Додано: ${WHO} | Мінфін: Перше.\nВилучено: Інформації про виконання заходу не подав жоден із 4 органів.`,
    );
  });

  it('are understood in the other language, with dates and control', () => {
    let content = written(mergeOf([first]), en);
    content = typed(
      typed(
        typed(content, 'summary', '1.1@2019', 'control', 'продовжити'),
        'summary',
        '1.1@2019',
        'extendTo',
        dateCell(44196),
      ),
      'summary',
      '1.1@2019',
      'ministryNote',
      'Узгоджено.',
    );
    expect(read(content).edits[0]).toMatchObject({ control: 'extend', extendTo: '2020-12-31', note: 'Узгоджено.' });
  });

  it('follow the data again when they are cleared', () => {
    const edited = read(typed(written(mergeOf([first])), 'summary', '1.1@2019', 'finalStatus', 'виконано'));
    const cleared = read(typed(written(edited), 'summary', '1.1@2019', 'finalStatus', undefined));
    expect(cleared.edits).toEqual([{ key: '1.1@2019', lineage: { status: [expect.any(String), expect.any(String)] } }]);
    expect(summarise(cleared, uk).rows.map(finalStatus)).toEqual(summarise(mergeOf([first]), uk).rows.map(finalStatus));
    expect(read(written(cleared))).toEqual({ ...cleared, typedSince: undefined });
  });

  it('keep a status that nobody knows as a note, so that nothing typed is lost', () => {
    expect(
      read(typed(written(mergeOf([first])), 'summary', '1.1@2019', 'finalStatus', 'майже все')).edits[0],
    ).toMatchObject({ note: 'майже все' });
  });

  it.each([
    ['control', 'зняти', { note: 'зняти' }],
    ['extendTo', 'після ухвалення закону', { note: 'після ухвалення закону' }],
    ['extendTo', 'до 1 липня 2020 р.', { extendTo: '2020-07-01' }],
    ['extendTo', '01.07.20', { extendTo: '2020-07-01' }],
    ['extendTo', 44013, { extendTo: '2020-07-01' }],
    ['extendTo', '05/07/2020', { note: '05/07/2020' }],
  ] as const)('take «%s» typed as «%s», or keep it in the note and say so', (column, value, edit) => {
    const outcome = readConsolidation(
      typed(
        typed(written(mergeOf([first])), 'summary', '1.1@2019', column, value),
        'summary',
        '1.1@2019',
        'finalText',
        'Текст.',
      ),
      [uk, en],
    );
    const { consolidation, issues } =
      outcome.kind === 'consolidation' ? outcome : { consolidation: undefined, issues: [] };
    expect(consolidation?.edits).toEqual([
      { key: '1.1@2019', text: 'Текст.', ...edit, baseStatus: 'partly', baseText: DRAFT, baseAnswers: ANSWERS },
    ]);
    expect(issues.map(({ code, params }) => [code, params.words])).toEqual(
      'note' in edit ? [['merge-words-to-note', String(value)]] : [],
    );
    for (const { code, params } of issues)
      for (const texts of [uk, en]) expect(anyWords(texts)(`issue.${code}`, params)).toContain(String(value));
  });

  it('keep what was typed beside a row in which a long text goes on', () => {
    const content = written(mergeOf([first]));
    const edits = read({
      ...content,
      // Format 1 continued a long text in rows below, under the same key.
      sheets: content.sheets.map((sheet) => {
        const ids = sheet.rows.find(({ cells }) => cells.includes('summary.finalText'))?.cells ?? [];
        const cells = ids.map((id) => {
          const continued = new Map<unknown, string>([
            ['summary.key', '1.1@2019'],
            ['summary.part', '2+'],
            ['summary.text', 'далі'],
            ['summary.finalText', 'Не тут.'],
          ]);
          return continued.get(id);
        });
        return ids.length === 0 ? sheet : { ...sheet, rows: [...sheet.rows, { row: 500, cells }] };
      }),
    }).edits;
    expect(edits).toMatchObject([{ key: '1.1@2019', note: 'Не тут.' }]);
  });

  it('settle a conflict with another consolidation by filling the cell again', () => {
    const inConflict = {
      ...mergeOf([first]),
      edits: [
        {
          key: '1.1@2019',
          text: 'Моє.',
          note: 'Так.',
          conflicts: [
            { field: 'finalText', mine: 'Моє.', theirs: 'Їхнє.' },
            { field: 'ministryNote', mine: 'Так.', theirs: 'Ні.' },
          ],
        },
      ],
    };
    expect(changedCell(inConflict)).toBe(
      [
        'Розбіжність із другим зведенням, «Остаточний текст»: тут «Моє.», там «Їхнє.».',
        'Розбіжність із другим зведенням, «Примітка»: тут «Так.», там «Ні.».',
      ].join('\n'),
    );
    expect(
      read(typed(written(inConflict), 'summary', '1.1@2019', 'finalText', 'Спільне.')).edits[0]?.conflicts,
    ).toEqual([{ field: 'ministryNote', mine: 'Так.', theirs: 'Ні.' }]);
  });

  it('let a date of receipt decide which answer is the newer one at the next merge', () => {
    const newer: MadeUpReturn = {
      ...first,
      file: 'c.xlsx',
      signedOn: '2020-02-03',
      rows: [{ key: '1.1@2019', status: 'partly', narrative: 'Новіше.' }],
    };
    const merged = mergeOf([first, newer]);
    const dated = read(typed(written(merged), 'log', 'a.xlsx', 'receivedOn', dateCell(43880)));
    expect(dated.log[0]?.ministry).toEqual({ receivedOn: '2020-02-19' });
    expect(mergeOf([], dated).records.find(({ state }) => state === 'current')?.answer.narrative).toBe('Перше.');
  });

  it('take a decision back by «так» in its row', () => {
    const decision = {
      id: 'undo:1',
      kind: 'undo' as const,
      on: '2020-02-21',
      params: { sha256: mergeOf([first]).log[0]?.identity.sha256 ?? '' },
    };
    const undone = mergeOf([], { ...mergeOf([first]), decisions: [decision] });
    expect(undone.records[0]?.rule).toBe('undone');
    const back = mergeOf([], read(typed(written(undone), 'decisions', 'undo:1', 'reversed', 'так')));
    expect(back.records[0]?.state).toBe('current');
  });
});
