import type { DateSystem } from '../../../core/calendar/excelSerial';
import type { SheetState } from '../../../core/workbook/content';
import { ReadFault } from '../../zip/readFault';
import { isTrue } from '../../xml/attributes';
import { walkXml } from '../../xml/walk';

export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  /** Of its relationship. */
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
}

/**
 * Sheets in the order of their tabs, and the date system (ECMA-376 Part 1, 18.2.27) that the workbook's own
 * properties name: an extension has an element of that name too.
 */
export function readWorkbookPart(xml: string, part: string, limit: number): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let dateSystem: DateSystem = 1900;
  walkXml(xml, part, {
    open({ name, path, attributes }) {
      if (name === 'workbookPr' && path.length === 1) dateSystem = isTrue(attributes().get('date1904')) ? 1904 : 1900;
      if (name !== 'sheet' || path.at(-1) !== 'sheets') return;
      if (sheets.length >= limit) throw new ReadFault('sheets', { limit });
      const own = attributes();
      sheets.push({
        name: own.get('name') ?? '',
        state: sheetState(own.get('state')),
        relationship: own.get('r:id') ?? '',
      });
    },
  });
  // No workbook is without: what is read here is none.
  if (sheets.length === 0) throw new ReadFault('xml', { part });
  return { sheets, dateSystem };
}

function sheetState(written: string | undefined): SheetState {
  return written === 'hidden' || written === 'veryHidden' ? written : 'visible';
}
