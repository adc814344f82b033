import type { Plan } from '../plan/types';
import type { DocumentBlock, TableCell } from '../summary/document';
import { chainOf, hasLevels, LEVEL_COUNTS } from '../summary/levelStandings';
import { footerOf } from '../summary/workbook/context';
import { tableSheet, type Column } from '../summary/workbook/table';
import type { Texts } from '../texts';
import type { SheetSpec } from '../workbook/spec';
import type { LevelChange, LevelFigures } from './levelChanges';
import type { RowChange } from './stateDiff';

/** A row that changed, or a heading of the plan over those that follow. */
export type ComparedLine =
  | { readonly kind: 'row'; readonly row: RowChange }
  | { readonly kind: 'heading'; readonly text: string; readonly level: number; readonly of: number };

/**
 * Rows under the levels that they stand under, those that only the earlier plan has under its own; plans of tasks
 * alone have no headings.
 */
export function underLevels(rows: readonly RowChange[], before: Plan, after: Plan): readonly ComparedLine[] {
  if (!hasLevels(before) && !hasLevels(after)) return rows.map((row) => ({ kind: 'row', row }));
  const tasks = new Map(
    [before, after].flatMap((plan) => plan.tasks.flatMap((task) => task.measures.map(({ id }) => [id, task] as const))),
  );
  let above: readonly string[] = [];
  return rows.flatMap((row): readonly ComparedLine[] => {
    const task = tasks.get(row.measureId);
    const chain = task === undefined ? [] : chainOf(task).flatMap(({ text }) => (text === '' ? [] : [text]));
    const same = chain.findIndex((text, i) => text !== above[i]);
    above = chain;
    const headings = same < 0 ? [] : chain.slice(same);
    return [
      ...headings.map((text, i): ComparedLine => ({ kind: 'heading', text, level: same + i, of: chain.length })),
      { kind: 'row', row },
    ];
  });
}

const INDENT = '\u00a0\u00a0\u00a0\u00a0';
const FIGURE = 13;
const COUNTED = ['measures', ...LEVEL_COUNTS] as const;

/** «2 → 3» where it changed. */
function figure({ before, after }: LevelChange, count: keyof LevelFigures): string {
  return before[count] === after[count] ? String(after[count]) : `${before[count]} → ${after[count]}`;
}

/** The levels with their figures in both states, as a sheet; undefined for a plan of tasks alone. */
export function levelsCompared(
  levels: readonly LevelChange[],
  title: readonly string[],
  { consolidation, texts }: Parameters<typeof footerOf>[0],
): SheetSpec | undefined {
  if (levels.length === 0) return undefined;
  const columns: readonly Column[] = [
    { id: 'level', header: texts.t('summary.level.column.level'), width: 66, style: 'text' },
    ...COUNTED.map((id): Column => ({
      id,
      header: texts.t(`summary.level.column.${id}`),
      width: FIGURE,
      style: 'center',
    })),
  ];
  return tableSheet({
    id: 'compare-levels',
    name: texts.t('summary.sheet.levels'),
    title,
    footer: footerOf({ consolidation, texts }),
    frozenColumns: 1,
    columns,
    rows: levels.map((level) => ({
      values: {
        level: `${INDENT.repeat(level.depth - 1)}${level.text}`,
        ...Object.fromEntries(COUNTED.map((id) => [id, figure(level, id)])),
      },
    })),
  });
}

/** The same as a table of a text document. */
export function levelsTableCompared(levels: readonly LevelChange[], texts: Texts): readonly DocumentBlock[] {
  if (levels.length === 0) return [];
  const title = texts.t('summary.title.levels');
  const counted = COUNTED.filter((id) => levels.some(({ before, after }) => before[id] + after[id] > 0));
  const share = 8;
  const cell = (text: string): TableCell => ({ text, align: 'center' });
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      alt: title,
      size: 10,
      columns: [
        { header: texts.t('summary.level.column.level'), width: 100 - share * counted.length },
        ...counted.map((id) => ({ header: texts.t(`summary.level.column.${id}`), width: share })),
      ],
      rows: levels.map((level) => [
        { text: `${INDENT.repeat(level.depth - 1)}${level.text}` },
        ...counted.map((id) => cell(figure(level, id))),
      ]),
    },
  ];
}
