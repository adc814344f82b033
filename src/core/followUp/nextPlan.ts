import { createBodyIndex, type BodyIndex } from '../bodies/bodyIndex';
import type { BodyContact, Registry, Succession } from '../bodies/types';
import type { CivilDate } from '../calendar/civilDate';
import { given } from '../given';
import type { Consolidation } from '../merge/types';
import { matchMeasures } from '../plan/compare/matchMeasures';
import { comparePlans, type PlanComparison } from '../plan/comparePlans';
import type { PlanSettings } from '../plan/sheet/planSettings';
import type { Measure, Plan } from '../plan/types';
import { foldKey } from '../text/clean';

/** A body of the old round that is another one under the new plan. */
export interface ChangedBody {
  readonly id: string;
  readonly name: string;
  readonly what: 'renamed' | 'merged' | 'dissolved';
  /** Who acts for it now, by name; none where it is gone without a successor. */
  readonly now: readonly string[];
  readonly act?: string;
  readonly date?: CivilDate;
}

/** Something of the old round that has no place in the new plan. */
export interface LeftBehind {
  readonly what: 'contact' | 'group' | 'member' | 'indicator' | 'coordinator';
  readonly name: string;
  readonly of?: string;
}

export interface NextPlan {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly settings: PlanSettings;
  readonly bodies: readonly ChangedBody[];
  readonly measures: PlanComparison;
  readonly carried: {
    readonly contacts: number;
    readonly groups: number;
    readonly aliases: number;
    readonly indicators: number;
  };
  readonly left: readonly LeftBehind[];
}

/** The next year's plan with what the last round has taught, where it still fits; the rest is listed. */
export function nextPlan(plan: Plan, old: Consolidation): NextPlan {
  const on = plan.period.end;
  const bodies = createBodyIndex(old.registry);
  const changed = changedBodies(old, bodies, on);
  const contacts = carriedContacts(old.registry, changed, bodies, on);
  const groups = carriedGroups(plan, old, bodies, on);
  const indicated = withOldIndicators(plan, old.plan);
  const coordinator = old.settings.coordinator;
  const acting = coordinator === undefined ? undefined : bodies.resolveOn(coordinator, on)?.body.id;
  const { aliases, shiftsRestDays, paper } = old.settings;
  return {
    plan: indicated.plan,
    registry: contacts.registry,
    settings: {
      membership: groups.membership,
      aliases,
      ...given({ coordinator: acting, shiftsRestDays: shiftsRestDays === true ? (true as const) : undefined, paper }),
    },
    bodies: changed,
    measures: comparePlans(plan, old.plan),
    carried: {
      contacts: contacts.registry.bodies.filter(({ contact }) => contact !== undefined).length,
      groups: groups.membership.size,
      aliases: aliases.size,
      indicators: indicated.carried,
    },
    left: [
      ...contacts.left,
      ...groups.left,
      ...indicated.left,
      ...(coordinator !== undefined && acting === undefined
        ? [{ what: 'coordinator' as const, name: bodies.byId(coordinator)?.name ?? coordinator }]
        : []),
    ],
  };
}

/** Bodies that reported in the old round and do not act under their own name on the day any more. */
function changedBodies({ duties, registry }: Consolidation, bodies: BodyIndex, on: CivilDate): readonly ChangedBody[] {
  const ids = new Set(
    duties.flatMap(({ bodyId, inheritedFrom }) => [
      bodyId,
      ...(inheritedFrom === undefined ? [] : [inheritedFrom.bodyId]),
    ]),
  );
  return [...ids].flatMap((id): readonly ChangedBody[] => {
    const body = bodies.byId(id);
    const acting = bodies.resolveAllOn(id, on).map((one) => one.body);
    const isGone = body?.validTo !== undefined && body.validTo <= on;
    if (body === undefined || (!isGone && acting.some((one) => one.id === id))) return [];
    if (!isGone && acting.length === 0) return [];
    const successions = registry.successions.filter(({ from, date }) => from.includes(id) && date <= on);
    const last = successions.at(-1);
    return [
      {
        id,
        name: body.name,
        what: whatBecame(successions, acting.length),
        now: acting.filter((one) => one.id !== id).map(({ name }) => name),
        ...given({ act: last?.act, date: last?.date ?? body.validTo }),
      },
    ];
  });
}

