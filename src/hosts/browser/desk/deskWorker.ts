import { consolidate, report } from '../../../core/pipeline';
import { planTitle } from '../../../core/template/words/planWords';
import type { WorkbookContent } from '../../../core/workbook/content';
import type { WorkbookSpec } from '../../../core/workbook/spec';
import { makeSampleReturns } from '../../../app/samples/sampleReturns';
import type {
  CellChange,
  CheckView,
  ConsolidationToWrite,
  Corrected,
  DecisionRequest,
  DutyLine,
  ExportKind,
  FileVerdictLine,
  MergedView,
  NamedBytes,
  OpenedPlan,
  OpenedWorkbook,
  PickedFile,
  PlanChoice,
  PlanView,
  Progress,
  TemplateOptions,
  TemplateRules,
  TemplatesMade,
} from '../../../ports';
import { corrected } from './correct';
import { decided, dutyLines } from './decisions';
import { exported, exportedPlan, planSpecOf } from './exports';
import { filesFrom, mergedView } from './mergedView';
import { unitedWork } from './otherBooks';
import { openBytes, openContent, openText, type OpenedWork } from './openPlan';
import { planView } from './planView';
import { rereadWork, withoutWorkbook } from './reread';
import { createReading, type ReadAnswer, type Reading } from './reading';
import { templateRules } from './templateRules';
import { templatesZip } from './templatesZip';
import { bytesOf, type DeskTools } from './tools';
import { setupOf, type Work } from './work';
import { isTemplate, checkContent, checkFile } from './checkOne';
import { given } from '../../../core/given';

/** Bytes that leave the worker without a copy, where the host can do that. */
export type Hand = <T>(value: T, bytes: readonly Uint8Array[]) => T;

export type PlanSource =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'file'; readonly file: PickedFile }
  | { readonly kind: 'text'; readonly text: string };

/**
 * The program of a worker: one keeps the plan and the records (the desk), others read returned files
 * (the readers). What one owes another goes by message port; the page only sees counts and bytes.
 */
export interface DeskWorker {
  open(source: PlanSource, choice: PlanChoice): Promise<OpenedPlan>;
  openWorkbook(content: WorkbookContent, choice: PlanChoice): OpenedWorkbook | Promise<OpenedWorkbook>;
  choose(choice: PlanChoice): PlanView;
  planSpec(): WorkbookSpec;
  exportPlan(): Promise<NamedBytes>;
  makeTemplates(options: TemplateOptions, progress: Progress): Promise<TemplatesMade>;
  makeSamples(): Promise<readonly PickedFile[]>;
  decide(request: DecisionRequest): MergedView;
  moreFiles(from: number): readonly FileVerdictLine[];
  dutyLines(bodyId: string): readonly DutyLine[];
  exportSummary(kind: ExportKind): Promise<NamedBytes>;
  consolidationSpec(): ConsolidationToWrite;
  /** The consolidation now stands in the open workbook. */
  written(): void;
  /** So does the plan alone. */
  planWritten(): void;
  /** The write was taken back: the workbook holds what it held before. */
  unwritten(): void;
  checkFile(file: PickedFile, choice: PlanChoice): Promise<CheckView>;
  checkWorkbook(content: WorkbookContent, choice: PlanChoice): CheckView;
  templateRules(content: WorkbookContent): TemplateRules;
  correct(file: PickedFile, changes: readonly CellChange[]): Promise<Corrected>;
  /** Copies the work to another worker, which takes it over. */
  handOver(to: MessagePort): void;
  takeOver(from: MessagePort): Promise<void>;
  /** Desk: gives a reader what it reads against, and takes what it has read. */
  serve(reader: MessagePort): void;
  /** Desk: a file that its reader had to give up on. */
  giveUp(index: number, name: string, size: number, code: string): void;
  /** Desk: merges when all files have arrived. */
  mergeRead(count: number): Promise<MergedView>;
  /** Reader. */
  attach(desk: MessagePort): Promise<void>;
  read(index: number, file: PickedFile): Promise<void>;
}

