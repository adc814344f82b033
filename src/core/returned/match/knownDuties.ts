import { groupBy } from '../../groups';
import { remembered } from '../../text/remembered';
import { measureOfKey } from '../../duties/rowKey';
import type { Duty } from '../../duties/types';
import type { Issue } from '../../issues/issue';
import type { Measure, Plan } from '../../plan/types';
import type { Stamp } from '../../template/stamp';
import type { StampedDuty, StampedIndicator } from '../../template/stampSheet';
import type { RecogniseContext } from '../context';
import {
  dutyIndex,
  dutyLabel,
  measuresById,
  expandedDuties,
  plannedDuties,
  stampedDuties,
  type DutyIndex,
  type KnownDuty,
} from './dutyIndex';
import { matchEdition, type EditionMatch } from './editions';

/** Everything that the rows of a file may answer. */
export interface KnownDuties {
  readonly index: DutyIndex;
  /** What the template remembers, in the keys of the plan as it is now. */
  readonly stamped: readonly StampedDuty[];
  readonly edition: EditionMatch;
  readonly issues: readonly Issue[];
  /** The key of today for a key of the template's edition. */
  currentKey(key: string): string;
  currentIndicatorKey(key: string): string;
  /** The measure of today that has the number `id` in the template's edition. */
  currentMeasure(id: string): string;
  /** The duty as people name it: `2.1 (I півріччя 2019 р.)`. */
  label(key: string): string;
  /** Ids of the measures that have this text, word for word. */
  measuresOf(text: string): readonly string[];
  /** A measure of the plan, also one that this body has no duty for, or an excluded one. */
  planMeasure(id: string): Measure | undefined;
  /** The indicators that the template remembers, in keys of today; without its memory those of the plan. */
  indicators(stamped: readonly StampedIndicator[] | undefined): readonly StampedIndicator[];
}

/**
 * The duties by the template's own memory, else by the expansion for its body, else by the plan. With
 * a plan, duties that the template does not have (its list of bodies changed since) are added.
 *
 * @param alsoOf ids of another body whose report it may be, and of its heir.
 */
export function knownDuties(
  stamped: readonly StampedDuty[],
  stamp: Stamp | undefined,
  context: RecogniseContext,
  alsoOf: readonly string[] = [],
): KnownDuties {
  const { plan } = context;
  const edition = plan === undefined ? SAME_EDITION : matchEdition(plan, stamp?.edition ?? '', stamped);
  const currentKey = (key: string): string => edition.keys.get(key) ?? key;
  const currentIndicatorKey = (key: string): string => {
    const hash = key.lastIndexOf('#');
    return hash < 0 || edition.keys.size === 0 ? key : `${currentKey(key.slice(0, hash))}${key.slice(hash)}`;
  };
  const measures = new Map([...edition.keys].map(([old, now]) => [measureOfKey(old), measureOfKey(now)]));
  const duties = withPlan(stampedDuties(stamped), stamp, context, alsoOf);
  const index = dutyIndex(duties);
  return {
    index,
    edition,
    issues: edition.issues,
    stamped: edition.keys.size === 0 ? stamped : stamped.map((duty) => renamed(duty, currentKey(duty.key))),
    currentKey,
    currentIndicatorKey,
    currentMeasure: (id) => measures.get(id) ?? id,
    label: (key) => dutyLabel(key, index),
    measuresOf: remembered((text) => [...new Set(index.byText(text).map(({ key }) => measureOfKey(currentKey(key))))]),
    planMeasure: (id) => (plan === undefined ? undefined : measuresById(plan).get(id)),
    indicators: (indicators) => {
      if (indicators === undefined) return plan === undefined ? [] : plannedIndicators(duties, plan);
      return edition.keys.size === 0
        ? indicators
        : indicators.map((indicator) => ({ ...indicator, key: currentIndicatorKey(indicator.key) }));
    },
  };
}

function plannedIndicators(duties: readonly KnownDuty[], plan: Plan): readonly StampedIndicator[] {
  const measures = measuresById(plan);
  return duties.flatMap(({ key, measureId }) =>
    (measures.get(measureId)?.indicators ?? []).map(({ no, name, unit }) => ({ key: `${key}#${no}`, name, unit })),
  );
}

const SAME_EDITION: EditionMatch = { keys: new Map(), gone: new Map(), issues: [] };

function renamed(duty: StampedDuty, key: string): StampedDuty {
  return key === duty.key ? duty : { ...duty, key, measureId: measureOfKey(key) };
}

function withPlan(
  stamped: readonly KnownDuty[],
  stamp: Stamp | undefined,
  context: RecogniseContext,
  alsoOf: readonly string[],
): readonly KnownDuty[] {
  const {
    plan,
    duties,
    vocabularies: [texts],
  } = context;
  if (plan === undefined) return stamped;
  const bodies = [...(stamp?.body === undefined ? [] : [stamp.body.id]), ...alsoOf];
  const expanded =
    duties === undefined ? [] : bodies.flatMap((bodyId) => expandedDuties(dutiesOf(duties, bodyId), plan, texts));
  const keys = new Set(stamped.map(({ key }) => key));
  const added = expanded.filter(({ key }) => !keys.has(key) && keys.add(key));
  if (stamped.length > 0 || expanded.length > 0) return [...stamped, ...added];
  return plannedDuties(plan, texts);
}

const grouped = new WeakMap<readonly Duty[], ReadonlyMap<string, readonly Duty[]>>();

function dutiesOf(duties: readonly Duty[], bodyId: string): readonly Duty[] {
  const known = grouped.get(duties) ?? groupBy(duties, (duty) => duty.bodyId);
  grouped.set(duties, known);
  return known.get(bodyId) ?? [];
}
