import { clean } from '../../text/clean';
import { widthOf, type SourceRow } from '../source';
import { isDitto } from '../marks/dittoMark';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isBareNumber } from '../marks/bareNumber';
import type { Columns } from './header';
import type { Role } from './roles';

interface Shape {
  readonly filled: number;
  readonly numbers: number;
  readonly deadlines: number;
  readonly length: number;
}

/** Roles of a table without a head, by what its columns hold: bare numbers, deadlines, long texts; executors follow. */
export function guessRoles(rows: readonly SourceRow[], looksLikeDeadline: LooksLikeDeadline): Columns | undefined {
  const width = widthOf(rows);
  if (width < 3 || width > 24 || rows.length < 2) return undefined;
  const shapes = Array.from({ length: width }, (_, i) => shapeOf(rows, i, looksLikeDeadline));
  const deadline = shapes.findIndex((s) => s.filled >= 2 && s.deadlines * 2 > s.filled);
  if (deadline < 0) return undefined;
  const roles: (Role | undefined)[] = shapes.map((s, i) =>
    i !== deadline && s.filled > 0 && s.numbers * 10 >= s.filled * 6 ? 'number' : undefined,
  );
  roles[deadline] = 'deadline';
  const before = shapes.map((_, i) => i).filter((i) => i < deadline && roles[i] === undefined);
  const measure = [...before].reverse().find((i) => (shapes[i]?.length ?? 0) > 12);
  if (measure === undefined) return undefined;
  roles[measure] = 'measure';
  const task = before.find((i) => i < measure && (shapes[i]?.length ?? 0) > 12);
  if (task !== undefined) roles[task] = 'task';
  const executors = shapes.findIndex((s, i) => i > deadline && roles[i] === undefined && s.filled > 0);
  if (executors < 0) return undefined;
  roles[executors] = 'executors';
  return { roles: roles.map((role, i) => role ?? ((shapes[i]?.filled ?? 0) > 0 ? 'other' : undefined)), depth: 0 };
}

function shapeOf(rows: readonly SourceRow[], column: number, looksLikeDeadline: LooksLikeDeadline): Shape {
  const texts = rows
    .slice(0, 200)
    .map((row) => clean(row.cells[column]?.text ?? ''))
    .filter((text) => text !== '');
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(texts.length, 1);
  return {
    filled: texts.length,
    numbers: texts.filter(isBareNumber).length,
    deadlines: texts.filter((text) => isDitto(text) || looksLikeDeadline(text)).length,
    length,
  };
}
