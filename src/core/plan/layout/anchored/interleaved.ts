import type { Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { likeCell } from '../page/likeCell';
import type { Token } from './tokens';

/** Lines of a stretch that several cells may share, and ways of parting it that are looked at. */
const LINES = 10;
const WAYS = 24;
/** Places in a line where one cell may end and the next begin. */
const CUTS = 3;

/** A part of a line that belongs to one cell. */
interface Piece {
  readonly token: Token;
  /** Does the piece of another cell follow in the same line? Then it fills its column. */
  readonly isFull: boolean;
}

/** Lines of each column, from left to right. */
export type Strands = readonly (readonly Token[])[];

interface Way {
  readonly strands: readonly (readonly Piece[])[];
  /** Lines that are reported already. */
  readonly at: number;
  /** Columns that may still go on. */
  readonly alive: readonly number[];
  readonly cost: number;
}

/**
 * Cells that stand side by side, read line by line: «до 1 грудня МОН, / 2021 року / Мінфін». Each line of the page
 * gives a piece of every cell that goes on, beside each other or in lines of their own. The likely ways to part them
 * apart.
 */
export function strandsIn(tokens: readonly Token[], roles: readonly Role[], looks: Looks): readonly Strands[] {
  if (tokens.length > LINES) return [];
  const state: State = { tokens, roles, cuts: new Map(), looks };
  let open: readonly Way[] = [{ strands: roles.map(() => []), at: 0, alive: roles.map((_, i) => i), cost: 0 }];
  const done: Way[] = [];
  while (open.length > 0) {
    const next = open.flatMap((way) => rowsFrom(way, state));
    done.push(...next.filter(({ at }) => at === tokens.length));
    open = best(next.filter(({ at }) => at < tokens.length));
  }
  const whole = done.filter(({ strands }) => strands.every((strand) => strand.length > 0));
  return best(whole.map((way) => ({ ...way, cost: way.cost + unevenness(way) }))).map(({ strands }) =>
    strands.map((strand) => strand.map(({ token }) => token)),
  );
}

interface State {
  readonly tokens: readonly Token[];
  readonly roles: readonly Role[];
  readonly cuts: Map<string, readonly CutOf[]>;
  readonly looks: Looks;
}

function best(ways: readonly Way[]): readonly Way[] {
  return [...ways].sort((a, b) => a.cost - b.cost).slice(0, WAYS);
}

/** A piece beside which the next cell's stands in the same line is about as long as its column is wide. */
function unevenness({ strands }: Way): number {
  return (
    strands.reduce((sum, strand) => {
      const width = strand.reduce((most, { token }) => Math.max(most, token.text.length), 0);
      return (
        sum +
        strand.reduce((all, { token, isFull }) => all + (isFull ? Math.max(0, width - token.text.length - 3) : 0), 0)
      );
    }, 0) * SHORT
  );
}

const SHORT = 0.25;

/** The next line of the page: which columns have a piece in it, and which lines of the text those fill. */
function rowsFrom(way: Way, state: State): readonly Way[] {
  const [only] = way.alive;
  if (way.alive.length === 1 && only !== undefined) {
    const rest = state.tokens.slice(way.at).map((token): Piece => ({ token, isFull: false }));
    return [{ ...way, at: state.tokens.length, strands: withPieces(way.strands, [only], [rest]) }];
  }
  const subsets = way.at === 0 ? [way.alive] : subsetsOf(way.alive);
  return subsets.flatMap((columns) => linesOf({ ...way, alive: columns }, columns, state));
}

function subsetsOf(columns: readonly number[]): readonly (readonly number[])[] {
  return columns
    .reduce<readonly (readonly number[])[]>((all, column) => [...all, ...all.map((own) => [...own, column])], [[]])
    .filter((own) => own.length > 0);
}

function withPieces(
  strands: Way['strands'],
  columns: readonly number[],
  pieces: readonly (readonly Piece[])[],
): Way['strands'] {
  return strands.map((own, i) => {
    const at = columns.indexOf(i);
    return at < 0 ? own : [...own, ...(pieces[at] ?? [])];
  });
}

/** The pieces of these columns: each in a line of its own, or several in one. */
function linesOf(way: Way, columns: readonly number[], state: State): readonly Way[] {
  if (columns.length === 0) return [way];
  const token = state.tokens[way.at];
  if (token === undefined) return [];
  return columns.flatMap((_, count) => {
    const own = columns.slice(0, count + 1);
    return cutsOf(token, own, state).flatMap(({ pieces, cost }) => {
      const strands = withPieces(
        way.strands,
        own,
        pieces.map((piece) => [piece]),
      );
      return linesOf({ ...way, at: way.at + 1, cost: way.cost + cost, strands }, columns.slice(count + 1), state);
    });
  });
}

interface CutOf {
  readonly pieces: readonly Piece[];
  readonly cost: number;
}

/** The line as the pieces of so many columns: the likeliest places come first. */
function cutsOf(token: Token, columns: readonly number[], state: State): readonly CutOf[] {
  if (columns.length === 1) return [{ pieces: [{ token, isFull: false }], cost: 0 }];
  const key = `${columns.join()} ${token.line} ${token.text}`;
  const held = state.cuts.get(key);
  if (held !== undefined) return held;
  const [first = 0, ...others] = columns;
  const words = token.text.split(' ');
  const found = words.slice(1).flatMap((_, i): readonly CutOf[] => {
    const left = words.slice(0, i + 1).join(' ');
    const right = { ...token, text: words.slice(i + 1).join(' ') };
    const piece: Piece = { token: { ...token, text: left }, isFull: true };
    const own = -likeCell(left, state.roles[first], state.looks);
    return cutsOf(right, others, state).map((rest) => ({
      pieces: [piece, ...rest.pieces],
      cost:
        own + rest.cost - (others.length === 1 ? likeCell(right.text, state.roles[others[0] ?? 0], state.looks) : 0),
    }));
  });
  const likely = found.sort((a, b) => a.cost - b.cost).slice(0, CUTS);
  state.cuts.set(key, likely);
  return likely;
}
