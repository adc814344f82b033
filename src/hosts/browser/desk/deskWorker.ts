import type { IssueCode } from '../../../core/texts';
import { checkContent, checkFile } from '../../../app/check/checkOne';
import { corrected } from '../../../app/check/correct';
import { templateRules } from '../../../app/check/templateRules';
import type { Seed } from '../../../app/plan/seed';
import { readOne } from '../../../app/reading/readOne';
import { Session } from '../../../app/session/session';
import type { Work } from '../../../app/session/work';
import type { WorkbookContent } from '../../../core/workbook/content';
import type {
  CellChange,
  CheckView,
  Corrected,
  DecisionRequest,
  ExportKind,
  MergedView,
  NamedBytes,
  OpenedPlan,
  PickedFile,
  PlanChoice,
  Progress,
  TemplateOptions,
  TemplatesMade,
} from '../../../ports';
import { Arrivals } from './arrivals';
import { bytesOf } from './bytesOf';
import { growingBlob } from './growingBlob';
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
  return { ...work(session, hand), ...screens(session), ...officer(), ...messages(session, tools.readOne ?? readOne) };
}

function work(session: Session, hand: Hand) {
  const handed = async (made: Promise<NamedBytes>): Promise<NamedBytes> => {
    const file = await made;
    return hand(file, [file.bytes]);
  };
  return {
    async open(source: PlanSource, choice: PlanChoice): Promise<OpenedPlan> {
      const brought = source.kind === 'file' ? { kind: 'file' as const, file: await bytesOf(source.file) } : source;
      return session.open(brought, choice);
    },
    exportPlan: () => handed(session.exportPlan()),
    exportSummary: (kind: ExportKind) => handed(session.export(kind)),
    makeSamples: () => session.makeSamples(),
    async makeTemplates({ earlier, ...options }: TemplateOptions, progress: Progress): Promise<TemplatesMade> {
      const archive = growingBlob();
      const brought = await Promise.all(earlier.map(bytesOf));
      const { name, ...report } = await session.makeTemplates(archive.add, { ...options, earlier: brought }, progress);
      return { kind: 'made', ...report, zip: { name, blob: archive.whole() } };
    },
  };
}

function screens(session: Session) {
  return {
    openWorkbook: (content: WorkbookContent, choice: PlanChoice) => session.openWorkbook(content, choice),
    choose: (choice: PlanChoice) => session.choose(choice),
    planSpec: () => session.planSpec(),
    decide: (request: DecisionRequest) => session.decide(request),
    moreFiles: (from: number) => session.moreFiles(from),
    dutyLines: (bodyId: string) => session.dutyLines(bodyId),
    consolidationSpec: () => session.consolidationSpec(),
    written: () => session.written(),
    planWritten: () => session.planWritten(),
    unwritten: () => session.unwritten(),
  };
}

/** The officer's part: it needs no plan. */
function officer() {
  return {
    checkFile: async (file: PickedFile, { today }: PlanChoice): Promise<CheckView> =>
      checkFile(await bytesOf(file), today),
    checkWorkbook: (content: WorkbookContent, { today }: PlanChoice) => checkContent(content, today),
    templateRules: (content: WorkbookContent) => templateRules(content),
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
    handOver: (to: MessagePort): void => to.postMessage(session.work),
    takeOver: (from: MessagePort): Promise<void> =>
      new Promise((resolve) => {
        from.onmessage = ({ data }: MessageEvent<Work>) => {
          session.takeOver(data);
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
    giveUp: (index: number, name: string, size: number, code: IssueCode): void =>
      arrivals.giveUp(index, name, size, code),
    /** Desk: merges when all files have arrived. */
    mergeRead: async (count: number): Promise<MergedView> => session.merge(await arrivals.all(count)),
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
