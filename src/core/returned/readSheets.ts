import type { Issue } from '../issues/issue';
import { LISTS_SHEET, type ReportField } from '../template/fields';
import type { StampedIndicator } from '../template/stampSheet';
import type { SheetContent, WorkbookContent } from '../workbook/content';
import type { FormatRules } from './formatVersions';
import { isStampSheet } from './identity/stamps';
import type { KnownDuties } from './match/knownDuties';
import { notRead, standOnPrint, structureIssues } from './sheetFindings';
import { looksLikeContacts, readContacts } from './sheets/contacts';
import { readIndicators } from './sheets/indicators';
import type { FoundTable } from './table/findTables';
import { hasInput } from './table/hasInput';
import { reportTables } from './table/reportTable';
import { isMirror } from './table/mirrors';
import { typedTables } from './table/typedOver';
import type { Return, ReturnIndicator } from './types';
import type { Vocabulary } from './vocabulary';
import { wordsOnGuide, wordsOnPrint } from './wordsOnOwnSheets';
import { aboveTable, besideContacts, wordsBeside, wordsBesideContacts } from './wordsBeside';

export interface ReadSheets {
  readonly report: readonly FoundTable<ReportField>[];
  /** Tables that hold answers, or look as if, beside the template's own that holds them too. */
  readonly beside: readonly FoundTable<ReportField>[];
  /** What was typed over the formulas of «Друк» while the report holds answers too. */
  readonly typedOnPrint: readonly FoundTable<ReportField>[];
  readonly indicators: readonly ReturnIndicator[];
  readonly contacts: Return['contacts'];
  readonly contactsSheet: string | undefined;
  /** Sheets laid out for paper. */
  readonly printed: readonly SheetContent[];
  readonly issues: readonly Issue[];
}

/** Sorts the sheets by what they hold; their names and order help, but decide nothing that content can say. */
export function readSheets(
  content: WorkbookContent,
  vocabulary: Vocabulary,
  stamped: readonly StampedIndicator[],
  known: Pick<KnownDuties, 'currentIndicatorKey' | 'currentMeasure' | 'measuresOf'>,
  rules: FormatRules,
  isBody: (text: string) => boolean,
): ReadSheets {
  const own = content.sheets.filter(
    (sheet) => !isStampSheet(sheet) && !sheet.name.toLowerCase().startsWith(LISTS_SHEET),
  );
  const ofIndicators = (sheet: SheetContent): ReturnType<typeof readIndicators> =>
    readIndicators(sheet, vocabulary, stamped, known);
  const found = sortSheets(own, vocabulary, ofIndicators, rules);
  const { report: holding, beside: others } = chosen(found.byIds, found.byWords);
  const printed = own.filter((sheet) => vocabulary.sheetRole(sheet.name) === 'print');
  const views = [...printed.flatMap((sheet) => reportTables(sheet, vocabulary, rules)), ...found.mirrors];
  const isAnswered = holding.some(hasInput);
  const onPrint = isAnswered ? [] : answersOnPrint(holding, found.mirrors, views, vocabulary);
  const report = [...holding, ...onPrint];
  const ofSheets = report.filter(({ sheet }, i) => report.findIndex((other) => other.sheet === sheet) === i);
  const above = ofSheets
    .filter(({ sheet }) => !printed.includes(sheet))
    .map((table) => wordsBeside(table.sheet.name, aboveTable(table, isBody)));
  return {
    report,
    beside: others,
    typedOnPrint: isAnswered ? typedTables(views, vocabulary) : [],
    indicators: found.indicators,
    contacts: found.contacts,
    contactsSheet: found.contactsSheet,
    printed,
    issues: [
      ...structureIssues(content, holding.length > 0 ? holding : report),
      ...standOnPrint(holding, onPrint),
      ...notRead(found.unread, report, vocabulary, known),
      ...above.reverse().flat(),
      ...found.beside,
      ...(isAnswered ? views.flatMap((view) => besidePrint(view, found, vocabulary)) : []),
    ],
  };
}

/** A sheet laid out for paper may hold more than the answers that it repeats. */
function besidePrint(
  { sheet, headerRow }: FoundTable<ReportField>,
  { contacts, indicators }: Found,
  vocabulary: Vocabulary,
): readonly Issue[] {
  const reported = {
    contacts: Object.values(contacts).map(({ text }) => text),
    indicators: indicators.map(({ indicator }) => indicator),
  };
  return wordsOnPrint(sheet, headerRow, reported, vocabulary);
}

function sortSheets(
  sheets: readonly SheetContent[],
  vocabulary: Vocabulary,
  ofIndicators: (sheet: SheetContent) => ReturnType<typeof readIndicators>,
  rules: FormatRules,
): Found {
  const found: Found = { byIds: [], byWords: [], mirrors: [], contacts: {}, indicators: [], unread: [], beside: [] };
  for (const sheet of sheets) {
    const role = vocabulary.sheetRole(sheet.name) ?? (isGuide(sheet, vocabulary) ? 'guide' : undefined);
    if (role === 'guide') addAll(found.beside, wordsOnGuide(sheet, vocabulary));
    if (isNone(role, sheet, vocabulary)) continue;
    const tables = role === 'contacts' || role === 'indicators' ? [] : reportTables(sheet, vocabulary, rules);
    for (const table of tables) listOf(table, found).push(table);
    if (tables.length > 0) continue;
    if (found.contactsSheet === undefined && (role === 'contacts' || looksLikeContacts(sheet, vocabulary)))
      takeContacts(found, sheet, vocabulary);
    else if (role !== 'report') takeIndicators(found, sheet, role, ofIndicators(sheet));
  }
  return found;
}

