import { isOfficerStatus, OFFICER_STATUSES, type OfficerStatus, STATUSES } from '../../template/statuses';
import { cleanLines, foldKey } from '../../text/clean';
import { nearest } from '../../text/similarity';
import type { Texts } from '../../texts';
import { caseKeys } from './caseKeys';
import { STATUS_HINTS, STATUS_SYNONYMS } from './statusSynonyms';
import { given } from '../../given';

/** How a status cell was understood. */
export type StatusReading =
  | { readonly kind: 'blank' }
  /** The word of the drop-down, in any language. */
  | { readonly kind: 'exact'; readonly status: OfficerStatus }
  /** The same word with look-alike letters, other case or spaces. */
  | { readonly kind: 'spelling'; readonly status: OfficerStatus }
  /** Another wording that can mean nothing else, or one that the ministry accepted. */
  | { readonly kind: 'synonym'; readonly status: OfficerStatus }
  /** Begins a description that has no status of its own («Виконано. Проведено …»). */
  | { readonly kind: 'leading'; readonly status: OfficerStatus }
  /** A status that only the ministry or the program gives. */
  | { readonly kind: 'ministry' }
  | { readonly kind: 'unknown'; readonly suggestion?: OfficerStatus };

export interface StatusWords {
  /** Without `suggest` an unknown wording is not compared with all known ones. */
  read(text: string, suggest?: boolean): StatusReading;
  /**
   * The status with which a longer text begins («Виконано. Проведено 2 брифінги»), for forms without a status column.
   */
  leading(text: string): OfficerStatus | undefined;
}

const prepared = new WeakMap<readonly Texts[], StatusWords>();

/** The vocabulary of statuses in the given languages; prepared once for each list. */
export function statusWordsOf(texts: readonly Texts[], aliases?: ReadonlyMap<string, string>): StatusWords {
  const known = prepared.get(texts) ?? makeStatusWords(texts);
  prepared.set(texts, known);
  return aliases === undefined || aliases.size === 0 ? known : withAliases(known, aliases);
}

function makeStatusWords(texts: readonly Texts[]): StatusWords {
  const own = new Map(
    texts.flatMap((language) => OFFICER_STATUSES.map((status) => [language.t(`status.${status}`), status] as const)),
  );
  const folded = new Map([...own].flatMap(([word, status]) => keysOf(word).map((key) => [key, status] as const)));
  const synonyms = new Map(
    OFFICER_STATUSES.flatMap((status) => STATUS_SYNONYMS[status].flatMap(keysOf).map((key) => [key, status] as const)),
  );
  const all = new Map([...synonyms, ...folded]);
  const notTheirs = new Set(
    texts.flatMap((language) =>
      STATUSES.filter((status) => !isOfficerStatus(status)).map((status) => foldStatus(language.t(`status.${status}`))),
    ),
  );
  const guessed = (key: string, text: string): OfficerStatus | undefined =>
    NOT_YET.test(key) ? undefined : (STATUS_HINTS.get(key) ?? suggest(all, key) ?? leadingStatus(all, text));
  const byKey = (key: string, text: string, suggesting: boolean): StatusReading => {
    const spelling = folded.get(key);
    if (spelling !== undefined) return { kind: 'spelling', status: spelling };
    const share = percentStatus(key);
    if (share !== undefined && share !== 'done') return { kind: 'unknown', suggestion: share };
    const synonym = share ?? synonyms.get(key) ?? abbreviated(all, text) ?? notOursOf(key);
    if (synonym !== undefined) return { kind: 'synonym', status: synonym };
    if (notTheirs.has(key)) return { kind: 'ministry' };
    return { kind: 'unknown', ...given({ suggestion: suggesting ? guessed(key, text) : undefined }) };
  };
  const read = (text: string, suggesting = true): StatusReading => {
    if (text === '') return { kind: 'blank' };
    const exact = own.get(text);
    if (exact !== undefined) return { kind: 'exact', status: exact };
    if (text.length > LONGEST) return { kind: 'unknown', ...given({ suggestion: leadingStatus(all, text) }) };
    return byKey(foldStatus(text), text, suggesting);
  };
  return { read, leading: (text) => leadingStatus(all, text) };
}

function withAliases(words: StatusWords, aliases: ReadonlyMap<string, string>): StatusWords {
  const folded = new Map(
    [...aliases].flatMap(([word, status]) => (isOfficerStatus(status) ? [[foldStatus(word), status] as const] : [])),
  );
  return {
    leading: words.leading,
    read: (text, suggesting) => {
      const reading = words.read(text, suggesting);
      const alias = reading.kind === 'unknown' ? folded.get(foldStatus(text)) : undefined;
      return alias === undefined ? reading : { kind: 'synonym', status: alias };
    },
  };
}

