import { refused } from '../../../core/refused';
import type { PlainFileCode } from '../../../formats/zip/readFault';
import { checkFile, checkOpen } from '../../../app/check/checkOne';
import { corrected } from '../../../app/check/correct';
import { planForCheck } from '../../../app/check/planForCheck';
import { templateRules } from '../../../app/check/templateRules';
import { unitsJoined, unitsSplit } from '../../../app/followUp/unitFiles';
import { shippedRegistry, type Seed } from '../../../app/plan/seed';
import { readOne } from '../../../app/reading/readOne';
import { createTextSharing } from '../../../app/reading/sharedTexts';
import { filesOf } from '../../../app/session/files';
import { editsOf } from '../../../app/session/edits';
import { plansOf } from '../../../app/session/planUses';
import { Session, type Sitting } from '../../../app/session/session';
import { missingHere } from '../../../app/session/elsewhere';
import { viewsOf } from '../../../app/session/views';
import { given } from '../../../core/given';
import { planTitle } from '../../../core/template/words/planWords';
import type { Collection } from '../../../core/pipeline';
import type { WorkbookContent } from '../../../core/workbook/content';
import type {
  CellChange,
  CheckView,
  Corrected,
  DecisionRequest,
  ExportKind,
  MergedView,
  MadeFile,
  MadePaper,
  NamedBytes,
  OpenedPlan,
  Refused,
  PaperRequest,
  PickedFile,
  PlanChoice,
  PlanCorrection,
  CorrectionRefused,
  PlanView,
  Progress,
  RemindChoice,
  ReviseChoice,
  TemplateOptions,
  TemplatesMade,
  TriedMerge,
} from '../../../ports';
import { safeFixesOf } from '../checkDesk';
import { Arrivals } from './arrivals';
import { bytesOf } from './bytesOf';
import { followUps } from './followUps';
import { growingBlob } from './growingBlob';
import type { Keeper } from './keeper';
import { createReading, type ReadAnswer, type Reading } from './reading';

/** Bytes that leave the worker without a copy, where the host can do that. */
export type Hand = <T>(value: T, bytes: readonly Uint8Array[]) => T;

export type PlanSource =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'file'; readonly file: PickedFile }
  | { readonly kind: 'text'; readonly text: string };

export interface DeskTools {
  readonly seed: Seed;
  /** How one returned file is read, unless as the application reads it. */
  readonly readOne?: typeof readOne;
  /** Where sittings are kept on this machine, by the workbook around the pane; absent where nothing is kept. */
  readonly keeper?: (place: string) => Keeper;
}

/** The program of a worker; see {@link createDeskWorker}. */
export type DeskWorker = ReturnType<typeof createDeskWorker>;

/**
 * The program of a worker: one keeps the session of work (the desk), others read returned files (the readers). What one
 * owes another goes by message port; the page only sees counts and bytes. It only translates: messages into uses of the
 * application, and their outcomes into messages.
 */
export function createDeskWorker(tools: DeskTools, hand: Hand = (value) => value) {
  const session = new Session({ seed: tools.seed });
  return {
    ...work(session, hand),
    ...screens(session),
    ...followUps(session, hand),
    ...viewsOf(session),
    ...sittings(session, tools.keeper),
    ...officer(tools.seed),
    ...messages(session, tools.readOne ?? readOne),
  };
}

function work(session: Session, hand: Hand) {
  const handed = async (made: Promise<NamedBytes>): Promise<NamedBytes> => {
    const file = await made;
    return hand(file, [file.bytes]);
  };
  const files = filesOf(session);
  return {
    async open(source: PlanSource, choice: PlanChoice): Promise<OpenedPlan> {
      const brought = source.kind === 'file' ? { kind: 'file' as const, file: await bytesOf(source.file) } : source;
      return session.open(brought, choice);
    },
    planSpec: files.planSpec,
    consolidationSpec: files.consolidationSpec,
    exportPlan: () => handed(files.plan()),
    exportSummary: (kind: ExportKind) => handed(files.summary(kind)),
    async exportPaper({ parts, letterhead, form }: PaperRequest): Promise<MadePaper | Refused> {
      const archive = growingBlob();
      const before = session.work;
      const brought = {
        letterhead: letterhead && (await bytesOf(letterhead)),
        form: form && (await bytesOf(form)),
      };
      const name = await files.paper(archive.add, { parts, ...given(brought) });
      if (typeof name !== 'string') return name;
      return { name, blob: archive.whole(), ...given({ merged: session.work === before ? undefined : session.shown }) };
    },
    makeTemplate: (bodyId: string) => files.template(bodyId),
    makeSamples: () => files.samples(),
    async makeTemplates({ earlier, ...options }: TemplateOptions, progress: Progress): Promise<TemplatesMade> {
      const archive = growingBlob();
      const brought = await Promise.all(earlier.map(bytesOf));
      const { name, ...report } = await files.templates(archive.add, { ...options, earlier: brought }, progress);
      return { kind: 'made', ...report, zip: { name, blob: archive.whole() } };
    },
    async remind(choice: RemindChoice): Promise<MadeFile | undefined> {
      const archive = growingBlob();
      const name = await files.reminders(archive.add, choice);
      return name === undefined ? undefined : { name, blob: archive.whole() };
    },
    async revise(choice: ReviseChoice): Promise<MadeFile | undefined> {
      const archive = growingBlob();
      const name = await files.revisions(archive.add, choice);
      return name === undefined ? undefined : { name, blob: archive.whole() };
    },
  };
}

