import { overlaps, type Area } from '../address';
import { ApiObject, textArgument, type Argument, type Machine } from '../apiObject';
import { alreadyExists, invalidArgument, itemNotFound } from '../errors';
import type { Sheet, Table } from '../model';
import { guardOption } from './guards';
import { isValidName } from './names';
import { areaOf, rangeObject } from './range';
import { worksheetObject } from './worksheets';

/** Tables of one sheet; without a sheet, of the workbook. */
export function tableCollection(machine: Machine, sheet: Sheet | undefined): ApiObject {
  const all = (): readonly (readonly [Sheet, Table])[] =>
    (sheet === undefined ? machine.workbook.sheets : [sheet]).flatMap((one) =>
      one.tables.map((table) => [one, table] as const),
    );
  const found = (key: Argument): readonly [Sheet, Table] | undefined =>
    all().find(
      ([, table]) => table.id === textArgument(key) || table.name.toLowerCase() === textArgument(key)?.toLowerCase(),
    );
  return new ApiObject('TableCollection', {
    props: { Count: () => all().length },
    items: () => all().map(([owner, table]) => tableObject(machine, owner, table)),
    item: (key) => {
      const table = found(key);
      if (table === undefined) throw itemNotFound('TableCollection.getItem');
      return tableObject(machine, ...table);
    },
    methods: {
      GetItemOrNullObject: (key) => {
        const table = found(key);
        return table === undefined ? null : tableObject(machine, ...table);
      },
      GetCount: () => all().length,
      Add: (address, hasHeaders) => {
        const location = 'TableCollection.add';
        const owner = sheet ?? machine.workbook.active;
        guardOption(owner, 'never', location);
        const area = areaOf(address, location);
        if (
          owner.tables.some((table) => overlaps(table.area, area)) ||
          owner.merges.some((merge) => overlaps(merge, area)) ||
          (owner.autoFilter !== undefined && overlaps(owner.autoFilter, area))
        )
          throw invalidArgument(location);
        if (hasHeaders !== true) throw invalidArgument(location);
        nameHeaders(owner, area);
        const table: Table = {
          id: machine.workbook.nextId(),
          name: freeName(machine),
          area,
          style: 'TableStyleMedium2',
          showHeaders: true,
        };
        owner.tables = [...owner.tables, table];
        return tableObject(machine, owner, table);
      },
    },
  });
}

function tableObject(machine: Machine, sheet: Sheet, table: Table): ApiObject {
  return new ApiObject('Table', {
    id: () => table.id,
    props: {
      Id: () => table.id,
      Name: () => table.name,
      Style: () => table.style,
      ShowHeaders: () => table.showHeaders,
    },
    setters: {
      Name: (value) => {
        const name = String(value);
        guardOption(sheet, 'never', 'Table.name');
        if (!isValidName(name)) throw invalidArgument('Table.name');
        const taken = machine.workbook.sheets.some((one) =>
          one.tables.some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase()),
        );
        if (taken || machine.workbook.names.some((other) => other.name.toLowerCase() === name.toLowerCase()))
          throw alreadyExists('Table.name');
        machine.workbook.renameTable(table, name);
      },
      Style: (value) => {
        table.style = String(value);
      },
    },
    nav: { Worksheet: () => worksheetObject(machine, sheet) },
    methods: {
      GetRange: () => rangeObject(machine, sheet, table.area),
      GetHeaderRowRange: () => rangeObject(machine, sheet, { ...table.area, rows: 1 }),
      Delete: () => {
        sheet.tables = sheet.tables.filter((one) => one !== table);
      },
    },
  });
}

/** Header cells of a table are text, filled and unique: Excel makes them so. */
function nameHeaders(sheet: Sheet, area: Area): void {
  const seen = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const cell = sheet.cell(area.row, column);
    let name = String(cell.value) || `Стовпець${column - area.column + 1}`;
    while (seen.has(name.toLowerCase())) name += '2';
    seen.add(name.toLowerCase());
    sheet.put(area.row, column, { value: name, format: cell.format });
  }
}

function freeName(machine: Machine): string {
  const names = new Set(machine.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)));
  let number = 1;
  while (names.has(`Таблиця${number}`)) number += 1;
  return `Таблиця${number}`;
}
