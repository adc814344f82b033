/** Why nobody can read a text. */
export type Unreadable =
  /** Letters were lost on the way: U+FFFD, or «????». */
  | { readonly kind: 'lost' }
  /** Read in another encoding than it was written in; `repaired` says what was meant, all of it where it is whole. */
  | { readonly kind: 'mojibake'; readonly repaired: string; readonly isWhole: boolean };

/** Windows-1251 from 0x80 to 0xBF; from 0xC0 on stand «А» to «я». */
const UPPER_HALF = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї';
/** Windows-1252 from 0x80 to 0x9F; from 0xA0 on it is Latin-1. */
const WESTERN_HALF = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Letters of a word that must have been read wrongly before it is reported: shorter ones may be words. */
const FEWEST_LETTERS = 3;
/** A text is reported only when so large a part of its words cannot be read. */
const PART = 0.3;

/**
 * Whether a text cannot be read: UTF-8 that was read as windows-1251 («РџСЂРѕРІРµРґРµРЅРѕ») or as Western letters,
 * windows-1251 that was read as Western letters («Óíèâåðñèòåò»), letters that became question marks. Words in capitals
 * («РСР») are words: only what is whole in the other encoding counts.
 */
export function unreadable(text: string): Unreadable | undefined {
  if (text.includes('\uFFFD') || isQuestionMarks(text)) return { kind: 'lost' };
  if (!/[\u0080-\u00ff\u0192\u0402-\u045f]/.test(text)) return undefined;
  // A no-break space is a byte of a letter here.
  const words = text.split(/([ \t\r\n]+)/);
  let wrong = 0;
  let all = 0;
  const repaired = words.map((word) => {
    if (!/[^\u0000-\u007f]/.test(word)) return word;
    all += 1;
    const meant = meantBy(word);
    if (meant === undefined) return word;
    wrong += 1;
    return meant;
  });
  return wrong > 0 && wrong >= all * PART
    ? { kind: 'mojibake', repaired: repaired.join(''), isWhole: wrong === all }
    : undefined;
}

/** Runs of question marks in place of words: «??????????? 4 ????????». */
function isQuestionMarks(text: string): boolean {
  const marks = (text.match(/\?{4,}/g) ?? []).join('').length;
  return marks >= 4 && marks * 2 > text.replace(/\s/g, '').length;
}

function meantBy(word: string): string | undefined {
  const ukrainian = utf8(bytesOf(word, cyrillicByte));
  if (isMeant(ukrainian)) return ukrainian;
  const western = bytesOf(word, westernByte);
  const twice = utf8(western);
  if (isMeant(twice)) return twice;
  const cyrillic = western?.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : cyrillicOf(byte))).join('');
  return /\p{Script=Cyrillic}/u.test(word) ? undefined : asWord(cyrillic);
}

function isMeant(text: string | undefined): text is string {
  return text !== undefined && lettersIn(text) >= FEWEST_LETTERS;
}

function asWord(text: string | undefined): string | undefined {
  return isMeant(text) && lettersIn(text) * 10 >= text.length * 7 ? text : undefined;
}

function lettersIn(text: string): number {
  return (text.match(/[А-Яа-яЁёІіЇїЄєҐґ]/g) ?? []).length;
}

function bytesOf(text: string, byteOf: (code: number, sign: string) => number | undefined): number[] | undefined {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const byte = code < 0x80 ? code : byteOf(code, sign);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return bytes;
}

function cyrillicByte(code: number, sign: string): number | undefined {
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  const at = UPPER_HALF.indexOf(sign);
  return at < 0 ? undefined : 0x80 + at;
}

function cyrillicOf(byte: number): string {
  return byte >= 0xc0 ? String.fromCharCode(byte - 0xc0 + 0x410) : (UPPER_HALF[byte - 0x80] ?? '');
}

function westernByte(code: number, sign: string): number | undefined {
  // Latin-1 has control characters where windows-1252 has signs.
  if (code >= 0x80 && code <= 0xff) return code;
  const at = WESTERN_HALF.indexOf(sign);
  return at < 0 ? undefined : 0x80 + at;
}

/** The text that the bytes are in UTF-8, undefined where they are none or hold nothing beyond ASCII. */
function utf8(bytes: readonly number[] | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  let text = '';
  let pairs = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    // Letters of Ukrainian and signs of print take two or three bytes.
    const more = lengthOf(byte);
    const rest = bytes.slice(i + 1, i + 1 + more);
    if (more === 0 || rest.length < more || rest.some((next) => next < 0x80 || next > 0xbf)) return undefined;
    text += String.fromCodePoint(
      rest.reduce((code, next) => code * 64 + next - 0x80, byte - (more === 1 ? 0xc0 : 0xe0)),
    );
    pairs += 1;
    i += more;
  }
  return pairs === 0 ? undefined : text;
}

/** Bytes that follow a leading one; 0 for one that leads none. */
function lengthOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  return byte >= 0xe0 && byte <= 0xef ? 2 : 0;
}
