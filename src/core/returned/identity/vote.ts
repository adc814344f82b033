import { finding, type Issue } from '../../issues/issue';
import type { Stamp } from '../../template/stamp';
import { stampOf, type FoundStamp, type StampSource } from './stamps';

/** What the stamps must agree on; the edition by the digits that the title line has. */
const IDENTITY_FIELDS = ['format', 'plan', 'edition', 'round', 'asOf', 'due', 'body'] as const;
type IdentityField = (typeof IDENTITY_FIELDS)[number];
const EDITION_DIGITS = 12;
const ALL_STAMPS = 3;

export interface Identity {
  readonly stamp: Stamp;
  /** Which stamps say the same as the result in every field. */
  readonly recoveredFrom: readonly StampSource[];
  readonly issues: readonly Issue[];
}

/**
 * One identity from up to three stamps, field by field by majority; where there is none, the sheet
 * outweighs the properties, and these the title line, which anybody can edit. Undefined without any stamp.
 */
export function voteIdentity(stamps: readonly FoundStamp[]): Identity | undefined {
  const [first] = stamps;
  if (first === undefined) return undefined;
  const chosen = Object.create(null) as Record<string, string>;
  for (const stamp of [...stamps].reverse()) Object.assign(chosen, stamp.pairs);
  const issues: Issue[] = [];
  const dissenting = new Set<StampSource>();
  for (const field of IDENTITY_FIELDS) {
    const winner = majority(stamps, field);
    chosen[field] = fullest(stamps, field, winner);
    const losers = stamps.filter((stamp) => comparable(stamp, field) !== winner);
    losers.forEach((stamp) => dissenting.add(stamp.source));
    const [loser] = losers;
    if (loser !== undefined) {
      if (field === 'body')
        chosen['bodyName'] =
          stamps.find((stamp) => comparable(stamp, 'body') === winner && stamp.pairs['bodyName'] !== undefined)?.pairs[
            'bodyName'
          ] ?? winner;
      issues.push(
        finding(
          'identity-conflict',
          'warning',
          {},
          {
            what: field,
            chosen: winner,
            found: loser.pairs[field] ?? '',
            source: loser.source,
            agree: stamps.length - losers.length,
            total: ALL_STAMPS,
          },
        ),
      );
    }
  }
  const recoveredFrom = stamps.map(({ source }) => source).filter((source) => !dissenting.has(source));
  if (stamps.length < ALL_STAMPS && issues.length === 0) {
    issues.push(finding('identity-recovered', 'info', {}, { agree: recoveredFrom.length, total: ALL_STAMPS }));
  }
  return { stamp: stampOf(chosen), recoveredFrom: recoveredFrom.length > 0 ? recoveredFrom : [first.source], issues };
}

function comparable(stamp: FoundStamp, field: IdentityField): string {
  const value = stamp.pairs[field] ?? '';
  return field === 'edition' ? value.slice(0, EDITION_DIGITS) : value;
}

/** Stamps come in order of trust, so the first value to reach the highest count wins. */
function majority(stamps: readonly FoundStamp[], field: IdentityField): string {
  const votes = new Map<string, number>();
  for (const stamp of stamps) votes.set(comparable(stamp, field), (votes.get(comparable(stamp, field)) ?? 0) + 1);
  let winner = '';
  let most = 0;
  for (const [value, count] of votes) if (count > most) [winner, most] = [value, count];
  return winner;
}

function fullest(stamps: readonly FoundStamp[], field: IdentityField, winner: string): string {
  if (field !== 'edition') return winner;
  return (
    stamps
      .map((stamp) => stamp.pairs['edition'] ?? '')
      .filter((edition) => edition.startsWith(winner))
      .sort((a, b) => b.length - a.length)[0] ?? winner
  );
}
