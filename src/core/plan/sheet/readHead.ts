import type { RowContent } from '../../workbook/content';
import { cellReference } from '../../workbook/reference';
import type { Plan, PlanPeriod, Reporting, Requisites } from '../types';
import { same } from './cellWords';
import { HEAD_FIELDS, HEAD_PREFIX, type HeadField } from './columns';
import { headTexts } from './planSheet';
import type { RowContext } from './readContext';
import { dateFrom, dayCell, readCell, type ReadCell } from './sheetTable';

export interface Head {
  readonly requisites: Requisites;
  readonly period: PlanPeriod | undefined;
  readonly reporting: Reporting | undefined;
  readonly changed: boolean;
  readonly periodChanged: boolean;
}

/** The block above the table: what a person changed there counts, the rest stays as the workbook remembers it. */
export function headFrom(rows: readonly RowContent[], plan: Plan | undefined, report: RowContext['report']): Head {
  const cells = headCells(rows);
  const shown = plan === undefined ? undefined : headTexts(plan);
  const edits = new Map(
    HEAD_FIELDS.flatMap((field) => {
      const cell = cells.get(field);
      return cell === undefined || same(cell.text, shown?.[field] ?? '') ? [] : [[field, cell] as const];
    }),
  );
  const text = (field: HeadField): string | undefined => edits.get(field)?.text;
  const date = (field: HeadField): string | undefined => {
    const cell = edits.get(field);
    if (cell === undefined || cell.text === '') return undefined;
    const found = dateFrom(cell.text);
    if (found === undefined) report('plan-date-unreadable', 'error', { cell: cell.at }, { text: cell.text });
    return found;
  };
  const before = plan?.requisites ?? { amendments: [] };
  const requisites = applied(
    before,
    {
      issuer: text('issuer'),
      kind: text('actKind'),
      date: date('date'),
      number: text('number'),
      title: text('title'),
      planTitle: text('planTitle'),
    },
    edits,
  );
  const period = periodFrom(
    plan?.period,
    date('periodStart'),
    date('periodEnd'),
    edits.get('periodEnd') ?? edits.get('periodStart'),
    report,
  );
  const reporting = reportingFrom(plan?.reporting, cells, report);
  return {
    requisites,
    period,
    reporting: reporting.reporting,
    changed: edits.size > 0 || reporting.changed,
    periodChanged: plan !== undefined && (period?.start !== plan.period.start || period.end !== plan.period.end),
  };
}

/** Cells by field: behind the id stand the label and then the value, in whatever columns. */
function headCells(rows: readonly RowContent[]): ReadonlyMap<string, ReadCell> {
  const found = new Map<string, ReadCell>();
  for (const { row, cells } of rows) {
    const at = cells.findIndex((cell) => typeof cell === 'string' && cell.startsWith(HEAD_PREFIX));
    const id = cells[at];
    if (typeof id !== 'string') continue;
    const label = cells.findIndex((cell, i) => i > at && cell !== undefined);
    const value = cells.findIndex((cell, i) => i > label && cell !== undefined);
    const column = value < 0 ? label + 1 : value;
    const field = id.slice(HEAD_PREFIX.length);
    const cell = readCell(value < 0 ? undefined : cells[value], cellReference(row, column + 1));
    found.set(field, DAYS.test(field) ? dayCell(cell) : cell);
  }
  return found;
}

/** Fields that hold a day. */
const DAYS = /^(?:date|periodStart|periodEnd|step\d+)$/;

type Fields = Omit<Requisites, 'amendments' | 'signatory' | 'place' | 'index'>;

/** A cleared field is gone, an unreadable date leaves the old one. */
function applied(
  before: Requisites,
  values: { readonly [Key in keyof Required<Fields>]: string | undefined },
  edits: ReadonlyMap<HeadField, ReadCell>,
): Requisites {
  const next: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(values)) {
    const field = (key === 'kind' ? 'actKind' : key) as HeadField;
    if (edits.get(field)?.text === '') delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  return next as unknown as Requisites;
}

function periodFrom(
  before: PlanPeriod | undefined,
  start: string | undefined,
  end: string | undefined,
  cell: ReadCell | undefined,
  report: RowContext['report'],
): PlanPeriod | undefined {
  const from = start ?? before?.start;
  const to = end ?? before?.end;
  if (from === undefined || to === undefined) return before;
  if (from <= to) return { start: from, end: to };
  report('plan-period-crossed', 'error', cell === undefined ? {} : { cell: cell.at }, { start: from, end: to });
  return before;
}

function reportingFrom(
  before: Reporting | undefined,
  cells: ReadonlyMap<string, ReadCell>,
  report: RowContext['report'],
): { readonly reporting: Reporting | undefined; readonly changed: boolean } {
  const days = (cell: ReadCell): readonly string[] =>
    cell.text
      .split(/[;,\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => {
        const day = dateFrom(part);
        if (day === undefined) report('plan-date-unreadable', 'error', { cell: cell.at }, { text: part });
        return day === undefined ? [] : [day];
      });
  if (before === undefined) {
    const cell = cells.get('step0');
    const due = cell === undefined || cell.text === '' ? [] : days(cell);
    return due.length === 0
      ? { reporting: undefined, changed: false }
      : { reporting: { recurrence: 'once', steps: [{ who: [], to: '', text: cell?.text ?? '', due }] }, changed: true };
  }
  let changed = false;
  const steps = before.steps.map((step, i) => {
    const cell = cells.get(`step${i}`);
    if (cell === undefined || same(cell.text, step.due.join('; '))) return step;
    const due = days(cell);
    if (due.length === 0) return step;
    changed = true;
    return { ...step, due };
  });
  return { reporting: changed ? { ...before, steps } : before, changed };
}
