import type { PlainEndOf } from '../../texts';
import { quoteSheetName } from '../../workbook/reference';
import type { CellSpec, ChartSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import { STATUSES } from '../../template/fields';
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

/** «Дашборд»: figures, three native charts, and the very numbers they are drawn from beside them. */
export function dashboardSheet(context: SheetContext): SheetSpec {
  const { summary, texts } = context;
  const name = texts.t('summary.sheet.dashboard');
  const { totals } = summary;
  const count = (key: string): number => totals[key] ?? 0;
  const measures = count('measures');
  const done = count('measure.done');
  const counted = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const missing = counted.filter(({ state }) => state === 'missing').length;
  const figures: readonly (readonly [PlainEndOf<'summary.dashboard'>, string | number])[] = [
    ['measures', measures],
    ['done', share(done, measures)],
    ['doneOrPartly', share(done + count('measure.partly'), measures)],
    [
      'received',
      `${counted.filter(({ state }) => state !== 'missing' && state !== 'invalid').length} / ${counted.length}`,
    ],
    ['missing', missing],
    ['quarantined', count('quarantined')],
  ];
  const statuses = [...STATUSES, 'needsDecision' as const].filter((status) => count(`measure.${status}`) > 0);
  const states = BODY_STATES.filter((state) => count(`body.${state}`) > 0);
  const several = severalPeriods(summary.rows);
  const byMeasure = summary.rows.map(({ key, measureId, periodId, counts }) => {
    const of = (status: string): number => counts[status] ?? 0;
    return {
      key,
      label: several.has(measureId) ? `${measureId} ${shortPeriod(periodId, texts)}` : measureId,
      done: of('done'),
      partly: of('partly'),
      other: of('answered') - of('done') - of('partly'),
      none: of('missing'),
    };
  });
  const title = titleLines(context, 'dashboard');
  const at = (column: string, from: number, length: number): string =>
    `${quoteSheetName(name)}!$${column}$${from}:$${column}$${from + Math.max(1, length) - 1}`;
  const measureFirst = FIRST + Math.max(statuses.length, 1) + Math.max(states.length, 1) + 6;
  const stateFirst = FIRST + Math.max(statuses.length, 1) + 3;
  const head = (row: number, words: readonly string[]): RowSpec => ({
    row,
    height: 30,
    cells: words.map((value): CellSpec => ({ value, style: 'header' })),
  });
  const rows: RowSpec[] = [
    ...title.map((text, i): RowSpec => ({
      row: i + 1,
      height: i === 0 ? 26 : 16,
      cells: [{ value: text, style: i === 0 ? 'title' : 'subtitle' }],
    })),
    { row: 6, height: 34, cells: figures.map(([, value]): CellSpec => ({ value, style: 'figure' })) },
    {
      row: 7,
      height: 30,
      cells: figures.map(([id]): CellSpec => ({ value: texts.t(`summary.dashboard.${id}`), style: 'figureLabel' })),
    },
    { row: FIRST - 2, height: 20, cells: [{ value: texts.t('summary.dashboard.byStatus'), style: 'section' }] },
    head(FIRST - 1, [
      texts.t('summary.dashboard.status'),
      texts.t('summary.dashboard.count'),
      texts.t('summary.dashboard.share'),
    ]),
    ...statuses.map((status, i): RowSpec => ({
      row: FIRST + i,
      cells: [
        { value: texts.t(`status.${status}`), style: 'text' },
        { value: count(`measure.${status}`), style: 'number' },
        { value: measures === 0 ? 0 : count(`measure.${status}`) / measures, style: 'percent' },
      ],
    })),
    { row: stateFirst - 2, height: 20, cells: [{ value: texts.t('summary.dashboard.byBody'), style: 'section' }] },
    head(stateFirst - 1, [
      texts.t('summary.column.state'),
      texts.t('summary.dashboard.count'),
      texts.t('summary.dashboard.share'),
    ]),
    ...states.map((state, i): RowSpec => ({
      row: stateFirst + i,
      cells: [
        { value: texts.t(`summary.state.${state}`), style: 'text' },
        { value: count(`body.${state}`), style: 'number' },
        { value: count(`body.${state}`) / Math.max(1, summary.bodies.length), style: 'percent' },
      ],
    })),
    { row: measureFirst - 2, height: 20, cells: [{ value: texts.t('summary.dashboard.byMeasure'), style: 'section' }] },
    head(measureFirst - 1, [
      texts.t('summary.column.no'),
      texts.t('status.done'),
      texts.t('status.partly'),
      texts.t('summary.dashboard.other'),
      texts.t('summary.dashboard.noAnswer'),
    ]),
    ...byMeasure.map((line, i): RowSpec => ({
      row: measureFirst + i,
      cells: [
        { value: line.label, style: 'text' },
        ...[line.done, line.partly, line.other, line.none].map((value): CellSpec => ({ value, style: 'number' })),
      ],
    })),
  ];
  const bars = Math.max(24, byMeasure.length);
  const charts: ChartSpec[] = [
    chart(
      'column',
      'byStatus',
      at('A', FIRST, statuses.length),
      [[texts.t('summary.dashboard.measuresCount'), at('B', FIRST, statuses.length), COLOURS.navy]],
      'G10',
      'M26',
      statuses.map((status) => `${texts.t(`status.${status}`)} — ${count(`measure.${status}`)}`),
    ),
    chart(
      'bar',
      'byBody',
      at('A', stateFirst, states.length),
      [[texts.t('summary.dashboard.bodiesCount'), at('B', stateFirst, states.length), COLOURS.navy]],
      'N10',
      'T26',
      states.map((state) => `${texts.t(`summary.state.${state}`)} — ${count(`body.${state}`)}`),
    ),
    chart(
      'stackedColumn',
      'byMeasure',
      at('A', measureFirst, byMeasure.length),
      [
        [texts.t('status.done'), at('B', measureFirst, byMeasure.length), '1B7F4B'],
        [texts.t('status.partly'), at('C', measureFirst, byMeasure.length), 'E0A100'],
        [texts.t('summary.dashboard.other'), at('D', measureFirst, byMeasure.length), '7A8CA3'],
        [texts.t('summary.dashboard.noAnswer'), at('E', measureFirst, byMeasure.length), 'C8D0DA'],
      ],
      'G28',
      'T52',
      byMeasure.map(({ label, done: full, none }) => `${label}: ${full}, ${none}`),
    ),
  ];
  return {
    name,
    state: 'visible',
    columns: [28, 15, 17, 15, 16, 15, ...Array.from({ length: 14 }, () => 9)].map((width) => ({ width })),
    rows,
    charts,
    showGridLines: false,
    tabColor: '1D5FA8',
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      area: `A1:T${Math.max(measureFirst + bars, 54)}`,
      footer: footerOf(context),
      margins: [0.4, 0.4, 0.5, 0.6],
    },
  };

  function chart(
    kind: ChartSpec['kind'],
    id: PlainEndOf<'summary.dashboard'>,
    categories: string,
    series: readonly (readonly [string, string, string])[],
    from: string,
    to: string,
    values: readonly string[],
  ): ChartSpec {
    const words = texts.t(`summary.dashboard.${id}`);
    return {
      kind,
      title: words,
      alt: texts.t('summary.dashboard.alt', { title: words, values: values.join('; ') }).slice(0, 1000),
      categories,
      series: series.map(([label, range, color]) => ({ name: label, values: range, color })),
      from,
      to,
    };
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0' : `${part} (${Math.round((part / whole) * 100)} %)`;
}
