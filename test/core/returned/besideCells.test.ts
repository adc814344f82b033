import type { Issue } from '../../../src/core/issues/issue';
import type { Beside, WorkbookContent } from '../../../src/core/workbook/content';
import { checkReturn } from '../../../src/core/checks/checkReturn';
import { KEYS, recogniseContext, returnedWorkbook, returnOf, samplePlan } from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const TABLE = `| key | status | narrative | evidence |\n| ${KEYS.upkeep} | виконано | | посилання |`;

function withBeside(...beside: readonly Beside[]): WorkbookContent {
  const content = returnedWorkbook(TABLE);
  return {
    ...content,
    sheets: content.sheets.map((sheet) =>
      sheet.rows.some(({ cells }) => cells.includes('посилання')) ? { ...sheet, beside } : sheet,
    ),
  };
}

/** Where the row of the answer came to stand. */
const rowOf = (content: WorkbookContent): number => returnOf(content, recogniseContext).rows[0]?.row ?? 0;
const at = (column: string): string => `${column}${rowOf(returnedWorkbook(TABLE))}`;
const findings = (...beside: readonly Beside[]): readonly Issue[] =>
  returnOf(withBeside(...beside), recogniseContext).issues.filter(({ code }) => /^(?:beside|cell)-/.test(code));

describe('what stands beside the cells', () => {
  it.each([
    ['note', 'beside-note'],
    ['threaded', 'beside-comment'],
    ['textBox', 'beside-text-box'],
    ['covered', 'cell-covered'],
  ] as const)('is quoted with its place and offered as the answer of an empty input: %s', (kind, code) => {
    const text = 'Проведено 4 брифінги для 60 журналістів';
    expect(findings({ kind, at: at('C'), text })).toMatchObject([
      {
        code,
        severity: 'warning',
        at: { cell: at('C'), rowKey: KEYS.upkeep, field: 'narrative' },
        params: { text },
        fix: { kind: 'set', field: 'narrative', value: { type: 'text', text } },
      },
    ]);
  });
  it('is reported, but not offered, where an answer stands', () => {
    const [finding] = findings({ kind: 'note', at: at('D'), text: 'лист № 5' });
    expect(finding).toMatchObject({ code: 'beside-note', at: { field: 'evidence' } });
    expect(finding).not.toHaveProperty('fix');
  });
  it('is never offered as an answer when it was struck', () => {
    const [finding] = findings({ kind: 'struck', at: at('C'), text: 'не проведено' });
    expect(finding).toMatchObject({ code: 'cell-struck', params: { text: 'не проведено' } });
    expect(finding).not.toHaveProperty('fix');
  });
  it('is reported with its name and size when it is a thing', () => {
    expect(findings({ kind: 'object', at: at('C'), name: 'звіт.docx', size: 20_480 })).toMatchObject([
      { code: 'beside-object', params: { name: 'звіт.docx', size: 20 } },
    ]);
  });
  it('is reported with what somebody said that a picture in the cell shows', () => {
    const picture = { kind: 'cellPicture', at: at('C'), name: 'image1.png', size: 2048 } as const;
    expect(findings({ ...picture, text: 'Скан наказу № 5' })).toMatchObject([
      { code: 'beside-cell-picture', params: { name: 'image1.png: Скан наказу № 5', size: 2 } },
    ]);
    expect(findings(picture)).toMatchObject([{ params: { name: 'image1.png' } }]);
  });
  it('is reported with its name alone when the file does not hold it', () => {
    expect(findings({ kind: 'picture', at: at('C'), name: 'https://example.org/a.png' })).toMatchObject([
      { code: 'beside-away', params: { name: 'https://example.org/a.png' } },
    ]);
  });
  it('is offered where an empty input leads to an address', () => {
    const [finding] = findings({ kind: 'link', at: at('C'), text: 'https://example.org/1' });
    expect(finding).toMatchObject({ code: 'beside-link', fix: { field: 'narrative' } });
  });
  it('is reported in one finding when there is too much of it', () => {
    const many = Array.from({ length: 203 }, (_, i): Beside => ({ kind: 'note', at: `Z${i + 100}`, text: `№ ${i}` }));
    const found = findings(...many);
    expect(found.filter(({ code }) => code === 'beside-note')).toHaveLength(200);
    expect(found.at(-1)).toMatchObject({
      code: 'beside-more',
      severity: 'warning',
      params: { count: 3, places: 'Звіт!Z300: «№ 200»; Звіт!Z301: «№ 201»; Звіт!Z302: «№ 202»' },
    });
  });
  it('is quoted whole, however long it is', () => {
    const text = 'Проведено нараду. '.repeat(3000);
    expect(findings({ kind: 'textBox', at: 'Z900', text })).toMatchObject([{ params: { text } }]);
  });
  it('is information away from the answers', () => {
    expect(findings({ kind: 'textBox', at: 'Z900', text: 'ескіз' })).toMatchObject([
      { code: 'beside-text-box', severity: 'info' },
    ]);
  });
});

