import { given } from '../given';
import type { Beside, RowContent, SheetContent, WorkbookContent } from '../workbook/content';
import { parseCellReference } from '../workbook/reference';
import { PROPERTY_PREFIX } from '../template/fields';
import { REPORT_ROWS } from '../template/reportLayout';
import { isStampSheet, parseStampLine, stampSheetPairs } from './identity/stamps';

/** One body's return for one round in a workbook that holds several. */
export interface WorkbookPart {
  readonly content: WorkbookContent;
  /** The sheet that its answers begin on; absent for the return that the workbook's own stamps are of. */
  readonly name?: string;
}

/** A sheet, or the rows of one that stand under a stamp line. */
interface Piece {
  readonly sheet: SheetContent;
  /** Body and round of the stamp line; absent where none stands. */
  readonly owner?: string;
}

/**
 * The returns of a workbook into which several were put: two rounds, or two bodies, on sheets of their own or one under
 * another. Each is read for itself, so each gets the sheets that go with its own; one without answers is left out. A
 * workbook with the stamp lines of one return is that return, whole.
 */
export function partsOf(
  content: WorkbookContent,
  hasAnswers: (sheet: SheetContent) => boolean,
): readonly WorkbookPart[] {
  const pieces = content.sheets.flatMap(piecesOf);
  const owners = [...new Set(pieces.flatMap(({ owner }) => owner ?? []))];
  if (owners.length < 2) return [{ content }];
  const main = mainOwner(content, owners);
  const answering = owners.filter((owner) => pieces.some((piece) => piece.owner === owner && hasAnswers(piece.sheet)));
  if (answering.length === 0) return [{ content }];
  const placed = placedPieces(pieces, main);
  const order = [...answering].sort((a, b) => Number(b === main) - Number(a === main));
  return order.map((owner, i) => ({
    content: {
      ...content,
      sheets: placed.filter((piece) => piece.owner === owner).map(({ sheet }) => sheet),
      properties: ownProperties(content, owner),
    },
    ...given({ name: i === 0 ? undefined : pieces.find((piece) => piece.owner === owner)?.sheet.name }),
  }));
}

function ownerOf(pairs: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  const { body = '', round = '' } = pairs ?? {};
  return body === '' || round === '' ? undefined : `${body}|${round}`;
}

/** The owner that the workbook's own stamps name, else the first. */
function mainOwner({ sheets, properties }: WorkbookContent, owners: readonly string[]): string | undefined {
  const stamped = sheets.filter(isStampSheet).map((sheet) => ownerOf(stampSheetPairs(sheet)));
  return [...stamped, ownerOf(fromProperties(properties)), ...owners].find(
    (owner) => owner !== undefined && owners.includes(owner),
  );
}

function fromProperties(properties: WorkbookContent['properties']): Record<string, string | undefined> {
  return { body: properties.get(`${PROPERTY_PREFIX}body`), round: properties.get(`${PROPERTY_PREFIX}round`) };
}

/** Document properties speak of one return. */
function ownProperties({ properties }: WorkbookContent, owner: string): WorkbookContent['properties'] {
  const theirs = ownerOf(fromProperties(properties));
  return theirs === undefined || theirs === owner
    ? properties
    : new Map([...properties].filter(([name]) => !name.toLowerCase().startsWith(PROPERTY_PREFIX)));
}

/**
 * Sheets without a stamp line go with the return whose copy they are («Показники (2)» with «Звіт (2)»), stamps with
 * their own, others with the report sheet before them; what stands before all with the workbook's own return.
 */
function placedPieces(pieces: readonly Piece[], main: string | undefined): readonly Piece[] {
  const bySuffix = new Map<string, string>();
  for (const { sheet, owner } of pieces)
    if (owner !== undefined && !bySuffix.has(suffixOf(sheet.name))) bySuffix.set(suffixOf(sheet.name), owner);
  let before = main;
  return pieces.map(({ sheet, owner }) => {
    before = owner ?? before;
    const found =
      owner ??
      (isStampSheet(sheet) ? ownerOf(stampSheetPairs(sheet)) : undefined) ??
      bySuffix.get(suffixOf(sheet.name)) ??
      before;
    return { sheet, ...given({ owner: found }) };
  });
}

/** What a program adds to the name of a copy: «(2)». */
function suffixOf(name: string): string {
  return /\(\d{1,2}\)\s*$/.exec(name)?.[0].trim() ?? '';
}

/** Cells of a row in which a stamp line is looked for: it stands alone in its row, beside the frozen columns. */
const FIRST_CELLS = 6;
/** Stamp lines of a sheet that are taken in; a workbook of all bodies of a collection has some seventy. */
const MOST_LINES = 500;

function piecesOf(sheet: SheetContent): readonly Piece[] {
  if (isStampSheet(sheet)) return [{ sheet }];
  const lines = stampLinesOf(sheet);
  const starts = lines.filter(({ owner }, i) => owner !== lines[i - 1]?.owner);
  const [first] = starts;
  if (first === undefined) return [{ sheet }];
  if (starts.length === 1) return [{ sheet, owner: first.owner }];
  const from = starts.map(({ row }, i) => (i === 0 ? 0 : row - REPORT_ROWS.stamp + REPORT_ROWS.title));
  return starts.map(({ owner }, i) => ({
    sheet: rowsBetween(sheet, from[i] ?? 0, from[i + 1] ?? Infinity),
    owner,
  }));
}

function stampLinesOf({ rows }: SheetContent): readonly { readonly row: number; readonly owner: string }[] {
  const lines: { row: number; owner: string }[] = [];
  for (const row of rows) {
    const owner = lines.length < MOST_LINES ? ownerOf(stampLineIn(row)) : undefined;
    if (owner !== undefined) lines.push({ row: row.row, owner });
  }
  return lines;
}

function stampLineIn({ cells }: RowContent): Record<string, string> | undefined {
  const cell = cells.slice(0, FIRST_CELLS).find((one) => one !== undefined);
  return typeof cell === 'string' && cell.includes('[') && cell.includes('|') ? parseStampLine(cell) : undefined;
}

/** The part of a sheet from a row to before another. */
function rowsBetween(sheet: SheetContent, from: number, to: number): SheetContent {
  const isIn = (row: number): boolean => row >= from && row < to;
  const rowAt = (reference: string | undefined): number => parseCellReference(reference ?? '')?.row ?? 0;
  const beside = sheet.beside?.filter(({ at }: Beside) => isIn(rowAt(at)));
  return {
    ...sheet,
    rows: sheet.rows.filter(({ row }) => isIn(row)),
    merges: sheet.merges.filter((range) => isIn(rowAt(range.split(':')[0]))),
    ...given({ beside }),
  };
}
