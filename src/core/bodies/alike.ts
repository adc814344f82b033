import { slipsBetween } from '../text/slips';

/** A written form of a body, cut up for comparison. */
export interface Words {
  /** Lower case, without apostrophes. */
  readonly all: readonly string[];
  /** Without those that bodies of any profession have: the field of its work. */
  readonly field: readonly string[];
  /** `служба`, `інспекція` …: what kind of body the name says that it is. */
  readonly kind: string | undefined;
  readonly joined: string;
  /** Capitals alone (`ДМС`): a letter more or less is another body. */
  readonly isAcronym: boolean;
}

/** Words that bodies of any profession have in their names. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'державна державне державний державного державної національна національне національний національної україни ' +
    'україна українська український адміністрація адміністрації агентство бюро департамент інспекція комітет комісія ' +
    'міністерство управління служба служби фонд центр рада інститут академія університет офіс банк питань справах ' +
    'з із зі у в на та і й за щодо для від що яка здійснює'
  ).split(' '),
);
/** `Держстат`, `Мінфін`: which body, in front of its field. */
const PREFIX = /^(?:держ|мін|укр|нац|обл|рай|міськ)(?=\p{L}{2})/u;
const SUFFIX =
  /(?:служб|інспекці|агентств|комісі|комітет|нагляд|контрол|бюро|архів|послуг)(?=(?:[аяьюуоиії]|ою|єю|ом)?$)/;
const KINDS = (
  'служб інспекці агентств міністерств адміністраці комісі комітет департамент управлінн бюро рада фонд центр ' +
  'інститут академі офіс асоціаці федераці спілк палат університет банк суд поліці прокуратур гварді апарат ' +
  'секретаріат музе'
).split(' ');

export function wordsOf(written: string, fullName = written): Words {
  const words = written
    .toLowerCase()
    .replace(/['’ʼ"«»“”„]/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '');
  // «Фонд держмайна»
  const all = words.length === 1 ? words : words.flatMap((word) => word.replace(/^держ(?!ав)/, 'державне ').split(' '));
  const field = all.filter((word) => !COMMON.has(word) && !COMMON.has(word.replace(PREFIX, '')));
  return {
    all,
    field,
    kind: kindOf(fullName),
    joined: words.join(''),
    isAcronym: /^\p{Lu}{2,8}$/u.test(written),
  };
}

function kindOf(name: string): string | undefined {
  const words = name.toLowerCase().split(/\s+/);
  return words.map((word) => KINDS.find((kind) => word.startsWith(kind))).find((kind) => kind !== undefined);
}

/**
 * May one be the other with a slip of the pen or a word left out? «Державна служба охорони» is not the service of
 * labour, «Держводінспекція» not the inspection of ecology.
 */
export function mayBe(written: Words, form: Words): boolean {
  if (written.isAcronym !== form.isAcronym) return false;
  if (written.isAcronym) return written.joined.length > 3 && exchanged(written.joined, form.joined);
  if (written.all.length === 1 && form.all.length === 1) return sameWord(written.joined, form.joined);
  // Without a field of its own («Український інститут») only the whole name counts.
  if (written.field.length === 0 || form.field.length === 0) return slipsBetween(written.joined, form.joined) <= 1;
  if (written.joined.length >= LONG && slipsBetween(written.joined, form.joined) <= 2) return true;
  if (written.kind !== undefined && form.kind !== undefined && written.kind !== form.kind) return false;
  const isKnown = (word: string): boolean => form.all.some((other) => sameWord(word, other));
  const matched = form.field.filter((word) => written.all.some((other) => sameWord(word, other)));
  // «Бюро національної безпеки» has another word in place of the one that it would have left out.
  const meant = matched.length === form.field.length ? written.field : written.all;
  return meant.every(isKnown) && matched.length * 2 >= form.field.length;
}

/** A name in several words; with a space in the wrong place it is as long. */
const LONG = 12;

/** A word with a slip or two, or with another ending. What makes it special must not change. */
function sameWord(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > MOST_APART) return false;
  const [one, other] = [partsOf(left), partsOf(right)];
  // Where one has no such part, the slip is in it.
  if ((one.prefix === undefined) !== (other.prefix === undefined)) return slipsBetween(left, right) <= 1;
  if ((one.suffix === undefined) !== (other.suffix === undefined)) return slipsBetween(one.inner, other.inner) <= 1;
  if (one.prefix !== other.prefix || one.suffix !== other.suffix) return false;
  return sameCore(one.core, other.core);
}

interface WordParts {
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  /** Without the prefix. */
  readonly inner: string;
  /** `Держекоінспекція` → `еко` */
  readonly core: string;
}

function partsOf(word: string): WordParts {
  const prefix = PREFIX.exec(word)?.[0];
  const inner = word.slice(prefix?.length ?? 0);
  const suffix = SUFFIX.exec(inner);
  const core = inner.slice(0, suffix?.index);
  return { prefix, inner, ...(core.length < 2 ? { suffix: undefined, core: inner } : { suffix: suffix?.[0], core }) };
}

function sameCore(left: string, right: string): boolean {
  const slips = slipsBetween(left, right);
  const shorter = Math.min(left.length, right.length);
  if (slips === 0) return true;
  if (shorter >= LONG_WORD) return slips <= 2 || sameStem(left, right);
  if (shorter > SHORT_WORD) return slips <= 1 || sameStem(left, right);
  return slips === 1 && (left.length !== right.length || exchanged(left, right) || vowelsAlone(left, right));
}

/** Endings of cases differ by so many letters. */
const MOST_APART = 3;
const LONG_WORD = 9;
/** A consonant of so short a word makes another one of it: `лік`, `ліс`. */
const SHORT_WORD = 4;

/** «статистики», «статистикою» */
function sameStem(left: string, right: string): boolean {
  const stem = Math.min(left.length, right.length) - 2;
  return (
    stem >= SHORT_WORD && left.slice(0, stem) === right.slice(0, stem) && Math.abs(left.length - right.length) <= 2
  );
}

/** Are the letters the same, two neighbours in the other order? */
function exchanged(left: string, right: string): boolean {
  const at = [...left].findIndex((letter, i) => letter !== right[i]);
  return (
    at >= 0 &&
    left.length === right.length &&
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  );
}

/** «Мінфин» */
function vowelsAlone(left: string, right: string): boolean {
  return left.replace(VOWELS, '*') === right.replace(VOWELS, '*');
}
const VOWELS = /[аеєиіїоуюя]/g;
