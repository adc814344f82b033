import { plainValue, valueText } from '../../core/workbook/cell';
import type { Beside, CellValue } from '../../core/workbook/content';
import { isLostOn, WHITE } from '../document/contrast';
import type { OdsPage, OdsStyle } from './odsStyles';
import type { OdsText } from './odsText';

/** What of a value nobody sees: all of it, or a part of a date. */
export function besideValue(
  text: OdsText,
  value: CellValue,
  at: string,
  style: OdsStyle | undefined,
): readonly Beside[] {
  const isUnseen = style?.unseen === true || isHidden(text, value);
  const white = isLostOn(WHITE, style?.ground ?? WHITE) ? text.white.trim() : '';
  const unseen = isUnseen ? shownText(value) : white;
  const partial = partialDate(text, value);
  return [
    ...(unseen === '' ? [] : [{ kind: 'unseen', at, text: unseen } as const]),
    ...(partial === undefined ? [] : [{ kind: 'partialDate', at, text: partial } as const]),
  ];
}

/** The texts at the head and the foot of a sheet's pages. */
export function besidePage(page: OdsPage | undefined): readonly Beside[] {
  const { header = '', footer = '' } = page ?? {};
  return [
    ...(header === '' ? [] : [{ kind: 'header', text: header } as const]),
    ...(footer === '' ? [] : [{ kind: 'footer', text: footer } as const]),
  ];
}

/** A format that shows nothing (`;;;`) leaves the paragraph empty, and the value where it is. */
function isHidden({ text, struck }: OdsText, value: CellValue): boolean {
  return text === '' && struck === '' && shownText(value) !== '';
}

/** What is shown of a date whose year nobody sees. */
function partialDate({ text = '' }: OdsText, value: CellValue): string | undefined {
  const plain = plainValue(value);
  const shown = text.trim();
  if (typeof plain !== 'object' || plain.kind !== 'date' || plain.date === undefined || shown === '') return undefined;
  return shown.includes(plain.date.slice(2, 4)) ? undefined : shown;
}

function shownText(value: CellValue): string {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  return typeof plain === 'string' ? plain.trim() : valueText(plain);
}
