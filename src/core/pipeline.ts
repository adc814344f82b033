import { createBodyIndex, type BodyIndex } from './bodies/bodyIndex';
import type { Body, Registry } from './bodies/types';
import type { CivilDate } from './calendar/civilDate';
import { checkReturn } from './checks/checkReturn';
import { expandDuties } from './duties/expandDuties';
import { roundFor } from './duties/round';
import type { Duty, DutyExpansion, DutyOptions, Round } from './duties/types';
import { merge } from './merge/merge';
import type { GatheredFile } from './merge/slim';
import type { Consolidation, ReadFile } from './merge/types';
import { parsePlan } from './plan/parsePlan';
import type { SourceDocument } from './plan/source';
import type { Plan, PlanOutcome } from './plan/types';
import { recognise } from './returned/recognise';
import type { FileIdentity } from './returned/types';
import { ownDocument } from './summary/ownDocument';
import { summarise } from './summary/summarise';
import type { Summary } from './summary/types';
import { consolidationSpec } from './summary/workbook/consolidationSpec';
import { templateFileNames } from './template/fileName';
import { templateSpec } from './template/templateSpec';
import type { Texts } from './texts';
import type { WorkbookContent } from './workbook/content';
import type { WorkbookSpec } from './workbook/spec';
import { given } from './given';

// The whole flow on one screen. The command line, the pane and the demo call these steps, in this order:
//   readPlan → setUp → templates → (filled anywhere) → readReturned → consolidate → report

/** Text of an ordinance → plan. Never throws on a document. */
export function readPlan(document: SourceDocument, registry: Registry): PlanOutcome {
  return parsePlan(document, createBodyIndex(registry));
}

export interface SetUpOptions extends DutyOptions {
  readonly round?: string;
}

/** One collection: who must report on what, in which round. */
export interface Setup {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly bodies: BodyIndex;
  readonly round: Round;
  readonly expansion: DutyExpansion;
  readonly options: DutyOptions;
}

export function setUp(plan: Plan, registry: Registry, options: SetUpOptions = {}): Setup {
  const bodies = createBodyIndex(registry);
  return {
    plan,
    registry,
    bodies,
    round: roundFor(plan, options.round),
    expansion: expandDuties(plan, bodies, options),
    options,
  };
}

export interface Template {
  readonly body: Body;
  readonly duties: readonly Duty[];
  readonly fileName: string;
  readonly spec: WorkbookSpec;
}

/** One workbook per body that has duties, in protocol order; made one at a time, so that a set never stands in memory whole. */
export function* templates(
  setup: Setup,
  texts: Texts,
  options: { readonly created: CivilDate; readonly only?: readonly string[] },
): Generator<Template> {
  const { plan, registry, round } = setup;
  const reporting = reportingBodies(setup).filter(
    ({ body }) => options.only === undefined || options.only.includes(body.id),
  );
  const names = templateFileNames(
    plan,
    reporting.map(({ body }) => body),
  );
  for (const { body, duties } of reporting) {
    const spec = templateSpec({
      plan,
      round,
      body,
      duties,
      texts,
      registryDate: registry.date,
      created: options.created,
    });
    yield { body, duties, fileName: names.get(body.id) ?? `${body.id}.xlsx`, spec };
  }
}

/** Bodies with at least one duty or proxy row, in protocol order, with their duties in plan order. */
export function reportingBodies(setup: Setup): readonly { readonly body: Body; readonly duties: readonly Duty[] }[] {
  const byBody = new Map<string, Duty[]>();
  for (const duty of setup.expansion.duties) {
    const own = byBody.get(duty.bodyId);
    if (own === undefined) byBody.set(duty.bodyId, [duty]);
    else own.push(duty);
  }
  return [...byBody].flatMap(([id, duties]) => {
    const body = setup.bodies.byId(id);
    return body === undefined ? [] : [{ body, duties }];
  });
}

export interface ReadingContext {
  readonly setup?: Setup;
  /** Returns of any round of the plan are welcome, not only of the set-up's. */
  readonly anyRound?: boolean;
  /** The day of the run. */
  readonly today: CivilDate;
  /** Words of every language that may stand in a return. */
  readonly vocabularies: readonly Texts[];
  readonly aliases?: ReadonlyMap<string, string>;
}

/** A workbook that came back → its answers and findings, or why it is no return of this collection. */
export function readReturned(content: WorkbookContent, identity: FileIdentity, context: ReadingContext): ReadFile {
  const { setup, today, vocabularies, aliases } = context;
  const own = ownDocument(content, vocabularies);
  if (own !== undefined) {
    return {
      kind: 'companion',
      identity,
      issues: [
        {
          code: `file-companion-${own}`,
          severity: 'info',
          at: { file: identity.file },
          params: { file: identity.file },
        },
      ],
    };
  }
  const outcome = recognise(content, identity, {
    vocabularies,
    ...(setup === undefined
      ? {}
      : {
          plan: setup.plan,
          bodies: setup.bodies,
          duties: setup.expansion.duties,
          ...given({ round: context.anyRound === true ? undefined : setup.round }),
        }),
  });
  switch (outcome.kind) {
    case 'return':
      return {
        kind: 'return',
        identity,
        checked: checkReturn(outcome.returned, {
          today,
          vocabularies,
          ...given({ plan: setup?.plan, aliases }),
        }),
      };
    case 'foreign':
      return {
        kind: 'foreign',
        identity,
        issues: outcome.issues,
        ...given({
          body: outcome.stamp?.body === undefined ? undefined : outcome.stamp.body.id,
          round: outcome.stamp?.round.id,
        }),
      };
    case 'unrecognised':
      return { kind: 'unreadable', identity, issues: outcome.issues };
  }
}

/** All that came back → the consolidation: pure, whatever the order of the files. */
export function consolidate(
  setup: Setup,
  files: readonly GatheredFile[],
  options: { readonly asOf: CivilDate; readonly into?: Consolidation },
): Consolidation {
  const { plan, registry, bodies, expansion, round } = setup;
  return merge({
    plan,
    registry,
    bodies,
    duties: expansion.duties,
    files,
    settings: {
      round,
      on: expansion.on,
      registryDate: registry.date,
      asOf: options.asOf,
      membership: setup.options.membership ?? new Map(),
      aliases: new Map(),
      ...given({ coordinator: setup.options.coordinator }),
    },
    ...given({ into: options.into }),
  });
}

/** The consolidation → what the Cabinet gets, and the workbook that holds everything. */
export function report(
  consolidation: Consolidation,
  texts: Texts,
): { readonly summary: Summary; readonly workbook: WorkbookSpec } {
  const summary = summarise(consolidation, texts);
  return { summary, workbook: consolidationSpec(consolidation, summary, texts) };
}
