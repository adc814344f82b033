import { measureOfKey } from '../duties/rowKey';
import type { IssueCode, ParamsOf } from '../texts';
import { finding, type Issue, type Severity } from '../issues/issue';
import { INPUT_FIELDS, type ReportField } from '../template/fields';
import { columnLetters } from '../workbook/reference';
import { hasInputs } from './hasInputs';
import type { KnownDuties } from './match/knownDuties';
import { measureIdCandidates } from './match/legalNumber';
import { type MatchedRow } from './match/matchRow';
import type { FoundTable } from './table/findTables';
import type { RawRow } from './table/reportTable';
import type { FieldValue, ReturnRow } from './types';
import { quotedCells } from './wordsBeside';
import type { Vocabulary } from './vocabulary';
import { given } from '../given';
import { addTo } from '../groups';
import { asWords } from './cellText';
import { excerpts, firstOf } from '../text/excerpt';

/** A finding at a row: at the field's cell, else at the cell that says which row it is. */
export function rowIssueAt<C extends IssueCode>(
  row: ReturnRow | RawRow,
  code: C,
  severity: Severity,
  params: ParamsOf<C>,
  field?: string,
): Issue {
  const cell = (field === undefined ? undefined : row.inputs[field as keyof RawRow['inputs']]?.cell) ?? firstCell(row);
  const key = 'key' in row ? row.key : undefined;
  return finding(
    code,
    severity,
    {
      sheet: row.sheet,
      row: row.row,
      ...given({ cell, rowKey: key, field }),
    },
    params,
  );
}

function firstCell(row: ReturnRow | RawRow): string | undefined {
  return (
    row.locked.key ??
    row.locked.no ??
    row.locked.measure ??
    Object.values(row.inputs)[0] ??
    Object.values(row.locked)[0] ??
    row.extra[0]
  )?.cell;
}

/** A row with answers that belongs to nothing known: kept out of the records, word for word. */
export function unmatched(row: RawRow, { severalPeriods }: MatchedRow, known: KnownDuties): Issue {
  const [several] = severalPeriods ?? [];
  if (several !== undefined)
    return rowIssueAt(row, 'row-period-unknown', 'error', {
      measure: several.measureId,
      periods: (severalPeriods ?? [])
        .map(({ periodText, periodId }) => periodText ?? periodId)
        .slice(0, LISTED)
        .join('; '),
    });
  const other = measureNamed(row, known);
  if (other?.exclusion !== undefined)
    return rowIssueAt(row, 'measure-excluded', 'error', { measure: other.id, act: other.exclusion.act });
  if (other !== undefined && known.index.byMeasure(other.id).length === 0)
    return rowIssueAt(row, 'measure-not-assigned', 'error', { measure: other.id, text: excerptOf(row) });
  const key = row.locked.key?.text;
  if (key !== undefined && looksLikeKey(key)) return rowIssueAt(row, 'key-unknown', 'error', { key });
  const number = row.locked.no?.text ?? '';
  return rowIssueAt(row, number === '' ? 'row-unmatched' : 'row-number-unknown', 'error', {
    number,
    text: excerptOf(row),
  });
}

/** A measure of the plan that the row's key or number names. */
function measureNamed({ locked: { key, no } }: RawRow, known: KnownDuties): ReturnType<KnownDuties['planMeasure']> {
  const candidates = [
    ...(key?.text.includes('@') === true ? [measureOfKey(key.text)] : []),
    ...(no === undefined ? [] : measureIdCandidates(no.value, no.text)),
  ];
  return candidates.map((id) => known.planMeasure(id)).find((found) => found !== undefined);
}

export function looksLikeKey(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && at < text.length - 1;
}

/** What the row says, whole where it is no long text; of each of its texts the beginning. */
export function excerptOf(row: RawRow, longest = LONGEST_QUOTED): string {
  const texts = [...Object.values(row.locked), ...Object.values(row.inputs), ...row.extra].map((value) => value.text);
  return excerpts(texts, longest, ' | ');
}

