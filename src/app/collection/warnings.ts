import { coded } from '../../core/texts';
import { createBodyIndex } from '../../core/bodies/bodyIndex';
import { addMonths } from '../../core/calendar/civilDate';
import type { Collection } from '../../core/pipeline';
import type { PlanWarning } from '../../ports';

/** What a coordinator should know before templates go out, as the command line says it when it makes them. */
export function collectionWarnings(collection: Collection): readonly PlanWarning[] {
  const { round, options, expansion, plan } = collection;
  // For a collective the coordinator has rows of its own.
  const unassigned = expansion.unassigned.filter(
    ({ reason }) => reason !== 'collective' || options.coordinator === undefined,
  );
  const { start, end } = plan.period;
  return [
    ...(isOutside(collection)
      ? [coded('pane.plan.warning', 'round-outside', { round: round.id, asOf: round.asOf, start, end })]
      : []),
    ...waiting(collection).map(({ executor, measures }) =>
      coded('pane.plan.warning', 'conditional', { executor, measures: measures.join(', ') }),
    ),
    ...unassigned.map(({ measureId, executor }) =>
      coded('pane.plan.warning', 'unassigned', { measure: measureId, executor }),
    ),
  ];
}

/** A round long before or after the plan is most likely a slip of the year: then every row is not due, or over. */
export function isOutside({ plan: { period }, round }: Collection): boolean {
  return round.asOf < period.start || round.asOf > addMonths(period.end, 24);
}

/** Restricted groups whose members the ministry has not named: their rows bind nobody until it does. */
export function waiting({
  plan,
  expansion,
}: Collection): readonly { readonly executor: string; readonly measures: readonly string[] }[] {
  const measures = new Map<string, Set<string>>();
  for (const { executor, measureId, obligation } of expansion.duties) {
    if (obligation === 'conditional') measures.set(executor, (measures.get(executor) ?? new Set()).add(measureId));
  }
  const order = plan.tasks.flatMap((task) => task.measures.map(({ id }) => id));
  return [...measures].map(([executor, ids]) => ({ executor, measures: order.filter((id) => ids.has(id)) }));
}

/**
 * The one body that the reporting clause names as sending the summary on, or the one that acts for it on the day of
 * the collection; undefined where the clause names none, or several.
 */
export function coordinatorNamed({ plan, registry, expansion }: Collection): string | undefined {
  const { steps = [] } = plan.reporting ?? {};
  const who = steps.length < 2 ? [] : (steps.at(-1)?.who ?? []);
  const [only] = who;
  if (only === undefined || who.length > 1) return undefined;
  const bodies = createBodyIndex(registry);
  const [named] = bodies.find(only.name);
  return named === undefined ? undefined : (bodies.resolveOn(named.id, expansion.on)?.body.id ?? named.id);
}
