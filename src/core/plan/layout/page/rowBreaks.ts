import { isDeadlineRole, type Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { isBareNumber } from '../../marks/bareNumber';
import { isDitto } from '../../marks/dittoMark';
import { leadOf } from '../../marks/lead';
import type { Column } from './columnText';
import type { CutLine } from './cutLine';
import { rowScore, type Scales } from './rowScore';

type Roles = readonly (Role | undefined)[];

/** Rows that may begin behind the one that is looked at; a row has no more lines. */
const AHEAD = 24;
const LONGEST = 150;
/** Lines that make so bad a row make no good one with more of them. */
const HOPELESS = -15;
/** What every row must bring more than nothing: spares rows cut in two. */
const ROW = 3;

/**
 * The lines with which rows begin: those that a number opens are sure, of the others those are that make the best rows
 * between them.
 */
export function rowStarts(lines: readonly CutLine[], columns: readonly Column[], looks: Looks): readonly number[] {
  const roles = columns.map(({ role }) => role);
  const sure = lines.map((line, i) => i === 0 || opensSurely(line, roles));
  const scales: Scales = {
    columns,
    looks,
    lower: opensInLower(
      lines.filter((_, i) => sure[i] === true),
      roles,
    )
      ? 1
      : 6,
    bare: bareCost(lines, sure, roles),
  };
  const perhaps = lines.map((line, i) => sure[i] === true || mayOpen(line, lines[i - 1], roles, looks));
  const starts: number[] = [];
  for (let from = 0; from < lines.length;) {
    const found = sure.indexOf(true, from + 1);
    const to = found < 0 ? lines.length : found;
    const inside = perhaps.slice(from, to).flatMap((open, i) => (open ? [from + i] : []));
    starts.push(...bestStarts(lines, inside, to, scales));
    from = to;
  }
  return starts;
}

/** What it costs that a row has no number where others have one: more where many do, each before its own words. */
function bareCost(lines: readonly CutLine[], sure: readonly boolean[], roles: Roles): number {
  const numbered = sure.filter(Boolean).length;
  const leads = lines.filter(({ cells }) => leadOf(cells[roles.indexOf('measure')]?.text ?? '').lead !== undefined);
  if (leads.length >= MANY || (numbered >= MANY && !hasLevels(roles))) return 6;
  return numbered > 1 && !hasLevels(roles) ? 3 : 0;
}

const MANY = 5;

/** Do rows open with words in lower case here, behind no number of their own? */
function opensInLower(lines: readonly CutLine[], roles: Roles): boolean {
  const words = lines.flatMap(({ cells }) => cells[whatAt(roles)]?.text ?? []);
  return words.some((text) => /^\p{Ll}(?!\))/u.test(text)) || words.length === 0;
}

function hasLevels(roles: Roles): boolean {
  return roles.includes('task') && roles.includes('measure');
}

/** A number in the column of numbers, or before the words of a task or a measure. */
function opensSurely({ cells }: CutLine, roles: Roles): boolean {
  return cells.some((cell, k) => {
    if (cell === undefined) return false;
    const role = roles[k];
    if (role === 'number' || role === 'measure_number') return isBareNumber(cell.text);
    if (role !== 'task' && role !== 'measure' && role !== 'goal') return false;
    const { lead } = leadOf(cell.text);
    return lead !== undefined && lead.form !== 'letter';
  });
}

/** Words of a measure beside a deadline, where the line above ends neither. */
function mayOpen(line: CutLine, before: CutLine | undefined, roles: Roles, looks: Looks): boolean {
  const measure = line.cells[whatAt(roles)];
  const when = line.cells[roles.findIndex(isDeadlineRole)];
  const who = line.cells[roles.indexOf('executors')];
  if (measure === undefined) return false;
  if (before !== undefined && /[,(]$/.test(before.cells[whatAt(roles)]?.text ?? '')) return false;
  const says =
    when !== undefined && (isDitto(when.text) || looks.likeDeadline(when.text) || /^\p{L}|^\d/u.test(when.text));
  return (
    says || (when === undefined && who !== undefined && /^\p{Lu}/u.test(measure.text) && !roles.some(isDeadlineRole))
  );
}

function whatAt(roles: Roles): number {
  const measure = roles.indexOf('measure');
  return measure < 0 ? roles.indexOf('task') : measure;
}

/** The best way over the places where a row may begin; the first of them does. */
function bestStarts(
  lines: readonly CutLine[],
  opens: readonly number[],
  end: number,
  scales: Scales,
): readonly number[] {
  if (opens.length < 2) return opens;
  const best: Way[] = [];
  for (let i = opens.length - 1; i >= 0; i -= 1) best[i] = bestWay(lines, opens, i, end, best, scales);
  const starts: number[] = [];
  for (let i = 0; i < opens.length; i = best[i]?.next ?? opens.length) starts.push(opens[i] ?? 0);
  return starts;
}

/** What the rows from here on bring, and where the next one begins. */
interface Way {
  readonly score: number;
  readonly next: number;
}

function bestWay(
  lines: readonly CutLine[],
  opens: readonly number[],
  i: number,
  end: number,
  known: readonly Way[],
  scales: Scales,
): Way {
  const from = opens[i] ?? 0;
  const cost = ROW + (i > 0 ? scales.bare : 0);
  let held: Way = { score: -Infinity, next: i + 1 };
  for (let j = i + 1; j <= Math.min(opens.length, i + AHEAD); j += 1) {
    const to = opens[j] ?? end;
    const own = rowScore(lines.slice(from, to), lines[from - 1], scales) - cost;
    const score = own + (known[j]?.score ?? 0);
    if (score > held.score) held = { score, next: j };
    if (own < HOPELESS || to - from > LONGEST) break;
  }
  return held;
}
