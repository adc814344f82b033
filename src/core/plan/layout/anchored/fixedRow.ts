import { isDeadlineRole, type Role } from '../../columns/roles';
import { partRow, spanScore, type Parted, type Parting } from './cells';
import { strandsIn, type Strands } from './interleaved';
import type { Token } from './tokens';

/** A row's lines in its columns; `unsure` where they had to be distinguished word by word, or came from elsewhere. */
export interface FixedRow extends Parted {
  readonly unsure: boolean;
}

/** What it costs to part cells that stand in the same lines. */
const STRANDS = 1.5;
/** Ways of parting them that are tried in the whole row. */
const TRIED = 4;

/** Rows of one text whose cells are distinguished word by word; a page in disorder has more, and gains nothing. */
const ROWS = 24;
const IN_VAIN = 6;

/** Parts the rows of one text, and gives up the laborious way where it does not help. */
export function rowFixer(parting: Parting): (tokens: readonly Token[], closes: boolean) => FixedRow {
  let [tried, inVain] = [0, 0];
  return (tokens, closes) => {
    const plain = partRow(tokens, parting, closes);
    if (isGood(plain, parting)) return { ...plain, unsure: false };
    if (tried >= ROWS || inVain >= IN_VAIN) return { ...plain, unsure: true };
    const fixed = fixedRow(tokens, plain, parting, closes);
    tried += 1;
    inVain = fixed.score > plain.score ? 0 : inVain + 1;
    return fixed;
  };
}

/**
 * The row parted line by line; where that leaves a cell empty or a deadline that is none, cells that share lines are
 * distinguished.
 */
function fixedRow(tokens: readonly Token[], plain: Parted, parting: Parting, closes: boolean): FixedRow {
  let best: FixedRow = { ...plain, unsure: true };
  for (const [from, to] of blocksOf(tokens))
    for (const strands of likelyStrands(tokens.slice(from, to), parting)) {
      const pieces = strands.flatMap((strand) => strand.map((token, i) => ({ ...token, apart: i === 0 })));
      const parted = partRow([...tokens.slice(0, from), ...pieces, ...tokens.slice(to)], parting, closes);
      if (parted.score - STRANDS > best.score + 0.01) best = { ...parted, score: parted.score - STRANDS, unsure: true };
    }
  return best;
}

/** The ways in which two or three columns may share these lines, those first that suit the columns. */
function likelyStrands(tokens: readonly Token[], { roles, looks }: Parting): readonly Strands[] {
  const scored = tuplesOf(roles).flatMap((tuple) =>
    strandsIn(tokens, tuple, looks).map((strands) => ({
      strands,
      score: strands.reduce((sum, strand, i) => sum + spanScore(strand, tuple[i] ?? 'other', false, looks), 0),
    })),
  );
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, TRIED)
    .map(({ strands }) => strands);
}

/** Every column that each row has is filled with what is like it. */
function isGood({ cells, score }: Parted, { roles }: Parting): boolean {
  return score > 0 && roles.every((role, i) => !isNeeded(role) || (cells[i]?.length ?? 0) > 0);
}

function isNeeded(role: Role): boolean {
  return role === 'measure' || role === 'executors' || isDeadlineRole(role);
}

/** Stretches between blank lines. */
function blocksOf(tokens: readonly Token[]): readonly (readonly [from: number, to: number])[] {
  const starts = tokens.flatMap(({ apart }, i) => (i === 0 || apart ? [i] : []));
  return starts.map((from, i) => [from, starts[i + 1] ?? tokens.length] as const);
}

/** Two or three columns beside each other. */
function tuplesOf(roles: readonly Role[]): readonly (readonly Role[])[] {
  return [2, 3].flatMap((size) =>
    roles.flatMap((_, i) => (i + size <= roles.length ? [roles.slice(i, i + size)] : [])),
  );
}
