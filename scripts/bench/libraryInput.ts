import type { Cell, CellStyle as HucreStyle, RowDef, WriteOptions } from 'hucre';
import { toExcelSerial } from '../../src/core/calendar/excelSerial';
import { given } from '../../src/core/given';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../src/core/workbook/spec';
import { definedNames } from '../../src/formats/xlsx/write/names';
import { hucreSheet } from '../../src/formats/xlsx/write/sheet';
import { DEFAULT_FONT, hucreStyles, withDateFormat } from '../../src/formats/xlsx/write/styles';

/** A workbook as the library that we measure against wants it, with all its rows. */
export function libraryInput(spec: WorkbookSpec): WriteOptions {
  const styles = hucreStyles(spec);
  return {
    sheets: spec.sheets.map((sheet) => {
      const { cells, ...rest } = hucreSheet(sheet, spec.properties);
      return { ...rest, cells: allCells(sheet, styles, cells), rowDefs: rowsOf(sheet) };
    }),
    defaultFont: { ...DEFAULT_FONT },
    namedRanges: definedNames(spec),
    properties: {
      title: spec.properties.title,
      created: new Date(0),
      modified: new Date(0),
      custom: { ...spec.properties.custom },
    },
    workbookProtection: { lockStructure: true },
  };
}

function allCells(
  sheet: SheetSpec,
  styles: ReadonlyMap<string, HucreStyle>,
  beside: ReadonlyMap<string, Partial<Cell>>,
): Map<string, Partial<Cell>> {
  const cells = new Map(beside);
  for (const { row, cells: columns } of sheet.rows)
    columns.forEach((cell, index) => {
      if (cell === undefined) return;
      const key = `${row - 1},${index}`;
      const style = cell.style === undefined ? undefined : styles.get(cell.style);
      cells.set(key, { ...cells.get(key), ...libraryCell(cell, style) });
    });
  return cells;
}

function libraryCell({ value, formula }: CellSpec, style: HucreStyle | undefined): Partial<Cell> {
  const shown = typeof value === 'object' ? withDateFormat(style) : style;
  const plain = typeof value === 'object' ? toExcelSerial(value.date) : value;
  const base = given({ style: shown });
  if (formula !== undefined) return { ...base, formula, ...given({ formulaResult: plain }) };
  return plain === undefined || plain === '' ? base : { ...base, value: plain };
}

function rowsOf({ rows }: SheetSpec): Map<number, RowDef> {
  return new Map(
    rows.flatMap(({ row, height, hidden, level: outlineLevel }) =>
      height === undefined && hidden === undefined && outlineLevel === undefined
        ? []
        : [[row - 1, { ...given({ height, hidden, outlineLevel }) }] as const],
    ),
  );
}
