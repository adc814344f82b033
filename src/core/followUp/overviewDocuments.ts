import { dotted } from '../calendar/dotted';
import type { CivilDate } from '../calendar/civilDate';
import { paragraph, type DocumentBlock, type TableCell, type TextDocument } from '../summary/document';
import { STYLES } from '../summary/workbook/styles';
import { tableSheet, type Column } from '../summary/workbook/table';
import { PROPERTY_PREFIX } from '../template/fields';
import { STATUSES, type ProposedStatus } from '../template/statuses';
import type { Texts } from '../texts';
import type { SheetSpec, SpecValue, WorkbookSpec } from '../workbook/spec';
import { totalStanding, type PlanStanding, type Standing } from './overview';

export interface OverviewDocumentInput {
  readonly plans: readonly PlanStanding[];
  readonly asOf: CivilDate;
  readonly texts: Texts;
}

type ColumnId =
  'plan' | 'bodies' | 'reported' | 'measures' | 'done' | 'doneShare' | 'overdue' | 'nextDue' | 'statuses' | 'level';
type Values = Readonly<Partial<Record<ColumnId, SpecValue>>>;
type Drafts = readonly (readonly [id: ColumnId, width: number, style: string])[];

const PLANS: Drafts = [
  ['plan', 46, 'text'],
  ['bodies', 12, 'number'],
  ['reported', 15, 'number'],
  ['measures', 12, 'number'],
  ['done', 13, 'number'],
  ['doneShare', 14, 'number'],
  ['overdue', 16, 'number'],
  ['nextDue', 15, 'date'],
  ['statuses', 34, 'small'],
];
const LEVELS: Drafts = [
  ['plan', 28, 'small'],
  ['level', 62, 'text'],
  ['measures', 12, 'number'],
  ['done', 13, 'number'],
  ['doneShare', 14, 'number'],
  ['overdue', 16, 'number'],
  ['statuses', 34, 'small'],
];

/** The plans of a ministry on one sheet, each with its levels on another. */
export function overviewSpec(input: OverviewDocumentInput): WorkbookSpec {
  const { asOf, texts } = input;
  return {
    sheets: [sheetOf('plans', PLANS, planRows(input), input), sheetOf('levels', LEVELS, levelRows(input), input)],
    styles: STYLES,
    properties: {
      title: texts.t('summary.overview.title'),
      creator: 'PlanZvit',
      created: asOf,
      language: texts.language,
      custom: { [`${PROPERTY_PREFIX}kind`]: 'summary' },
    },
  };
}

export function overviewDocument(input: OverviewDocumentInput): TextDocument {
  const { asOf, texts } = input;
  const title = texts.t('summary.overview.title');
  const section = (of: 'plans' | 'levels', drafts: Drafts, rows: readonly Row[]): readonly DocumentBlock[] => [
    { kind: 'heading', level: 2, text: texts.t(`summary.overview.${of}`) },
    tableBlock(texts.t(`summary.overview.${of}`), drafts, rows, texts),
  ];
  return {
    title,
    language: texts.language,
    created: asOf,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          { kind: 'heading', level: 1, text: title, center: true },
          paragraph(texts.t('summary.overview.asOf', { date: dotted(asOf) }), { align: 'center' }),
          ...section('plans', PLANS, planRows(input)),
          ...section('levels', LEVELS, levelRows(input)),
        ],
      },
    ],
  };
}

interface Row {
  readonly values: Values;
  /** The sum of the rows above. */
  readonly isTotal?: boolean;
}

function planRows({ plans, texts }: OverviewDocumentInput): readonly Row[] {
  const sum = (of: (plan: PlanStanding) => number): number => plans.reduce((total, plan) => total + of(plan), 0);
  const next = plans.flatMap(({ nextDue }) => nextDue ?? []).sort()[0];
  const total: Values = {
    plan: texts.t('summary.overview.total', { count: plans.length }),
    bodies: sum(({ bodies }) => bodies.total),
    reported: sum(({ bodies }) => bodies.reported),
    ...standingValues(totalStanding(plans), texts),
    ...dueValue(next),
  };
  return [
    ...plans.map((plan): Row => ({
      values: {
        plan: planWords(plan),
        bodies: plan.bodies.total,
        reported: plan.bodies.reported,
        ...standingValues(plan, texts),
        ...dueValue(plan.nextDue),
      },
    })),
    ...(plans.length > 1 ? [{ values: total, isTotal: true }] : []),
  ];
}

function levelRows({ plans, texts }: OverviewDocumentInput): readonly Row[] {
  return plans.flatMap((plan) =>
    plan.levels.map(({ depth, text, ...standing }): Row => ({
      values: {
        plan: plan.plan.number === undefined ? plan.plan.title : `№ ${plan.plan.number}`,
        level: `${'    '.repeat(depth - 1)}${text}`,
        ...standingValues(standing, texts),
      },
    })),
  );
}

function planWords({ plan: { number, title } }: PlanStanding): string {
  return number === undefined ? title : `№ ${number}. ${title}`;
}

function standingValues({ measures, done, doneShare, overdue, byStatus }: Standing, texts: Texts): Values {
  const order: readonly ProposedStatus[] = [...STATUSES, ...(Object.keys(byStatus) as readonly ProposedStatus[])];
  const statuses = [...new Set(order)]
    .flatMap((status) => {
      const count = byStatus[status] ?? 0;
      return count === 0 ? [] : [`${texts.t(`status.${status}`)} — ${count}`];
    })
    .join('; ');
  return { measures, done, doneShare: `${doneShare} %`, overdue, statuses };
}

function dueValue(day: CivilDate | undefined): Values {
  return day === undefined ? { nextDue: '—' } : { nextDue: { date: day } };
}

function sheetOf(
  of: 'plans' | 'levels',
  drafts: Drafts,
  rows: readonly Row[],
  { asOf, texts }: OverviewDocumentInput,
): SheetSpec {
  return tableSheet({
    id: `overview-${of}`,
    name: texts.t(`summary.overview.${of}`),
    title: [texts.t('summary.overview.title'), texts.t('summary.overview.asOf', { date: dotted(asOf) })],
    footer: texts.t('summary.footer', { plan: texts.t('summary.overview.title') }),
    columns: drafts.map(([id, width, style]): Column => ({
      id,
      width,
      style,
      header: texts.t(`summary.overview.column.${id}`),
    })),
    rows: rows.map(({ values, isTotal }) => ({ values, styles: isTotal === true ? { plan: 'strong' } : {} })),
  });
}

function tableBlock(alt: string, drafts: Drafts, rows: readonly Row[], texts: Texts): DocumentBlock {
  const whole = drafts.reduce((sum, [, width]) => sum + width, 0);
  return {
    kind: 'table',
    alt,
    size: 10,
    columns: drafts.map(([id, width]) => ({
      header: texts.t(`summary.overview.column.${id}`),
      width: (width / whole) * 100,
    })),
    rows: rows.map(({ values, isTotal }) =>
      drafts.map(([id, , style]): TableCell => ({
        text: shown(values[id]),
        ...(style === 'text' || style === 'small' ? {} : { align: 'center' }),
        ...(isTotal === true ? { bold: true } : {}),
      })),
    ),
  };
}

function shown(value: SpecValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? dotted(value.date) : String(value);
}
