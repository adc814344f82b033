import type { BodyIndex } from '../../bodies/bodyIndex';
import { isDativeHead } from './nominative';
import { timeIn, type ReportingTime } from './reportingTime';
import { addresseeOf } from './whoReports';

/** When to report, and to whom. */
export interface Step {
  readonly time: ReportingTime;
  readonly to: string;
}

export const SUBJECT = new RegExp(
  String.raw`(?<!\p{L})(?:інформаці(?:ю|я|ї)(?!\p{L})|звіт\p{L}{0,3}(?!\p{L})|доповід\p{L}{1,2}(?!\p{L})|` +
    'про стан|про хід|про виконання|про результат)',
  'iu',
);

/** Words about what is reported, in no body's name. */
const OF_SUBJECT =
  /(^|\s)(?:її|відповідн(?:у|ий)|(?:узагальнен|зведен|підсумков|письмов|річн|щорічн|звітн)(?:у|ої|ий)|через)(?=\s|$)/g;

/** The time and the addressee, in either order, before or behind «інформацію», «про …». */
export function stepIn(text: string, bodies: BodyIndex, timeOf = timeIn): Step | undefined {
  const time = timeOf(text);
  if (time === undefined) return undefined;
  const rest = `${text.slice(0, time.index)}\u0001${text.slice(time.index + time.text.length)}`;
  const subject = SUBJECT.exec(rest)?.index ?? rest.length;
  const words = (subject > 0 ? rest.slice(0, subject) : rest).replaceAll('\u0001', ' ').replace(OF_SUBJECT, ' ').trim();
  const behind = rest.slice(rest.indexOf('\u0001') + 1).replace(OF_SUBJECT, ' ');
  const written = (words === '' ? behind : words).split(/[.;]/)[0] ?? '';
  const name = addresseeOf(behindSubject(written, bodies) ?? '', bodies);
  return name === '' ? undefined : { time, to: name };
}

/**
 * «інформацію про стан його виконання Міністерству молоді та спорту»: the addressee is what stands in the dative
 * behind the subject; nobody where no word there names a body.
 */
function behindSubject(written: string, bodies: BodyIndex): string | undefined {
  if (SUBJECT.exec(written.trim())?.index !== 0) return written;
  const words = written.trim().split(/\s+/);
  const at = words.findIndex(
    (word, i) => i > 0 && (isDativeHead(word) || isShortName(word, bodies) || WHO_IS_INFORMED.test(word)),
  );
  if (at < 0) return undefined;
  let from = at;
  while (from > 1 && /\p{L}(?:ому|ій)$/u.test(words[from - 1] ?? '')) from -= 1;
  return words.slice(from).join(' ');
}

/** «інформувати про стан … Кабінет Міністрів України»: in the accusative, which is like the nominative. */
const WHO_IS_INFORMED = /^(?:Кабінет|Секретаріат|Офіс|Міністерство|Державне|Національне)$/u;

/** «МОН», «Мін'юсту»: a name that the registry knows as an abbreviation. */
function isShortName(word: string, bodies: BodyIndex): boolean {
  return /^\p{Lu}/u.test(word) && bodies.find(word.replace(/[,.;]$/, '')).length > 0;
}
