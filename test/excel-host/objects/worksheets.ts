import { ApiObject, textArgument, type Argument, type Machine, type Members } from '../apiObject';
import { accessDenied, alreadyExists, invalidArgument, itemNotFound, RichApiError } from '../errors';
import { checked, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../address';
import type { Sheet } from '../model';
import { EVENT } from '../protocol';
import { chartCollection } from './charts';
import { autoFilterObject, freezePanes } from './panes';
import { pageLayoutObject } from './pageLayout';
import { rangeAreasAt, rangeObject } from './range';
import { tableCollection } from './tables';

export function worksheetCollection(machine: Machine): ApiObject {
  const { workbook } = machine;
  const found = (key: Argument): Sheet | undefined => workbook.find(textArgument(key) ?? '');
  const visible = (only: Argument): readonly Sheet[] =>
    workbook.sheets.filter((sheet) => only !== true || sheet.visibility === 'Visible');
  const object = (sheet: Sheet | undefined): ApiObject | null =>
    sheet === undefined ? null : worksheetObject(machine, sheet);
  return new ApiObject('WorksheetCollection', {
    items: () => workbook.sheets.map((sheet) => worksheetObject(machine, sheet)),
    item: (key) => {
      const sheet = found(key);
      if (sheet === undefined) throw itemNotFound('WorksheetCollection.getItem');
      return worksheetObject(machine, sheet);
    },
    methods: {
      GetItemOrNullObject: (key) => object(found(key)),
      GetActiveWorksheet: () => object(workbook.active),
      GetCount: (only) => visible(only).length,
      GetFirst: (only) => object(visible(only)[0]),
      GetLast: (only) => object(visible(only).at(-1)),
      Add: (name) => {
        const location = 'WorksheetCollection.add';
        if (workbook.structureProtected) throw accessDenied(location);
        const wanted = textArgument(name) ?? `Аркуш${workbook.sheets.length + 1}`;
        checkSheetName(machine, wanted, undefined, location);
        const sheet = workbook.add(wanted);
        machine.event(EVENT.added, undefined, { source: 'Local', worksheetId: sheet.id });
        return worksheetObject(machine, sheet);
      },
      ...listeners(machine, 'Workbook', {
        DataChanged: EVENT.changed,
        Calculated: EVENT.calculated,
        Added: EVENT.added,
        Deleted: EVENT.deleted,
        Activated: EVENT.activated,
        Deactivated: EVENT.deactivated,
        SelectionChanged: EVENT.selection,
      }),
    },
  });
}

/** 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, unique without regard to case. */
function checkSheetName(machine: Machine, name: string, self: Sheet | undefined, location: string): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument(location);
  const other = machine.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other !== self) throw alreadyExists(location);
}

const made = new WeakMap<Machine, WeakMap<Sheet, ApiObject>>();

/** Every range has one behind it: a sheet's is made once. */
export function worksheetObject(machine: Machine, sheet: Sheet): ApiObject {
  const ofMachine = made.get(machine) ?? new WeakMap<Sheet, ApiObject>();
  made.set(machine, ofMachine);
  const object = ofMachine.get(sheet) ?? makeWorksheet(machine, sheet);
  ofMachine.set(sheet, object);
  return object;
}

function makeWorksheet(machine: Machine, sheet: Sheet): ApiObject {
  const { workbook } = machine;
  return new ApiObject('Worksheet', {
    id: () => sheet.id,
    props: {
      Name: () => sheet.name,
      Id: () => sheet.id,
      Position: () => workbook.sheets.indexOf(sheet),
      Visibility: () => sheet.visibility,
      TabColor: () => sheet.tabColor,
      ShowGridlines: () => sheet.showGridlines,
    },
    setters: worksheetSetters(machine, sheet),
    nav: {
      Protection: () => protectionObject(sheet),
      Tables: () => tableCollection(machine, sheet),
      Charts: () => chartCollection(machine, sheet),
      FreezePanes: () => freezePanes(machine, sheet),
      AutoFilter: () => autoFilterObject(machine, sheet),
      PageLayout: () => pageLayoutObject(machine, sheet),
    },
    methods: {
      ...worksheetActions(machine, sheet),
      ...worksheetRanges(machine, sheet),
      ...listeners(machine, sheet.id, {
        DataChanged: EVENT.changed,
        SelectionChanged: EVENT.selection,
        Activated: EVENT.activated,
        Deactivated: EVENT.deactivated,
      }),
    },
  });
}

function checkAlive({ workbook }: Machine, sheet: Sheet, location: string): void {
  if (!workbook.sheets.includes(sheet)) throw itemNotFound(location);
}

/** What changes the tabs of the workbook. */
function checkStructure(machine: Machine, sheet: Sheet, location: string): void {
  checkAlive(machine, sheet, location);
  if (machine.workbook.structureProtected) throw accessDenied(location);
}

function checkNotLastVisible({ workbook }: Machine, sheet: Sheet, location: string): void {
  if (sheet.visibility === 'Visible' && workbook.sheets.filter((one) => one.visibility === 'Visible').length === 1)
    throw new RichApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.', location);
}

