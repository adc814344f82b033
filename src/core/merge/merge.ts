import { belonging } from './belonging';
import { createBodyIndex, type BodyIndex } from '../bodies/bodyIndex';
import type { Registry } from '../bodies/types';
import type { Duty } from '../duties/types';
import type { Issue } from '../issues/issue';
import type { Plan } from '../plan/types';
import { build } from './build';
import { closingOf } from './closing';
import { withSettledConflicts } from './conflicts';
import { sourcesOf } from './earlierSources';
import { equalData, inOneOrder } from './equalData';
import { withUnknownNames } from './indicatorNames';
import { fileLog } from './fileLog';
import { brokenLaws } from './laws';
import { rememberedAliases } from './manual';
import { sourceOf, type GatheredFile } from './slim';
import type { Source } from './source';
import type { Consolidation, ConsolidationSettings, Decision, MinistryEdit, SentReminder } from './types';
import { uniteSources } from './unite';
import { given } from '../given';
import { compareText } from '../text/order';

export interface MergeInput {
  readonly plan: Plan;
  readonly registry: Registry;
  /** The registry's index, where the caller has it already. */
  readonly bodies?: BodyIndex;
  readonly duties: readonly Duty[];
  readonly settings: ConsolidationSettings;
  readonly files: readonly GatheredFile[];
  /** An earlier consolidation to add to: its records, log, decisions and the ministry's edits stay. */
  readonly into?: Consolidation;
}

/**
 * Puts what came back into one consolidation. Pure; the order of files does not matter; the same files
 * again change nothing, not even the revision. Nothing is lost: each row read is a record or stands in
 * quarantine word for word, each file stands in the log. Throws only if that law were broken.
 */
export function merge({ plan, registry, bodies, duties, settings, files, into }: MergeInput): Consolidation {
  const fresh = files.map((file) => withUnknownNames(sourceOf(file, plan.id), plan));
  const before = into === undefined ? [] : sourcesOf(into);
  const sources = uniteSources(before, into === undefined ? fresh : asClarifications(fresh, before, into));
  const aliases = new Map([...(into?.settings.aliases ?? []), ...settings.aliases]);
  const threshold = settings.threshold ?? into?.settings.threshold;
  return consolidate({
    plan,
    registry,
    duties,
    settings: { ...lastingSettings(settings, into), aliases, ...given({ threshold }) },
    sources,
    decisions: into?.decisions ?? [],
    edits: into?.edits ?? [],
    ...given({ bodies, earlier: into }),
  });
}

/** What comes for the first time after the consolidation was closed is kept apart from what was reported. */
function asClarifications(fresh: readonly Source[], before: readonly Source[], into: Consolidation): readonly Source[] {
  const closing = given({ afterClosing: closingOf(into)?.id });
  const known = new Set(before.map(({ sha256 }) => sha256));
  return fresh.map((source) => (known.has(source.sha256) ? source : { ...source, ...closing }));
}

/** The settings with the rounds that the consolidation has been through. */
function lastingSettings(settings: ConsolidationSettings, into: Consolidation | undefined): ConsolidationSettings {
  if (into === undefined) return settings;
  const { earlierRounds = [], round } = into.settings;
  const others = [...earlierRounds, round].filter(({ id }) => id !== settings.round.id);
  const rounds = [...new Map(others.map((one) => [one.id, one])).values()].sort((a, b) => compareText(a.asOf, b.asOf));
  return {
    ...settings,
    ...given({
      earlierRounds: rounds.length === 0 ? undefined : rounds,
      paper: into.settings.paper ?? settings.paper,
    }),
  };
}

export interface ConsolidateInput {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly bodies?: BodyIndex;
  readonly duties: readonly Duty[];
  readonly settings: ConsolidationSettings;
  readonly sources: readonly Source[];
  readonly decisions: readonly Decision[];
  readonly edits: readonly MinistryEdit[];
  /** Those of `earlier` unless given. */
  readonly reminders?: readonly SentReminder[];
  /** As of `earlier` unless given. */
  readonly overtyped?: readonly Issue[];
  /** What it follows: it stays itself when nothing has changed. */
  readonly earlier?: Consolidation;
}

/** A consolidation of sources and decisions; the heart of merge, undo, redo and combination. */
export function consolidate(input: ConsolidateInput): Consolidation {
  const { plan, registry, duties, settings, decisions, edits, earlier } = input;
  const sources = input.sources.map((source) => belonging(source, decisions));
  const bodies = input.bodies ?? createBodyIndex(registry);
  const aliases = rememberedAliases(settings, decisions);
  const built = build({
    plan,
    duties,
    roundId: settings.round.id,
    sources,
    decisions,
    aliases,
    actingFor: (bodyId) => bodies.resolveOn(bodyId, settings.on)?.body.id,
    isKnown: (bodyId) => bodies.byId(bodyId) !== undefined,
  });
  const made: Consolidation = {
    plan,
    registry,
    duties,
    settings: { ...settings, aliases },
    revision: earlier?.revision ?? 1,
    log: fileLog(sources, built, decisions, (bodyId) => bodies.byId(bodyId)?.name ?? bodyId, settings),
    records: built.records,
    quarantine: built.quarantine,
    decisions,
    edits: withSettledConflicts(edits, decisions),
    ...given({
      reminders: input.reminders ?? earlier?.reminders,
      overtyped: input.overtyped ?? earlier?.overtyped,
    }),
  };
  const broken = brokenLaws(made);
  if (broken.length > 0) throw new Error(`the merge would lose rows: ${broken.slice(0, 3).join('; ')}`);
  if (earlier === undefined) return made;
  // The day of the run is no change of content.
  const comparable = { ...earlier, settings: { ...earlier.settings, asOf: settings.asOf } };
  if (equalData(made, comparable)) return earlier;
  // Nor are rows that someone sorted in the workbook: they are put in order again.
  const same = equalData(inOneOrder(made), inOneOrder(comparable));
  return same ? { ...made, settings: earlier.settings } : { ...made, revision: earlier.revision + 1 };
}
