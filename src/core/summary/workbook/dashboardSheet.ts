import { columnLetters, quoteSheetName } from '../../workbook/reference';
import type { CellSpec, ChartSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import { PROPOSED_STATUSES } from '../../template/statuses';
import type { PlainEndOf, Texts } from '../../texts';
import type { BodyState, ProposedStatus } from '../types';
import { shortPeriod } from '../composeText';
import { severalPeriods } from './matrixSheet';
import { footerOf, titleLines, type SheetContext } from './context';
import { COLOURS } from './styles';

const BODY_STATES = ['received', 'late', 'partial', 'otherForm', 'invalid', 'missing', 'consentMissing'] as const;
const FIRST = 12;
/** Charts of the sheet: any more in the workbook are somebody's own. */
export const DASHBOARD_CHARTS = 3;
/** Columns that hold anything of ours; the charts stand right of them. */
export const DASHBOARD_COLUMNS = 6;

/** «Огляд»: figures, three native charts, and the very numbers they are drawn from beside them. */
export function dashboardSheet(context: SheetContext): SheetSpec {
  const { summary, texts } = context;
  const count = (key: string): number => summary.totals[key] ?? 0;
  const statuses = PROPOSED_STATUSES.filter((status) => count(`measure.${status}`) > 0);
  const states = BODY_STATES.filter((state) => count(`body.${state}`) > 0);
  const measures = byMeasure(context);
  const first: Places = {
    statuses: FIRST,
    states: FIRST + Math.max(statuses.length, 1) + 3,
    measures: FIRST + Math.max(statuses.length, 1) + Math.max(states.length, 1) + 6,
  };
  const all = count('measures');
  return {
    name: texts.t('summary.sheet.dashboard'),
    state: 'visible',
    columns: [28, 15, 17, 15, 16, 15, ...Array.from({ length: 14 }, () => 9)].map((width) => ({ width })),
    rows: [
      ...titleRows(context),
      ...figureRows(context),
      ...countRows('byStatus', 'summary.dashboard.status', first.statuses, texts),
      ...statuses.map((status, i) =>
        shareRow(first.statuses + i, texts.t(`status.${status}`), count(`measure.${status}`), all),
      ),
      ...countRows('byBody', 'summary.column.state', first.states, texts),
      ...states.map((state, i) =>
        shareRow(
          first.states + i,
          texts.t(`summary.state.${state}`),
          count(`body.${state}`),
          Math.max(1, summary.bodies.length),
        ),
      ),
      ...measureRows(measures, first.measures, texts),
    ],
    charts: charts(context, { statuses, states, measures }, first),
    showGridLines: false,
    tabColor: '1D5FA8',
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      area: `A1:T${Math.max(first.measures + Math.max(24, measures.length), 54)}`,
      footer: footerOf(context),
      margins: [0.4, 0.4, 0.5, 0.6],
    },
  };
}

interface Places {
  readonly statuses: number;
  readonly states: number;
  readonly measures: number;
}

interface MeasureBar {
  readonly label: string;
  /** Done, partly, other answers, none. */
  readonly counts: readonly [number, number, number, number];
}

interface Shown {
  readonly statuses: readonly ProposedStatus[];
  readonly states: readonly BodyState[];
  readonly measures: readonly MeasureBar[];
}

function byMeasure({ summary, texts }: SheetContext): readonly MeasureBar[] {
  const several = severalPeriods(summary.rows);
  return summary.rows.map(({ measureId, periodId, counts }) => {
    const of = (status: string): number => counts[status] ?? 0;
    return {
      label: several.has(measureId) ? `${measureId} ${shortPeriod(periodId, texts)}` : measureId,
      counts: [of('done'), of('partly'), of('answered') - of('done') - of('partly'), of('missing')],
    };
  });
}

function titleRows(context: SheetContext): readonly RowSpec[] {
  return titleLines(context, 'dashboard').map((text, i) => ({
    row: i + 1,
    height: i === 0 ? 26 : 16,
    cells: [{ value: text, style: i === 0 ? 'title' : 'subtitle' }],
  }));
}

/** The figures that are asked for first, and what they are. */
function figureRows({ summary, texts }: SheetContext): readonly RowSpec[] {
  const count = (key: string): number => summary.totals[key] ?? 0;
  const measures = count('measures');
  const counted = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const reported = counted.filter(({ state }) => state !== 'missing' && state !== 'invalid').length;
  const figures: readonly (readonly [PlainEndOf<'summary.dashboard'>, string | number])[] = [
    ['measures', measures],
    ['done', share(count('measure.done'), measures)],
    ['doneOrPartly', share(count('measure.done') + count('measure.partly'), measures)],
    ['received', `${reported} / ${counted.length}`],
    ['missing', counted.filter(({ state }) => state === 'missing').length],
    ['quarantined', count('quarantined')],
  ];
  return [
    { row: 6, height: 34, cells: figures.map(([, value]) => ({ value, style: 'figure' })) },
    {
      row: 7,
      height: 30,
      cells: figures.map(([id]) => ({ value: texts.t(`summary.dashboard.${id}`), style: 'figureLabel' })),
    },
  ];
}

