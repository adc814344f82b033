import { isCivilDate, type CivilDate } from '../calendar/civilDate';

/** What a year (`2019`) and a month (`2019-05`) lack of a whole date, by their length. */
const MISSING_PARTS: ReadonlyMap<number, string> = new Map([
  [4, '-01-01'],
  [7, '-01'],
]);

/** A whole date; of a year or a month alone its first day. */
export function fullDate(written: string): CivilDate | undefined {
  const firstDay = written + (MISSING_PARTS.get(written.length) ?? '');
  return isCivilDate(firstDay) ? firstDay : undefined;
}

export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

export function textOf(value: unknown, key: string): string | undefined {
  const text = member(value, key);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

export function listOf(value: unknown, key: string): readonly unknown[] {
  const list = member(value, key);
  return Array.isArray(list) ? list : [];
}
