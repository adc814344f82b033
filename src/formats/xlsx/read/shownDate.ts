import { dateParts, type CivilDate } from '../../../core/calendar/civilDate';

/** Built-in formats that leave a part of the date out (ECMA-376 Part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
]);

const MONTHS = ['січ', 'лют', 'бер', 'кві', 'тра', 'чер', 'лип', 'сер', 'вер', 'жов', 'лис', 'гру'];
/** Words in quotes, escaped signs, spaces of a width, colours and languages: what a code shows as it stands, or not. */
const LITERALS = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/g;

/** The code of a date format that does not show day, month and year; undefined for one that shows them all. */
export function partialDateFormat(id: number, code: string | undefined): string | undefined {
  const format = code ?? BUILT_IN.get(id);
  if (format === undefined) return undefined;
  const letters = (format.split(';')[0] ?? '').replace(LITERALS, '').toLowerCase();
  return letters.includes('d') && letters.includes('y') && /m/.test(letters.replace(/[hs]+:?m+|m+:s+/g, ''))
    ? undefined
    : format;
}

/** What a cell with this format shows of a date: near enough to be recognised. Months are named as in Ukrainian. */
export function shownDate(date: CivilDate, format: string): string {
  const { year, month, day } = dateParts(date);
  const token = (letters: string): string => {
    const kind = letters.charAt(0).toLowerCase();
    if (kind === 'd') return String(day).padStart(Math.min(letters.length, 2), '0');
    if (kind === 'y') return letters.length > 2 ? String(year) : String(year % 100).padStart(2, '0');
    return letters.length > 2 ? (MONTHS[month - 1] ?? '') : String(month).padStart(letters.length, '0');
  };
  return (format.split(';')[0] ?? '')
    .replace(PIECES, (piece, quoted?: string, escaped?: string, letters?: string) => {
      if (letters !== undefined) return token(letters);
      return quoted ?? escaped ?? (/^[_*[]/.test(piece) ? '' : piece);
    })
    .trim();
}

const PIECES = /"([^"]*)"|\\(.)|([dmy]+)|_.|\*.|\[[^\]]*\]/gi;
