import type { Issue } from '../issues/issue';
import type { InputField, ReportField } from '../template/fields';
import type { KnownDuties } from './match/knownDuties';
import { continuedRow, matchRow, type MatchedRow } from './match/matchRow';
import { isSignatureLine } from './match/signatureLine';
import { rawRows, type RawRow } from './table/reportTable';
import type { FoundTable } from './table/findTables';
import { besideRows } from './besideRows';
import { hasInputs } from './hasInputs';
import { goesOn, isListedUnder, joinedRow, withoutMerged } from './joinedRows';
import {
  duplicates,
  excerptOf,
  extraColumns,
  keysMissing,
  looksLikeKey,
  missing,
  rowIssueAt,
  unmatched,
} from './rowFindings';
import { sweptRows } from './strayRows';
import type { FieldValue, ReturnRow } from './types';
import type { Vocabulary } from './vocabulary';
import { given } from '../given';
import { excerpt } from '../text/excerpt';

export interface ReadRows {
  readonly rows: readonly ReturnRow[];
  readonly issues: readonly Issue[];
}

/** All rows of all tables with the duties that they answer, in sheet order, and what is wrong with the rows as such. */
export function readRows(
  tables: readonly FoundTable<ReportField>[],
  beside: readonly FoundTable<ReportField>[],
  known: KnownDuties,
  vocabulary: Vocabulary,
  isOfOther: (row: ReturnRow) => string | undefined,
): ReadRows {
  const found = tableRows(tables, known, vocabulary);
  const { own, apart } = withoutOthers(sweptRows(found.rows, found.issues), isOfOther);
  const others = besideRows(beside, own.rows, (table) => tableRows([table], known, vocabulary), known);
  const rows = [...own.rows.map((row) => others.completed.get(row) ?? row), ...others.answering];
  return {
    rows: [...rows, ...others.refused, ...apart.rows],
    issues: [
      ...own.issues,
      ...others.issues,
      ...apart.issues,
      ...duplicates(rows, known),
      ...keysMissing(own.rows, known),
      ...missing(rows, known),
      ...extraColumns(rows, [...tables, ...beside], vocabulary),
    ],
  };
}

/**
 * Rows of another body's template that was put into the same workbook: kept word for word, taken for nobody. A template
 * that was passed on, so that every row is under the other's stamp, is judged by its stamps alone.
 */
function withoutOthers(
  read: ReadRows,
  isOfOther: (row: ReturnRow) => string | undefined,
): { readonly own: ReadRows; readonly apart: ReadRows } {
  const bodies = new Map(
    read.rows.flatMap((row) => {
      const body = isOfOther(row);
      return body === undefined ? [] : [[row, body] as const];
    }),
  );
  const others = [...bodies.keys()];
  if (others.length === 0 || !read.rows.some((row) => hasInputs(row) && !bodies.has(row)))
    return { own: read, apart: { rows: [], issues: [] } };
  const places = new Set(others.map(({ sheet, row }) => `${row} ${sheet}`));
  const reported = others
    .filter(hasInputs)
    .map((row) => rowIssueAt(row, 'row-of-other-body', 'error', { body: bodies.get(row) ?? '' }));
  return {
    own: {
      rows: read.rows.filter((row) => !bodies.has(row)),
      issues: read.issues.filter(({ at }) => !places.has(`${at.row ?? 0} ${at.sheet ?? ''}`)),
    },
    apart: { rows: others, issues: reported },
  };
}

/** The rows of the tables with the duties that they answer, one table after the other. */
export function tableRows(
  tables: readonly FoundTable<ReportField>[],
  known: KnownDuties,
  vocabulary: Vocabulary,
): ReadRows {
  const rows: ReturnRow[] = [];
  const issues: Issue[] = [];
  for (const table of tables) {
    let above: string | undefined;
    let reported: string | undefined;
    const matched = rawRows(table, vocabulary).map((raw) => ({ raw, match: matchRow(raw, known.index) }));
    for (const { raw, match: own, rest } of joined(settled(matched), table, known)) {
      const match = own.key === undefined ? continued(raw, own, above, known) : own;
      if (match.key !== undefined) above = match.key;
      const row = rowOf(raw, match, known);
      rows.push(row);
      const merged = mergedCell(raw);
      // One merged range, one finding, however many rows it covers.
      if (merged !== undefined && merged.cell !== reported)
        issues.push(rowIssueAt(row, 'cells-merged', 'warning', { fields: raw.merged.join(', ') }, merged.field));
      reported = merged?.cell;
      issues.push(...rowIssues(raw, row, match, known));
      if (rest.length > 0) issues.push(joinedIssue(row, rest, known));
    }
  }
  return { rows, issues };
}