function takeIndicators(
  found: Found,
  sheet: SheetContent,
  role: string | undefined,
  { indicators, beside }: ReturnType<typeof readIndicators>,
): void {
  if (indicators.length === 0 && role === undefined && sheet.rows.length > 0) found.unread.push(sheet);
  else addAll(found.beside, wordsBeside(sheet.name, beside));
  addAll(found.indicators, indicators);
}

/** What the sheets hold, while they are sorted. */
interface Found {
  readonly byIds: FoundTable<ReportField>[];
  readonly byWords: FoundTable<ReportField>[];
  readonly mirrors: FoundTable<ReportField>[];
  readonly indicators: ReturnIndicator[];
  readonly unread: SheetContent[];
  readonly beside: Issue[];
  contacts: Return['contacts'];
  contactsSheet?: string;
}

function listOf(table: FoundTable<ReportField>, { mirrors, byIds, byWords }: Found): FoundTable<ReportField>[] {
  if (isMirror(table)) return mirrors;
  return table.by === 'words' ? byWords : byIds;
}

function takeContacts(found: Found, sheet: SheetContent, vocabulary: Vocabulary): void {
  found.contacts = readContacts(sheet, vocabulary);
  found.contactsSheet = sheet.name;
  const taken = new Set(Object.values(found.contacts).map(({ cell }) => cell));
  addAll(found.beside, wordsBesideContacts(sheet.name, besideContacts(sheet, taken, vocabulary.isFixedText)));
}

/** One by one: a spread of a hostile sheet's cells would exhaust the stack. */
function addAll<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

/** Answers typed over the formulas of «Друк»; or «Друк» is all that came. */
function answersOnPrint(
  report: readonly FoundTable<ReportField>[],
  mirrors: readonly FoundTable<ReportField>[],
  views: readonly FoundTable<ReportField>[],
  vocabulary: Vocabulary,
): readonly FoundTable<ReportField>[] {
  const typed = typedTables(views, vocabulary);
  if (report.length > 0 || typed.length > 0) return typed;
  return mirrors.length > 0 ? mirrors : views;
}

/**
 * The tables that hold answers, and those beside them. A sheet of ids is the template itself; so is a
 * table with keys, or one with most of the template's headings. Another table counts in full only where
 * the template's own was left empty; «Друк» of a document never, beside its own table. A sheet of formulas
 * that mirror the answers («Друк») is read by the caller only when nothing else is left.
 */
function chosen(
  byIds: readonly FoundTable<ReportField>[],
  byWords: readonly FoundTable<ReportField>[],
): Pick<ReadSheets, 'report' | 'beside'> {
  const typed = byWords.filter(hasInput);
  const templates = typed.filter((table) => hasKeys(table) || (!byIds.some(hasInput) && isTemplateLike(table)));
  const others = typed.filter((table) => !templates.includes(table));
  if (byIds.some(hasInput) || templates.length > 0) return { report: [...byIds, ...templates], beside: others };
  const plain = typed.filter(({ when }) => when === undefined);
  const printed = plain.length > 0 ? typed.filter((table) => !plain.includes(table)) : [];
  if (typed.length > 0)
    return { report: [...byIds, ...typed.filter((one) => !printed.includes(one))], beside: printed };
  return { report: byIds.length > 0 ? byIds : byWords, beside: [] };
}

/** The template's own headings, nearly all of them: the table was copied out of it. */
function isTemplateLike({ own, columns }: FoundTable<ReportField>): boolean {
  return own && columns.size >= 8;
}

/** «Як заповнити» under another name: its title stands in its first rows. */
function isGuide({ rows }: SheetContent, vocabulary: Vocabulary): boolean {
  return rows
    .slice(0, 3)
    .some(({ cells }) => cells.some((cell) => typeof cell === 'string' && vocabulary.isGuideTitle(cell)));
}

/** A sheet without answers of its own; the examples of «Як заповнити» may stand alone on a page without a name. */
function isNone(role: string | undefined, { rows }: SheetContent, vocabulary: Vocabulary): boolean {
  const isExamples = rows[0]?.cells.some((cell) => typeof cell === 'string' && vocabulary.isGuideHeading(cell));
  return role === 'guide' || role === 'print' || isExamples === true;
}

function hasKeys(table: FoundTable<ReportField>): boolean {
  const column = table.columns.get('key');
  return (
    column !== undefined &&
    table.rows.some((row) => {
      const cell = row.cells[column];
      return typeof cell === 'string' && cell.includes('@');
    })
  );
}
