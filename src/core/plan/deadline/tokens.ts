import { given } from '../../given';
import { clean, foldLookalikes, straightenApostrophes } from '../../text/clean';
import { MONTH_NAMES, MONTHS } from '../../calendar/monthWords';
import { ORDINALS, ROMANS } from './numbers';

/**
 * A piece of a deadline. Full stops and quotes are dropped: they end
 * abbreviations («р.», «кв.») or wrap numbers («15» листопада).
 */
export type Token = (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'word' }
  | { readonly kind: 'sign' }
) & {
  /** Folded. */
  readonly text: string;
  /** The text as written, and where this piece starts in it. */
  readonly source?: string;
  readonly at?: number;
};

/** Dates in figures, as written in plans, in the order in which they are tried. */
const DATES: readonly RegExp[] = [
  /(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})(?!\d)/,
  /(?<![\d.])(?<monthOnly>0?[1-9]|1[0-2])\.(?<yearOfMonth>20\d\d)(?!\.?\d)/,
  /(?<day>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>\d{4}|\d{2})(?!\d)|(?![.\d]))/,
  /(?<apartDay>\d{1,2})\. ?(?<apartMonth>\d{1,2})\. ?(?<apartYear>\d{4})(?!\d)/,
  /(?<slashDay>\d{1,2})\/(?<slashMonth>\d{1,2})\/(?<slashYear>\d{4})(?!\d)/,
];
/** A number, a word, any other sign but those that only end or wrap something. */
const OTHERS: readonly RegExp[] = [/\d+/, /[\p{L}\p{Nl}\p{M}']+/u, /[^\s."«»“”„‟″]/u];
const PIECE = new RegExp([...DATES, ...OTHERS].map(({ source }) => source).join('|'), 'gu');
/** What may stand after a hyphen in «1-й», «II-ге», «15-го». */
const ORDINAL_SUFFIXES = new Set([
  'й',
  'ий',
  'ій',
  'е',
  'є',
  'ше',
  'ге',
  'тє',
  'те',
  'го',
  'ого',
  'му',
  'ому',
  'ої',
  'а',
  'я',
  'ша',
  'га',
  'у',
  'ю',
  'х',
  'им',
  'ми',
  'ше',
]);

/** Folded for reading: one line, lower case, Cyrillic, one dash, one apostrophe. */
export function foldDeadline(text: string): string {
  return straightenApostrophes(foldLookalikes(clean(text)))
    .toLowerCase()
    .replace(/[‐‑‒–—−―]/g, '-')
    .replace(/[*†‡¹²³⁰⁴-⁹]/g, ' ')
    .replace(HOUR, (hour) => ' '.repeat(hour.length));
}

/** «25 травня о 10.00», «22.01.2016, 14.40 год.», «01.08.2015 11.00»: the hour says nothing of the day. */
const HOUR = new RegExp(
  String.raw`(?<=20\d\d(?: року| р\.?)?)[, ]{1,3}\d{1,2}[.:]\d{2}(?! ?\p{L}|[.\d])` +
    String.raw`|[, ]{1,3}(?:о|об) \d{1,2}[.:]\d{2}(?: ?год\p{L}*\.?)?|[, ]{1,3}\d{1,2}[.:]\d{2} ?год\p{L}*\.?`,
  'gu',
);

/** `written` is the text before folding, letter for letter as long. */
export function tokenise(folded: string, written = folded): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(PIECE))
    tokens.push(
      ...tokensOf(match[0], match.groups ?? {}).map((token) => ({ ...token, source: written, at: match.index })),
    );
  return withSharedMonth(withoutSuffixes(tokens));
}

/** «21-22.01.2019», «з 21 по 22.01.2019»: the first day has the month and the year of the second. */
function withSharedMonth(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, i) => {
    const [sign, last] = [tokens[i + 1], tokens[i + 2]];
    if (token.kind !== 'number' || token.text.length > 2 || last?.kind !== 'date') return token;
    if (!/^(?:-|по|до)$/.test(sign?.text ?? '') || token.value < 1 || token.value > last.day) return token;
    return { ...last, ...given({ source: token.source, at: token.at }), day: token.value, text: token.text };
  });
}

type Groups = Readonly<Partial<Record<string, string>>>;

function tokensOf(text: string, g: Groups): readonly Token[] {
  // «05.2019» is May 2019: its figures stand for the words.
  if (g['monthOnly'] !== undefined)
    return [
      { kind: 'word', text: MONTH_NAMES[Number(g['monthOnly']) - 1] ?? text },
      { kind: 'number', value: Number(g['yearOfMonth']), text: g['yearOfMonth'] ?? '' },
    ];
  const date = dateToken(text, g);
  if (date !== undefined) return [date];
  if (/^\d/.test(text)) return [{ kind: 'number', value: Number(text), text }];
  return [/^[\p{L}\p{Nl}\p{M}']/u.test(text) ? { kind: 'word', text } : { kind: 'sign', text }];
}

function dateToken(text: string, g: Groups): Token | undefined {
  const [form] = (['iso', 'apart', 'slash'] as const).filter((one) => g[`${one}Day`] !== undefined);
  const day = form === undefined ? g['day'] : g[`${form}Day`];
  const month = form === undefined ? g['month'] : g[`${form}Month`];
  const year = form === undefined ? g['year'] : g[`${form}Year`];
  if (day === undefined || month === undefined) return undefined;
  return {
    kind: 'date',
    day: Number(day),
    month: Number(month),
    text,
    ...given({ year: year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year) }),
  };
}

function withoutSuffixes(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    const previous = kept.at(-1);
    const numeral = previous !== undefined && (previous.kind === 'number' || romanValue(previous) !== undefined);
    if (token?.text === '-' && numeral && next?.kind === 'word' && ORDINAL_SUFFIXES.has(next.text)) i += 1;
    else if (token !== undefined) kept.push(token);
  }
  return kept;
}

/** 1 … 4 for «I», «ІІ» (Cyrillic), «ll» (small L), «Ⅳ». */
function romanValue(token: Token): number | undefined {
  if (token.kind !== 'word' || token.text.length > 3) return undefined;
  return ROMANS.get(token.text.replace(/[іl]/g, 'i'));
}

/** 1 … 4 for a digit, a Roman numeral or an ordinal word. */
export function ordinalValue(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  if (token.kind === 'number')
    return token.value >= 1 && token.value <= 4 && token.text.length === 1 ? token.value : undefined;
  return token.kind === 'word' ? (ORDINALS.get(token.text) ?? romanValue(token)) : undefined;
}

export function monthValue(token: Token | undefined): number | undefined {
  return token?.kind === 'word' ? MONTHS.get(token.text) : undefined;
}
