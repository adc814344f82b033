import type { ApiObject as Api } from '../apiObject';
import { ApiObject, type Machine } from '../apiObject';
import { invalidArgument, RichApiError } from '../errors';
import type { Sheet } from '../model';
import { guardOption } from './guards';
import { areaOf, rangeObject } from './range';

export function freezePanes(machine: Machine, sheet: Sheet): Api {
  // Older builds refuse it on hidden sheets (office-js issue 1463).
  const shown = (location: string): void => {
    if (sheet.visibility !== 'Visible')
      throw new RichApiError(
        'GeneralException',
        'There was an internal error while processing the request.',
        location,
        500,
      );
  };
  return new ApiObject('WorksheetFreezePanes', {
    methods: {
      FreezeAt: (range) => {
        shown('WorksheetFreezePanes.freezeAt');
        const area = areaOf(range, 'WorksheetFreezePanes.freezeAt');
        if (area.row !== 0 || area.column !== 0) throw invalidArgument('WorksheetFreezePanes.freezeAt');
        sheet.frozen = { rows: area.rows, columns: area.columns };
      },
      FreezeRows: (count) => {
        shown('WorksheetFreezePanes.freezeRows');
        sheet.frozen = { rows: Number(count), columns: 0 };
      },
      FreezeColumns: (count) => {
        shown('WorksheetFreezePanes.freezeColumns');
        sheet.frozen = { rows: 0, columns: Number(count) };
      },
      Unfreeze: () => {
        sheet.frozen = undefined;
      },
      GetLocationOrNullObject: () =>
        sheet.frozen === undefined
          ? null
          : rangeObject(machine, sheet, {
              row: 0,
              column: 0,
              rows: Math.max(1, sheet.frozen.rows),
              columns: Math.max(1, sheet.frozen.columns),
            }),
    },
  });
}

export function autoFilterObject(machine: Machine, sheet: Sheet): Api {
  return new ApiObject('AutoFilter', {
    props: { Enabled: () => sheet.autoFilter !== undefined },
    methods: {
      Apply: (range) => {
        guardOption(sheet, 'allowAutoFilter', 'AutoFilter.apply');
        sheet.autoFilter = areaOf(range, 'AutoFilter.apply');
      },
      Remove: () => {
        sheet.autoFilter = undefined;
      },
      GetRangeOrNullObject: () =>
        sheet.autoFilter === undefined ? null : rangeObject(machine, sheet, sheet.autoFilter),
    },
  });
}
