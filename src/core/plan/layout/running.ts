import type { Looks } from '../likeness/likeness';
import { namesUnit } from '../marks/unit';
import type { Atom } from './atoms';

/**
 * A piece of running text cut where its deadline and its executors stand: «1. Опис фондів Постійно Мінкультури»,
 * «1. Придбати книжки. МОН. До 1 червня.», «райдержадміністрації 23 листопада 2019 року». What has no deadline
 * inside stays whole.
 */
export function cutRunning(atoms: readonly Atom[], looks: Looks): readonly Atom[] {
  return atoms.flatMap((atom) => rowsInOne(atom)).flatMap((atom) => cut(atom, looks));
}

/** «1. … 2. … 3. …» in one line: the numbers that run on tell. */
function rowsInOne(atom: Atom): readonly Atom[] {
  if (atom.text.length < 60) return [atom];
  const first = /^(\d{1,3})[.)]\s/.exec(atom.text)?.[1];
  const starts = [0];
  let wanted = first === undefined ? 1 : Number(first) + 1;
  for (const match of atom.text.matchAll(/(?<=[\s.;])(\d{1,3})[.)]\s+(?=\p{L})/gu)) {
    if (Number(match[1]) !== wanted) continue;
    starts.push(match.index);
    wanted += 1;
  }
  return starts.length < 3 ? [atom] : pieces(atom, starts, 'line');
}

function cut(atom: Atom, looks: Looks): readonly Atom[] {
  const { text } = atom;
  if (text.length < 12 || text.length > LONGEST || looks.likeDeadline(text.replace(/[.;]$/, ''))) return [atom];
  const words = wordsOf(text);
  const best = bestCut(words, text, looks);
  return best === undefined ? [atom] : pieces(atom, best, 'word');
}

/** A paragraph of a row is no longer. */
const LONGEST = 3000;
/** A deadline has no more words. */
const DEADLINE_WORDS = 14;
/** So many places of one paragraph are looked at. */
const PLACES = 60;

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const OPENS_DEADLINE = new RegExp(
  '^[("«]?(?:до|не пізніше|протягом|упродовж|впродовж|щор|щок|щом|щоп|щот|щод|пост[іи]йно|раз|двічі|тричі|один|' +
    'починаючи|' +
    'січ|лют|берез|квіт|трав|черв|лип|серп|вер|жовт|лист|груд|[ivхіx]{1,3}(?:[-–]|$)|[1-4](?:-?й)?$|\\d{1,2}[.]?|' +
    '20\\d\\d|перш|друг|трет|четверт|за потреби|у разі|в разі|за окремим|згідно|у|в|з|із|кінець|початок|систематично|' +
    'регулярно|невідкладно|терміново|весь|за)',
  'i',
);

interface Span {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly cuts: readonly number[];
}

/** Where to cut, as offsets in the text that start with 0; undefined when nothing in it is surely a deadline. */
function bestCut(words: readonly Word[], text: string, looks: Looks): readonly number[] | undefined {
  let best: Span | undefined;
  let places = 0;
  for (let from = 1; from < words.length && places < PLACES; from += 1) {
    const word = text.slice(words[from]?.start ?? 0, words[from]?.end ?? 0);
    if (!OPENS_DEADLINE.test(word)) continue;
    places += 1;
    const to = deadlineEnd(words, from, text, looks);
    if (to === undefined) continue;
    const found = around(words, from, to, text, looks);
    if (found !== undefined && (best === undefined || found.score > best.score)) best = found;
    from = to - 1;
  }
  return best?.cuts;
}

/** Behind the last word of the longest deadline that begins here. */
function deadlineEnd(words: readonly Word[], from: number, text: string, looks: Looks): number | undefined {
  const start = words[from]?.start ?? 0;
  for (let to = Math.min(words.length, from + DEADLINE_WORDS); to > from; to -= 1) {
    const span = text.slice(start, words[to - 1]?.end ?? start).replace(/[.,;)]+$/, '');
    if (looks.likeDeadline(span)) return to;
  }
  return undefined;
}

