import { parseArea } from '../address';
import { ApiObject, textArgument, type Argument, type Machine } from '../apiObject';
import { accessDenied, invalidArgument, itemNotFound } from '../errors';
import type { Workbook } from '../model';
import type { Json } from '../protocol';
import { namedItemCollection } from './names';
import { rangeObject } from './range';
import { tableCollection } from './tables';
import { worksheetCollection } from './worksheets';

export function workbookObject(machine: Machine): ApiObject {
  const { workbook } = machine;
  const selected = (): ApiObject =>
    rangeObject(machine, workbook.active, parseArea(workbook.selection, 'Workbook.getSelectedRange'));
  return new ApiObject('Workbook', {
    props: { Name: () => workbook.name, ReadOnly: () => workbook.readOnly },
    nav: {
      Worksheets: () => worksheetCollection(machine),
      Names: () => namedItemCollection(machine),
      Tables: () => tableCollection(machine, undefined),
      Application: () => applicationObject(machine),
      Properties: () => documentProperties(workbook),
      Settings: () => settingCollection(workbook),
      Protection: () => workbookProtection(workbook),
    },
    methods: {
      GetSelectedRange: selected,
      GetActiveCell: () => {
        const { area } = selected().range ?? { area: parseArea('A1', '') };
        return rangeObject(machine, workbook.active, { ...area, rows: 1, columns: 1 });
      },
      _RemoveReference: (id) => machine.release(textArgument(id) ?? ''),
      _GetRangeForEventByReferenceId: (id) => machine.kept(textArgument(id) ?? '') ?? null,
    },
  });
}

function applicationObject(machine: Machine): ApiObject {
  return new ApiObject('Application', {
    props: { CalculationMode: () => machine.workbook.calculationMode },
    setters: {
      CalculationMode: (value) => {
        machine.workbook.calculationMode = String(value);
      },
    },
    methods: {
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
      Calculate: () => undefined,
      // `createWorkbook().open()` opens what was made here.
      CreateWorkbook: (base64) => {
        const text = textArgument(base64) ?? '';
        const created = new ApiObject('WorkbookCreated', {
          id: () => 'created',
          methods: { Open: () => machine.openWindow(text) },
        });
        return created;
      },
      _GetWorkbookCreatedById: () => null,
    },
  });
}

function workbookProtection(workbook: Workbook): ApiObject {
  return new ApiObject('WorkbookProtection', {
    props: { Protected: () => workbook.structureProtected },
    methods: {
      Protect: (password) => {
        if (workbook.structureProtected) throw accessDenied('WorkbookProtection.protect');
        workbook.structureProtected = true;
        workbook.structurePassword = textArgument(password) ?? '';
      },
      Unprotect: (password) => {
        if (workbook.structurePassword !== '' && workbook.structurePassword !== textArgument(password))
          throw accessDenied('WorkbookProtection.unprotect');
        workbook.structureProtected = false;
      },
    },
  });
}

function documentProperties(workbook: Workbook): ApiObject {
  const { properties } = workbook;
  const keys = Object.keys(properties) as (keyof typeof properties)[];
  const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);
  return new ApiObject('DocumentProperties', {
    props: Object.fromEntries(keys.map((key) => [pascal(key), () => properties[key]])),
    setters: Object.fromEntries(
      keys.map((key) => [
        pascal(key),
        (value: Json) => {
          if (typeof value !== 'string' || value.length > 255) throw invalidArgument(`DocumentProperties.${key}`);
          properties[key] = value;
        },
      ]),
    ),
    nav: { Custom: () => customProperties(workbook) },
  });
}

function customProperties(workbook: Workbook): ApiObject {
  const object = (key: string): ApiObject =>
    new ApiObject('CustomProperty', {
      privateId: () => key,
      props: { Key: () => key, Value: () => workbook.custom.get(key) ?? '', Type: () => 'String' },
      methods: {
        Delete: () => {
          workbook.custom.delete(key);
        },
      },
    });
  const known = (key: Argument): string | undefined =>
    [...workbook.custom.keys()].find((one) => one.toLowerCase() === textArgument(key)?.toLowerCase());
  return new ApiObject('CustomPropertyCollection', {
    items: () => [...workbook.custom.keys()].map(object),
    item: (key) => {
      const one = known(key);
      if (one === undefined) throw itemNotFound('CustomPropertyCollection.getItem');
      return object(one);
    },
    methods: {
      Add: (key, value) => {
        const name = textArgument(key) ?? '';
        if (
          name === '' ||
          name.length > 255 ||
          value instanceof ApiObject ||
          !['string', 'number', 'boolean'].includes(typeof value) ||
          String(value).length > 255
        )
          throw invalidArgument('CustomPropertyCollection.add');
        workbook.custom.set(known(key) ?? name, value as string | number | boolean);
        return object(name);
      },
      GetItemOrNullObject: (key) => {
        const one = known(key);
        return one === undefined ? null : object(one);
      },
      GetCount: () => workbook.custom.size,
      DeleteAll: () => workbook.custom.clear(),
    },
  });
}

function settingCollection(workbook: Workbook): ApiObject {
  const object = (key: string): ApiObject =>
    new ApiObject('Setting', {
      privateId: () => key,
      props: { Key: () => key, Value: () => workbook.settings.get(key) as Json },
      setters: {
        Value: (value) => {
          workbook.settings.set(key, value);
        },
      },
      methods: {
        Delete: () => {
          workbook.settings.delete(key);
        },
      },
    });
  return new ApiObject('SettingCollection', {
    items: () => [...workbook.settings.keys()].map(object),
    item: (key) => {
      const name = textArgument(key) ?? '';
      if (!workbook.settings.has(name)) throw itemNotFound('SettingCollection.getItem');
      return object(name);
    },
    methods: {
      Add: (key, value) => {
        const name = textArgument(key) ?? '';
        workbook.settings.set(name, value);
        return object(name);
      },
      GetItemOrNullObject: (key) => {
        const name = textArgument(key) ?? '';
        return workbook.settings.has(name) ? object(name) : null;
      },
      GetCount: () => workbook.settings.size,
    },
  });
}
