import { given } from '../../core/given';
import { kindOf } from '../../core/kindOf';
import { consolidate, report } from '../../core/pipeline';
import { planTitle } from '../../core/template/words/planWords';
import type { Texts } from '../../core/texts';
import type { WorkbookContent } from '../../core/workbook/content';
import type { WorkbookSpec } from '../../core/workbook/spec';
import type {
  ConsolidationToWrite,
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
  ReadContext,
} from '../../ports';
import { textsFor } from '../../strings';
import { checkContent } from '../check/checkOne';
import { upToDate } from '../consolidation/upToDate';
import { decided } from '../decisions/decide';
import { exportsOf, EXTENSIONS } from '../exports/exports';
import { planFile, planSpec } from '../plan/planFile';
import type { PlanTools } from '../plan/openPlan';
import type { Gathered } from '../reading/readOne';
import { makeSampleReturns } from '../samples/sampleReturns';
import { dutyLines } from './decisionViews';
import { fileName } from './fileName';
import { mergedWork } from './merge';
import { filesFrom, mergedView } from './mergedView';
import { workFrom, workIn, type PlanBrought } from './open';
import { planView } from './planView';
import { rereadWork, withoutWorkbook } from './reread';
import { templatesInto, type TemplateChoice, type TemplatesReport } from './templates';
import { collectionOf, type Work } from './work';

/**
 * One sitting of work: the plan that is open, the choices made for it, and what has been merged. It keeps its state as
 * plain data, so that it can be copied to another worker, and answers with what a screen shows.
 */
export class Session {
  private held: Work | undefined;

  constructor(private readonly tools: PlanTools) {}

  /** The work as data, for another session to take over. */
  get work(): Work {
    if (this.held === undefined) throw new Error('no plan is open');
    return this.held;
  }

  takeOver(work: Work): void {
    this.held = work;
  }

  async open(brought: PlanBrought, choice: PlanChoice): Promise<OpenedPlan> {
    const opened = await workFrom(brought, choice, this.tools);
    return opened.kind === 'refused' ? opened : this.put(opened.work);
  }

  /** What stands in the workbook that is open around us; what was merged here and is not written yet stays. */
  openWorkbook(content: WorkbookContent, choice: PlanChoice): OpenedWorkbook {
    const found = workIn(content, this.held?.choice ?? choice, this.tools);
    if (found !== undefined) {
      if (this.held !== undefined && this.held.plan.id !== found.plan.id)
        return { kind: 'other-plan', title: planTitle(found.plan, textsFor(choice.language)) };
      return this.put(rereadWork(found, this.held));
    }
    if (this.held !== undefined) this.held = withoutWorkbook(this.held);
    if (kindOf(content) === 'template') return { kind: 'template', check: checkContent(content, choice.today) };
    return { kind: 'other', empty: content.sheets.every(({ rows }) => rows.length === 0) };
  }

  choose(choice: PlanChoice): PlanView {
    this.held = { ...this.work, choice };
    return planView(this.held, this.texts);
  }

  planSpec(): WorkbookSpec {
    return planSpec(this.work, this.texts, this.work.choice.today);
  }

  async exportPlan(): Promise<NamedBytes> {
    const { plan, choice } = this.work;
    return {
      name: fileName(this.texts.t('pane.file.plan'), plan, 'xlsx'),
      bytes: await planFile(this.work, this.texts, choice.today),
    };
  }

  /** The archive of templates goes out piece by piece. */
  makeTemplates(
    add: (piece: Uint8Array) => void,
    choice: TemplateChoice,
    progress: Progress,
  ): Promise<TemplatesReport> {
    return templatesInto(add, this.work, this.texts, choice, progress);
  }

  async makeSamples(): Promise<readonly PickedFile[]> {
    const collection = collectionOf(this.work);
    const samples: PickedFile[] = [];
    for await (const { name, bytes } of makeSampleReturns(collection, this.texts, {
      created: collection.round.due,
      rewriteForeign: true,
    }))
      samples.push({ name, bytes, size: bytes.length });
    return samples;
  }

  /** What readers of returned files read against. */
  readContext(): ReadContext {
    const { choice, consolidation } = this.work;
    return {
      collection: collectionOf(this.work),
      today: choice.today,
      ...given({ aliases: consolidation?.settings.aliases }),
    };
  }

  /** Merges what was read, in the order in which the files were given. */
  merge(gathered: readonly Gathered[]): MergedView {
    const { work, books } = mergedWork(this.work, gathered, this.texts);
    this.held = work;
    return {
      ...mergedView(work.consolidation, this.texts, work),
      ...given({ books: books.length === 0 ? undefined : books }),
    };
  }

  /** A decision about what came back. Where nothing has been merged yet, a letter may be the first thing that comes. */
  decide(request: DecisionRequest): MergedView {
    const { choice } = this.work;
    const before = this.work.consolidation ?? consolidate(collectionOf(this.work), [], { asOf: choice.today });
    const consolidation = decided(before, request, choice.today);
    this.held = { ...this.work, consolidation };
    return mergedView(consolidation, this.texts, this.held);
  }

  moreFiles(from: number): readonly FileVerdictLine[] {
    const { consolidation } = this.work;
    return consolidation === undefined ? [] : filesFrom(consolidation, from);
  }

  dutyLines(bodyId: string): readonly DutyLine[] {
    return dutyLines(this.work, bodyId);
  }

  async export(kind: ExportKind): Promise<NamedBytes> {
    const { consolidation, plan, choice } = this.work;
    if (consolidation === undefined) throw new Error('nothing has been merged');
    return {
      name: fileName(this.texts.t(`pane.file.${kind}`), plan, EXTENSIONS[kind]),
      bytes: await exportsOf(upToDate(consolidation), this.texts, choice.today).file(kind),
    };
  }

  consolidationSpec(): ConsolidationToWrite {
    const { consolidation, revision } = this.work;
    if (consolidation === undefined) throw new Error('nothing has been merged');
    // A workbook in which we found no consolidation must still be without one.
    return { spec: report(consolidation, this.texts).workbook, expectedRevision: revision ?? 0 };
  }

  /** The consolidation now stands in the open workbook. */
  written(): void {
    const { consolidation, revision, planOpened: _, remarks: __, ...rest } = this.work;
    if (consolidation !== undefined)
      this.held = {
        ...rest,
        consolidation,
        revision: consolidation.revision,
        ...given({ revisionBefore: revision }),
      };
  }

  /** So does the plan alone. */
  planWritten(): void {
    const { planOpened: _, ...rest } = this.work;
    this.held = rest;
  }

  /** The write was taken back: the workbook holds what it held before. */
  unwritten(): void {
    const { revision: _, revisionBefore, ...rest } = this.work;
    this.held = { ...rest, ...given({ revision: revisionBefore }) };
  }

  private get texts(): Texts {
    return textsFor(this.work.choice.language);
  }

  private put(work: Work): Extract<OpenedPlan, { kind: 'plan' }> {
    this.held = work;
    const { consolidation } = work;
    return {
      kind: 'plan',
      plan: planView(work, this.texts),
      ...given({
        merged: consolidation === undefined ? undefined : mergedView(consolidation, this.texts, work),
      }),
    };
  }
}
