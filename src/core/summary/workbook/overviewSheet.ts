import { columnLetters, quoteSheetName } from '../../workbook/reference';
import type { CellSpec, ChartSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import type { PlainEndOf, Texts } from '../../texts';
import type { ProposedStatus } from '../types';
import { dotted } from '../../calendar/dotted';
import { roundDue } from '../../duties/dueDay';
import { percent } from '../officialWords';
import { given } from '../../given';
import { footerOf, titleLines, type SheetContext } from './context';
import { byStatus, byTask, overTime, owingMost, STANDINGS, topReasons, type Figures } from './overviewFigures';
import { colourOf } from './overviewColours';

/** Columns that hold anything of ours; the charts stand right of them. */
export const OVERVIEW_COLUMNS = 6;

const WIDTHS = [34, 13, 13, 14, 13, 14] as const;
const FIRST_SECTION = 9;
/** Rows that a chart takes at least, and those between one section and the next. */
const CHART_ROWS = 11;
const GAP = 3;
/** Rows that fit on one page and can still be read there. */
const PAGE_ROWS = 96;

/** One picture with its heading, a sentence that says the same, and the numbers that it is drawn from. */
interface Section {
  readonly id: OverviewWord;
  readonly kind: ChartSpec['kind'];
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly rows: readonly Figures[];
  /** Columns of figures that are drawn. */
  readonly drawn: number;
  readonly percents?: number;
}

/** «Огляд»: the figures that are asked for first, then five pictures with their numbers and a sentence beside each. */
export function overviewSheet(context: SheetContext): SheetSpec {
  const { texts } = context;
  const sections = sectionsOf(context).filter(({ rows }) => rows.length > 0);
  const placed: { readonly section: Section; readonly first: number }[] = [];
  let next = FIRST_SECTION;
  for (const section of sections) {
    placed.push({ section, first: next });
    next += Math.max(CHART_ROWS, section.rows.length + 1) + GAP;
  }
  return {
    name: texts.t('summary.sheet.dashboard'),
    state: 'visible',
    columns: [...WIDTHS, ...Array.from({ length: 9 }, () => 8.5)].map((width) => ({ width })),
    rows: [
      ...titleRows(context),
      ...figureRows(context),
      ...placed.flatMap(({ section, first }) => sectionRows(section, first, texts)),
    ],
    charts: placed.map(({ section, first }) => chartOf(section, first, context)),
    showGridLines: false,
    tabColor: '1D5FA8',
    print: {
      orientation: 'portrait',
      paper: 'A4',
      fitToWidth: true,
      ...given({ fitToHeight: next <= PAGE_ROWS ? (true as const) : undefined }),
      area: `A1:O${next - 2}`,
      footer: footerOf(context),
      margins: [0.4, 0.4, 0.4, 0.5],
    },
  };
}

type OverviewWord = PlainEndOf<'summary.overview'>;

function sectionsOf(context: SheetContext): readonly Section[] {
  return [taskSection(context), statusSection(context), timeSection(context), ...causeSections(context)];
}

function wordsOf({ texts }: SheetContext): (id: OverviewWord) => string {
  return (id) => texts.t(`summary.overview.${id}`);
}

function countsOf({ summary }: SheetContext): (status: ProposedStatus) => number {
  return (status) => summary.totals[`measure.${status}`] ?? 0;
}

function taskSection(context: SheetContext): Section {
  const [words, count] = [wordsOf(context), countsOf(context)];
  return {
    id: 'byTask',
    kind: 'stackedBar',
    sentence: context.texts.t('summary.overview.byTaskText', {
      all: context.summary.measures.length,
      done: count('done'),
      partly: count('partly'),
      notDone: count('notDone'),
    }),
    columns: [words('task'), ...STANDINGS.map((id) => words(`standing.${id}`))],
    rows: byTask(context),
    drawn: STANDINGS.length,
  };
}

function statusSection(context: SheetContext): Section {
  const [words, count] = [wordsOf(context), countsOf(context)];
  const all = context.summary.measures.length;
  return {
    id: 'byStatus',
    kind: 'bar',
    sentence: context.texts.t('summary.overview.byStatusText', {
      percent: percent(count('done') + count('partly'), all),
      done: percent(count('done'), all),
    }),
    columns: [words('status'), words('measures'), words('share')],
    rows: byStatus(context),
    drawn: 1,
    percents: 1,
  };
}

function timeSection(context: SheetContext): Section {
  const words = wordsOf(context);
  const { days, ...counts } = overTime(context);
  const due = dotted(roundDue(context.consolidation.settings));
  return {
    id: 'overTime',
    kind: 'line',
    sentence: context.texts.t('summary.overview.overTimeText', { due, ...counts }),
    columns: [words('day'), words('came'), words('expected')],
    rows: days,
    drawn: 2,
  };
}

function causeSections(context: SheetContext): readonly Section[] {
  const { texts } = context;
  const words = wordsOf(context);
  const [reasons, owing] = [topReasons(context), owingMost(context)];
  const most = ([top]: readonly Figures[]): { readonly first: string; readonly answers: number } => ({
    first: top?.label ?? '',
    answers: top?.values[0] ?? 0,
  });
  return [
    {
      id: 'reasons',
      kind: 'bar',
      sentence: texts.t('summary.overview.reasonsText', most(reasons)),
      columns: [words('reason'), words('answers')],
      rows: reasons,
      drawn: 1,
    },
    {
      id: 'owing',
      kind: 'bar',
      sentence: texts.t('summary.overview.owingText', { bodies: owing.length, ...most(owing) }),
      columns: [words('body'), words('owed'), words('asked')],
      rows: owing,
      drawn: 1,
    },
  ];
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
    ['openDecisions', summary.open.length],
  ];
  return [
    { row: 5, height: 34, cells: figures.map(([, value]) => ({ value, style: 'figure' })) },
    {
      row: 6,
      height: 42,
      cells: figures.map(([id]) => ({ value: texts.t(`summary.dashboard.${id}`), style: 'figureLabel' })),
    },
  ];
}

