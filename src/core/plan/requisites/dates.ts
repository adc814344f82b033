import { civilDate, type CivilDate } from '../../calendar/civilDate';
import { foldDeadline } from '../deadline/tokens';
import { MONTHS } from '../../calendar/monthWords';

/** A date anywhere in the text, in figures or words («02.09.2020», «21 червня 2017 р.»), with where it stands. */
export function dateIn(
  text: string,
): { readonly date: CivilDate; readonly index: number; readonly end: number } | undefined {
  const folded = foldDeadline(text);
  for (const match of folded.matchAll(
    /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)|(?<!\d)["«“]?(\d{1,2})["»”]? (\p{L}{5,9}) (\d{4})(?!\d)/gu,
  )) {
    const month = match[2] === undefined ? MONTHS.get(match[5] ?? '') : Number(match[2]);
    const date =
      month === undefined ? undefined : civilDate(Number(match[3] ?? match[6]), month, Number(match[1] ?? match[4]));
    if (date !== undefined) return { date, index: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
