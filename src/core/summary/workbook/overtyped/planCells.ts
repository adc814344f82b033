import type { Issue } from '../../../issues/issue';
import { fitted } from '../../../plan/sheet/cellWords';
import { BODIES_TABLE, PLAN_TABLE } from '../../../plan/sheet/columns';
import { readPlanData } from '../../../plan/sheet/planData';
import { measureKeys, rowTexts } from '../../../plan/sheet/planSheet';
import type { Plan } from '../../../plan/types';
import type { Texts } from '../../../texts';
import type { WorkbookContent } from '../../../workbook/content';
import { plainText, readTable, type ReadTable } from '../readTable';
import { cellFinding } from './cellFinding';
import { cellWords } from './rowMarks';

// «План» and «Органи» are read as the coordinator left them, but for columns that only show where the rest comes from,
// and for cells that belong to no column.

const SHOWN_ONLY = ['kind', 'sourceDeadline', 'sourceExecutors', 'sourceCells', 'line'] as const;
type ShownOnly = Readonly<Record<(typeof SHOWN_ONLY)[number], string>>;

/** What somebody typed over the columns of «План» that are never read. Its rows may have been sorted in any way. */
export function overtypedPlan(content: WorkbookContent, vocabularies: readonly Texts[]): readonly Issue[] {
  const [plan, table] = [readPlanData(content), readTable(content, PLAN_TABLE, new Map())];
  if (plan === undefined || table === undefined) return [];
  const written = vocabularies.map((texts) => shownTexts(plan, texts));
  return SHOWN_ONLY.filter((column) => table.heads.has(column)).flatMap((column) => {
    const known = new Set(
      written.flatMap((rows) => [...rows.values()].map((texts) => cellWords(fitted(texts[column])))),
    );
    return table.rows
      .filter((row) => !['', ...known].includes(cellWords(row.value(column))))
      .map((row) => {
        const where = `${row.cell(column)} (${[table.heads.get(column), row.text('no')].join('; ')})`;
        const at = { sheet: row.sheet, cell: row.cell(column), row: row.row };
        const before = written[0]?.get(row.text('key'))?.[column] ?? '';
        return cellFinding({ ...at, where, before, after: plainText(row.value(column)).trim() });
      });
  });
}

/** The texts of these columns by the key of their row. */
function shownTexts(plan: Plan, texts: Texts): ReadonlyMap<string, ShownOnly> {
  const keys = measureKeys(plan);
  return new Map(
    plan.tasks.flatMap((task) =>
      task.measures.map((measure) => {
        const key = keys.get(measure) ?? '';
        return [key, rowTexts(task, measure, key, [], texts)] as const;
      }),
    ),
  );
}

/** References of cells beside the tables of «План» and «Органи», and in rows that name no body, by sheet. */
export function cellsBesidePlan(content: WorkbookContent): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const id of [PLAN_TABLE, BODIES_TABLE]) {
    const table = readTable(content, id, new Map());
    const cells =
      table === undefined ? [] : [...new Set([...table.besideRows, ...(id === BODIES_TABLE ? nameless(table) : [])])];
    if (table !== undefined && cells.length > 0) found.set(table.sheet.name, cells);
  }
  return found;
}

function nameless({ rows }: ReadTable): readonly string[] {
  return rows
    .filter((row) => row.text('id').trim() === '' && row.text('name').trim() === '')
    .flatMap((row) => row.filled());
}
