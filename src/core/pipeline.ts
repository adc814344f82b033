import { finding } from './issues/issue';
import { createBodyIndex } from './bodies/bodyIndex';
import type { Body, Registry } from './bodies/types';
import type { CivilDate } from './calendar/civilDate';
import { checkReturn } from './checks/checkReturn';
import type { Duty } from './duties/types';
import { merge } from './merge/merge';
import type { GatheredFile } from './merge/slim';
import type { Consolidation, ReadFile } from './merge/types';
import { parsePlan } from './plan/parsePlan';
import type { PaperSettings } from './plan/sheet/keptPaper';
import type { SourceDocument } from './plan/source';
import type { PlanOutcome } from './plan/types';
import { recognise } from './returned/recognise';
import { partIdentity, returnsIn } from './returned/returnsIn';
import type { FileIdentity } from './returned/types';
import { summaryCsvRows } from './summary/csvRows';
import { summarise } from './summary/summarise';
import type { Summary } from './summary/types';
import { consolidationSpec } from './summary/workbook/consolidationSpec';
import { summarySpec } from './summary/workbook/summarySpec';
import { templateFileNames } from './template/fileName';
import { templateSpec } from './template/templateSpec';
import type { Texts } from './texts';
import type { WorkbookContent } from './workbook/content';
import type { LargeWorkbookSpec, WorkbookSpec } from './workbook/spec';
import { reportingBodies, type Collection } from './collection';
import { given } from './given';
import { kindOf } from './kindOf';

// The whole flow on one screen. The command line, the pane and the demo call these steps, in this order:
//   readPlan → setUp → templates → (filled anywhere) → readReturned → consolidate → report

/** Text of an ordinance → plan. Never throws on a document. */
export function readPlan(document: SourceDocument, registry: Registry): PlanOutcome {
  return parsePlan(document, createBodyIndex(registry));
}

export { reportingBodies, setUp, type Collection, type SetUpOptions } from './collection';

export interface Template {
  readonly body: Body;
  readonly duties: readonly Duty[];
  readonly fileName: string;
  readonly spec: WorkbookSpec;
}

/**
 * One workbook per body that has duties, in protocol order; made one at a time, so that a set never stands in memory
 * whole.
 */
export function* templates(
  collection: Collection,
  texts: Texts,
  options: { readonly created: CivilDate; readonly only?: readonly string[] },
): Generator<Template> {
  const { plan, registry, round } = collection;
  const reporting = reportingBodies(collection).filter(
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

export interface ReadingContext {
  readonly collection?: Collection;
  /** Where there is no collection: bodies by their names, to see whether a file names another than its stamps. */
  readonly registry?: Registry;
  /** Returns of any round of the plan are welcome, not only of the collection's. */
  readonly anyRound?: boolean;
  /** Files of units of a body are welcome. */
  readonly units?: true;
  /** Texts near empty inputs (notes, text boxes) are taken as their answers. */
  readonly acceptBeside?: boolean;
  /** The day of the run. */
  readonly today: CivilDate;
  /** Words of every language that may stand in a return. */
  readonly vocabularies: readonly Texts[];
  readonly aliases?: ReadonlyMap<string, string>;
}

/**
 * All returns of a workbook that came back: one, or each for itself where several were put into it. The others than
 * the workbook's own are its members, under the sheets that they begin on.
 */
export function readReturnedAll(
  content: WorkbookContent,
  identity: FileIdentity,
  context: ReadingContext,
): readonly ReadFile[] {
  return returnsIn(content, context.vocabularies).map(({ content: part, name }) =>
    readReturned(part, name === undefined ? identity : partIdentity(identity, name), context),
  );
}

/** A workbook that came back → its answers and findings, or why it is no return of this collection. */
export function readReturned(content: WorkbookContent, identity: FileIdentity, context: ReadingContext): ReadFile {
  const { collection, today, vocabularies, aliases } = context;
  const own = kindOf(content, vocabularies);
  if (own === 'cover' || own === 'summary') {
    return {
      kind: 'companion',
      identity,
      issues: [finding(`file-companion-${own}`, 'info', { file: identity.file }, { file: identity.file })],
    };
  }
  const outcome = recognise(content, identity, {
    vocabularies,
    ...given({ acceptBeside: context.acceptBeside }),
    ...given({ units: context.units }),
    ...(collection === undefined
      ? given({ bodies: context.registry === undefined ? undefined : createBodyIndex(context.registry) })
      : {
          plan: collection.plan,
          bodies: createBodyIndex(collection.registry),
          duties: collection.expansion.duties,
          ...given({ round: context.anyRound === true ? undefined : collection.round }),
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
          ...given({ plan: collection?.plan, aliases }),
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
  collection: Collection,
  files: readonly GatheredFile[],
  options: {
    readonly asOf: CivilDate;
    readonly into?: Consolidation;
    /** Due days that are days of rest move to the next working day; as it was set before unless given. */
    readonly shiftsRestDays?: boolean;
    /** Spellings of statuses that an earlier round has taught. */
    readonly aliases?: ReadonlyMap<string, string>;
    /** Share of the obliged bodies that must have answered; as it was set before unless given. */
    readonly threshold?: number;
    /** The ministry's letterhead and form, as the plan's workbook carries them. */
    readonly paper?: PaperSettings;
    /** Further columns of the plan that the summary carries, by name; those it carried before unless given. */
    readonly planColumns?: readonly string[];
  },
): Consolidation {
  const { plan, registry, expansion, round, options: chosen } = collection;
  const shifts = options.shiftsRestDays ?? options.into?.settings.shiftsRestDays ?? false;
  return merge({
    plan,
    registry,
    bodies: createBodyIndex(registry),
    duties: expansion.duties,
    files,
    settings: {
      round,
      on: expansion.on,
      registryDate: registry.date,
      asOf: options.asOf,
      membership: chosen.membership ?? new Map(),
      aliases: options.aliases ?? new Map(),
      ...given({
        threshold: options.threshold,
        paper: options.paper,
        planColumns: carriedNames(options.planColumns ?? options.into?.settings.planColumns),
        coordinator: chosen.coordinator,
        shiftsRestDays: shifts ? (true as const) : undefined,
      }),
    },
    ...given({ into: options.into }),
  });
}

/** None of them is the same as no choice. */
function carriedNames(names: readonly string[] | undefined): readonly string[] | undefined {
  return names?.length === 0 ? undefined : names;
}

/** What a consolidation comes to; each document is made when it is asked for. */
export interface Report {
  readonly summary: Summary;
  /** The workbook that holds everything. */
  readonly workbook: LargeWorkbookSpec;
  /** What the Cabinet gets, without personal data: as a workbook, as a table. */
  summaryWorkbook(asOf: CivilDate): WorkbookSpec;
  table(): ReturnType<typeof summaryCsvRows>;
}

/** The consolidation → what the Cabinet gets, and the workbook that holds everything. */
export function report(consolidation: Consolidation, texts: Texts): Report {
  const summary = summarise(consolidation, texts);
  return {
    summary,
    get workbook() {
      return consolidationSpec(consolidation, summary, texts);
    },
    summaryWorkbook: (asOf) => summarySpec(consolidation, summary, texts, asOf),
    table: () => summaryCsvRows(consolidation, summary, texts),
  };
}
