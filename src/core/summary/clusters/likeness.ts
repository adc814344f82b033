import { foldKey } from '../../text/clean';

/** What is compared of a text, from the strictest to the loosest. */
export interface Likenesses {
  /** Case, spaces and punctuation away. */
  readonly words: string;
  /** Numbers and dates away as well. */
  readonly masked: string;
}

const MONTH_NAMES = [
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'january|february|march|april|may|june|july|august|september|october|november|december',
].join('|');
const MONTHS = new RegExp(String.raw`(?<!\p{L})(?:${MONTH_NAMES})(?!\p{L})`, 'gu');
const NUMBERS = /\d+(?:[.,:/\\-]\d+)*/g;

export function likenessesOf(text: string): Likenesses {
  const folded = foldKey(text);
  const masked = folded.replace(NUMBERS, ' # ').replace(MONTHS, ' # ');
  const words = bare(folded);
  return { words, masked: masked === folded ? words : bare(masked) };
}

function bare(text: string): string {
  return (
    text
      // «веб-сайт» and «вебсайт» are one word.
      .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
      .replace(/[^\p{L}\p{N}#' ]+/gu, ' ')
      .replace(/(?:# *)+/g, '# ')
      .replace(/ +/g, ' ')
      .trim()
  );
}

const NEGATION = /^(?:не|ні|без|жод\p{L}*|нема\p{L}*|відсут\p{L}*|not?|none|without)$/u;

/**
 * The words by which a text denies something. «Захід проведено» and «захід не проведено» are alike but for one word
 * and say the opposite.
 */
export function negationsOf(masked: string): string {
  return masked
    .split(' ')
    .filter((word) => NEGATION.test(word))
    .sort()
    .join(' ');
}
