/** The number in front of a text: `1)`, `1.1.`, `Захід 2.`, `а)`. */
export interface Lead {
  /** `item`: `1)`; `path`: `1.1`; `point`: `1.`; `letter`: `а)`. */
  readonly form: 'item' | 'path' | 'point' | 'letter';
  /** Without its sign: `1`, `5-1`, `1.1`, `а`. */
  readonly number: string;
  readonly rest: string;
}

const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, i) => [sign, String(i)]));
const WORD = /^(?:захід|завдання|пункт|підпункт|крок|дія)\s+(?=\d)/iu;

/** «підпункт 2.1 додатку 2 Державної програми»: a point of another document. */
const REFERENCE =
  /^(?:додатк|розділ|глав|пункт|план|програм|стратегі|концепці|плану|завдань|порядк|положен)\p{Ll}{0,4}(?=\s|$)/iu;

/**
 * Splits the number off; a text without one is its own rest. A year or an amount («2019 рік», «3,5 млн») is no number
 * of a measure.
 */
export function leadOf(written: string): { readonly lead?: Lead; readonly rest: string } {
  const found = split(written.trim().replace(/^[-–—•▪·*]\s+/, ''));
  // «Захід 3» alone is the text, not a number before one.
  return found.lead !== undefined && found.rest === '' ? { rest: written.trim() } : found;
}

/** Without the word that only says what is numbered: «Захід 2. Опис» → «2. Опис». */
export function withoutKind(text: string): string {
  return text.trim().replace(WORD, '');
}

function split(text: string): { readonly lead?: Lead; readonly rest: string } {
  const named = WORD.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const match = /^(\d{1,3}(?:\.\d{1,3})*)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})?(?:[-–](\d{1,2})(?=[.)]))?\s?([.)]?)([\s:–—-]*)/.exec(
    body,
  );
  if (match !== null) {
    const [all, path = '', raised, added, sign] = match;
    const suffix = raised === undefined ? added : [...raised].map((digit) => SUPERSCRIPTS.get(digit) ?? '').join('');
    const rest = body.slice(all.length);
    const number = suffix === undefined ? path : `${path}-${suffix}`;
    const isPath = path.includes('.');
    const isMarked = sign === ')' || sign === '.' || (isPath && /\s$/.test(all));
    if (named === null ? isMarked && !/^[\d,]/.test(rest) : !REFERENCE.test(rest)) {
      const form = sign === ')' ? 'item' : 'point';
      return { lead: { form: isPath ? 'path' : form, number, rest }, rest };
    }
  }
  return withLetter(text);
}

/** «а) …» */
function withLetter(text: string): { readonly lead?: Lead; readonly rest: string } {
  const letter = /^([а-щюяґєії])\)\s*/iu.exec(text);
  if (letter !== null) {
    const rest = text.slice(letter[0].length);
    return { lead: { form: 'letter', number: (letter[1] ?? '').toLowerCase(), rest }, rest };
  }
  return { rest: text };
}

/** The number of a number cell: «1.», «1.1», «12)». */
export function numberOf(cell: string | undefined): string | undefined {
  const match = /^(?:№\s*)?(\d{1,3}(?:[.-]\d{1,3})*)[.)]?$/.exec((cell ?? '').trim());
  return match?.[1];
}

const ROMAN = /^(?:(розділ|частина|напрям|блок|етап|пріоритет)\s+)?([IVXLІХ]{1,6}|\d{1,3})(?:\.|:|\s[–—-])?\s+(?=\S)/iu;

/** Heading of a section: «I. Назва», «Розділ 2. Назва», or words alone. */
export function sectionOf(text: string): { readonly no: string; readonly title: string } {
  const match = ROMAN.exec(text);
  const signed = match !== null && (match[1] !== undefined || /[.:]/.test(match[0]));
  if (!signed) return { no: '', title: text };
  return { no: (match[2] ?? '').replace(/І/g, 'I').replace(/Х/g, 'X'), title: text.slice(match[0].length).trim() };
}

const HEADING = new RegExp(
  String.raw`^(?:(?:розділ|підрозділ|частина|напрям|блок|етап|пріоритет|` +
    String.raw`(?:стратегічна |оперативна |операційна )?ціль) ` +
    String.raw`(?:[IVXLІХ]{1,6}|\d{1,3}(?:\.\d{1,3})*)(?:[.:]|\s[–—-])?|` +
    String.raw`[IVXLІХ]{1,6}\.)\s+\p{Lu}`,
  'iu',
);

/** «Розділ 2. Назва», «II. Назва»: a heading by its number alone. */
export function isHeading(text: string): boolean {
  return text.length < 300 && HEADING.test(text) && /\p{Lu}\p{Ll}|\p{Lu}{3}/u.test(text);
}
