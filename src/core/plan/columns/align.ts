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
  switch (role) {
    case 'number':
    case 'measure_number':
      return numberScore(text);
    case 'task':
      return taskScore(text, numbered);
    case 'measure':
      return measureScore(text);
    case 'deadline':
    case 'deadline_start':
    case 'deadline_end':
      return deadlineScore(text, looksLikeDeadline);
    case 'executors':
      return executorsScore(text, looksLikeDeadline);
    default:
      return 0;
  }
}

function isDittoCell(text: string): boolean {
  return text.length < 20 && isDitto(text);
}

function numberScore(text: string): number {
  if (text === '') return 0.5;
  return isBareNumber(text) ? 3 : -6;
}

function taskScore(text: string, numbered: boolean): number {
  if (text === '') return 0;
  if (isBareNumber(text)) return -4;
  if (isDittoCell(text)) return -1;
  if (ITEM.test(text)) return -3;
  return numbered || /^\d+\./.test(text) ? 0.5 : -0.5;
}

function measureScore(text: string): number {
  if (text === '') return -1;
  if (isBareNumber(text)) return -4;
  if (isDittoCell(text)) return -2;
  return ITEM.test(text) ? 2 : 0;
}

function deadlineScore(text: string, looksLikeDeadline: LooksLikeDeadline): number {
  if (text === '') return -1;
  return isDittoCell(text) || looksLikeDeadline(text) ? 4 : -3;
}

function executorsScore(text: string, looksLikeDeadline: LooksLikeDeadline): number {
  if (text === '') return -1;
  if (isDittoCell(text)) return 0.5;
  return isBareNumber(text) || looksLikeDeadline(text) ? -3 : 1;
}

function missingScore(role: Role): number {
  return isDeadlineRole(role) || role === 'executors' || role === 'measure' ? -1 : 0;
}
