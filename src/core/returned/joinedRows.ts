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

/** The end of the measure, of which the row above has the beginning. */
function isRest(rest: string, begun: string | undefined, measure: string | undefined): boolean {
  if (begun === undefined || measure === undefined) return false;
  const [whole, first, second] = [measure, begun, rest].map(foldKey);
  return whole !== undefined && second !== undefined && second.length > 3
    ? whole.includes(second) && first !== undefined && !first.includes(second)
    : false;
}

/** The row above with the words of the other behind its own. */
export function joinedRow(above: RawRow, row: RawRow): RawRow {
  const inputs = { ...above.inputs };
  for (const field of INPUT_FIELDS) {
    const more = row.inputs[field];
    if (more !== undefined) inputs[field] = joinedField(inputs[field], more);
  }
  return { ...above, inputs };
}

/** A sentence that ended is a paragraph of its own. */
function joinedField(before: FieldValue | undefined, more: FieldValue): FieldValue {
  if (before === undefined) return more;
  const text = `${before.text}${/[.!?;:»)]$/.test(before.text) ? '\n' : ' '}${more.text}`;
  return { ...before, value: text, text };
}
