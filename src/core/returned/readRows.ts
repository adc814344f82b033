import type { Issue } from '../issues/issue';
import { INPUT_FIELDS, type ReportField } from '../template/fields';
import { periodFromId } from '../calendar/period';
import type { KnownDuties } from './match/knownDuties';
import { measureIdCandidates } from './match/legalNumber';
import { excerpt, matchRow, type MatchedRow } from './match/matchRow';
import { rawRows, type RawRow } from './table/reportTable';
import type { FoundTable } from './table/findTables';
import { columnLetters } from '../workbook/reference';
import type { ReturnRow } from './types';

export interface ReadRows {
  readonly rows: readonly ReturnRow[];
  readonly issues: readonly Issue[];
}

/** All rows of all tables with the duties that they answer, in sheet order, and what is wrong with the rows as such. */
export function readRows(tables: readonly FoundTable<ReportField>[], known: KnownDuties, date1904: boolean): ReadRows {
  const rows: ReturnRow[] = [];
  const issues: Issue[] = [];
  for (const table of tables) {
    for (const { raw, match } of settled(rawRows(table, date1904).map((raw) => ({ raw, match: matchRow(raw, known.index, date1904) })))) {
      const gone = match.key === undefined ? undefined : known.edition.gone.get(match.key);
      const key = match.key === undefined || gone !== undefined ? undefined : known.currentKey(match.key);
      const keyAsWritten = match.keyAsWritten ?? (match.key !== undefined && match.key !== key ? match.key : undefined);
      const row: ReturnRow = {
        ...(key === undefined ? {} : { key }),
        matchedBy: key === undefined ? 'none' : match.matchedBy,
        ...(keyAsWritten === undefined ? {} : { keyAsWritten }),
        sheet: raw.sheet, row: raw.row, inputs: raw.inputs, locked: raw.locked, columns: raw.columns, extra: raw.extra,
      };
      rows.push(row);
      const answered = hasInputs(row);
      if (raw.merged.length > 0) issues.push(at(row, 'cells-merged', 'warning', { fields: raw.merged.join(', ') }, raw.merged[0]));
      if (answered) issues.push(...match.issues.map((issue) => (key === undefined ? issue : { ...issue, at: { ...issue.at, rowKey: key } })));
      if (gone !== undefined && answered) issues.push(at(row, gone.act === undefined ? 'measure-gone' : 'measure-excluded', 'error', { measure: gone.measureId, act: gone.act ?? '' }));
      else if (key === undefined) issues.push(answered ? unmatched(raw, match, known, date1904) : at(row, 'row-stray-text', 'info', { text: excerptOf(raw) }));
    }
  }
  issues.push(...duplicates(rows, known), ...keysMissing(rows, known), ...missing(rows, known), ...extraColumns(rows, tables));
  return { rows, issues };
}

/** Where a row's period speaks against its key, the key holds if another row has that period by right. */
function settled(rows: readonly MatchedRaw[]): readonly MatchedRaw[] {
  if (rows.every(({ match }) => match.otherwise === undefined)) return rows;
  const certain = new Set(rows.filter(({ match }) => match.otherwise === undefined).map(({ match }) => match.key));
  return rows.map(({ raw, match }) => ({ raw, match: match.otherwise !== undefined && certain.has(match.key) ? match.otherwise : match }));
}

interface MatchedRaw {
  readonly raw: RawRow;
  readonly match: MatchedRow;
}

export function hasInputs(row: ReturnRow): boolean {
  for (const field of INPUT_FIELDS) if (row.inputs[field] !== undefined) return true;
  return false;
}

function at(row: ReturnRow | RawRow, code: string, severity: Issue['severity'], params: Issue['params'], field?: string): Issue {
  const cell = (field === undefined ? undefined : row.inputs[field as keyof RawRow['inputs']]?.cell) ?? firstCell(row);
  const key = 'key' in row ? row.key : undefined;
  return {
    code, severity, params,
    at: { sheet: row.sheet, row: row.row, ...(cell === undefined ? {} : { cell }), ...(key === undefined ? {} : { rowKey: key }), ...(field === undefined ? {} : { field }) },
  };
}

function firstCell(row: ReturnRow | RawRow): string | undefined {
  return (row.locked.key ?? row.locked.no ?? row.locked.measure ?? Object.values(row.inputs)[0] ?? Object.values(row.locked)[0] ?? row.extra[0])?.cell;
}

