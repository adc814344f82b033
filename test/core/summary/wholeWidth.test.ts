import { merge } from '../../../src/core/merge/merge';
import { summarise } from '../../../src/core/summary/summarise';
import { wholeConsolidation } from '../../support/wholeConsolidation';
import { toneOf } from '../../../src/core/summary/workbook/styles';
import { parseCellReference } from '../../../src/core/workbook/reference';
import type { SheetSpec } from '../../../src/core/workbook/spec';
import { uk } from '../../support/texts';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const merged = merge({
  plan,
  registry,
  duties: madeUpDuties(plan, registry),
  settings: madeUpSettings(),
  files: [
    madeUpReturn({
      file: 'a.xlsx',
      body: 'minfin',
      rows: [
        { key: '1.1@2019', status: 'done', narrative: 'Зроблено.' },
        { key: '2.1@2019-H1', status: 'notDone', reason: 'Брак коштів.' },
      ],
    }),
  ],
});
const spec = wholeConsolidation(merged, summarise(merged, uk), uk);
const end = (range: string): { readonly row: number; readonly column: number } => {
  const reference = parseCellReference(range.split(':')[1] ?? '');
  if (reference === undefined) throw new Error(range);
  return reference;
};
/** The header stands right under the hidden row of ids (`log.file`). */
const headerOf = ({ rows }: SheetSpec) => {
  const ids = rows.findLastIndex(({ hidden, cells }) => hidden === true && /^\w+\./.test(String(cells[0]?.value)));
  return rows[ids + 1];
};
const tables = spec.sheets.filter((sheet) => sheet.state === 'visible' && sheet.autoFilter !== undefined);

describe('tables of the consolidation', () => {
  it('are several', () => {
    expect(tables.length).toBeGreaterThan(5);
  });

  it.each(tables.map((sheet) => [sheet.name, sheet] as const))(
    '«%s» is filtered over all its columns and rows',
    (_, sheet) => {
      const header = headerOf(sheet);
      const last = sheet.rows.at(-1);
      expect(end(sheet.autoFilter ?? '')).toEqual({
        row: Math.max(header?.row ?? 0, last?.row ?? 0),
        column: header?.cells.length,
      });
      expect(sheet.autoFilter).toMatch(new RegExp(`^A${header?.row}:`));
    },
  );

  it.each(tables.map((sheet) => [sheet.name, sheet] as const))(
    '«%s» is printed to its last column for paper and its last row',
    (_, sheet) => {
      const area = end(sheet.print?.area ?? '');
      const ids = sheet.rows.findLast(({ hidden }) => hidden === true)?.cells.map((cell) => String(cell?.value)) ?? [];
      const lastOnPaper = ids[area.column - 1] ?? '';
      expect(area.row).toBe(sheet.rows.at(-1)?.row);
      if (ON_PAPER.has(lastOnPaper.split('.')[0] ?? ''))
        expect(ON_PAPER.get(lastOnPaper.split('.')[0] ?? '')).toBe(lastOnPaper);
      // The column of marks is for reading back.
      else expect(area.column).toBe(ids.length - 1);
    },
  );
});

describe('«Огляд»', () => {
  const overview = spec.sheets.find(({ charts }) => (charts ?? []).length > 0);

  it('goes to paper with all its columns, with its last picture and its last row', () => {
    const area = end(overview?.print?.area ?? '');
    expect(overview?.print?.area).toMatch(/^A1:/);
    expect(area.column).toBe(overview?.columns?.length);
    for (const { to } of overview?.charts ?? []) {
      const corner = end(`A1:${to}`);
      expect(area.column).toBeGreaterThanOrEqual(corner.column);
      // A picture ends where its last cell begins.
      expect(area.row).toBeGreaterThanOrEqual(corner.row - 1);
    }
    expect(area.row).toBeGreaterThanOrEqual(overview?.rows.at(-1)?.row ?? Infinity);
  });
});

/**
 * The last column on paper where what follows is for the screen and for reading back; elsewhere it is the last of
 * all.
 */
const ON_PAPER: ReadonlyMap<string, string> = new Map([
  ['summary', 'summary.indicators'],
  ['answers', 'answers.proposal'],
  ['clusters', 'clusters.members'],
  ['log', 'log.channel'],
  ['data', 'data.evidence'],
]);

describe('colours', () => {
  const fillOf = (styleName: string | undefined): string | undefined =>
    styleName === undefined ? undefined : spec.styles[styleName]?.fill;
  const stylesOf = (status: string): ReadonlySet<string | undefined> =>
    new Set(
      spec.sheets
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .filter((cell) => typeof cell?.value === 'string' && new RegExp(`^[●◐✕○◇] ${status}$`).test(cell.value))
        .map((cell) => fillOf(cell?.style)),
    );

  it('of «не виконано» are those of «інформацію не надано», and of nothing that is well', () => {
    const bad = stylesOf(uk.t('status.notDone'));
    expect([...bad]).toEqual(['FDE7E4']);
    expect(stylesOf(uk.t('status.noReport'))).toEqual(bad);
    expect([...stylesOf(uk.t('status.partly'))]).toEqual(['FFF3D6']);
    expect([toneOf('done'), toneOf('notDone'), toneOf('ongoing')]).toEqual(['good', 'bad', 'info']);
  });
});