/** The row with the duty that it answers; a line for signing keeps its texts as none of the answers. */
function rowOf(raw: RawRow, match: MatchedRow, known: KnownDuties): ReturnRow {
  const isGone = match.key !== undefined && known.edition.gone.has(match.key);
  const key = match.key === undefined || isGone ? undefined : known.currentKey(match.key);
  const written = match.key !== undefined && match.key !== key ? match.key : undefined;
  const isSigned = match.key === undefined && isSignatureLine(raw);
  return {
    ...given({ key }),
    matchedBy: key === undefined ? 'none' : match.matchedBy,
    ...given({ keyAsWritten: match.keyAsWritten ?? written }),
    sheet: raw.sheet,
    row: raw.row,
    columns: raw.columns,
    ...(isSigned
      ? { inputs: {}, locked: {}, extra: textsOf(raw) }
      : { inputs: raw.inputs, locked: raw.locked, extra: raw.extra }),
  };
}

/** The first answer of the row that stands in a merged cell above. */
function mergedCell({
  merged: [field],
  inputs,
}: RawRow): { readonly field: InputField; readonly cell: string } | undefined {
  const cell = field === undefined ? undefined : inputs[field]?.cell;
  return field === undefined || cell === undefined ? undefined : { field, cell };
}

/** What is to be said of how the row was matched, or why it was not. */
function rowIssues(raw: RawRow, row: ReturnRow, match: MatchedRow, known: KnownDuties): readonly Issue[] {
  const { key } = row;
  const answered = hasInputs(row);
  if (key !== undefined)
    return answered ? match.issues.map((issue) => ({ ...issue, at: { ...issue.at, rowKey: key } })) : [];
  const gone = match.key === undefined ? undefined : known.edition.gone.get(match.key);
  if (!answered)
    return gone !== undefined || looksLikeKey(raw.locked.key?.text ?? '')
      ? []
      : [rowIssueAt(row, 'row-stray-text', 'info', { text: excerptOf(raw, LONGEST_STRAY) })];
  if (gone === undefined) return [...match.issues, unmatched(raw, match, known)];
  const code = gone.act === undefined ? 'measure-gone' : 'measure-excluded';
  return [...match.issues, rowIssueAt(row, code, 'error', { measure: gone.measureId, act: gone.act ?? '' })];
}

/** Letters of a row that is kept nowhere else. */
const LONGEST_STRAY = 3000;

function textsOf({ locked, inputs, extra }: RawRow): readonly FieldValue[] {
  return [...Object.values(locked), ...Object.values(inputs), ...extra];
}

/** A row that names its period only goes on with the measure above it. */
function continued(raw: RawRow, match: MatchedRow, above: string | undefined, known: KnownDuties): MatchedRow {
  const duty = continuedRow(raw, above, known.index);
  if (duty === undefined) return match;
  const reported = rowIssueAt(raw, 'row-continues', 'info', { matched: known.label(duty.key) });
  return { key: duty.key, matchedBy: 'number-period', issues: [reported] };
}

/** Where a row's period speaks against its key, the key holds if another row has that period by right. */
function settled(rows: readonly MatchedRaw[]): readonly MatchedRaw[] {
  if (rows.every(({ match }) => match.otherwise === undefined)) return rows;
  const certain = new Set(rows.filter(({ match }) => match.otherwise === undefined).map(({ match }) => match.key));
  return rows.map(({ raw, match }) => ({
    raw,
    match: match.otherwise !== undefined && certain.has(match.key) ? match.otherwise : match,
  }));
}

/** Rows that only go on with the answer above them are joined to it; in our own template each row has its place. */
function joined(rows: readonly MatchedRaw[], table: FoundTable<ReportField>, known: KnownDuties): readonly JoinedRaw[] {
  if (table.by !== 'words') return rows.map((one) => ({ ...one, rest: [] }));
  const found: JoinedRaw[] = [];
  for (const { raw, match } of rows) {
    const above = found.at(-1);
    const duty = above?.match.key === undefined ? undefined : known.index.byKey(above.match.key);
    const isRest =
      above !== undefined &&
      duty !== undefined &&
      match.key === undefined &&
      !isSignatureLine(raw) &&
      goesOn(raw, above.raw, duty.text);
    if (
      above !== undefined &&
      match.key !== undefined &&
      match.key === above.match.key &&
      isListedUnder(raw, above.raw)
    )
      found[found.length - 1] = {
        ...above,
        raw: joinedRow(above.raw, withoutMerged(raw), true),
        rest: [...above.rest, { ...withoutMerged(raw), locked: {} }],
      };
    else if (isRest) found[found.length - 1] = { ...above, raw: joinedRow(above.raw, raw), rest: [...above.rest, raw] };
    else found.push({ raw, match, rest: [] });
  }
  return found;
}

function joinedIssue(row: ReturnRow, rest: readonly RawRow[], known: KnownDuties): Issue {
  const text = excerpt(rest.map(excerptOf).join(' | '));
  const matched = row.key === undefined ? '' : known.label(row.key);
  return rowIssueAt(row, 'row-goes-on', 'warning', { matched, rows: rest.map((one) => one.row).join(', '), text });
}

interface JoinedRaw extends MatchedRaw {
  /** The rows under it whose words it took. */
  readonly rest: readonly RawRow[];
}

interface MatchedRaw {
  readonly raw: RawRow;
  readonly match: MatchedRow;
}
