import { isDitto } from '../marks/dittoMark';

const NOTHING = /^[-‐‑‒–—−\s]*$/;
const DAY = /^\d{1,2}(?:\.\d| \p{L})/u;
const STRETCH =
  /^(?:\d{4}(?!\d)|\d{2}\.\d{4}|[IVІ1-4]{1,3} (?:кв|пів)|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|перш|друг|трет|четверт)/iu;

/**
 * The deadline that two columns give, as one cell would say it: «01.08.2019 - 31.12.2019»; an end alone closes with
 * its day, month or quarter.
 */
export function startAndEnd(start = '', end = ''): string {
  const [from, to] = [start, end].map((cell) => (NOTHING.test(cell) ? '' : cell));
  if (from === undefined || to === undefined || (from === '' && to === '')) return start;
  if (from !== '' && to !== '') return isDitto(from) && isDitto(to) ? from : from === to ? from : `${from} - ${to}`;
  if (from !== '') return DAY.test(from) ? `з ${from}` : from;
  return DAY.test(to) ? `до ${to}` : STRETCH.test(to) ? `по ${to}` : to;
}
