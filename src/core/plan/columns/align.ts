import { clean } from '../../text/clean';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isBareNumber } from '../marks/bareNumber';
import { isDitto } from '../marks/dittoMark';
import { isDeadlineRole, type Role } from './roles';

const ITEM = /^(\d{1,3}(-\d{1,2})?\)|\d{1,3}\.\d{1,3}[.) ]|[а-яіїєґ]\))/i;

/**
 * Roles for the cells of a row that may leave out leading cells (number, task) or stand for task and
 * measure at once. Every choice of left-out leading columns is scored by what the cells look like.
 */
export function alignRow(
  cells: readonly string[],
  columns: readonly Role[],
  looksLikeDeadline: LooksLikeDeadline,
): readonly (Role | undefined)[] {
  const texts = cells.map(clean);
  const length = texts.findLastIndex((text) => text !== '') + 1;
  // A border in front of the row is no cell.
  if (length === columns.length + 1 && texts[0] === '')
    return [undefined, ...alignRow(cells.slice(1), columns, looksLikeDeadline)];
  const firstMain = columns.findIndex((role) => isDeadlineRole(role) || role === 'executors');
  const leading = columns.slice(0, firstMain < 0 ? columns.length : firstMain);
  const rest = columns.slice(leading.length);
  let best: readonly Role[] = columns;
  let bestScore = -Infinity;
  for (let mask = 0; mask < 2 ** Math.min(leading.length, 6); mask += 1) {
    const kept = [...leading.filter((_, i) => (mask & (1 << i)) === 0), ...rest];
    if (kept.length < length) continue;
    const score = scoreOf(texts, kept, length, looksLikeDeadline);
    if (score > bestScore) {
      best = kept;
      bestScore = score;
    }
  }
  return cells.map((_, i) => best[i]);
}

function scoreOf(
  texts: readonly string[],
  roles: readonly Role[],
  length: number,
  looksLikeDeadline: LooksLikeDeadline,
): number {
  let score = 0;
  const numbered = roles.includes('number');
  for (const [i, role] of roles.entries())
    score += i < length ? cellScore(texts[i] ?? '', role, numbered, looksLikeDeadline) : missingScore(role);
  return score;
}

function cellScore(text: string, role: Role, numbered: boolean, looksLikeDeadline: LooksLikeDeadline): number {
  const ditto = text.length < 20 && isDitto(text);
  switch (role) {
    case 'number':
    case 'measure_number':
      return text === '' ? 0.5 : isBareNumber(text) ? 3 : -6;
    case 'task':
      return text === ''
        ? 0
        : isBareNumber(text)
          ? -4
          : ditto
            ? -1
            : ITEM.test(text)
              ? -3
              : numbered || /^\d+\./.test(text)
                ? 0.5
                : -0.5;
    case 'measure':
      return text === '' ? -1 : isBareNumber(text) ? -4 : ditto ? -2 : ITEM.test(text) ? 2 : 0;
    case 'deadline':
    case 'deadline_start':
    case 'deadline_end':
      return text === '' ? -1 : ditto || looksLikeDeadline(text) ? 4 : -3;
    case 'executors':
      return text === '' ? -1 : ditto ? 0.5 : isBareNumber(text) || looksLikeDeadline(text) ? -3 : 1;
    default:
      return 0;
  }
}

function missingScore(role: Role): number {
  return isDeadlineRole(role) || role === 'executors' || role === 'measure' ? -1 : 0;
}
