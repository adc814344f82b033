import { HEAD_WORDS } from '../columns/headWords';
import { isDeadlineRole, type Role } from '../columns/roles';
import type { Looks } from '../likeness/likeness';
import type { SourceRow } from '../source';
import { atomsOf, type Atom, type Line } from './atoms';
import { pointsOf, type Between, type Point } from './flow/points';
import { partWords, type Order, type Parts } from './flow/partWords';
import { wordsOf, type Words } from './flow/words';
import { PLAN_HEADING, STARTS_ROW } from './planHeading';
import { rowsInOne, withPoints } from './running';
import { headRunIn } from './segment/headRun';
import { NEW_PART } from './separated';
import type { Part } from './types';

const ORDERS: readonly Order[] = ['WTE', 'WET', 'EWT'];
const COLUMNS: readonly Role[] = ['number', 'task', 'measure', 'deadline', 'executors', 'result'];
/** So much better must a row be in another order than the text's. */
const BETTER = 2.5;

/**
 * A plan as one flow of words: rows open at numbers that run on, in each the words are parted by what they are like,
 * in the order that suits all rows best. Ends of lines and sentences are evidence, no more.
 */
export function flowLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const atoms = withPoints(atomsOf(lines));
  const head = headRunIn(atoms);
  const start = head?.end ?? startOf(atoms);
  if (start === undefined) return undefined;
  const found = atoms.findIndex((atom, i) => i > start && NEW_PART.test(atom.text));
  const end = found < 0 ? atoms.length : found;
  const roles = head?.heads.map(({ role }) => role);
  const hasTasks = roles?.includes('task') === true && roles.includes('measure');
  const points = pointsOf(
    atoms.slice(start, end).flatMap((atom) => rowsInOne(atom)),
    hasTasks,
  );
  if (points === undefined) return undefined;
  const orders = ordersBy(roles);
  const hasRest = (roles ?? []).some((role) => role === 'result' || role === 'indicator');
  const { rows, unsure } = rowsOf(points, orders, hasRest, looks);
  const from = head?.start ?? start;
  const text = ({ line, text: words }: Atom): Part => ({ kind: 'text', line, text: words });
  const top: SourceRow = {
    line: atoms[from]?.line ?? 1,
    cells: COLUMNS.map((role) => ({
      text: head?.heads.find((one) => one.role === role)?.text ?? HEAD_WORDS[role] ?? role,
    })),
  };
  return [
    ...atoms.slice(0, from).map(text),
    {
      kind: 'grid',
      layout: 'lines',
      aligned: true,
      rows: [top, ...rows],
      heads: head === undefined ? [] : atoms.slice(head.start, head.end),
      unsure,
    },
    ...atoms.slice(end).map(text),
  ];
}

/** Behind the title, at the first number. */
function startOf(atoms: readonly Atom[]): number | undefined {
  const heading = atoms.findIndex(({ text }) => PLAN_HEADING.test(text));
  const first = atoms.findIndex(({ text }, i) => i > heading && STARTS_ROW.test(text));
  return first < 0 ? undefined : first;
}

/** The order of the heads, where there are any. */
function ordersBy(heads: readonly Role[] | undefined): readonly Order[] {
  if (heads === undefined) return ORDERS;
  const what = Math.max(heads.indexOf('measure'), heads.indexOf('task'));
  const [when, who] = [heads.findIndex(isDeadlineRole), heads.indexOf('executors')];
  if (when < 0 || who < 0) return ORDERS;
  if (who < what) return ['EWT'];
  return [when < who ? 'WTE' : 'WET'];
}

interface Rows {
  readonly rows: readonly SourceRow[];
  readonly unsure: readonly number[];
}

function rowsOf(points: readonly (Point | Between)[], orders: readonly Order[], hasRest: boolean, looks: Looks): Rows {
  const words = points.map((point) => (point.kind === 'row' ? wordsOf(point.lines) : undefined));
  const parted = new Map<Order, readonly (Parts | undefined)[]>(
    orders.map((order) => [
      order,
      words.map((own) => (own === undefined ? undefined : partWords(own, order, hasRest, looks))),
    ]),
  );
  const sum = (order: Order): number => (parted.get(order) ?? []).reduce((all, one) => all + (one?.score ?? 0), 0);
  const order = orders.reduce((best, next) => (sum(next) > sum(best) ? next : best));
  const unsure: number[] = [];
  let task: Point | undefined;
  const rows = points.flatMap((point, i): readonly SourceRow[] => {
    if (point.kind === 'between') return [row(point.line, [point.text])];
    if (point.kind === 'task') return goesAlone(points[i + 1]) ? [alone(point, orders, hasRest, looks)] : open(point);
    const own = parted.get(order)?.[i];
    const others = orders.flatMap((one) => parted.get(one)?.[i] ?? []);
    const best = others.reduce((held, next) => (next.score > (held?.score ?? 0) + BETTER ? next : held), own);
    if (best === undefined) return [];
    if (best.unsure || best !== own) unsure.push(point.line);
    const over = task;
    task = undefined;
    return over === undefined
      ? [row(point.line, ['', '', `${point.number} ${best.measure}`, best.deadline, best.executors, best.rest])]
      : [
          row(over.line, [
            over.number,
            over.lines.join(' '),
            `${point.number} ${best.measure}`,
            best.deadline,
            best.executors,
            best.rest,
          ]),
        ];
  });
  return { rows, unsure };

  function open(point: Point): readonly SourceRow[] {
    task = point;
    return [];
  }
}

/** A task without measures under it is one itself. */
function goesAlone(next: Point | Between | undefined): boolean {
  return next?.kind !== 'row';
}

function alone(point: Point, orders: readonly Order[], hasRest: boolean, looks: Looks): SourceRow {
  const words: Words = wordsOf(point.lines);
  const ways = orders.map((order) => partWords(words, order, hasRest, looks));
  const best = ways.reduce((held, next) => (next.score > held.score ? next : held));
  return row(point.line, [point.number, best.measure, '', best.deadline, best.executors, best.rest]);
}

function row(line: number, texts: readonly string[]): SourceRow {
  return { line, cells: COLUMNS.map((_, i) => ({ text: texts[i] ?? '' })) };
}
