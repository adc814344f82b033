import { INDICATOR_FIELDS, type IndicatorField } from '../../template/fields';
import type { StampedIndicator } from '../../template/stampSheet';
import { foldKey } from '../../text/clean';
import type { RowContent, SheetContent } from '../../workbook/content';
import { cellText, fieldValue } from '../cellText';
import { periodNamed } from '../match/periodWords';
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
  currentKey: (key: string) => string,
): ReadIndicators {
  const known = new Set(stamped.map(({ key }) => key));
  const found: ReturnIndicator[] = [];
  const beside: FieldValue[] = [];
  const tables = indicatorTables(sheet, vocabulary);
  const [first] = tables;
  if (first?.own === true)
    for (const row of sheet.rows)
      if (row.row < first.headerRow)
        for (const one of filledBut(row, () => false).filter(
          ({ text }) => !IDS.has(text) && !vocabulary.isFixedText(text),
        ))
          beside.push(one);
  for (const table of tables) {
    const columns = new Set(table.columns.values());
    const header = sheet.rows.find(({ row }) => row === table.headerRow)?.cells ?? [];
    // The measure and its period stand among the fields for the reader's eye and have no id.
    header.forEach((cell, column) => {
      if (typeof cell === 'string' && vocabulary.isFixedText(cell)) columns.add(column);
    });
    for (const row of table.rows) {
      const column = (field: IndicatorField): number => table.columns.get(field) ?? -1;
      const text = (field: IndicatorField): string => cellText(row.cells[column(field)]);
      const value = fieldValue(row.cells[column('value')], row.row, column('value') + 1);
      const note = fieldValue(row.cells[column('note')], row.row, column('note') + 1);
      const indicator = text('indicator');
      const isBlank = indicator === '' && value === undefined && note === undefined;
      for (const one of filledBut(row, (at) => !isBlank && columns.has(at))) beside.push(one);
      if (isBlank) continue;
      const written = currentKey(text('key'));
      const key =
        known.size === 0 || known.has(written)
          ? written
          : byName(stamped, indicator, text('no'), others(row, table.columns));
      found.push({
        sheet: sheet.name,
        row: row.row,
        indicator,
        ...given({
          key: key === undefined || key === '' ? undefined : key,
          unit: text('unit') === '' ? undefined : text('unit'),
          value,
          note,
        }),
      });
    }
  }
  return { indicators: found, beside };
}

/** The texts of the row in other columns: the period stands there. */
function others(row: RowContent, columns: ReadonlyMap<IndicatorField, number>): readonly string[] {
  const own = new Set(columns.values());
  return row.cells.flatMap((cell, column) => (cell === undefined || own.has(column) ? [] : [cellText(cell)]));
}

/** By its name and number; an indicator of several periods also by the period that the row shows. */
function byName(
  stamped: readonly StampedIndicator[],
  name: string,
  no: string,
  shown: readonly string[],
): string | undefined {
  const wanted = foldKey(name);
  const same = stamped.filter(
    (indicator) => foldKey(indicator.name) === wanted && (no === '' || indicator.key.startsWith(`${no}@`)),
  );
  if (same.length < 2) return same[0]?.key;
  const periods = same.map(({ key }) => periodOf(key));
  const named = new Set(shown.flatMap((text) => periodNamed(text, periods) ?? []));
  const fitting = same.filter(({ key }) => named.has(periodOf(key)));
  return named.size === 1 && fitting.length === 1 ? fitting[0]?.key : undefined;
}

function periodOf(key: string): string {
  return key.slice(key.indexOf('@') + 1).replace(/[~#].*$/, '');
}
