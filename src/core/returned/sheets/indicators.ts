import { INDICATOR_FIELDS, type IndicatorField } from '../../template/fields';
import type { StampedIndicator } from '../../template/stampSheet';
import type { RowContent, SheetContent } from '../../workbook/content';
import { cellText, fieldValue } from '../cellText';
import type { KnownDuties } from '../match/knownDuties';
import { indicatorMatches } from './indicatorKey';
import { filledBut } from '../wordsBeside';
import { findTables, type FoundTable } from '../table/findTables';
import type { FieldValue, ReturnIndicator } from '../types';
import type { Vocabulary } from '../vocabulary';
import { given } from '../../given';

const IDS: ReadonlyMap<string, IndicatorField> = new Map(INDICATOR_FIELDS.map((field) => [field, field]));
/** `2.1@2019-H1#1`. */
const INDICATOR_KEY = /^\s*\d[\d.]*\s*@[^#]*#\s*\d/;

function indicatorTables(sheet: SheetContent, vocabulary: Vocabulary): readonly FoundTable<IndicatorField>[] {
  return findTables(sheet, {
    ids: IDS,
    key: INDICATOR_KEY,
    header: (text) => {
      const field = vocabulary.indicatorHeader(text);
      return field === undefined ? undefined : { field, own: true };
    },
    suffices: (columns) => columns.has('value') && (columns.has('key') || columns.has('indicator')),
  });
}

interface ReadIndicators {
  readonly indicators: readonly ReturnIndicator[];
  /** Filled cells that are neither the template's nor values nor notes. */
  readonly beside: readonly FieldValue[];
}

/**
 * The rows of a sheet of indicators, matched by key, else by the indicator's number and name. Rows that hold
 * neither an indicator nor a value nor a note are left out.
 */
export function readIndicators(
  sheet: SheetContent,
  vocabulary: Vocabulary,
  stamped: readonly StampedIndicator[],
  known: Pick<KnownDuties, 'currentIndicatorKey' | 'currentMeasure' | 'measuresOf'>,
): ReadIndicators {
  const found: ReturnIndicator[] = [];
  const tables = indicatorTables(sheet, vocabulary);
  const beside = [...aboveOwn(sheet, tables[0], vocabulary)];
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, row, read: readRow(table, row) })));
  const shown = rows.map(({ table, row, read }) => ({
    key: read?.key ?? '',
    no: read?.no,
    name: read?.indicator ?? '',
    others: read === undefined ? [] : others(row, table.columns),
  }));
  const matches = indicatorMatches(shown, stamped, known);
  const fixed = new Map(tables.map((table) => [table, fixedColumns(table, vocabulary)]));
  rows.forEach(({ table, row, read }, i) => {
    const matched = matches[i];
    // Words under the template's rows that name none of its indicators and give no value.
    const isAside = read?.value === undefined && read?.key === '' && stamped.length > 0 && matched?.key === undefined;
    const isRead = read !== undefined && !isAside;
    for (const one of filledBut(row, (at) => isRead && fixed.get(table)?.has(at) === true)) beside.push(one);
    if (!isRead) return;
    const { no: _, key: _key, ...rest } = read;
    found.push({ ...rest, ...matched });
  });
  return { indicators: found, beside };
}

/** What stands over the template's own table, but for its fixed texts. */
function aboveOwn(
  { rows }: SheetContent,
  first: FoundTable<IndicatorField> | undefined,
  vocabulary: Vocabulary,
): readonly FieldValue[] {
  if (first?.own !== true) return [];
  const own = new Set(first.columns.values());
  return rows
    .filter(({ row }) => row <= first.headerRow)
    .flatMap((row) => filledBut(row, (column) => row.row === first.headerRow && own.has(column)))
    .filter(({ text }) => !IDS.has(text) && !vocabulary.isFixedText(text));
}

/** Columns of ours: the measure and its period stand among the fields for the reader's eye and have no id. */
function fixedColumns(
  { sheet, headerRow, columns }: FoundTable<IndicatorField>,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const header = sheet.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const fixed = header.flatMap((cell, column) =>
    typeof cell === 'string' && vocabulary.isFixedText(cell) ? [column] : [],
  );
  return new Set([...columns.values(), ...fixed]);
}

interface WrittenIndicator extends Omit<ReturnIndicator, 'key'> {
  readonly key: string;
  readonly no: FieldValue | undefined;
}

/** The row as it is written; undefined where it holds neither an indicator nor a value nor a note. */
function readRow({ sheet, columns }: FoundTable<IndicatorField>, row: RowContent): WrittenIndicator | undefined {
  const column = (field: IndicatorField): number => columns.get(field) ?? -1;
  const text = (field: IndicatorField): string => cellText(row.cells[column(field)]);
  const valueOf = (field: IndicatorField): FieldValue | undefined =>
    fieldValue(row.cells[column(field)], row.row, column(field) + 1);
  const [indicator, value, note] = [text('indicator'), valueOf('value'), valueOf('note')];
  if (indicator === '' && value === undefined && note === undefined) return undefined;
  return {
    sheet: sheet.name,
    row: row.row,
    indicator,
    key: text('key'),
    no: valueOf('no'),
    ...given({ unit: text('unit') === '' ? undefined : text('unit'), value, note }),
  };
}

/** The texts of the row in other columns: the period stands there. */
function others(row: RowContent, columns: ReadonlyMap<IndicatorField, number>): readonly string[] {
  const own = new Set(columns.values());
  return row.cells.flatMap((cell, column) => (cell === undefined || own.has(column) ? [] : [cellText(cell)]));
}
