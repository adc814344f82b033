import { isCivilDate, type CivilDate } from './civilDate';

/** `15.11.2019`: how official Ukrainian papers write a date in figures, and how findings show it in both languages. */
export function dotted(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** A date as people read it, `15.11.2019`; other text as it is. */
export function shownDate(text: string): string {
  return isCivilDate(text) ? dotted(text) : text;
}
