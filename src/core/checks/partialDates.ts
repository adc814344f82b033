import type { Issue } from '../issues/issue';

/** Findings that say what Excel made a date of: they name the date and what was typed. */
const BECAME_DATE: ReadonlySet<Issue['code']> = new Set<Issue['code']>([
  'letter-number-date',
  'number-became-date',
  'text-became-date',
]);

/** A cell that Excel made a date of has one finding: that its format shows only a part of the date adds nothing. */
export function withoutPartialDates(issues: readonly Issue[]): readonly Issue[] {
  if (!issues.some(({ code }) => code === 'beside-partial-date')) return issues;
  const reported = new Set(issues.filter(({ code }) => BECAME_DATE.has(code)).map(placeOf));
  return issues.filter((issue) => issue.code !== 'beside-partial-date' || !reported.has(placeOf(issue)));
}

function placeOf({ at: { sheet = '', cell = '' } }: Issue): string {
  return `${cell} ${sheet}`;
}
