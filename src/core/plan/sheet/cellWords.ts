import { clean, cleanLines } from '../../text/clean';
import type { Exclusion, Executor, Indicator, Measure } from '../types';
import { CELL_LIMIT } from './columns';
import { excerpt } from '../../text/excerpt';

/** Executors as a list that a person can read and edit: one a line, each ended by a semicolon but the last. */
export function executorsText(executors: readonly Executor[]): string {
  return executors.map((executor) => executorLine(executor, executors)).join(';\n');
}

function executorLine(executor: Executor, all: readonly Executor[]): string {
  const reference = /^REF:(.+)$/.exec(executor.name)?.[1];
  const { expand } = executor;
  const name = reference === undefined ? executor.name : `виконавці, зазначені у пункті ${reference}`;
  const filter =
    expand?.filter !== undefined && expand.filter.split(', ').every((words) => !executor.name.includes(words))
      ? ` ${expand.filter}`
      : '';
  const named = new Set(all.map((one) => one.name));
  const others = expand === undefined ? [] : expand.minus.filter((other) => !named.has(other));
  return [
    executor.role === 'participant' ? `${PARTICIPANT} ` : '',
    name,
    filter,
    others.length === 0 ? '' : ` (крім ${others.join(', ')})`,
    executor.consent ? ' (за згодою)' : '',
  ].join('');
}

/** Stands before one who only takes part; the name behind it stays in the nominative. */
export const PARTICIPANT = 'за участю:';

/** «публікацій, од.; учасників, осіб» */
export function indicatorsText(indicators: readonly Indicator[]): string {
  return indicators.map(({ name, unit }) => `${name.replaceAll(';', ',')}, ${unit.replace(/[;,]/g, ' ')}`).join('; ');
}

/** The indicators of a cell, and those without a unit. The unit stands after the last comma. */
export function indicatorsFrom(text: string): {
  readonly indicators: readonly Indicator[];
  readonly withoutUnit: readonly string[];
} {
  const withoutUnit: string[] = [];
  const indicators = text
    .split(/[;\n]/)
    .map(clean)
    .filter((part) => part !== '')
    .map((part, i) => {
      const comma = part.lastIndexOf(',');
      const unit = comma < 0 ? '' : part.slice(comma + 1).trim();
      const name = comma < 0 ? part : part.slice(0, comma).trim();
      if (unit === '' || name === '') withoutUnit.push(part);
      return { no: i + 1, name: name === '' ? part : name, unit };
    });
  return { indicators, withoutUnit };
}

export function periodsText(measure: Measure): string {
  return measure.deadline.periods.map((period) => period.id).join(';\n');
}

export function exclusionText(exclusion: Exclusion | undefined): string {
  return exclusion?.act ?? '';
}

/** What a cell holds of a text: Excel takes no more. */
export function fitted(text: string): string {
  return excerpt(text, CELL_LIMIT);
}

/** Did a person leave the cell as we wrote it? Spaces, line ends and invisible characters do not count. */
export function same(read: string, written: string): boolean {
  return cleanLines(read) === cleanLines(fitted(written));
}