/** A deadline with executors behind it, or in front of it, or at the end of its sentence. */
function around(words: readonly Word[], from: number, to: number, text: string, looks: Looks): Span | undefined {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const before = text.slice(0, start).trim();
  const after = text.slice(end).replace(/^[\s.,;]+/, '');
  const afterAt = text.length - after.length;
  const capital = /^\p{Lu}/u.test(text.slice(start)) ? 0.5 : 0;
  const sentence = /[.;!?]$/.test(before) ? 0.5 : 0;
  const executorsBefore = executorsAtEnd(words.slice(0, from), text, start, looks);
  const executorsAfter = after === '' ? undefined : executorsAtStart(after, looks);
  const finds: Span[] = [];
  if (executorsAfter !== undefined)
    finds.push({
      from,
      to,
      score: 2 + executorsAfter.share + capital + sentence,
      cuts: [0, start, afterAt, ...(executorsAfter.end < after.length ? [afterAt + executorsAfter.end] : [])],
    });
  if (executorsBefore !== undefined)
    finds.push({
      from,
      to,
      score: 2 + executorsBefore.share + capital + sentence + (after === '' ? 0.5 : 0),
      cuts: [...new Set([0, executorsBefore.at, start, ...(after === '' ? [] : [afterAt])])],
    });
  return finds.reduce<Span | undefined>(
    (best, next) => (best === undefined || next.score > best.score ? next : best),
    undefined,
  );
}

/** So much of the words must be known executors. */
const SURE = 0.8;

/** Known executors right before the deadline: from the first place from which everything is known. */
function executorsAtEnd(
  words: readonly Word[],
  text: string,
  end: number,
  looks: Looks,
): { at: number; share: number } | undefined {
  let best: { at: number; share: number } | undefined;
  let tried = 0;
  for (let i = words.length - 1; i >= 0 && tried < PLACES; i -= 1) {
    const at = words[i]?.start ?? 0;
    const isStart = i === 0 || /^[\p{Lu}"«“]/u.test(text.slice(at)) || /[.;]$/.test(text.slice(0, at).trim());
    if (!isStart) continue;
    tried += 1;
    const span = text.slice(at, end).replace(/[\s.,;–—-]+$/, '');
    if (span.length > MOST_LETTERS) break;
    const share = looks.executorShare(span);
    const known = looks.likeExecutor(span);
    if (known && share >= SURE) best = { at, share };
    else if (share >= 0.5 && (i === 0 || known)) best ??= { at, share };
    else if (i === 0 && namesUnit(span) && span.length < 120) best = { at, share: 0.5 };
    // A sentence ends in front of it: what stands before is said already.
    if (/[.;]$/.test(text.slice(0, at).trim()) && best !== undefined) break;
  }
  return best;
}

/** Letters of a cell of executors in running text. */
const MOST_LETTERS = 900;

/** Known executors right behind the deadline: up to where something else begins. */
function executorsAtStart(after: string, looks: Looks): { end: number; share: number } | undefined {
  const text = after.slice(0, MOST_LETTERS);
  if (!looks.likeExecutor(text)) return undefined;
  const whole = text.replace(/[.;]$/, '');
  if (looks.executorShare(whole) >= SURE) return { end: after.length, share: looks.executorShare(whole) };
  let best: { end: number; share: number } | undefined;
  // What is no executor begins with a capital letter, or behind the end of a sentence.
  for (const match of [...text.matchAll(/[.;]?\s+(?=[\p{Lu}\d])/gu)].slice(0, PLACES)) {
    const share = looks.executorShare(text.slice(0, match.index));
    if (share >= SURE) best = { end: match.index + match[0].length, share };
  }
  return best ?? (looks.executorShare(whole) > 0.3 ? { end: after.length, share: 0.4 } : undefined);
}

/** The piece cut at the offsets. Only the first keeps what stood in front of it. */
function pieces(atom: Atom, starts: readonly number[], gap: Atom['gap']): readonly Atom[] {
  return starts
    .map((start, i): Atom => ({
      ...atom,
      text: atom.text.slice(start, starts[i + 1] ?? atom.text.length).trim(),
      gap: i === 0 ? atom.gap : gap,
    }))
    .filter(({ text }) => text !== '');
}
