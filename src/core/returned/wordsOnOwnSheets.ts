import { isCivilDate } from '../calendar/civilDate';
import { dotted } from '../calendar/dotted';
import type { Issue } from '../issues/issue';
import { foldKey } from '../text/clean';
import { plainValue } from '../workbook/cell';
import type { RowContent, SheetContent } from '../workbook/content';
import { parseCellReference } from '../workbook/reference';
import { cellText } from './cellText';
import { looksElsewhere } from './table/mirrors';
import type { FieldValue } from './types';
import type { Vocabulary } from './vocabulary';
import { filledBut, wordsBeside, wordsBesideContacts } from './wordsBeside';

/** 0-based columns of «Як заповнити» and «Що виправити», and of «Друк» up to what it counts with. */
const GUIDE_COLUMNS = 4;
const CORRECTION_COLUMNS = 6;
const PRINT = { paper: 4, tip: 5, indicators: 11 } as const;
/** Rows for signing, and the empty one over them. */
const SIGNATURE_ROWS = 6;

/**
 * What somebody wrote on «Як заповнити» or «Що виправити», where the template writes nothing: beside its columns, under
 * its lines, in the room that its texts run over. The texts themselves are known by their places, so that those of
 * older templates are.
 */
export function wordsOnGuide(sheet: SheetContent, vocabulary: Vocabulary): readonly Issue[] {
  const rows = sheet.rows.slice(0, MOST_ROWS);
  const head = rows.findIndex(({ cells }) => textsIn(cells, CORRECTION_COLUMNS) === CORRECTION_COLUMNS);
  const found = head < 0 ? besideGuide(rows) : besideCorrections(rows, head, vocabulary);
  return wordsBeside(sheet.name, found);
}

const MOST_ROWS = 2000;
const BULLET = /^(?:•|\d{1,2}\.)$/;

function besideGuide(rows: readonly RowContent[]): readonly FieldValue[] {
  const last = rows.findLast(({ cells }) => cellText(cells[0]) === '•')?.row ?? Infinity;
  return rows.flatMap((row) => {
    if (row.row > last) return filledBut(row, () => false);
    const isThreefold = textsIn(row.cells.slice(1), GUIDE_COLUMNS - 1) === GUIDE_COLUMNS - 1;
    const isBullet = BULLET.test(cellText(row.cells[0]));
    return filledBut(row, (column) => {
      if (column === 0) return isBullet;
      return column === 1 || (isThreefold && column < GUIDE_COLUMNS);
    });
  });
}

/** The faults are numbered; under them are the rows that were accepted, under a heading of their own. */
function besideCorrections(rows: readonly RowContent[], head: number, vocabulary: Vocabulary): readonly FieldValue[] {
  const accepted = rows.findIndex(({ cells }) => vocabulary.isAcceptedHeading(cellText(cells[0])));
  return rows.flatMap((row, i) => {
    const isFault = i === head || /^\d+$/.test(cellText(row.cells[0]));
    const isText = i < head || (accepted >= 0 && i - accepted >= 0 && i - accepted <= 1);
    return filledBut(row, (column) => (isFault && column < CORRECTION_COLUMNS) || (isText && column === 0));
  });
}

function textsIn(cells: RowContent['cells'], columns: number): number {
  return cells.slice(0, columns).filter((cell) => cellText(cell) !== '').length;
}

/** What the report says, of which «Друк» is put together. */
export interface Reported {
  readonly contacts: readonly string[];
  readonly indicators: readonly string[];
}

/**
 * What somebody wrote on «Друк» beside the answers: over and beside the table quoted, at the place for signing by cells
 * alone. What a program kept of its formulas says only what stands on the other sheets.
 */
export function wordsOnPrint(
  sheet: SheetContent,
  headerRow: number,
  { contacts, indicators }: Reported,
  vocabulary: Vocabulary,
): readonly Issue[] {
  const isNumbered = ({ row, cells }: RowContent): boolean => row > headerRow && NUMBER.test(cellText(cells[0]));
  const last = sheet.rows.findLast(isNumbered)?.row ?? headerRow;
  const said = new Set(contacts.flatMap((text) => [foldKey(text), ...(isCivilDate(text) ? [dotted(text)] : [])]));
  const lines = indicators.map(foldKey);
  const isOurs = (one: FieldValue, isTable: boolean): boolean =>
    isCounted(one, isTable && columnOf(one) > PRINT.indicators) ||
    vocabulary.isPrintText(one.text) ||
    said.has(foldKey(one.text)) ||
    (isTable && saysIndicators(one.text, lines));
  const words: FieldValue[] = [];
  const signing: FieldValue[] = [];
  for (const row of sheet.rows.slice(0, MOST_ROWS)) {
    const isTable = row.row > headerRow && row.row <= last + 1;
    const typed = filledBut(row, (column) => isTable && isOfTable(column, isNumbered(row), row));
    const isSigning = row.row > last + 1 && row.row <= last + 1 + SIGNATURE_ROWS;
    for (const one of typed)
      if (!isOurs(one, isTable)) (isSigning && isToSign(columnOf(one)) ? signing : words).push(one);
  }
  return [...wordsBeside(sheet.name, words), ...wordsBesideContacts(sheet.name, signing)];
}

const NUMBER = /^\d/;

/** Post, signature and name stand over the three columns to the right of the numbers. */
function isToSign(column: number): boolean {
  return column > 1 && column <= PRINT.paper;
}

/** Columns that the table and its sums take: the second row of a duty holds the rest of its answer alone. */
function isOfTable(column: number, isNumbered: boolean, { cells }: RowContent): boolean {
  if (column >= PRINT.paper) return column !== PRINT.tip && column < PRINT.indicators;
  return isNumbered || (column === PRINT.paper - 1 && textsIn(cells, PRINT.paper - 1) === 0);
}

/** A number, a formula that says nothing in words, a program's error; also formulas of the columns of indicators. */
function isCounted({ value }: FieldValue, isSum: boolean): boolean {
  const plain = plainValue(value);
  const isFault = typeof plain === 'object' && plain.kind === 'error';
  return typeof plain === 'number' || plain === undefined || isFault || (isSum && isSumFormula(value));
}

/** A formula as «Друк» counts with; one that is shared has its text in its first cell alone. */
function isSumFormula(value: FieldValue['value']): boolean {
  return (
    typeof value === 'object' && value.kind === 'formula' && (value.formula === '' || looksElsewhere(value.formula))
  );
}

function saysIndicators(text: string, lines: readonly string[]): boolean {
  const [name = ''] = foldKey(text).split(':');
  return lines.some((line) => line.startsWith(name));
}

function columnOf({ cell }: FieldValue): number {
  return parseCellReference(cell)?.column ?? 0;
}