function screens(session: Session) {
  const plans = plansOf(session);
  return {
    ...editsOf(session),
    openWorkbook: (content: WorkbookContent, choice: PlanChoice) => session.openWorkbook(content, choice),
    choose: (choice: PlanChoice) => session.choose(choice),
    usePasswords: (passwords: readonly string[]) => session.readReturns({ passwords }),
    takeBeside: (acceptBeside: boolean) => session.readReturns({ acceptBeside }),
    /** What a report can be checked against; undefined while no plan is open. */
    collection: () => session.collection,
    correctPlan: (correction: PlanCorrection) => plans.correctPlan(correction, 'add'),
    undoCorrection: async (correction: PlanCorrection) => viewIn(await plans.correctPlan(correction, 'remove')),
    useFile: async (what: 'registry' | 'indicators', file: PickedFile) => plans.useFile(what, await bytesOf(file)),
    planFrom: async (earlier: PickedFile) => plans.planFrom(await bytesOf(earlier)),
    decideAll: (requests: readonly DecisionRequest[]) => session.decide(requests),
    tryOut: (requests: readonly DecisionRequest[]) => session.tryOut(requests),
    undoLast: () => session.undoLast(),
    written: () => session.written(),
    planWritten: () => session.planWritten(),
    unwritten: () => session.unwritten(),
  };
}

/** What is taken back was understood before. */
function viewIn(outcome: PlanView | CorrectionRefused): PlanView {
  if ('kind' in outcome) throw new Error('the plan cannot be read without its correction');
  return outcome;
}

/** The work as it is kept on this machine. */
function sittings(session: Session, keeper: DeskTools['keeper']) {
  return {
    async keep(id: string, place: string): Promise<void> {
      const { work } = session;
      await keeper?.(place).put(
        { id, title: planTitle(work.plan, session.texts), files: work.consolidation?.log.length ?? 0 },
        work,
      );
    },
    async resume(id: string, place: string, { today }: PlanChoice): Promise<OpenedPlan> {
      const work = await keeper?.(place).get(id);
      return work === undefined ? refused('pane.kept.gone') : session.resume(work, today);
    },
    async mergedElsewhere(id: string, place: string, since: number): Promise<readonly string[]> {
      const others = await keeper?.(place)
        .others(id, since)
        .catch(() => []);
      return missingHere(session.work, others ?? []);
    },
  };
}

/** The officer's part: it needs no plan. */
function officer(seed: Seed) {
  return {
    checkFile: async (file: PickedFile, { today }: PlanChoice, against?: Collection): Promise<CheckView> =>
      checkFile(await bytesOf(file), today, shippedRegistry(seed), against),
    planForCheck: async (plan: PickedFile) => planForCheck(await bytesOf(plan), { seed }),
    checkWorkbook: (content: WorkbookContent, { today }: PlanChoice) => checkOpen(content, { today }, { seed }),
    templateRules: (content: WorkbookContent) => templateRules(content),
    safeFixes: (of: PickedFile | WorkbookContent, fixes: readonly (readonly CellChange[])[], { today }: PlanChoice) =>
      safeFixesOf(of, fixes, today),
    splitForUnits: async (template: PickedFile, units: PickedFile, { today }: PlanChoice) =>
      unitsSplit(await bytesOf(template), await bytesOf(units), today),
    joinUnits: async (files: readonly PickedFile[], into: PickedFile, { today }: PlanChoice) =>
      unitsJoined(await Promise.all(files.map(bytesOf)), await bytesOf(into), today),
    correct: async (file: PickedFile, changes: readonly CellChange[]): Promise<Corrected> =>
      corrected(await bytesOf(file), changes),
  };
}

/** What workers send to each other. */
function messages(session: Session, read: typeof readOne) {
  const arrivals = new Arrivals();
  let reading: Reading | undefined;
  return {
    /** Copies the work to another worker, which takes it over. */
    handOver: (to: MessagePort): void => to.postMessage(session.sitting),
    takeOver: (from: MessagePort): Promise<void> =>
      new Promise((resolve) => {
        from.onmessage = ({ data }: MessageEvent<Sitting>) => {
          session.takeOver(createTextSharing()(data));
          from.close();
          resolve();
        };
      }),
    /** Desk: gives a reader what it reads against, and takes what it has read. */
    serve(reader: MessagePort): void {
      reader.onmessage = ({ data }: MessageEvent<ReadAnswer>) => arrivals.take(data);
      reader.postMessage(session.readContext());
    },
    /** Desk: a file that its reader had to give up on. */
    giveUp: (index: number, name: string, size: number, code: PlainFileCode): void =>
      arrivals.giveUp(index, name, size, code),
    /** Desk: merges when all files have arrived. */
    mergeRead: async (count: number): Promise<MergedView> => session.merge(await arrivals.all(count)),
    /** A copy of the desk: what a merge of them would change. */
    tryRead: async (count: number): Promise<TriedMerge> => ({
      kind: 'tried',
      difference: session.tryMerge(await arrivals.all(count)),
    }),
    /** Reader. */
    async attach(desk: MessagePort): Promise<void> {
      reading = await createReading(desk, read);
    },
    async read(index: number, file: PickedFile): Promise<void> {
      if (reading === undefined) throw new Error('a file came before the context');
      await reading.read(index, file);
    },
  };
}
