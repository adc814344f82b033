import { OFFICER_STATUSES, type OfficerStatus } from '../../core/template/statuses';
import type { Cause, DecisionRequest } from '../../ports';

/** What a person makes of the causes: rows that are not to be accepted, statuses that mean something else. */
export interface CauseChoice {
  /** `<cause> <row>` of what was unticked. */
  readonly off: ReadonlySet<string>;
  /** Status by cause, where a person chose one; blank takes the suggestion away. */
  readonly means: ReadonlyMap<string, string>;
}

/** Everything that is suggested is ticked. */
export const ALL_SUGGESTED: CauseChoice = { off: new Set(), means: new Map() };

/** What the spelling means, or what the values become; undefined where nothing is suggested or chosen. */
export function meaningOf({ id, suggested }: Cause, { means }: CauseChoice): string | undefined {
  const chosen = means.get(id) ?? suggested;
  return chosen === '' ? undefined : chosen;
}

/** Key of a row of a cause among what was unticked. */
export function tickOf({ id }: Cause, at: number): string {
  return `${id} ${at}`;
}

/** Is the cause accepted: for all of its rows, for some, for none? */
export function tickedOf(cause: Cause, { off }: CauseChoice): boolean | 'mixed' {
  const left = cause.rows.filter((_, at) => off.has(tickOf(cause, at))).length;
  if (left === cause.rows.length) return false;
  return left === 0 ? true : 'mixed';
}

/** The choice after a row of a cause, or all of them, was ticked or unticked. */
export function withTicks(choice: CauseChoice, cause: Cause, at: number | undefined, on: boolean): CauseChoice {
  const off = new Set(choice.off);
  for (const row of at === undefined ? cause.rows.keys() : [at])
    if (on) off.delete(tickOf(cause, row));
    else off.add(tickOf(cause, row));
  return { ...choice, off };
}

/** The decisions that the choice amounts to, and how many rows they are for. */
export function requestsOf(
  causes: readonly Cause[],
  choice: CauseChoice,
): { readonly requests: readonly DecisionRequest[]; readonly rows: number } {
  const all = causes.flatMap((cause) => {
    const meaning = meaningOf(cause, choice);
    if (meaning === undefined) return [];
    const ticked = cause.rows.filter((_, at) => !choice.off.has(tickOf(cause, at)));
    if (cause.kind === 'value') return ticked.map(({ request }) => ({ request, rows: 1 }));
    const status = statusOf(meaning);
    if (ticked.length === 0 || status === undefined) return [];
    return [{ request: { kind: 'alias' as const, written: cause.written, status }, rows: cause.rows.length }];
  });
  return {
    requests: all.flatMap(({ request }) => request ?? []),
    rows: all.reduce((sum, { request, rows }) => sum + (request === undefined ? 0 : rows), 0),
  };
}

function statusOf(id: string): OfficerStatus | undefined {
  return OFFICER_STATUSES.find((status) => status === id);
}
