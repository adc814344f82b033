import type { Texts } from '../texts';

/** From this number on digits are parted by threes. */
const PARTED_FROM = 1000;

/** A number with the decimal mark of the language. */
export function numberWords(value: number, { language }: Pick<Texts, 'language'>): string {
  return language === 'uk' ? String(value).replace('.', ',') : String(value);
}

/** As {@link numberWords}, long ones in groups of three with a space that does not break: `1 340`. */
export function groupedNumber(value: number, texts: Pick<Texts, 'language'>): string {
  const words = numberWords(value, texts);
  return Math.abs(value) < PARTED_FROM ? words : words.replace(/\B(?=(?:\d{3})+(?!\d))(?<![.,]\d*)/g, '\u00A0');
}
