import type { CivilDate } from '../calendar/civilDate';
import { isInForce } from './groups';
import type { Body, Registry, Succession } from './types';
import { given } from '../given';

/** A body that acts on a date for the one that was named. */
export interface Resolution {
  readonly body: Body;
  /** The body that was named, when it does not act itself on that date. */
  readonly inheritedFrom?: InheritedFrom;
}

export interface InheritedFrom {
  readonly bodyId: string;
  readonly name: string;
  readonly act?: string;
  readonly date?: CivilDate;
  /** `successor`: the named body was dissolved; `predecessor`: it did not exist yet. */
  readonly direction: 'successor' | 'predecessor';
}

/**
 * The bodies that act on the date for the one that was named: itself, all its successors when it was
 * dissolved (several after a split), or its predecessor when it did not exist yet. When the chain
 * leads nowhere the body itself is given: a duty is never lost for want of data.
 */
export function resolve(
  registry: Registry,
  byId: (id: string) => Body | undefined,
  id: string,
  date: CivilDate,
): readonly Resolution[] {
  const body = byId(id);
  if (body === undefined) return [];
  if (isInForce(body, date)) return [{ body }];
  const forward = body.validTo !== undefined && body.validTo <= date;
  const found = forward ? successors(registry, byId, body, date) : predecessors(registry, byId, body, date);
  if (found.length === 0) return [{ body }];
  return found.map(({ body: acting, by }) => ({
    body: acting,
    inheritedFrom: {
      bodyId: body.id,
      name: body.name,
      date: by.date,
      ...given({ act: by.act }),
      direction: forward ? ('successor' as const) : ('predecessor' as const),
    },
  }));
}

interface Found {
  readonly body: Body;
  /** The first step of the chain. */
  readonly by: Succession;
}

function successors(
  registry: Registry,
  byId: (id: string) => Body | undefined,
  body: Body,
  date: CivilDate,
): readonly Found[] {
  const found = new Map<string, Found>();
  const seen = new Set<string>([body.id]);
  const walk = (id: string, first: Succession | undefined): void => {
    const steps = latest(registry.successions.filter((step) => step.from.includes(id) && step.date <= date));
    for (const step of steps) {
      const next = byId(step.to);
      if (next === undefined || seen.has(next.id)) continue;
      seen.add(next.id);
      if (isInForce(next, date)) found.set(next.id, { body: next, by: first ?? step });
      else walk(next.id, first ?? step);
    }
  };
  walk(body.id, undefined);
  return [...found.values()];
}

/**
 * Of several handovers of one body the last one counts: a merger that was cancelled gives way to what came after it.
 */
function latest(steps: readonly Succession[]): readonly Succession[] {
  const last = steps.reduce((day, step) => (step.date > day ? step.date : day), '');
  return steps.filter((step) => step.date === last);
}

/** The one predecessor whose place the body took: renamed or reorganised into it rather than merged or liquidated. */
function predecessors(
  registry: Registry,
  byId: (id: string) => Body | undefined,
  body: Body,
  date: CivilDate,
): readonly Found[] {
  const seen = new Set<string>([body.id]);
  let current: Body | undefined = body;
  let first: Succession | undefined;
  while (current !== undefined && !isInForce(current, date)) {
    const id: string = current.id;
    const steps = registry.successions
      .filter((step) => step.to === id && step.date > date)
      .sort((a, b) => closeness(b) - closeness(a));
    const step = steps[0];
    const previous = step?.from.map(byId).find((candidate) => candidate !== undefined && !seen.has(candidate.id));
    if (step === undefined || previous === undefined) return [];
    seen.add(previous.id);
    first = step;
    current = previous;
  }
  return current === undefined || first === undefined ? [] : [{ body: current, by: first }];
}

function closeness(step: Succession): number {
  if (step.kind.startsWith('rename')) return 3;
  if (step.kind.startsWith('reorganise')) return 2;
  return step.kind.startsWith('liquidate') || step.kind.startsWith('merge') ? 0 : 1;
}
