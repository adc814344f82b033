import type { Role } from '../../columns/roles';
import { isDeadlineRole } from '../../columns/roles';
import type { LooksLikeDeadline } from '../../likeness/likeness';
import { isBareNumber } from '../../marks/bareNumber';
import { isDitto } from '../../marks/dittoMark';
import type { Piece } from '../inline';

/** A row of which the cells are known by what they look like. */
export interface LineRow {
  readonly line: number;
  readonly cells: Map<Role, string>;
}

/** The lines of one row, distinguished: number, text, deadline, executors (in the order of the heads), the rest. */
export function rowsOf(
  line: number,
  pieces: readonly Piece[],
  roles: readonly Role[],
  executorsFirst: boolean,
  looksLikeDeadline: LooksLikeDeadline,
): readonly LineRow[] {
  const cells = new Map<Role, string>();
  const add = (role: Role, text: string): void => {
    cells.set(role, cells.has(role) ? `${cells.get(role) ?? ''}\n${text}` : text);
  };
  const texts: string[] = [];
  const labelled = pieces.some((piece) => piece.role !== undefined);
  const deadlineAt = deadlinePiece(pieces, looksLikeDeadline, executorsFirst);
  let last: Role | undefined;
  for (const [i, piece] of pieces.entries()) {
    if (piece.role !== undefined) add((last = piece.role), piece.text);
    else if (labelled) add(last !== undefined && last !== 'measure' ? last : 'measure', piece.text);
    else if (i === 0 && isBareNumber(piece.text)) cells.set('number', piece.text);
    else if (i === deadlineAt) add('deadline', piece.text);
    else if (deadlineAt >= 0 && i > deadlineAt)
      add(nextRole(roles, executorsFirst, cells, pieces.length - i), piece.text);
    else texts.push(piece.text);
  }
  if (labelled) return splitTask(line, cells);
  const count = deadlineAt < 0 ? texts.length : textCount(texts, cells.has('number'), executorsFirst);
  if (count < texts.length) cells.set('executors', texts.slice(count).join('\n'));
  return place(line, cells, texts.slice(0, count));
}

/** Without heads: do most rows end with their deadline, as «Захід. / МОН, Мінфін. / II квартал.» do? */
export function deadlinesClose(rows: readonly (readonly Piece[])[], looksLikeDeadline: LooksLikeDeadline): boolean {
  const whole = rows.filter((pieces) => pieces.length >= 3 && pieces.every((piece) => piece.role === undefined));
  const closing = whole.filter((pieces) => deadlinePiece(pieces, looksLikeDeadline, false) === pieces.length - 1);
  return closing.length * 2 > whole.length;
}

/** With executors first, the row's last deadline is the deadline; else the first one after some text. */
function deadlinePiece(
  pieces: readonly { text: string; role?: Role }[],
  looksLikeDeadline: LooksLikeDeadline,
  executorsFirst: boolean,
): number {
  const fits = (piece: { text: string } | undefined, i: number): boolean =>
    piece !== undefined && i > 0 && (looksLikeDeadline(piece.text) || isDitto(piece.text));
  if (executorsFirst) return pieces.findLastIndex((piece, i) => fits(piece, i));
  const at = pieces.findIndex((piece, i) => fits(piece, i));
  return at === 1 && isBareNumber(pieces[0]?.text ?? '') ? pieces.findIndex((piece, i) => i > 1 && fits(piece, i)) : at;
}

/** How many of the texts before the deadline say what is to be done; the others are executors that stand first. */
function textCount(texts: readonly string[], numberApart: boolean, executorsFirst: boolean): number {
  if (!executorsFirst) return texts.length;
  const item = texts.findIndex((text) => /^\d{1,3}\)/.test(text));
  if (item >= 0) return item + 1;
  return numberApart && texts.length > 2 && /^\p{Ll}/u.test(texts[1] ?? '') ? 2 : 1;
}

/**
 * Executors may take several lines: the last ones belong to the columns behind them, one line each. `left` counts this
 * line and those below.
 */
function nextRole(
  roles: readonly Role[],
  executorsFirst: boolean,
  cells: ReadonlyMap<Role, string>,
  left: number,
): Role {
  const after = roles
    .slice(roles.findIndex(isDeadlineRole) + 1)
    .filter((role) => role !== 'executors' || !executorsFirst);
  const extra = after.filter((role) => role !== 'executors');
  if (!cells.has('executors') && !executorsFirst) return 'executors';
  const free = extra.filter((role) => !cells.has(role)).length;
  if (
    !executorsFirst &&
    roles.indexOf('executors') < roles.indexOf(extra[0] ?? 'executors') &&
    free === extra.length &&
    left > free
  )
    return 'executors';
  return extra.length === 0 ? 'executors' : (extra.find((role) => !cells.has(role)) ?? extra.at(-1) ?? 'other');
}

function place(line: number, cells: Map<Role, string>, texts: readonly string[]): readonly LineRow[] {
  const isItem = (text: string): boolean => /^\d{1,3}\)|^\d{1,3}\.\d|^Захід\s+\d/.test(text);
  const first = texts[0] ?? '';
  if (texts.length >= 2 && !isItem(first)) {
    cells.set('task', first);
    cells.set('measure', texts.slice(1).join('\n'));
  } else if (texts.length > 0) cells.set(isItem(first) ? 'measure' : 'task', texts.join('\n'));
  return [{ line, cells }];
}

/** «1. Завдання» on its own line, then labelled lines: the text before the labels is the task or the measure. */
function splitTask(line: number, cells: Map<Role, string>): readonly LineRow[] {
  const text = cells.get('measure') ?? '';
  cells.delete('measure');
  return place(
    line,
    cells,
    text.split('\n').filter((piece) => piece !== ''),
  );
}
