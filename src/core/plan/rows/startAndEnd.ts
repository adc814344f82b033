import { isDitto } from '../marks/dittoMark';

const NOTHING = /^[-‐‑‒–—−\s]*$/;
const DAY = /^\d{1,2}(?:\.\d| \p{L})/u;
const STRETCH = new RegExp(
  String.raw`^(?:\d{4}(?!\d)|\d{2}\.\d{4}|[IVІ1-4]{1,3} (?:кв|пів)|січ|лют|берез|квіт|трав|черв|лип|серп|верес|` +
    String.raw`жовт|листоп|груд|перш|друг|трет|четверт)`,
  'iu',
);

/**
 * The deadline that two columns give, as one cell would say it: «01.08.2019 - 31.12.2019»; an end alone closes with
 * its day, month or quarter.
 */
export function startAndEnd(start = '', end = ''): string {
  const from = NOTHING.test(start) ? '' : start;
  const to = NOTHING.test(end) ? '' : end;
  if (from === '' && to === '') return start;
  if (from === '') return endAlone(to);
  if (to === '') return DAY.test(from) ? `з ${from}` : from;
  return from === to || (isDitto(from) && isDitto(to)) ? from : `${from} - ${to}`;
}

function endAlone(to: string): string {
  if (DAY.test(to)) return `до ${to}`;
  return STRETCH.test(to) ? `по ${to}` : to;
}