it('reports answers in rows and columns that nobody sees, once a sheet', () => {
  const content = returnedWorkbook(`
    | key | no | status | narrative |
    | ${KEYS.upkeep} | 4.1 | виконано | Розділ оновлювався |
    | ${KEYS.single} | 5 | виконано | Проведено |`);
  const [first, ...others] = content.sheets;
  if (first === undefined) throw new Error('a workbook has a sheet');
  const reported = (changed: Partial<typeof first>) =>
    returnOf({ ...content, sheets: [{ ...first, ...changed }, ...others] }).issues.filter(
      ({ code }) => code === 'answers-hidden',
    );
  const last = first.rows.at(-1)?.row ?? 0;
  const rows = first.rows.map((row) => (row.row === last ? { ...row, hidden: true } : row));
  expect(reported({})).toEqual([]);
  expect(reported({ hiddenColumns: ['A'] })).toEqual([]);
  expect(reported({ rows })).toMatchObject([
    { severity: 'info', params: { count: 2, words: `C${last}: «виконано»; D${last}: «Проведено»` } },
  ]);
  expect(reported({ hiddenColumns: ['C'] })).toMatchObject([{ params: { count: 2 } }]);
});

describe('an address behind the words of a cell', () => {
  it('is kept with them', () => {
    const link: Beside = { kind: 'link', at: at('D'), text: 'https://example.org/news/4711' };
    const found = returnOf(withBeside(link), recogniseContext);
    expect(found.rows[0]?.inputs.evidence?.text).toBe('посилання (https://example.org/news/4711)');
    expect(found.issues.filter(({ code }) => code === 'beside-link')).toEqual([]);
  });
  it('is reported where no words take it in', () => {
    expect(findings({ kind: 'link', at: 'B2', text: 'https://example.org' })).toMatchObject([
      { code: 'beside-link', severity: 'info', params: { text: 'https://example.org' } },
    ]);
  });
});

describe('texts near empty inputs that the ministry takes as answers', () => {
  it('are the answers of their cells, with the status that they begin with', () => {
    const content = returnedWorkbook(`
      | key | no | status | narrative |
      | ${KEYS.upkeep} | 4.1 | | |`);
    const [first, ...others] = content.sheets;
    if (first === undefined) throw new Error('a workbook has a sheet');
    const cell = `D${first.rows.at(-1)?.row ?? 0}`;
    const beside: readonly Beside[] = [
      { kind: 'note', at: cell, text: 'Виконавець:\nВиконано. Розділ оновлювався.' },
      { kind: 'note', at: cell, text: 'Друга примітка' },
    ];
    const noted = { ...content, sheets: [{ ...first, beside }, ...others] };
    const found = returnOf(noted, { plan: samplePlan, vocabularies, acceptBeside: true });
    const checked = checkReturn(found, { vocabularies, today: '2020-02-10' });
    expect(checked.rows.map(({ answer }) => answer)).toEqual([
      { status: 'done', narrative: 'Виконано. Розділ оновлювався.' },
    ]);
    expect(found.issues.map(({ code, fix }) => [code, fix]).filter(([code]) => code !== 'rows-missing')).toEqual([
      ['beside-taken', undefined],
      ['beside-note', undefined],
    ]);
    expect(returnOf(noted).rows[0]?.inputs).toEqual({});
  });
});
