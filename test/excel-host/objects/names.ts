import { formatArea, quotedSheet } from '../address';
import { ApiObject, textArgument, type Machine } from '../apiObject';
import { alreadyExists, invalidArgument, itemNotFound } from '../errors';
import { sheetsNamed } from '../formulas';
import type { DefinedName } from '../model';
import { parseArea } from '../address';
import { rangeObject } from './range';

/** Letters, digits, `_`, `.`, `\`; no digit first; nothing that looks like a cell reference; ≤ 255 characters. */
export function isValidName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) &&
    !/^(r|c|r\d*c\d*)$/i.test(name)
  );
}

export function namedItemCollection(machine: Machine): ApiObject {
  const { workbook } = machine;
  const found = (name: string | undefined): DefinedName | undefined =>
    workbook.names.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  return new ApiObject('NamedItemCollection', {
    items: () => workbook.names.map((name) => namedItem(machine, name.name)),
    item: (name) => {
      const item = found(textArgument(name));
      if (item === undefined) throw itemNotFound('NamedItemCollection.getItem');
      return namedItem(machine, item.name);
    },
    methods: {
      GetItemOrNullObject: (name) => {
        const item = found(textArgument(name));
        return item === undefined ? null : namedItem(machine, item.name);
      },
      GetCount: () => workbook.names.length,
      Add: (name, reference, comment) => {
        const location = 'NamedItemCollection.add';
        const wanted = textArgument(name) ?? '';
        if (!isValidName(wanted)) throw invalidArgument(location);
        if (
          found(wanted) !== undefined ||
          workbook.sheets.some((sheet) =>
            sheet.tables.some((table) => table.name.toLowerCase() === wanted.toLowerCase()),
          )
        )
          throw alreadyExists(location);
        const formula =
          reference instanceof ApiObject && reference.range !== undefined
            ? `=${quotedSheet(reference.range.sheet.name)}!${formatArea(reference.range.area, true)}`
            : textArgument(reference instanceof ApiObject ? null : reference);
        checkReference(machine, formula, location);
        workbook.names = [
          ...workbook.names,
          { name: wanted, formula: formula ?? '', visible: true, comment: textArgument(comment) ?? '' },
        ];
        return namedItem(machine, wanted);
      },
    },
  });
}

function checkReference(machine: Machine, formula: string | undefined, location: string): void {
  if (formula === undefined || !formula.startsWith('=')) throw invalidArgument(location);
  for (const sheet of sheetsNamed(formula))
    if (machine.workbook.find(sheet) === undefined) throw invalidArgument(location);
}

function namedItem(machine: Machine, name: string): ApiObject {
  const { workbook } = machine;
  const item = (): DefinedName => {
    const one = workbook.names.find((other) => other.name === name);
    if (one === undefined) throw itemNotFound('NamedItem');
    return one;
  };
  const set = (change: Partial<DefinedName>): void => {
    workbook.names = workbook.names.map((one) => (one.name === name ? { ...one, ...change } : one));
  };
  return new ApiObject('NamedItem', {
    privateId: () => name,
    props: {
      Name: () => item().name,
      Formula: () => item().formula,
      Visible: () => item().visible,
      Type: () => (item().formula.includes('#REF!') ? 'Error' : 'Range'),
      Scope: () => 'Workbook',
      Value: () => item().formula.slice(1),
      Comment: () => item().comment,
    },
    setters: {
      Visible: (value) => set({ visible: value === true }),
      Formula: (value) => {
        checkReference(machine, typeof value === 'string' ? value : undefined, 'NamedItem.formula');
        set({ formula: String(value) });
      },
    },
    methods: {
      Delete: () => {
        workbook.names = workbook.names.filter((one) => one.name !== name);
      },
      GetRangeOrNullObject: () => {
        const { formula } = item();
        const sheet = workbook.find(sheetsNamed(formula)[0] ?? '');
        return sheet === undefined
          ? null
          : rangeObject(machine, sheet, parseArea(formula.slice(1), 'NamedItem.getRange'));
      },
    },
  });
}