function worksheetSetters(machine: Machine, sheet: Sheet): NonNullable<Members['setters']> {
  const { workbook } = machine;
  return {
    Name: (value) => {
      checkStructure(machine, sheet, 'Worksheet.name');
      checkSheetName(machine, String(value), sheet, 'Worksheet.name');
      workbook.rename(sheet, String(value));
    },
    Position: (value) => {
      checkStructure(machine, sheet, 'Worksheet.position');
      // Strict: a very hidden sheet has no tab that could be moved.
      if (sheet.visibility === 'VeryHidden')
        throw new RichApiError('InvalidOperation', 'A very hidden worksheet cannot be moved.', 'Worksheet.position');
      if (typeof value !== 'number' || value < 0 || value >= workbook.sheets.length)
        throw invalidArgument('Worksheet.position');
      const others = workbook.sheets.filter((one) => one !== sheet);
      workbook.sheets = [...others.slice(0, value), sheet, ...others.slice(value)];
    },
    Visibility: (value) => {
      checkStructure(machine, sheet, 'Worksheet.visibility');
      if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
        throw invalidArgument('Worksheet.visibility');
      if (value !== 'Visible') checkNotLastVisible(machine, sheet, 'Worksheet.visibility');
      sheet.visibility = value;
      if (workbook.active === sheet && value !== 'Visible')
        workbook.active = workbook.sheets.find((one) => one.visibility === 'Visible') ?? sheet;
    },
    TabColor: (value) => {
      sheet.tabColor = String(value).toUpperCase();
    },
    // The client library reads `ShowGridlines` and writes `Gridlines`.
    Gridlines: (value) => {
      sheet.showGridlines = value === true;
    },
  };
}

function worksheetActions(machine: Machine, sheet: Sheet): NonNullable<Members['methods']> {
  const { workbook } = machine;
  return {
    Activate: () => {
      checkAlive(machine, sheet, 'Worksheet.activate');
      if (sheet.visibility !== 'Visible')
        throw new RichApiError('InvalidOperation', 'A hidden worksheet cannot be activated.', 'Worksheet.activate');
      workbook.active = sheet;
      workbook.selection = 'A1';
    },
    Delete: () => {
      checkStructure(machine, sheet, 'Worksheet.delete');
      // Documented: a very hidden sheet must be shown, or merely hidden, before it can be deleted.
      if (sheet.visibility === 'VeryHidden')
        throw new RichApiError('InvalidOperation', 'A very hidden worksheet cannot be deleted.', 'Worksheet.delete');
      checkNotLastVisible(machine, sheet, 'Worksheet.delete');
      workbook.remove(sheet);
      machine.event(EVENT.deleted, undefined, { source: 'Local', worksheetId: sheet.id });
    },
  };
}

function worksheetRanges(machine: Machine, sheet: Sheet): NonNullable<Members['methods']> {
  const range = (area: Area): ApiObject => rangeObject(machine, sheet, area);
  const used = (valuesOnly: Argument): Area | undefined => sheet.used(valuesOnly === true);
  return {
    GetRange: (address) => {
      checkAlive(machine, sheet, 'Worksheet.getRange');
      const text = textArgument(address);
      return range(
        text === undefined || text === ''
          ? { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }
          : parseArea(text, 'Worksheet.getRange'),
      );
    },
    GetRanges: (address) => {
      checkAlive(machine, sheet, 'Worksheet.getRanges');
      return rangeAreasAt(sheet, address);
    },
    GetCell: (row, column) =>
      range(checked({ row: Number(row), column: Number(column), rows: 1, columns: 1 }, 'Worksheet.getCell')),
    GetRangeByIndexes: (row, column, rows, columns) =>
      range(
        checked(
          { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) },
          'Worksheet.getRangeByIndexes',
        ),
      ),
    GetUsedRange: (valuesOnly) => range(used(valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (valuesOnly) => {
      checkAlive(machine, sheet, 'Worksheet.getUsedRange');
      const area = used(valuesOnly);
      return area === undefined ? null : range(area);
    },
  };
}

const PROTECTION_OPTIONS: ReadonlySet<string> = new Set([
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
  'selectionMode',
]);

function protectionObject(sheet: Sheet): ApiObject {
  return new ApiObject('WorksheetProtection', {
    props: {
      Protected: () => sheet.protection !== undefined,
      Options: () => (sheet.protection === undefined ? null : JSON.parse(JSON.stringify(sheet.protection.options))),
    },
    methods: {
      Protect: (options, password) => {
        if (sheet.protection !== undefined) throw accessDenied('WorksheetProtection.protect');
        if (options instanceof ApiObject) throw invalidArgument('WorksheetProtection.protect');
        for (const key of Object.keys(options ?? {}))
          if (!PROTECTION_OPTIONS.has(key)) throw invalidArgument('WorksheetProtection.protect');
        sheet.protection = {
          options: typeof options === 'object' && options !== null ? { ...(options as Record<string, unknown>) } : {},
          password: textArgument(password) ?? '',
        };
      },
      Unprotect: (password) => {
        if (
          sheet.protection !== undefined &&
          sheet.protection.password !== '' &&
          sheet.protection.password !== textArgument(password)
        )
          throw accessDenied('WorksheetProtection.unprotect');
        sheet.protection = undefined;
      },
    },
  });
}

function listeners(
  machine: Machine,
  target: string,
  events: Readonly<Record<string, number>>,
): Record<string, () => void> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}Event`, () => machine.listen(target, type)],
      [`_Unregister${name}Event`, () => machine.unlisten(target, type)],
    ]),
  );
}
