import { contains, overlaps, type Area } from '../address';
import { ApiObject, textArgument, type Machine } from '../apiObject';
import { invalidArgument, itemNotFound } from '../errors';
import type { ConditionalFormat, Sheet } from '../model';
import { color } from './format';
import { guardOption } from './guards';
import { checkFormula } from './range';

export function conditionalFormatCollection(machine: Machine, sheet: Sheet, area: Area): ApiObject {
  const inside = (): readonly ConditionalFormat[] =>
    sheet.conditionalFormats.filter((one) => one.areas.some((other) => overlaps(other, area)));
  return new ApiObject('ConditionalFormatCollection', {
    items: () => inside().map((one) => object(machine, sheet, one)),
    item: (id) => {
      const found = inside().find((one) => one.id === textArgument(id));
      if (found === undefined) throw itemNotFound('ConditionalFormatCollection.getItem');
      return object(machine, sheet, found);
    },
    methods: {
      Add: (type) => {
        guardOption(sheet, 'allowFormatCells', 'ConditionalFormatCollection.add');
        if (type !== 'Custom') throw invalidArgument('ConditionalFormatCollection.add');
        const format: ConditionalFormat = {
          id: machine.workbook.nextId(),
          areas: [area],
          formula: '',
          fill: '',
          color: '',
          bold: null,
        };
        sheet.conditionalFormats = [...sheet.conditionalFormats, format];
        return object(machine, sheet, format);
      },
      ClearAll: () => {
        guardOption(sheet, 'allowFormatCells', 'ConditionalFormatCollection.clearAll');
        // Assumption: a format that reaches beyond the range keeps the part outside; here only whole ones are met.
        sheet.conditionalFormats = sheet.conditionalFormats.filter(
          (one) => !one.areas.every((other) => contains(area, other)),
        );
      },
      GetCount: () => inside().length,
    },
  });
}

function object(machine: Machine, sheet: Sheet, format: ConditionalFormat): ApiObject {
  return new ApiObject('ConditionalFormat', {
    id: () => format.id,
    props: { Id: () => format.id, Type: () => 'Custom' },
    nav: {
      Custom: () =>
        new ApiObject('CustomConditionalFormat', {
          nav: {
            Rule: () =>
              new ApiObject('ConditionalFormatRule', {
                props: { Formula: () => format.formula },
                setters: {
                  Formula: (value) => {
                    if (typeof value !== 'string' || !value.startsWith('='))
                      throw invalidArgument('ConditionalFormatRule.formula');
                    checkFormula(machine, value, 'ConditionalFormatRule.formula');
                    format.formula = value;
                  },
                },
              }),
            Format: () =>
              new ApiObject('ConditionalRangeFormat', {
                nav: {
                  Fill: () =>
                    new ApiObject('ConditionalRangeFill', {
                      props: { Color: () => format.fill },
                      setters: {
                        Color: (value) => {
                          format.fill = color(value);
                        },
                      },
                    }),
                  Font: () =>
                    new ApiObject('ConditionalRangeFont', {
                      props: { Color: () => format.color, Bold: () => format.bold },
                      setters: {
                        Color: (value) => {
                          format.color = color(value);
                        },
                        Bold: (value) => {
                          format.bold = value === true;
                        },
                      },
                    }),
                },
              }),
          },
        }),
    },
    methods: {
      Delete: () => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
      },
    },
  });
}
