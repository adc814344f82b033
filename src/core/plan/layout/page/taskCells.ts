import type { Role } from '../../columns/roles';
import { isBareNumber } from '../../marks/bareNumber';
import { leadOf } from '../../marks/lead';
import type { SourceCell, SourceRow } from '../../source';

/** A task's cell may go down over several rows: its words belong to the row that opens it. */
export function withTaskCells(rows: readonly SourceRow[], roles: readonly (Role | undefined)[]): readonly SourceRow[] {
  const at = roles.indexOf('task');
  const measure = roles.indexOf('measure');
  if (at < 0 || measure < 0) return rows;
  const numbers = rows.map(({ cells }) => isBareNumber(cells[roles.indexOf('number')]?.text ?? ''));
  const isNumbered = numbers.some(Boolean);
  let open: SourceCell[] | undefined;
  return rows
    .map(({ line, cells }) => ({ line, cells: [...cells] }))
    .map((row, i) => {
      const words = textAt(row.cells, at);
      const opens =
        numbers[i] === true || opensTask(words, textAt(row.cells, measure), textAt(open ?? [], at), isNumbered);
      if (words === '') return row;
      if (open === undefined || opens) open = row.cells;
      else if (!standsAlone(row.cells, at)) {
        open[at] = { text: `${textAt(open, at)} ${words}` };
        row.cells[at] = { text: '' };
      }
      return row;
    });
}

function textAt(cells: readonly SourceCell[], at: number): string {
  return cells[at]?.text ?? '';
}

/** A number of its own, or the first of the measures under it; in a plan without numbers a new sentence. */
function opensTask(words: string, measure: string, above: string, isNumbered: boolean): boolean {
  const { lead } = leadOf(words);
  const first = leadOf(measure).lead;
  if ((lead !== undefined && lead.form !== 'letter') || (first?.form === 'item' && first.number === '1')) return true;
  return !isNumbered && /^\p{Lu}/u.test(words) && /[.;]$/.test(above);
}

/** A heading, or a task that is its own measure, goes on with none. */
function standsAlone(cells: readonly SourceCell[], at: number): boolean {
  return at === 0 && cells.filter(({ text }) => text !== '').length === 1;
}
