import { CONTACT_FIELDS, type ContactField } from '../../template/fields';
import type { RowContent, SheetContent } from '../../workbook/content';
import { cellText, fieldValue } from '../cellText';
import type { FieldValue } from '../types';
import type { Vocabulary } from '../vocabulary';

const IDS: ReadonlySet<string> = new Set(CONTACT_FIELDS);
type Contacts = Readonly<Partial<Record<ContactField, FieldValue>>>;

/**
 * The labelled inputs of «Реквізити»: the row's field by the hidden id anywhere in it, else by its
 * label; the input is the cell next to the label. Explanations further right are no answers.
 */
export function readContacts(sheet: SheetContent, vocabulary: Vocabulary): Contacts {
  const contacts: Partial<Record<ContactField, FieldValue>> = {};
  const column = inputColumn(sheet, vocabulary);
  for (const row of sheet.rows) {
    const found = fieldOf(row, vocabulary);
    if (found === undefined || contacts[found.field] !== undefined) continue;
    const at = column ?? found.labelColumn + 1;
    const value = fieldValue(row.cells[at], row.row, at + 1);
    if (value !== undefined) contacts[found.field] = value;
  }
  return contacts;
}

/** Is it the sheet of contacts, whatever its name now? Its ids say, or as many different labels. */
export function looksLikeContacts(sheet: SheetContent, vocabulary: Vocabulary): boolean {
  const fields = new Set(sheet.rows.slice(0, MOST_ROWS).map((row) => fieldOf(row, vocabulary)?.field));
  fields.delete(undefined);
  return fields.size >= 4;
}

const MOST_ROWS = 60;

interface LabelledRow {
  readonly field: ContactField;
  readonly labelColumn: number;
  readonly idColumn: number | undefined;
}

function fieldOf(row: RowContent, vocabulary: Vocabulary): LabelledRow | undefined {
  const idColumn = row.cells.findIndex((cell) => typeof cell === 'string' && IDS.has(cell.trim()));
  // In English some ids («phone») are labels too.
  const labelColumn = row.cells.findIndex(
    (cell, column) => column !== idColumn && typeof cell === 'string' && vocabulary.contactLabel(cell) !== undefined,
  );
  const label = row.cells[labelColumn];
  if (idColumn >= 0)
    return {
      field: cellText(row.cells[idColumn]) as ContactField,
      labelColumn: labelColumn < 0 ? idColumn : labelColumn,
      idColumn,
    };
  const field = typeof label === 'string' ? vocabulary.contactLabel(label) : undefined;
  return field === undefined ? undefined : { field, labelColumn, idColumn: undefined };
}

/** The column next to the labels, past the one of the ids: where most rows say so. */
function inputColumn(sheet: SheetContent, vocabulary: Vocabulary): number | undefined {
  const votes = new Map<number, number>();
  for (const row of sheet.rows) {
    const found = fieldOf(row, vocabulary);
    if (found === undefined) continue;
    const next = found.labelColumn + 1 === found.idColumn ? found.labelColumn + 2 : found.labelColumn + 1;
    votes.set(next, (votes.get(next) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
