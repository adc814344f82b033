import { isCivilDate } from '../../calendar/civilDate';
import type { Texts } from '../../texts';
import { cellReference } from '../../workbook/reference';
import type { CellSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import type { Measure, Plan, Task } from '../types';
import { exclusionText, executorsText, fitted, indicatorsText, periodsText } from './cellWords';
import { HEAD_FIELDS, HEAD_PREFIX, PLAN_TABLE, type HeadField, type PlanColumn } from './columns';
import {
  extraColumnsOf,
  ownTexts,
  shownColumns,
  type ExtraColumn,
  type OwnColumn,
  type SheetColumn,
  type ShownColumn,
} from './ownColumns';
import { heightFor } from './rowHeight';
import { given } from '../../given';

/**
 * «План»: requisites on top, then a real table with one row per measure. People edit it; `readPlanSheets` reads it
 * back.
 */
export function planSheet(plan: Plan, texts: Texts): SheetSpec {
  const head = headRows(plan, texts);
  const idsRow = head.length + 3;
  const header = idsRow + 1;
  const measures = plan.tasks.flatMap((task) => task.measures.map((measure) => ({ task, measure })));
  const keys = measureKeys(plan);
  const last = header + Math.max(1, measures.length);
  const columns = shownColumns(plan, texts);
  const extras = extraColumnsOf(plan, texts);
  const titles = columns.map(({ title }) => title);
  return {
    name: texts.t('plan.sheet.plan'),
    state: 'visible',
    columns: columns.map(({ width, hidden }) => ({ width, ...given({ hidden }) })),
    rows: [
      { row: 1, height: 24, cells: [undefined, { value: texts.t('plan.title.plan'), style: 'plan.title' }] },
      { row: 2, height: 16, cells: [undefined, { value: texts.t('plan.hint.plan'), style: 'plan.hint' }] },
      ...head.map((cells, i): RowSpec => ({ row: i + 3, cells })),
      {
        row: idsRow,
        hidden: true,
        cells: columns.map(({ id }) => ({ value: `${PLAN_TABLE}.${id}`, style: 'plan.ids' })),
      },
      {
        row: header,
        height: 32,
        cells: columns.map(({ title, editable }) => ({
          value: title,
          style: editable === true ? 'plan.headerInput' : 'plan.header',
        })),
      },
      ...measures.map(({ task, measure }, i) =>
        measureRow(header + 1 + i, rowTexts(task, measure, keys.get(measure) ?? '', extras, texts), measure, columns),
      ),
      ...(measures.length === 0 ? [{ row: last, cells: columns.map(() => ({ style: 'plan.input' })) }] : []),
    ],
    freeze: { rows: header, columns: 2 },
    tables: [{ name: 'PlanMeasures', range: `A${header}:${cellReference(last, columns.length)}`, columns: titles }],
    validations: PROMPTS.map((id) => ({
      range: columnRange(columns, id, header + 1, last),
      rule: { kind: 'any' as const },
      prompt: { title: texts.t(`plan.promptTitle.${id}`), message: texts.t(`plan.prompt.${id}`) },
    })),
    showGridLines: false,
    // Where the cells come from is for the screen: paper shows the plan itself.
    print: {
      orientation: 'landscape',
      paper: 'A3',
      fitToWidth: true,
      area: `A1:${cellReference(last, printed(columns))}`,
      repeatRows: { from: header, to: header },
      footer: '&C&A   ·   &P / &N',
      margins: [0.4, 0.4, 0.5, 0.6],
    },
    tabColor: '1F3A5F',
  };
}

/** Columns whose form a person has to know. */
const PROMPTS = ['periods', 'executors', 'indicators'] as const;

function columnRange(columns: readonly ShownColumn[], id: SheetColumn, from: number, to: number): string {
  const column = columns.findIndex((one) => one.id === id) + 1;
  return `${cellReference(from, column)}:${cellReference(to, column)}`;
}

function printed(columns: readonly ShownColumn[]): number {
  return columns.findIndex(({ id }) => id === 'sourceDeadline');
}

/** What a measure is known by while its row is edited: its legal number, distinguished where it stands twice. */
export function measureKeys(plan: Plan): ReadonlyMap<Measure, string> {
  const used = new Map<string, number>();
  const keys = new Map<Measure, string>();
  for (const measure of plan.tasks.flatMap((task) => task.measures)) {
    const count = (used.get(measure.id) ?? 0) + 1;
    used.set(measure.id, count);
    keys.set(measure, count === 1 ? measure.id : `${measure.id}#${count}`);
  }
  return keys;
}

/** The texts of a row: of the columns that every plan has, and of those that only this one has. */
export type RowTexts = Readonly<Record<PlanColumn, string>> & Readonly<Partial<Record<OwnColumn, string>>>;

/** The texts of a measure's row. Dates are ISO here; their cells hold dates. */
export function rowTexts(
  task: Task,
  measure: Measure,
  key: string,
  extras: readonly ExtraColumn[],
  texts: Texts,
): RowTexts {
  return { ...measureTexts(task, measure, key, texts), ...ownTexts(task, measure, extras) };
}

function measureTexts(task: Task, measure: Measure, key: string, texts: Texts): Readonly<Record<PlanColumn, string>> {
  const { deadline, source } = measure;
  return {
    key,
    no: measure.id,
    taskNo: task.no,
    task: task.title,
    measure: measure.text,
    deadline: deadline.text,
    kind: texts.t(`plan.kind.${deadline.kind}`),
    periods: periodsText(measure),
    due: deadline.due ?? '',
    executors: executorsText(measure.executors),
    indicators: indicatorsText(measure.indicators),
    condition: measure.condition ?? '',
    exclusion: exclusionText(measure.exclusion),
    excludedOn: measure.exclusion?.date ?? '',
    sourceDeadline: source.deadline,
    sourceExecutors: source.executors,
    sourceCells: source.cells.join(' | '),
    line: String(source.line),
  };
}

const DATES: ReadonlySet<SheetColumn> = new Set(['due', 'excludedOn']);

function measureRow(row: number, values: RowTexts, measure: Measure, columns: readonly ShownColumn[]): RowSpec {
  return {
    row,
    height: heightFor(
      columns
        .filter(({ hidden }) => hidden !== true)
        .map(({ id, width }) => ({ text: id.startsWith('source') ? '' : (values[id] ?? ''), width })),
    ),
    cells: columns.map((column): CellSpec => {
      const text = fitted(values[column.id] ?? '');
      const style = styleOf(column, measure);
      if (text === '') return { style };
      if (column.id === 'line') return { value: Number(text), style };
      return { value: DATES.has(column.id) && isCivilDate(text) ? { date: text } : text, style };
    }),
  };
}

function styleOf(column: ShownColumn, { exclusion }: Measure): string {
  if (column.editable !== true) return 'plan.shown';
  if (DATES.has(column.id)) return 'plan.inputDate';
  return exclusion === undefined ? 'plan.input' : 'plan.excluded';
}

function headRows(plan: Plan, texts: Texts): readonly (readonly (CellSpec | undefined)[])[] {
  const fields = headTexts(plan);
  const steps = plan.reporting?.steps ?? [];
  return [
    ...HEAD_FIELDS.map((field) => headRow(field, texts.t(`plan.head.${field}`), fields[field])),
    ...steps.map((step, i) => headRow(`step${i}`, texts.t('plan.head.step', { to: step.to }), step.due.join('; '))),
    ...(steps.length === 0 ? [headRow('step0', texts.t('plan.head.stepNone'), '')] : []),
  ];
}

function headRow(id: string, label: string, value: string): readonly (CellSpec | undefined)[] {
  const text = fitted(value);
  // The label stands over № and task, the value over the wide columns.
  return [
    { value: `${HEAD_PREFIX}${id}`, style: 'plan.ids' },
    undefined,
    undefined,
    { value: label, style: 'plan.label' },
    headValue(text),
  ];
}

function headValue(text: string): CellSpec {
  if (isCivilDate(text)) return { value: { date: text }, style: 'plan.headDate' };
  return text === '' ? { style: 'plan.value' } : { value: text, style: 'plan.value' };
}

/** The fields of the block above the table, as text. */
export function headTexts({ requisites, period }: Plan): Readonly<Record<HeadField, string>> {
  return {
    issuer: requisites.issuer ?? '',
    actKind: requisites.kind ?? '',
    date: requisites.date ?? '',
    number: requisites.number ?? '',
    title: requisites.title ?? '',
    planTitle: requisites.planTitle ?? '',
    periodStart: period.start,
    periodEnd: period.end,
  };
}
