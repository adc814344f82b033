import { finding, type Issue } from '../issues/issue';
import { INPUT_FIELDS, type ReportField } from '../template/fields';
import { foldKey } from '../text/clean';
import { hasInputs } from './hasInputs';
import type { KnownDuties } from './match/knownDuties';
import type { FoundTable } from './table/findTables';
import { repeated, rowIssueAt } from './rowFindings';
import type { ReturnRow } from './types';
import { quotedWhole } from '../text/excerpt';

interface BesideRows {
  /** Rows on duties that the template's own table leaves open. */
  readonly answering: readonly ReturnRow[];
  /** Rows that say something else than the template's own: kept word for word, not accepted. */
  readonly refused: readonly ReturnRow[];
  /** The template's own rows, with what only «Друк» of the same document says. */
  readonly completed: ReadonlyMap<ReturnRow, ReturnRow>;
  readonly issues: readonly Issue[];
}

/**
 * Tables beside the template's own: a form of the body's own under it, a list of events on another
 * sheet. Where most rows are about measures of the plan, the table is read: answers that the template
 * has already are no trouble, others than there are refused. Any other table is reported, word for word.
 */
export function besideRows(
  tables: readonly FoundTable<ReportField>[],
  own: readonly ReturnRow[],
  read: (table: FoundTable<ReportField>) => { readonly rows: readonly ReturnRow[]; readonly issues: readonly Issue[] },
  known: KnownDuties,
): BesideRows {
  const answered = new Map(own.filter(hasInputs).map((row) => [row.key, row]));
  const answering: ReturnRow[] = [];
  const refused: ReturnRow[] = [];
  const completed = new Map<ReturnRow, ReturnRow>();
  const again: ReturnRow[] = [];
  const issues: Issue[] = [];
  for (const table of tables) {
    const found = read(table);
    const rows = found.rows.filter(hasInputs);
    const at = { sheet: table.sheet.name, row: table.headerRow };
    if (rows.filter(({ key }) => key !== undefined).length * 2 <= rows.length) {
      issues.push(
        finding('table-not-read', 'warning', at, { row: table.headerRow, rows: rows.length, words: wordsOf(rows) }),
      );
      continue;
    }
    issues.push(finding('table-beside', 'warning', at, { row: table.headerRow, rows: rows.length }), ...found.issues);
    for (const row of rows) {
      const before = row.key === undefined ? undefined : answered.get(row.key);
      if (before === undefined) answering.push(row);
      else if (saysTheSame(row, before)) again.push(row);
      else if (table.when !== undefined && isSaidIn(before, row)) {
        again.push(row);
        completed.set(before, { ...before, inputs: { ...row.inputs, ...before.inputs } });
      } else {
        refused.push(row);
        issues.push(
          rowIssueAt(row, 'row-answered-in-template', 'error', {
            duty: known.label(row.key ?? ''),
            sheet: before.sheet,
            row: before.row,
          }),
        );
      }
    }
  }
  return { answering, refused, completed, issues: [...issues, ...repeated(again, known)] };
}

/** What the rows say, cell by cell. */
function wordsOf(rows: readonly ReturnRow[]): string {
  return quotedWhole(
    rows.map(({ locked, inputs, extra }) => {
      const values = [...Object.values(locked), ...Object.values(inputs), ...extra];
      return `«${values.map(({ text }) => text).join(' | ')}»`;
    }),
  );
}

/** «Друк» says all that the row says; of a document the pages of a wide table part. */
function isSaidIn({ inputs }: ReturnRow, printed: ReturnRow): boolean {
  const said = squeezed(INPUT_FIELDS.map((field) => printed.inputs[field]?.text ?? '').join('\n'));
  return (
    inputs.status?.text === printed.inputs.status?.text &&
    INPUT_FIELDS.every((field) => said.includes(squeezed(inputs[field]?.text ?? '')))
  );
}

/** Lines of a narrow column may break within a word. */
function squeezed(text: string): string {
  return foldKey(text).replace(/\s/g, '');
}

/**
 * All that the row says stands in the other one too, perhaps in other cells: «виконано. Проведено …» is the status
 * and the description.
 */
function saysTheSame(row: ReturnRow, before: ReturnRow): boolean {
  const said = foldKey(INPUT_FIELDS.map((field) => before.inputs[field]?.text ?? '').join(' '));
  return INPUT_FIELDS.every((field) => {
    const text = foldKey(row.inputs[field]?.text ?? '');
    return (
      said.includes(text) || text.split(/(?<=\.) /).every((sentence) => said.includes(sentence.replace(/\.$/, '')))
    );
  });
}