function sectionRow(row: number, value: string): RowSpec {
  return { row, height: 20, cells: [{ value, style: 'section' }] };
}
function headRow(row: number, words: readonly string[]): RowSpec {
  return { row, height: 30, cells: words.map((value) => ({ value, style: 'header' })) };
}

/** The two rows over a table of counts. */
function countRows(
  section: PlainEndOf<'summary.dashboard'>,
  what: 'summary.dashboard.status' | 'summary.column.state',
  first: number,
  texts: Texts,
): readonly RowSpec[] {
  return [
    sectionRow(first - 2, texts.t(`summary.dashboard.${section}`)),
    headRow(first - 1, [texts.t(what), texts.t('summary.dashboard.count'), texts.t('summary.dashboard.share')]),
  ];
}

function shareRow(row: number, words: string, count: number, all: number): RowSpec {
  return {
    row,
    cells: [
      { value: words, style: 'text' },
      { value: count, style: 'number' },
      { value: all === 0 ? 0 : count / all, style: 'percent' },
    ],
  };
}

function measureRows(measures: readonly MeasureBar[], first: number, texts: Texts): readonly RowSpec[] {
  return [
    sectionRow(first - 2, texts.t('summary.dashboard.byMeasure')),
    headRow(first - 1, [
      texts.t('summary.column.no'),
      texts.t('status.done'),
      texts.t('status.partly'),
      texts.t('summary.dashboard.other'),
      texts.t('summary.dashboard.noAnswer'),
    ]),
    ...measures.map(({ label, counts }, i) => ({
      row: first + i,
      cells: [{ value: label, style: 'text' }, ...counts.map((value): CellSpec => ({ value, style: 'number' }))],
    })),
  ];
}

/** How the counts of a measure are called and coloured, in their order. */
const SERIES = [
  ['status.done', '1B7F4B'],
  ['status.partly', 'E0A100'],
  ['summary.dashboard.other', '7A8CA3'],
  ['summary.dashboard.noAnswer', 'C8D0DA'],
] as const;

function charts(
  { summary, texts }: SheetContext,
  { statuses, states, measures }: Shown,
  first: Places,
): readonly ChartSpec[] {
  const count = (key: string): number => summary.totals[key] ?? 0;
  const sheet = quoteSheetName(texts.t('summary.sheet.dashboard'));
  const at = (column: string, from: number, length: number): string =>
    `${sheet}!$${column}$${from}:$${column}$${from + Math.max(1, length) - 1}`;
  return [
    {
      kind: 'column',
      ...titled(
        'byStatus',
        statuses.map((status) => `${texts.t(`status.${status}`)} — ${count(`measure.${status}`)}`),
        texts,
      ),
      categories: at('A', first.statuses, statuses.length),
      series: counts('measuresCount', at('B', first.statuses, statuses.length), texts),
      from: 'G10',
      to: 'M26',
    },
    {
      kind: 'bar',
      ...titled(
        'byBody',
        states.map((state) => `${texts.t(`summary.state.${state}`)} — ${count(`body.${state}`)}`),
        texts,
      ),
      categories: at('A', first.states, states.length),
      series: counts('bodiesCount', at('B', first.states, states.length), texts),
      from: 'N10',
      to: 'T26',
    },
    {
      kind: 'stackedColumn',
      ...titled(
        'byMeasure',
        measures.map(({ label, counts: [done, , , none] }) => `${label}: ${done}, ${none}`),
        texts,
      ),
      categories: at('A', first.measures, measures.length),
      series: SERIES.map(([name, color], i) => ({
        name: texts.t(name),
        values: at(columnLetters(i + 2), first.measures, measures.length),
        color,
      })),
      from: 'G28',
      to: 'T52',
    },
  ];
}

function counts(name: PlainEndOf<'summary.dashboard'>, values: string, texts: Texts): ChartSpec['series'] {
  return [{ name: texts.t(`summary.dashboard.${name}`), values, color: COLOURS.navy }];
}

/** Title of a chart and, for readers that cannot see it, its values in words. */
function titled(
  id: PlainEndOf<'summary.dashboard'>,
  values: readonly string[],
  texts: Texts,
): Pick<ChartSpec, 'title' | 'alt'> {
  const title = texts.t(`summary.dashboard.${id}`);
  return { title, alt: texts.t('summary.dashboard.alt', { title, values: values.join('; ') }).slice(0, 1000) };
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0' : `${part} (${Math.round((part / whole) * 100)} %)`;
}
