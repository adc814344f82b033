import { isCivilDate, type CivilDate } from '../calendar/civilDate';

/** An ISO date or `02.09.2019`. */
export function dateIn(text: string): CivilDate | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso =
    dotted === null
      ? text
      : `${dotted[3] ?? ''}-${(dotted[2] ?? '').padStart(2, '0')}-${(dotted[1] ?? '').padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : undefined;
}