function sectionRows(
  { id, sentence, columns, rows, percents }: Section,
  first: number,
  texts: Texts,
): readonly RowSpec[] {
  return [
    { row: first, height: 22, cells: [{ value: texts.t(`summary.overview.${id}`), style: 'section' }] },
    { row: first + 1, height: 16, cells: [{ value: sentence, style: 'subtitle' }] },
    { row: first + 2, height: 42, cells: columns.map((value) => ({ value, style: 'header' })) },
    ...rows.map(({ label, values }, i): RowSpec => ({
      row: first + 3 + i,
      height: label.length > WIDTHS[0] * 1.1 ? 28 : 16,
      cells: [
        { value: label, style: 'text' },
        ...values.map((value, column): CellSpec => ({ value, style: column === percents ? 'percent' : 'number' })),
      ],
    })),
  ];
}

function chartOf({ id, kind, columns, rows, drawn }: Section, first: number, { texts }: SheetContext): ChartSpec {
  const sheet = quoteSheetName(texts.t('summary.sheet.dashboard'));
  const from = first + 3;
  const at = (column: number): string => {
    const letters = columnLetters(column);
    return `${sheet}!$${letters}$${from}:$${letters}$${from + rows.length - 1}`;
  };
  const title = texts.t(`summary.overview.${id}`);
  const values = rows.map((row) => `${row.label}: ${row.values.slice(0, drawn).join(', ')}`).join('; ');
  return {
    kind,
    title,
    alt: texts.t('summary.dashboard.alt', { title, values }).slice(0, 1000),
    categories: at(1),
    series: Array.from({ length: drawn }, (_, i) => ({
      name: columns[i + 1] ?? '',
      values: at(i + 2),
      color: colourOf(kind, drawn, i),
    })),
    ...given({ labels: kind === 'line' ? undefined : (true as const) }),
    from: `G${first + 2}`,
    to: `O${first + 2 + Math.max(CHART_ROWS, rows.length + 1)}`,
  };
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0' : `${part} (${percent(part, whole)} %)`;
}
