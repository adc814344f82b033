import type { CivilDate } from '../calendar/civilDate';
import { isInForce } from './groups';
import type { Resolution } from './succession';
import type { Body } from './types';

/** Who is meant by a written name on a date. */
export type FoundOn =
  | { readonly kind: 'found'; readonly acting: readonly Resolution[] }
  /** Several bodies of that name exist on the date. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Body[] }
  | { readonly kind: 'unknown' };

/**
 * Of several bearers of a name the one that exists on the date; else whoever acts for the one that
 * existed last before it, else for the one that came first after it.
 */
export function findOn(
  bearers: readonly Body[],
  date: CivilDate,
  actingFor: (id: string) => readonly Resolution[],
): FoundOn {
  const present = bearers.filter((body) => isInForce(body, date));
  if (present.length > 1) return { kind: 'ambiguous', candidates: present };
  const past = bearers
    .filter((body) => body.validTo !== undefined && body.validTo <= date)
    .sort((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1));
  const future = bearers
    .filter((body) => body.validFrom !== undefined && body.validFrom > date)
    .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
  const meant = present[0] ?? past[0] ?? future[0];
  return meant === undefined ? { kind: 'unknown' } : { kind: 'found', acting: actingFor(meant.id) };
}
