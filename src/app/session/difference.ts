import type { Consolidation } from '../../core/merge/types';
import { summarise } from '../../core/summary/summarise';
import type { Summary } from '../../core/summary/types';
import type { Texts } from '../../core/texts';
import type { Difference } from '../../ports';

/** What stands in `after` that did not stand in `before`: counts, proposed statuses, states of submission. */
export function differenceOf(before: Consolidation | undefined, after: Consolidation, texts: Texts): Difference {
  const was = before === undefined ? undefined : summarise(before, texts);
  const now = summarise(after, texts);
  return {
    rowsAccepted: { before: accepted(before), after: accepted(after) },
    rowsQuarantined: { before: before?.quarantine.length ?? 0, after: after.quarantine.length },
    statuses: statusesOf(was, now, texts),
    bodies: bodiesOf(was, now, texts),
  };
}

function accepted(consolidation: Consolidation | undefined): number {
  return consolidation?.records.filter(({ state }) => state === 'current').length ?? 0;
}

function statusesOf(was: Summary | undefined, now: Summary, texts: Texts): Difference['statuses'] {
  const before = new Map(was?.rows.map(({ key, proposed }) => [key, proposed]));
  return now.rows.flatMap(({ key, measureId, periodId, proposed }) => {
    const earlier = before.get(key) ?? 'noReport';
    if (earlier === proposed) return [];
    return [{ key, measureId, periodId, before: texts.t(`status.${earlier}`), after: texts.t(`status.${proposed}`) }];
  });
}

function bodiesOf(was: Summary | undefined, now: Summary, texts: Texts): Difference['bodies'] {
  const before = new Map(was?.bodies.map(({ id, state }) => [id, state]));
  return now.bodies.flatMap(({ id, name, state, consentOnly }) => {
    const earlier = before.get(id) ?? (consentOnly ? 'consentMissing' : 'missing');
    if (earlier === state) return [];
    return [{ name, before: texts.t(`summary.state.${earlier}`), after: texts.t(`summary.state.${state}`) }];
  });
}
