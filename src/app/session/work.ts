import type { Registry } from '../../core/bodies/types';
import type { Issue } from '../../core/issues/issue';
import type { Consolidation, MinistryEdit } from '../../core/merge/types';
import { setUp, type Collection, type consolidate } from '../../core/pipeline';
import type { PlanSettings } from '../../core/plan/sheet/planSettings';
import type { PaperSettings } from '../../core/plan/sheet/keptPaper';
import type { Plan, PlanReading } from '../../core/plan/types';
import type { PlanChoice, PlanCorrection, ReadContext } from '../../ports';
import { given } from '../../core/given';

/** What lies on the desk: plain data, so that it can be handed to another worker. */
export interface Work {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly choice: PlanChoice;
  readonly consolidation?: Consolidation;
  /**
   * The plan was opened by a person, and does not stand in the open workbook yet: it may be a new edition of the one
   * there.
   */
  readonly planOpened?: true;
  /** How the document was read; absent for a workbook of ours. */
  readonly reading?: PlanReading;
  /** The plan as it was read, before `corrections` were made in it; absent while there are none. */
  readonly planAsRead?: Plan;
  readonly corrections?: readonly PlanCorrection[];
  /** What the ministry wrote in consolidations of other coordinators that were taken in here. */
  readonly otherEdits?: readonly MinistryEdit[];
  /** Spellings of statuses that an earlier round has taught. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** The ministry's letterhead and form, as an earlier round left them. */
  readonly paper?: PaperSettings;
  /** What was found in the workbook and could not be taken, or will not outlive our next write into it. */
  readonly remarks?: readonly Issue[];
  /** Revision of the consolidation in the open workbook, as it was read or last written by us. */
  readonly revision?: number;
  /** What `revision` was before our last write, for taking that write back. */
  readonly revisionBefore?: number;
}

/** Work in which something has been merged. */
export type MergedWork = Work & Required<Pick<Work, 'consolidation'>>;

/** The collection that the work and its choices describe. */
export function collectionOf({ plan, registry, choice, consolidation }: Work): Collection {
  const { round, on, coordinator, members = {} } = choice;
  return setUp(plan, registry, {
    ...given({ round, on, coordinator }),
    membership: new Map([...(consolidation?.settings.membership ?? []), ...Object.entries(members)]),
  });
}

/** The choices that an opened consolidation was made with. */
export function choiceOf({ settings, plan }: Consolidation, before: PlanChoice): PlanChoice {
  // Any id that is no period would be read as the final round: only an interim one is named.
  const final = settings.round.id === String(plan.period.end.slice(0, 4));
  return {
    ...before,
    on: settings.on,
    ...given({
      round: final ? undefined : settings.round.id,
      coordinator: settings.coordinator,
      threshold: settings.threshold,
      shiftsRestDays: settings.shiftsRestDays,
      members: settings.membership.size === 0 ? undefined : Object.fromEntries(settings.membership),
    }),
  };
}

/** How what comes in is merged, as the work and its choices say. */
export function mergeOptionsOf({ choice, aliases, paper, consolidation }: Work): Parameters<typeof consolidate>[2] {
  const { today, threshold, shiftsRestDays } = choice;
  return { asOf: today, ...given({ threshold, shiftsRestDays, aliases, paper, into: consolidation }) };
}

/** The choices as a plan workbook carries them to the next collection. */
export function settingsOf({ choice, aliases = new Map(), paper }: Work): PlanSettings {
  const { coordinator, members = {}, shiftsRestDays } = choice;
  return { membership: new Map(Object.entries(members)), aliases, ...given({ coordinator, shiftsRestDays, paper }) };
}

/** The choices, with what a plan workbook or an earlier round carries of them. */
export function choiceWith(choice: PlanChoice, settings: PlanSettings | undefined): PlanChoice {
  if (settings === undefined) return choice;
  const { coordinator, membership, shiftsRestDays } = settings;
  const members = membership.size === 0 ? undefined : { ...choice.members, ...Object.fromEntries(membership) };
  return { ...choice, ...given({ coordinator, members, shiftsRestDays }) };
}

/** What a coordinator gives for reading returned files: passwords to try, and whether texts near inputs count. */
export type HowToRead = Pick<ReadContext, 'passwords' | 'acceptBeside'>;

/** What readers of returned files read against. */
export function readContextOf(work: Work, { passwords = [], acceptBeside }: HowToRead): ReadContext {
  const { choice, consolidation, aliases = [] } = work;
  return {
    collection: collectionOf(work),
    today: choice.today,
    aliases: new Map([...aliases, ...(consolidation?.settings.aliases ?? [])]),
    ...given({
      acceptBeside,
      passwords: passwords.length === 0 ? undefined : passwords,
    }),
  };
}

/** The work once it stands in the open workbook as it is. */
export function writtenWork(work: Work): Work {
  const { consolidation, revision, planOpened: _, remarks: __, ...rest } = work;
  if (consolidation === undefined) return work;
  return { ...rest, consolidation, revision: consolidation.revision, ...given({ revisionBefore: revision }) };
}
