import { INPUT_FIELDS, isText, LOCKED_FIELDS } from '../template/fields';
import { foldKey } from '../text/clean';
import type { RawRow } from './table/reportTable';
import type { FieldValue } from './types';

/**
 * Is a row the rest of the one above it, as a page break or a person cuts one in two? It names no measure, no period
 * and no status, or goes on with the text of the measure above; all that it has are words of free answers.
 */
export function goesOn(row: RawRow, above: RawRow, measure: string | undefined): boolean {
  if (row.sheet !== above.sheet || row.extra.length > 0) return false;
  const fields = INPUT_FIELDS.filter((field) => row.inputs[field] !== undefined);
  if (fields.length === 0 || row.merged.length > 0) return false;
  if (!fields.every((field) => isText(field) && typeof row.inputs[field]?.value === 'string')) return false;
  if (!INPUT_FIELDS.some((field) => above.inputs[field] !== undefined)) return false;
  return LOCKED_FIELDS.every((field) => {
    const said = row.locked[field]?.text;
    return said === undefined || (field === 'measure' && isRest(said, above.locked.measure?.text, measure));
  });
}

/**
 * Does a row stand under the merged number or measure of the one above it, with words of free answers alone? So people
 * list what they did: one cell for the measure and the status, a row for each event.
 */
export function isListedUnder(row: RawRow, above: RawRow): boolean {
  const cell = (row.locked.no ?? row.locked.measure)?.cell;
  if (cell === undefined || cell !== (above.locked.no ?? above.locked.measure)?.cell || row.extra.length > 0)
    return false;
  const { status } = row.inputs;
  if (status !== undefined && status.cell !== above.inputs.status?.cell) return false;
  const { inputs } = withoutMerged(row);
  const fields = INPUT_FIELDS.filter((field) => inputs[field] !== undefined);
  return (
    fields.length > 0 &&
    fields.every((field) => isText(field) && typeof inputs[field]?.value === 'string') &&
    LOCKED_FIELDS.every((field) => [undefined, above.locked[field]?.text].includes(row.locked[field]?.text))
  );
}

/** A row without what it shares with the one above. */
export function withoutMerged(row: RawRow): RawRow {
  const own = Object.entries(row.inputs).filter(([field]) => !row.merged.some((one) => one === field));
  return { ...row, inputs: Object.fromEntries(own) };
}

/** The end of the measure, of which the row above has the beginning. */
function isRest(rest: string, begun: string | undefined, measure: string | undefined): boolean {
  if (begun === undefined || measure === undefined) return false;
  const [whole, first, second] = [measure, begun, rest].map(foldKey);
  return whole !== undefined && second !== undefined && second.length > 3
    ? whole.includes(second) && first !== undefined && !first.includes(second)
    : false;
}

/** The row above with the words of the other behind its own; a listed one begins a line. */
export function joinedRow(above: RawRow, row: RawRow, isListed = false): RawRow {
  const inputs = { ...above.inputs };
  for (const field of INPUT_FIELDS) {
    const more = row.inputs[field];
    if (more !== undefined) inputs[field] = joinedField(inputs[field], more, isListed);
  }
  return { ...above, inputs };
}

/** A sentence that ended is a paragraph of its own. */
function joinedField(before: FieldValue | undefined, more: FieldValue, isListed: boolean): FieldValue {
  if (before === undefined) return more;
  const text = `${before.text}${isListed || /[.!?;:»)]$/.test(before.text) ? '\n' : ' '}${more.text}`;
  return { ...before, value: text, text };
}
