import type { DateSystem } from '../../../core/calendar/excelSerial';
import type { SheetState } from '../../../core/workbook/content';
import { ReadFault } from '../../zip/readFault';
import { isTrue, readAttributes } from '../../xml/attributes';
import { localName, tokenizeXml } from '../../xml/tokenizer';

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

/** Sheets in the order of their tabs, and the date system (ECMA-376 Part 1, 18.2.27). */
export function readWorkbookPart(xml: string, part: string, limit: number): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let dateSystem: DateSystem = 1900;
  tokenizeXml(xml, part, {
    open(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'workbookPr') dateSystem = isTrue(readAttributes(xml, from, to).get('date1904')) ? 1904 : 1900;
      if (name !== 'sheet') return;
      if (sheets.length >= limit) throw new ReadFault('sheets', { limit });
      const attributes = readAttributes(xml, from, to);
      sheets.push({
        name: attributes.get('name') ?? '',
        state: sheetState(attributes.get('state')),
        relationship: relationshipId(attributes),
      });
    },
    close() {
      /* nothing hangs on it */
    },
  });
  // No workbook is without: what is read here is none.
  if (sheets.length === 0) throw new ReadFault('xml', { part });
  return { sheets, dateSystem };
}

function sheetState(written: string | undefined): SheetState {
  return written === 'hidden' || written === 'veryHidden' ? written : 'visible';
}

/** `r:id`, under whatever prefix the writer chose. */
function relationshipId(attributes: ReadonlyMap<string, string>): string {
  for (const [name, value] of attributes) if (name.endsWith(':id')) return value;
  return '';
}
