import { finding, type Issue } from '../issues/issue';
import type { InputField } from '../template/fields';
import type { ReturnRow } from './types';

interface Accepted {
  readonly rows: readonly ReturnRow[];
  readonly issues: readonly Issue[];
}

/**
 * Takes the texts that stand near empty inputs as their answers, the first one for each input, and says so in place of
 * the offer. The ministry has asked for it; without that they are only offered.
 */
export function acceptBeside(rows: readonly ReturnRow[], findings: readonly Issue[]): Accepted {
  const offers = new Map<string, Map<InputField, string>>();
  const issues = findings.map((issue): Issue => {
    const { at, fix } = issue;
    if (fix?.value.type !== 'text' || at.sheet === undefined || at.row === undefined) return issue;
    const place = `${at.row} ${at.sheet}`;
    const own = offers.get(place) ?? new Map<InputField, string>();
    offers.set(place, own);
    const field = fix.field as InputField;
    if (own.has(field)) return withoutFix(issue);
    own.set(field, fix.value.text);
    return finding('beside-taken', 'info', at, {
      place: `${at.sheet}!${at.cell ?? ''}`,
      column: field,
      text: fix.value.text,
    });
  });
  return { rows: rows.map((row) => withOffers(row, offers.get(`${row.row} ${row.sheet}`))), issues };
}

/** The input has its answer: another text stays quoted, for nobody can say which of them was meant. */
function withoutFix({ fix: _, ...issue }: Issue): Issue {
  return issue;
}

function withOffers(row: ReturnRow, offers: ReadonlyMap<InputField, string> | undefined): ReturnRow {
  if (offers === undefined) return row;
  const taken = [...offers].map(([field, text]) => {
    const cell = `${row.columns?.[field] ?? ''}${row.row}`;
    return [field, { cell, value: text, text, beside: true as const }] as const;
  });
  return { ...row, inputs: { ...row.inputs, ...Object.fromEntries(taken) } };
}
