import { isCivilDate } from '../../core/calendar/civilDate';
import { toExcelSerial } from '../../core/calendar/excelSerial';
import { dateCell, numberCell } from '../../core/workbook/cell';
import type { CellValue, PlainValue } from '../../core/workbook/content';
import { withFormula } from '../xlsx/read/cellValue';

export type Attributes = ReadonlyMap<string, string>;

/** ODF 1.3 part 3, 19.385: the type says which attribute holds the value. `text` is what the cell shows. */
export function cellValue(attributes: Attributes, text: string | undefined): CellValue | undefined {
  const formula = attributes.get('table:formula');
  const value = plainValue(attributes, text, formula !== undefined);
  return formula === undefined ? value : withFormula(plainFormula(formula), value);
}

function plainValue(attributes: Attributes, text: string | undefined, isFormula: boolean): PlainValue | undefined {
  if (attributes.get('calcext:value-type') === 'error') return { kind: 'error', error: text ?? '' };
  switch (attributes.get('office:value-type')) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(attributes.get('office:value'));
      return Number.isFinite(number) ? numberCell(number, 1900, shownIn(text ?? '', number)) : text;
    }
    case 'boolean':
      return truth(attributes.get('office:boolean-value')) ?? text;
    case 'date':
      return dateValue(attributes.get('office:date-value') ?? '') ?? text;
    default:
      // A cell of no type is text all the same, where it has some: a person sees it.
      // The value stands in the attribute alone where a format shows nothing (`;;;`).
      return textValue(text, attributes.get('office:string-value'), isFormula);
  }
}

/** The text of the cell where it says more than the figure: «85 %», «1,10». */
function shownIn(text: string, number: number): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (/^-?\d+(?:\.\d+)?%$/.test(plain)) return plain;
  return /^-?\d+\.\d+$/.test(plain) && plain !== String(number) ? plain : undefined;
}

function textValue(shown: string | undefined, stored: string | undefined, isFormula: boolean): string | undefined {
  const text = shown === undefined || shown === '' ? (stored ?? '') : shown;
  return text === '' && !isFormula ? undefined : text;
}

/** XML Schema's boolean: words or digits. */
function truth(written: string | undefined): boolean | undefined {
  if (written === 'true' || written === '1') return true;
  return written === 'false' || written === '0' ? false : undefined;
}

function dateValue(written: string): PlainValue | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d))?/.exec(written);
  if (match?.[1] === undefined || !isCivilDate(match[1])) return undefined;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return dateCell(toExcelSerial(match[1]) + seconds / 86400);
}

/** `of:=[.E2]*2` → `E2*2`: near enough to show a person what stands in the cell. */
function plainFormula(formula: string): string {
  return formula
    .slice(formula.indexOf('=') + 1)
    .replace(/\[\./g, '')
    .replace(/:\./g, ':')
    .replace(/\]/g, '');
}
