import { toExcelSerial, type DateSystem } from '../../../core/calendar/excelSerial';
import { cellReference } from '../../../core/workbook/reference';
import type { SpecValue } from '../../../core/workbook/spec';

export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly value: SpecValue | undefined;
  /** Index of the cell style, as written. */
  readonly style: string | undefined;
  /** Namespace prefix of the sheet, colon included. */
  readonly prefix: string;
  readonly dateSystem: DateSystem;
}

/** A cell as XML (ECMA-376 Part 1, 18.3.1.4). Text is an inline string: what begins with `=` stays text. */
export function cellXml({ row, column, value, style, prefix, dateSystem }: CellToWrite): string {
  const head = `<${prefix}c r="${cellReference(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  const withValue = (text: string, type = ''): string => `${head}${type}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  switch (typeof value) {
    case 'undefined':
      return `${head}/>`;
    case 'number':
      return withValue(String(value));
    case 'boolean':
      return withValue(value ? '1' : '0', ' t="b"');
    case 'object':
      return withValue(String(toExcelSerial(value.date, dateSystem)));
    case 'string':
      return (
        `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(value)}` +
        `</${prefix}t></${prefix}is></${prefix}c>`
      );
  }
}

/**
 * Characters that XML forbids, a carriage return, and text that looks like an escape of Excel, in Excel's own escape.
 */
function escapeText(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // The characters that XML 1.0 forbids (2.2), and the line end that it would change.
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
        (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  );
}