/** A row with answers that belongs to nothing known: kept out of the records, word for word. */
function unmatched(row: RawRow, { severalPeriods }: MatchedRow, known: KnownDuties, date1904: boolean): Issue {
  const key = row.locked.key?.text;
  const { no } = row.locked;
  const [several] = severalPeriods ?? [];
  if (several !== undefined) return at(row, 'row-period-unknown', 'error', { measure: several.measureId, periods: (severalPeriods ?? []).map(({ periodText, periodId }) => periodText ?? periodId).slice(0, LISTED).join('; ') });
  const candidates = [...(key === undefined ? [] : [key.slice(0, Math.max(0, key.indexOf('@')))]), ...(no === undefined ? [] : measureIdCandidates(no.value, no.text, date1904))];
  const other = candidates.map((id) => known.planMeasure(id)).find((found) => found !== undefined);
  if (other?.exclusion !== undefined) return at(row, 'measure-excluded', 'error', { measure: other.id, act: other.exclusion.act });
  if (other !== undefined && known.index.byMeasure(other.id).length === 0) return at(row, 'measure-not-assigned', 'error', { measure: other.id, text: excerptOf(row) });
  if (key !== undefined && looksLikeKey(key)) return at(row, 'key-unknown', 'error', { key });
  const number = row.locked.no?.text ?? '';
  return at(row, number === '' ? 'row-unmatched' : 'row-number-unknown', 'error', { number, text: excerptOf(row) });
}

function looksLikeKey(text: string): boolean {
  const [id = '', rest = ''] = text.split('@');
  return id !== '' && (rest === 'plan' || rest !== '' || periodFromId(rest) !== undefined);
}

function excerptOf(row: RawRow): string {
  const texts = [...Object.values(row.locked), ...Object.values(row.inputs), ...row.extra].map((value) => value.text);
  return excerpt(texts.join(' | '));
}

/** Rows that answer the same duty. Equal answers are one; different ones cannot both be true. */
function duplicates(rows: readonly ReturnRow[], known: KnownDuties): readonly Issue[] {
  const first = new Map<string, ReturnRow>();
  const issues: Issue[] = [];
  for (const row of rows) {
    if (row.key === undefined || !hasInputs(row)) continue;
    const before = first.get(row.key);
    if (before === undefined) first.set(row.key, row);
    else {
      const same = INPUT_FIELDS.every((field) => before.inputs[field]?.text === row.inputs[field]?.text);
      const params = (other: ReturnRow): Issue['params'] => ({ duty: known.label(row.key ?? ''), sheet: other.sheet, row: other.row });
      if (same) issues.push(at(row, 'row-repeated', 'info', params(before)));
      else issues.push(at(before, 'key-duplicated', 'error', params(row)), at(row, 'key-duplicated', 'error', params(before)));
    }
  }
  return issues;
}

/** Columns of their own beside ours: told once a sheet; the text stays with its rows. */
function extraColumns(rows: readonly ReturnRow[], tables: readonly FoundTable<ReportField>[]): readonly Issue[] {
  const hints = new Set(tables.map(({ sheet, columns }) => `${columnLetters((columns.get('hint') ?? -1) + 1)} ${sheet.name}`));
  const bySheet = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.key === undefined || !hasInputs(row)) continue;
    for (const { cell } of row.extra) {
      const column = cell.replace(/\d+$/, '');
      if (!hints.has(`${column} ${row.sheet}`)) bySheet.set(row.sheet, (bySheet.get(row.sheet) ?? new Set()).add(column));
    }
  }
  return [...bySheet].map(([sheet, columns]) => ({ code: 'columns-extra', severity: 'info', at: { sheet }, params: { columns: [...columns].slice(0, LISTED).join(', ') } }));
}

const LISTED = 12;

/** Keys that were deleted from the template: in a row, or the whole column. The rows were found by what they show. */
function keysMissing(rows: readonly ReturnRow[], known: KnownDuties): readonly Issue[] {
  const without = rows.filter((row) => row.key !== undefined && row.locked.key === undefined && hasInputs(row));
  const [first] = without;
  if (first === undefined || known.stamped.length === 0) return [];
  if (!rows.some((row) => row.locked.key !== undefined)) return [{ code: 'key-column-missing', severity: 'info', at: { sheet: first.sheet }, params: {} }];
  return without.map((row) => at(row, 'key-missing', 'info', { no: row.locked.no?.text ?? '' }));
}

/** Duties of the template for which no row is left: deleted, or a file with corrected rows only. */
function missing(rows: readonly ReturnRow[], known: KnownDuties): readonly Issue[] {
  const present = new Set(rows.map(({ key }) => key));
  const absent = known.stamped.map(({ key }) => key).filter((key) => !present.has(key) && !known.edition.gone.has(key));
  if (absent.length === 0 || rows.length === 0) return [];
  const listed = absent.slice(0, LISTED).map(known.label).join(', ');
  return [{ code: 'rows-missing', severity: 'info', at: {}, params: { rows: absent.length, duties: absent.length > LISTED ? `${listed}…` : listed } }];
}