/** Rows that answer the same duty. Equal answers are one; different ones cannot both be true. */
export function duplicates(rows: readonly ReturnRow[], known: KnownDuties): readonly Issue[] {
  const first = new Map<string, ReturnRow>();
  const again: ReturnRow[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    if (row.key === undefined || !hasInputs(row)) continue;
    const before = first.get(row.key);
    if (before === undefined) first.set(row.key, row);
    else {
      const same = INPUT_FIELDS.every((field) => before.inputs[field]?.text === row.inputs[field]?.text);
      const params = (other: ReturnRow): ParamsOf<'key-duplicated'> => ({
        duty: known.label(row.key ?? ''),
        sheet: other.sheet,
        row: other.row,
      });
      if (same) again.push(row);
      else
        issues.push(
          rowIssueAt(before, 'key-duplicated', 'error', params(row)),
          rowIssueAt(row, 'key-duplicated', 'error', params(before)),
        );
    }
  }
  return [...issues, ...repeated(again, known)];
}

/** Rows whose answers stand in another row too: reported once. */
export function repeated(rows: readonly ReturnRow[], known: KnownDuties): readonly Issue[] {
  const [first] = rows;
  return first === undefined
    ? []
    : [rowIssueAt(first, 'rows-repeated', 'info', { rows: rows.length, duties: listed(rows, known) })];
}

/** Text in columns of their own beside ours, or over the hints: reported once a sheet; it stays with its rows. */
export function extraColumns(
  rows: readonly ReturnRow[],
  tables: readonly FoundTable<ReportField>[],
  vocabulary: Vocabulary,
): readonly Issue[] {
  const hints = new Set(
    tables.map(({ sheet, columns }) => `${columnLetters((columns.get('hint') ?? -1) + 1)} ${sheet.name}`),
  );
  const bySheet = new Map<string, FieldValue[]>();
  for (const row of rows) {
    if (row.key === undefined && !isUnanswered(row)) continue;
    for (const extra of row.extra)
      if (!hints.has(`${columnOf(extra)} ${row.sheet}`) || !vocabulary.isHint(extra.text))
        addTo(bySheet, row.sheet, asWords(extra));
  }
  return [...bySheet].map(([sheet, extras]) =>
    finding(
      'columns-extra',
      'info',
      { sheet, ...given({ cell: extras[0]?.cell }) },
      { columns: firstOf([...new Set(extras.map(columnOf))], LISTED), words: quotedCells(extras) },
    ),
  );
}

/** A row of the template without an answer, of which nothing else is said. */
function isUnanswered(row: ReturnRow): boolean {
  return !hasInputs(row) && looksLikeKey(row.locked.key?.text ?? '');
}

function columnOf({ cell }: FieldValue): string {
  return cell.replace(/\d+$/, '');
}

const LISTED = 12;
/** Letters of a row that is kept word for word elsewhere, too. */
const LONGEST_QUOTED = 300;

/** The duties of rows as people name them, the first dozen. */
function listed(rows: readonly ReturnRow[], known: KnownDuties): string {
  const names = rows.slice(0, LISTED + 1).map(({ key }) => known.label(key ?? ''));
  return firstOf(names, LISTED);
}

/** Keys that were deleted from the template: in a row, or the whole column. The rows were found by what they show. */
export function keysMissing(rows: readonly ReturnRow[], known: KnownDuties): readonly Issue[] {
  const without = rows.filter((row) => row.key !== undefined && row.locked.key === undefined && hasInputs(row));
  const [first] = without;
  if (first === undefined || known.stamped.length === 0) return [];
  if (!rows.some((row) => row.locked.key !== undefined))
    return [finding('key-column-missing', 'info', { sheet: first.sheet }, {})];
  return [rowIssueAt(first, 'keys-missing', 'info', { rows: without.length, duties: listed(without, known) })];
}

/** Duties of the template for which no row is left: deleted, or a file with corrected rows only. */
export function missing(rows: readonly ReturnRow[], known: KnownDuties): readonly Issue[] {
  const present = new Set(rows.map(({ key }) => key));
  const absent = known.stamped.map(({ key }) => key).filter((key) => !present.has(key) && !known.edition.gone.has(key));
  if (absent.length === 0 || rows.length === 0) return [];
  const names = absent.slice(0, LISTED + 1).map(known.label);
  return [finding('rows-missing', 'warning', {}, { rows: absent.length, duties: firstOf(names, LISTED) })];
}
