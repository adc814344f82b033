import type { LooksLikeDeadline } from '../likeness/likeness';
import type { Role } from '../columns/roles';
import { isDitto } from '../marks/dittoMark';

export interface Piece {
  readonly text: string;
  readonly role?: Role;
}

/** What a cell is, in words before it. */
export const LABEL = new RegExp(
  String.raw`(?:^|[.;,(\s])((?:строк|термін)(?:и)?(?: (?:виконання|реалізації))?|` +
    String.raw`відповідальн\p{L}+(?: (?:за (?:виконання|реалізацію)|виконав\p{L}+|орган\p{L}*))?|виконав\p{L}{2,3}|` +
    String.raw`партнери|очікуван\p{L}{1,3} результат\p{L}{0,2}|індикатор\p{L}{0,2}(?: виконання)?|` +
    String.raw`джерел\p{L}{1,2} фінансування) ?[:–—-] ?`,
  'giu',
);

/** A paragraph that holds its deadline and executors: after labels («Строк виконання: …») or between long dashes. */
export function splitInline(text: string, looksLikeDeadline: LooksLikeDeadline): readonly Piece[] {
  const labels = [...text.matchAll(LABEL)];
  if (labels.length > 0 && labels.every((label) => label[1] !== undefined)) return byLabels(text, labels);
  const pieces = text
    .split(/ [–—] |\t/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const deadline = pieces.findIndex((piece, i) => i > 0 && (isDitto(piece) || looksLikeDeadline(piece)));
  if (pieces.length < 2 || deadline < 1 || looksLikeDeadline(text)) return [{ text }];
  return [{ text: pieces.slice(0, deadline).join(' – ') }, ...pieces.slice(deadline).map((piece) => ({ text: piece }))];
}

function byLabels(text: string, labels: readonly RegExpMatchArray[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const first = text.slice(0, labels[0]?.index ?? 0).replace(/[\s.;,(]+$/, '');
  if (first !== '') pieces.push({ text: first });
  for (const [i, label] of labels.entries()) {
    const start = (label.index ?? 0) + label[0].length;
    const body = text
      .slice(start, labels[i + 1]?.index ?? text.length)
      .replace(/^[\s.;,]+|[\s;]+$/g, '')
      .replace(/(?<!(?<!\p{L})рр?)\.$/u, '');
    if (body !== '') pieces.push({ text: body, role: roleOfLabel(label[1] ?? '') });
  }
  return pieces;
}

function roleOfLabel(label: string): Role {
  const word = label.toLowerCase();
  if (/^(строк|термін)/.test(word)) return 'deadline';
  if (word.startsWith('партнер')) return 'partners';
  if (word.startsWith('очікуван')) return 'result';
  if (word.startsWith('індикатор')) return 'indicator';
  return word.startsWith('джерел') ? 'funding' : 'executors';
}