function whatBecame(successions: readonly Succession[], acting: number): ChangedBody['what'] {
  if (acting === 0 || successions.length === 0) return 'dissolved';
  return successions.some(isRenaming) ? 'renamed' : 'merged';
}

function isRenaming({ from, kind }: Succession): boolean {
  return from.length === 1 && /перейм|renam/i.test(kind);
}

/** A renamed body keeps its address and its head; those of a merged or dissolved one are nobody's any more. */
function carriedContacts(
  registry: Registry,
  changed: readonly ChangedBody[],
  bodies: BodyIndex,
  on: CivilDate,
): { readonly registry: Registry; readonly left: readonly LeftBehind[] } {
  const moved = new Map<string, BodyContact>();
  const left: LeftBehind[] = [];
  for (const { id, name, what, now } of changed) {
    const contact = bodies.byId(id)?.contact;
    if (contact === undefined) continue;
    const heir = bodies.resolveOn(id, on)?.body;
    if (what === 'renamed' && heir !== undefined && heir.contact === undefined) moved.set(heir.id, contact);
    else left.push({ what: 'contact', name, ...given({ of: now[0] }) });
  }
  return {
    left,
    registry:
      moved.size === 0
        ? registry
        : {
            ...registry,
            bodies: registry.bodies.map((body) => ({
              ...body,
              ...given({ contact: body.contact ?? moved.get(body.id) }),
            })),
          },
  };
}

function carriedGroups(
  plan: Plan,
  { settings, decisions }: Consolidation,
  bodies: BodyIndex,
  on: CivilDate,
): { readonly membership: ReadonlyMap<string, readonly string[]>; readonly left: readonly LeftBehind[] } {
  const names = new Map(
    measuresOf(plan).flatMap(({ executors }) => executors.map(({ name }) => [foldKey(name), name] as const)),
  );
  const chosen = new Map([
    ...decisions
      .filter(({ kind, reversed }) => kind === 'membership' && reversed !== true)
      .map(({ params }) => [params.executor ?? '', (params.bodies ?? '').split(',')] as const),
    ...settings.membership,
  ]);
  const membership = new Map<string, readonly string[]>();
  const left: LeftBehind[] = [];
  for (const [group, members] of chosen) {
    const now = names.get(foldKey(group));
    if (now === undefined) {
      left.push({ what: 'group', name: group });
      continue;
    }
    const acting = members.flatMap((id) => {
      const found = bodies.resolveAllOn(id, on).map(({ body }) => body.id);
      if (found.length === 0) left.push({ what: 'member', name: bodies.byId(id)?.name ?? id, of: group });
      return found;
    });
    membership.set(now, [...new Set(acting)]);
  }
  return { membership, left };
}

/** Indicators of a measure that the new plan has again and says nothing of. */
function withOldIndicators(
  plan: Plan,
  old: Plan,
): { readonly plan: Plan; readonly carried: number; readonly left: readonly LeftBehind[] } {
  const before = measuresOf(old);
  const pairs = new Map(matchMeasures(measuresOf(plan), before).map(({ now, before: was }) => [now, was]));
  let carried = 0;
  const tasks = plan.tasks.map((task) => ({
    ...task,
    measures: task.measures.map((measure) => {
      const was = pairs.get(measure);
      if (was === undefined || was.indicators.length === 0 || measure.indicators.length > 0) return measure;
      carried += was.indicators.length;
      return { ...measure, indicators: was.indicators };
    }),
  }));
  const matched = new Set(pairs.values());
  const left = before
    .filter((measure) => measure.indicators.length > 0 && !matched.has(measure))
    .flatMap(({ id, indicators }) => indicators.map(({ name }) => ({ what: 'indicator' as const, name, of: id })));
  return { plan: carried === 0 ? plan : { ...plan, tasks }, carried, left };
}

function measuresOf({ tasks }: Plan): readonly Measure[] {
  return tasks.flatMap(({ measures }) => measures).filter(({ exclusion }) => exclusion === undefined);
}
