import { cleanLines } from '../../text/clean';
import { isDeadlineRole, type Role } from '../columns/roles';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isDitto } from '../marks/dittoMark';
import { OPENS_DEADLINE } from '../marks/opensDeadline';
import { isTimeAlone } from '../marks/timeWords';

/** Cells of one column that hold who and when together, apart. */
interface Parted {
  readonly executors: string;
  readonly deadline: string;
}

/** A deadline has no more words. */
const WORDS = 14;

/**
 * «МОН, Мінфін / до 1 червня» in one cell: the lines that are a time, else the time that opens or closes the words.
 * Undefined where no time is in it.
 */
function whoAndWhen(written: string, looksLikeDeadline: LooksLikeDeadline): Parted | undefined {
  const text = cleanLines(written);
  const isWhen = (part: string): boolean => looksLikeDeadline(part.replace(/^[\s,;]+|[\s,.;]+$/g, ''));
  // A time alone is surer than the words of an event, which may be anything.
  const isTime = (part: string): boolean => isTimeAlone(part) && isWhen(part);
  if (isDitto(text) || isTime(text)) return undefined;
  const lines = text.split('\n');
  const times = lines.filter(isTime);
  if (times.length > 0 && times.length < lines.length)
    return { executors: lines.filter((line) => !isTime(line)).join('\n'), deadline: times.join(' ') };
  return atEnd(text, isTime) ?? atStart(text, isTime) ?? atEnd(text, isWhen) ?? atStart(text, isWhen);
}

type IsWhen = (part: string) => boolean;

function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/\S+/g)].map(({ index }) => index);
}

/** The longest time behind the names. */
function atEnd(text: string, isWhen: IsWhen): Parted | undefined {
  const at = wordStarts(text)
    .slice(1)
    .slice(-WORDS)
    .find((start) => OPENS_DEADLINE.test(text.slice(start)) && isWhen(text.slice(start)));
  return at === undefined ? undefined : { executors: trimmed(text.slice(0, at)), deadline: trimmed(text.slice(at)) };
}

/** The longest time before the names, which open with a capital letter or behind a mark. */
function atStart(text: string, isWhen: IsWhen): Parted | undefined {
  if (!OPENS_DEADLINE.test(text)) return undefined;
  const at = wordStarts(text)
    .slice(1, WORDS + 1)
    .findLast((start) => /^[\p{Lu}"«(]|^\p{Ll}{3}/u.test(text.slice(start)) && isWhen(text.slice(0, start)));
  return at === undefined ? undefined : { executors: trimmed(text.slice(at)), deadline: trimmed(text.slice(0, at)) };
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;–—-]+|[\s,;–—-]+$/g, '');
}

/** The cells of a row under their roles, who and when apart where one column holds both. */
export function partedCells(
  text: Partial<Record<Role, string>>,
  roles: readonly (Role | undefined)[],
  looksLikeDeadline: LooksLikeDeadline,
): Partial<Record<Role, string>> {
  const hasWhen = roles.some(isDeadlineRole);
  const hasWho = roles.includes('executors');
  if (hasWhen === hasWho || roles.includes('deadline_start')) return text;
  const parted = whoAndWhen(text[hasWhen ? 'deadline' : 'executors'] ?? '', looksLikeDeadline);
  return parted === undefined ? text : { ...text, ...parted };
}
