import { foldKey } from '../../text/clean';
import { excerpt } from '../../text/excerpt';
import type { Texts } from '../../texts';
import { levelText } from '../levels';
import { levelOf } from '../rows/levels';
import type { Measure, NamedCell, Plan, PlanLevel, Task } from '../types';
import { PLAN_COLUMNS, type PlanColumn } from './columns';

/** Columns that only some plans have: what stands over the tasks, and the document's further columns by their names. */
export type OwnColumn = 'levels' | `extra${number}`;
export type SheetColumn = PlanColumn | OwnColumn;

export interface ShownColumn {
  readonly id: SheetColumn;
  readonly title: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly editable?: boolean;
}

/** A further column of the document. */
export interface ExtraColumn {
  readonly id: OwnColumn;
  /** As the document heads it; '' where it does not. */
  readonly name: string;
  /** As the sheet heads it: no two columns of a table may be called the same. */
  readonly title: string;
}

/** A sheet with more of them cannot be overseen; the rest stays in the workbook's data. */
const MOST = 60;
/** Excel's limit for the name of a table's column is 255. */
const LONGEST_TITLE = 200;

export const OWN_IDS: readonly OwnColumn[] = ['levels', ...Array.from({ length: MOST }, (_, i) => extraId(i))];

function extraId(index: number): OwnColumn {
  return `extra${index + 1}`;
}

/** The columns of «План» for this plan, from left to right. */
export function shownColumns(plan: Plan, texts: Texts): readonly ShownColumn[] {
  const own: readonly ShownColumn[] = [
    ...(plan.tasks.some(({ path }) => path !== undefined)
      ? [{ id: 'levels' as const, title: texts.t('plan.column.levels'), width: 36, editable: true }]
      : []),
    ...extraColumnsOf(plan, texts).map(({ id, title }) => ({ id, title, width: 26, editable: true })),
  ];
  const fixed = PLAN_COLUMNS.map((column) => ({ ...column, title: texts.t(`plan.column.${column.id}`) }));
  const at = fixed.findIndex(({ id }) => id === 'sourceDeadline');
  return [...fixed.slice(0, at), ...own, ...fixed.slice(at)];
}

/** The document's further columns, in the order in which its measures name them. */
export function extraColumnsOf(plan: Plan, texts: Texts): readonly ExtraColumn[] {
  const taken = new Set(['levels' as const, ...PLAN_COLUMNS.map(({ id }) => id)].map(titleKey(texts)));
  return extraNames(plan).map((name, i) => {
    const wanted = name === '' ? texts.t('plan.column.nameless') : excerpt(name, LONGEST_TITLE);
    let title = wanted;
    for (let n = 2; taken.has(foldKey(title)); n += 1) title = `${wanted} (${n})`;
    taken.add(foldKey(title));
    return { id: extraId(i), name, title };
  });
}

/** Their names as the document has them. */
export function extraNames({ tasks }: Pick<Plan, 'tasks'>): readonly string[] {
  const cells = tasks.flatMap(({ measures }) => measures.flatMap(({ columns }) => columns ?? []));
  return [...new Set(cells.map(({ name }) => name))].slice(0, MOST);
}

function titleKey(texts: Texts): (id: PlanColumn | 'levels') => string {
  return (id) => foldKey(texts.t(`plan.column.${id}`));
}

/** What the columns that only this plan has show in a measure's row. */
export function ownTexts(
  { path }: Task,
  { columns }: Measure,
  extras: readonly ExtraColumn[],
): Readonly<Partial<Record<OwnColumn, string>>> {
  return {
    ...(path === undefined ? {} : { levels: levelsText(path) }),
    ...Object.fromEntries(extras.map(({ id, name }) => [id, textUnder(name, columns)])),
  };
}

/** A row that goes over several of the document says each in a line of its own. */
export function textUnder(name: string, columns: readonly NamedCell[] | undefined): string {
  return (columns ?? []).flatMap((cell) => (cell.name === name ? [cell.text] : [])).join('\n');
}

/** From the top down, each in a line: «Стратегічна ціль 1. …». */
function levelsText(path: readonly PlanLevel[]): string {
  return path.map(levelText).join('\n');
}

/** The levels of an edited cell; what kind each is stays where their count does. */
export function levelsFrom(text: string, before: readonly PlanLevel[] | undefined): readonly PlanLevel[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const path = lines.map((line, i) => {
    const level = levelOf(line);
    return before?.length === lines.length ? { ...level, kind: before[i]?.kind ?? level.kind } : level;
  });
  return path.length === 0 ? undefined : path;
}
