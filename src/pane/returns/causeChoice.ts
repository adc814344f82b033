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

/** The decisions that the choice amounts to, and how many rows they are for. */
export function requestsOf(
  causes: readonly Cause[],
  choice: CauseChoice,
): { readonly requests: readonly DecisionRequest[]; readonly rows: number } {
  const all = causes.flatMap((cause) => {
    const meaning = meaningOf(cause, choice);
    if (meaning === undefined) return [];
    const ticked = cause.rows.filter((_, at) => !choice.off.has(`${cause.id} ${at}`));
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
