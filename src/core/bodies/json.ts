import { isCivilDate, type CivilDate } from '../calendar/civilDate';

/** A whole date; of a year or a month alone its first day. */
export function fullDate(written: string): CivilDate | undefined {
  const padded = /^\d{4}$/.test(written)
    ? `${written}-01-01`
    : /^\d{4}-\d{2}$/.test(written)
      ? `${written}-01`
      : written;
  return isCivilDate(padded) ? padded : undefined;
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
