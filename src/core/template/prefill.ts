import type { SpecValue } from '../workbook/spec';
import { isCivilDate } from '../calendar/civilDate';
import { type ContactField, CONTACTS, FIELDS, type InputField } from './fields';
import { given } from '../given';

/** What an earlier return of the same body said, word for word; dates as ISO. */
export interface EarlierAnswers {
  /** By row key. */
  readonly rows: ReadonlyMap<string, Readonly<Partial<Record<InputField, string>>>>;
  /** By indicator key. */
  readonly indicators: ReadonlyMap<string, { readonly value?: string | number; readonly note?: string }>;
  readonly contacts: Readonly<Partial<Record<ContactField, string>>>;
  /** Answers that the plan as it is now has no measure for. */
  readonly left?: readonly LeftAnswer[];
  /** Keys of `rows` whose measure or deadline has other words now. */
  readonly changed?: readonly string[];
}

export const NO_ANSWERS: EarlierAnswers = { rows: new Map(), indicators: new Map(), contacts: {} };

/** An answer that the new template has no place for. */
export interface LeftAnswer {
  readonly key: string;
  readonly reason: 'no-such-duty' | 'other-measure' | 'no-such-indicator' | 'status-not-offered';
  /** What was said, by field; the person decides where it goes. */
  readonly said: Readonly<Record<string, string>>;
}

export interface Places {
  /** Row keys of the new template, with the words of the statuses that each row offers. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly indicators: ReadonlySet<string>;
}

/** Sorts earlier answers into those that fit the new template, carried by key, and those that do not. */
export function carryOver(
  earlier: EarlierAnswers,
  places: Places,
): { readonly answers: EarlierAnswers; readonly left: readonly LeftAnswer[] } {
  const left: LeftAnswer[] = [...(earlier.left ?? [])];
  const rows = new Map<string, Readonly<Partial<Record<InputField, string>>>>();
  for (const [key, said] of earlier.rows) {
    const offered = places.rows.get(key);
    const { status, ...rest } = said;
    if (offered === undefined) left.push({ key, reason: 'no-such-duty', said: filledFields(said) });
    else if (status === undefined || status === '' || offered.includes(status)) rows.set(key, said);
    else {
      rows.set(key, rest);
      left.push({ key, reason: 'status-not-offered', said: { status } });
    }
  }
  const indicators = new Map<string, { readonly value?: string | number; readonly note?: string }>();
  for (const [key, said] of earlier.indicators) {
    if (places.indicators.has(key)) indicators.set(key, said);
    else
      left.push({
        key,
        reason: 'no-such-indicator',
        said: filledFields({
          ...given({ value: said.value === undefined ? undefined : String(said.value), note: said.note }),
        }),
      });
  }
  return {
    answers: {
      rows,
      indicators,
      contacts: earlier.contacts,
      changed: (earlier.changed ?? []).filter((key) => rows.has(key)),
    },
    left,
  };
}

/** A carried text as the value of an input; ISO dates become real dates in date fields. */
export function carriedValue(field: InputField | ContactField, text: string | undefined): SpecValue | undefined {
  if (text === undefined || text === '') return undefined;
  const { kind } = { ...CONTACTS, ...FIELDS }[field];
  return kind === 'date' && isCivilDate(text) ? { date: text } : text;
}

/** The fields that say something. */
export function filledFields(said: Readonly<Partial<Record<string, string>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, text]) =>
      text === undefined || text === '' ? [] : [[field, text] as const],
    ),
  );
}