/** What a share of the work means: «100 %», «виконано на 50 %»; undefined where the text is none. */
function percentStatus(key: string): OfficerStatus | undefined {
  const percent = PERCENT.exec(key)?.[1];
  if (percent === undefined || Number(percent) > 100) return undefined;
  if (Number(percent) === 100) return 'done';
  return Number(percent) === 0 ? 'notDone' : 'partly';
}

const PERCENT = /^(?:(?:захід )?(?:виконано|реалізовано)(?: на)? )?(\d{1,3}) ?(?:%|відсот\p{L}{2,4})$/u;
/** A promise or a wish is like the word of the deed in most letters: nothing is suggested. */
const NOT_YET =
  /^(?:буд|план|заплан|має|мають|треба|потрібно|необхідно|зняти|просимо|пропону|у межах|в межах|will|to be)/;

/** «не належить до компетенції НАЗК»: the body's name may follow. */
function notOursOf(key: string): OfficerStatus | undefined {
  return /^не (?:(?:належить|відноситься|входить) до (?:компетенції|повноважень)|стосується) /.test(key)
    ? 'notOurs'
    : undefined;
}

/** Longer text is no status, whatever it begins with. */
const LONGEST = 80;

function keysOf(words: string): readonly string[] {
  return caseKeys(words).map(foldStatus);
}

/** «виконано*», «виконано¹»: a mark of a note under the table. */
const NOTE_MARK = /[*†‡¹²³⁰⁴-⁹⁾)\s]+$/u;

function foldStatus(text: string): string {
  return foldKey(text.replace(NOTE_MARK, ''))
    .replace(/^(?:["'(\s•·*]|[✓✔☑√●◐○◇]\uFE0F?)+/u, '')
    .replace(/["'.,;:!)\s]+$/, '')
    .replace(/ё/g, 'е');
}

/**
 * «виконано част.», «не викон.»: each word with a full stop is the beginning of a known word; all readings must mean
 * one status.
 */
function abbreviated(all: ReadonlyMap<string, OfficerStatus>, text: string): OfficerStatus | undefined {
  const parts = foldKey(text)
    .replace(/\./g, '. ')
    .split(' ')
    .filter((part) => part !== '');
  if (!parts.some((part) => part.endsWith('.'))) return undefined;
  const found = new Set<OfficerStatus>();
  for (const [words, status] of all) {
    const wanted = words.split(' ');
    if (wanted.length === parts.length && parts.every((part, i) => fitsWord(part, wanted[i] ?? ''))) found.add(status);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function fitsWord(part: string, word: string): boolean {
  return part.endsWith('.') ? part.length > 2 && word.startsWith(part.slice(0, -1)) : part === word;
}

const ALIKE = 0.72;
/** Shorter words are near to too many others. */
const SLIPS_FROM = 7;

/** The nearest known wording; negation decides first, for «не виконано» is like «виконано» in all letters but two. */
function suggest(all: ReadonlyMap<string, OfficerStatus>, key: string): OfficerStatus | undefined {
  const negative = isNegative(key);
  const candidates = [...all.keys()].filter((words) => isNegative(words) === negative);
  const near =
    nearest(key, candidates, ALIKE) ??
    (key.length < SLIPS_FROM ? undefined : candidates.find((words) => slipsApart(key, words)));
  return near === undefined ? undefined : all.get(near);
}

function isNegative(words: string): boolean {
  return /^(?:не|not)(?:\p{L}| )/u.test(words) || words.includes(' не ') || words.includes(' not ');
}

/** Two letters at most typed for others, in words of one length: «Віконано», «викононо». */
function slipsApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let slips = 0;
  for (let i = 0; i < a.length && slips <= 2; i += 1) if (a[i] !== b[i]) slips += 1;
  return slips <= 2;
}

/** What goes on behind a status without a sign: a date, a month, a cause. */
const SEPARATORS = new RegExp(
  [
    String.raw`[.,;:()–—\n-]| (?=\d{1,2}\.\d{1,2}\.|\d{1,2} \p{L}{4,10} 20\d\d|у \p{L}{4,9} 20\d\d|у зв.язку |через |`,
    String.raw`оскільки |бо |due to |because )`,
  ].join(''),
  'u',
);
/** «Виконано (частково)», «Виконано, але не в повному обсязі» take back what the first word says. */
const TAKEN_BACK = /^[ ,;:()–—-]*(?:але |лише |тільки |однак )*(?:частк|неповн|не (?:в |у )?повн)/;

function leadingStatus(all: ReadonlyMap<string, OfficerStatus>, text: string): OfficerStatus | undefined {
  const start = cleanLines(text.slice(0, 2 * LONGEST));
  const end = start.search(SEPARATORS);
  const head = end < 0 ? start : start.slice(0, end);
  return head.length > LONGEST || (end >= 0 && TAKEN_BACK.test(foldKey(start.slice(end))))
    ? undefined
    : all.get(foldStatus(head));
}