export function createDeskWorker(tools: DeskTools, hand: Hand = (value) => value): DeskWorker {
  let work: Work | undefined;
  let arrived = new Map<number, Omit<ReadAnswer, 'index'>>();
  let onArrival = (): void => undefined;
  let reading: Reading | undefined;

  const current = (): Work => {
    if (work === undefined) throw new Error('no plan is open');
    return work;
  };
  const put = (opened: OpenedWork): OpenedPlan => {
    if (opened.kind === 'refused') return opened;
    work = opened.work;
    const { consolidation, choice } = opened.work;
    return {
      kind: 'plan',
      plan: planView(work, tools.textsFor(choice.language)),
      ...given({
        merged:
          consolidation === undefined
            ? undefined
            : mergedView(consolidation, tools.textsFor(choice.language), opened.work),
      }),
    };
  };
  const arrive = ({ index, ...answer }: ReadAnswer): void => {
    // The first word counts: a reader that was given up on may still have answered.
    if (!arrived.has(index)) arrived.set(index, answer);
    onArrival();
  };

  return {
    async open(source, choice) {
      if (source.kind === 'file')
        return put(byPerson(await openBytes(await bytesOf(source.file), source.file.name, choice, tools)));
      return put(
        byPerson(
          source.kind === 'text'
            ? openText(source.text, '', choice, tools)
            : openText(tools.seed.ordinance.text, tools.seed.ordinance.name, choice, tools),
        ),
      );
    },
    openWorkbook(content, choice) {
      const opened = openContent(content, work?.choice ?? choice, tools);
      if (opened?.kind === 'work') {
        const { plan } = opened.work;
        if (work !== undefined && work.plan.id !== plan.id)
          return { kind: 'other-plan', title: planTitle(plan, tools.textsFor(choice.language)) };
        return put({ kind: 'work', work: rereadWork(opened.work, work) }) as OpenedWorkbook;
      }
      if (work !== undefined) work = withoutWorkbook(work);
      if (isTemplate(content)) return { kind: 'template', check: checkContent(content, choice.today, tools) };
      return { kind: 'other', empty: content.sheets.every(({ rows }) => rows.length === 0) };
    },
    choose(choice) {
      work = { ...current(), choice };
      return planView(work, tools.textsFor(choice.language));
    },
    planSpec: () => planSpecOf(current(), tools),
    async exportPlan() {
      const file = await exportedPlan(current(), tools);
      return hand(file, [file.bytes]);
    },
    makeTemplates: (options, progress) => templatesZip(current(), tools, options, progress),
    async makeSamples() {
      const { choice } = current();
      const setup = setupOf(current());
      const samples: PickedFile[] = [];
      for await (const { name, bytes } of makeSampleReturns(setup, tools.textsFor(choice.language), {
        created: setup.round.due,
        rewriteForeign: true,
      }))
        samples.push({ name, bytes, size: bytes.length });
      return samples;
    },
    decide(request) {
      const { consolidation, ...rest } = decided(current(), request);
      if (consolidation === undefined) throw new Error('a decision without a consolidation');
      work = { ...rest, consolidation };
      return mergedView(consolidation, tools.textsFor(work.choice.language), work);
    },
    moreFiles(from) {
      const { consolidation } = current();
      return consolidation === undefined ? [] : filesFrom(consolidation, from);
    },
    dutyLines: (bodyId) => dutyLines(current(), bodyId),
    async exportSummary(kind) {
      const file = await exported(current(), kind, tools);
      return hand(file, [file.bytes]);
    },
    consolidationSpec() {
      const { consolidation, choice, revision } = current();
      if (consolidation === undefined) throw new Error('nothing has been merged');
      const spec = report(consolidation, tools.textsFor(choice.language)).workbook;
      // A workbook in which we found no consolidation must still be without one.
      return { spec, expectedRevision: revision ?? 0 };
    },
    written() {
      const { consolidation, revision, planOpened: _, remarks: __, ...rest } = current();
      if (consolidation !== undefined)
        work = {
          ...rest,
          consolidation,
          revision: consolidation.revision,
          ...given({ revisionBefore: revision }),
        };
    },
    planWritten() {
      const { planOpened: _, ...rest } = current();
      work = rest;
    },
    unwritten() {
      const { revision: _, revisionBefore, ...rest } = current();
      work = { ...rest, ...given({ revision: revisionBefore }) };
    },
    checkFile: (file, choice) => checkFile(file, choice.today, tools),
    checkWorkbook: (content, choice) => checkContent(content, choice.today, tools),
    templateRules: (content) => templateRules(content, tools),
    correct: corrected,
    handOver: (to) => to.postMessage(current()),
    takeOver: (from) =>
      new Promise((resolve) => {
        from.onmessage = ({ data }: MessageEvent<Work>) => {
          work = data;
          from.close();
          resolve();
        };
      }),
    serve(reader) {
      const { plan, registry, choice, consolidation } = current();
      const setup = setupOf(current());
      reader.onmessage = ({ data }: MessageEvent<ReadAnswer>) => arrive(data);
      reader.postMessage({
        collection: { plan, registry, round: setup.round, duties: setup.expansion.duties },
        today: choice.today,
        ...given({ aliases: consolidation?.settings.aliases }),
      });
    },
    giveUp(index, name, size, code) {
      arrive({
        index,
        files: [
          {
            kind: 'unreadable',
            identity: { file: name, sha256: '', bytes: size },
            issues: [{ code, severity: 'error', at: { file: name }, params: { file: name } }],
          },
        ],
      });
    },
    async mergeRead(count) {
      if (arrived.size < count)
        await new Promise<void>((resolve) => {
          onArrival = () => {
            if (arrived.size >= count) resolve();
          };
        });
      const answers = [...arrived].sort(([a], [b]) => a - b).map(([, answer]) => answer);
      arrived = new Map();
      const { choice } = current();
      const texts = tools.textsFor(choice.language);
      const { setup, into, books, otherEdits } = unitedWork(
        current(),
        answers.flatMap(({ book }) => book ?? []),
        texts,
      );
      const consolidation = consolidate(
        setup,
        answers.flatMap(({ files }) => files),
        { asOf: choice.today, ...given({ into }) },
      );
      work = { ...current(), consolidation, ...given({ otherEdits }) };
      return { ...mergedView(consolidation, texts, work), ...given({ books: books.length === 0 ? undefined : books }) };
    },
    async attach(desk) {
      reading = await createReading(desk, tools);
    },
    async read(index, file) {
      if (reading === undefined) throw new Error('a file came before the context');
      await reading.read(index, file);
    },
  };
}

function byPerson(opened: OpenedWork): OpenedWork {
  return opened.kind === 'work' ? { kind: 'work', work: { ...opened.work, planOpened: true } } : opened;
}
