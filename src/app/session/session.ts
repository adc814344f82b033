import type { Refused } from '../../core/refused';
import { given } from '../../core/given';
import { kindOf } from '../../core/kindOf';
import { consolidate, type Collection } from '../../core/pipeline';
import type { PaperSettings } from '../../core/plan/sheet/keptPaper';
import type { Consolidation } from '../../core/merge/types';
import { planTitle } from '../../core/template/words/planWords';
import type { Texts } from '../../core/texts';
import type { WorkbookContent } from '../../core/workbook/content';
import type {
  DecisionRequest,
  Difference,
  MergedView,
  OpenedPlan,
  OpenedWorkbook,
  PlanChoice,
  PlanView,
  ReadContext,
  Undoable,
  Undone,
} from '../../ports';
import { textsFor } from '../../strings';
import { checkOpen } from '../check/checkOne';
import { decidedAll } from '../decisions/decide';
import type { PlanTools } from '../plan/openPlan';
import type { Gathered } from '../reading/readOne';
import { differenceOf } from './difference';
import { mergedWork, withChoice } from './merge';
import { mergedView } from './mergedView';
import { workFrom, workIn, type PlanBrought } from './open';
import type { Source } from './nextWork';
import { withStep, type Past } from './past';
import { withCorrections } from './planChanges';
import { withPaper } from './keptPaper';
import { planView } from './planView';
import { rereadWork, withoutWorkbook } from './reread';
import {
  collectionOf,
  mergeOptionsOf,
  readContextOf,
  writtenWork,
  type HowToRead,
  type MergedWork,
  type Work,
} from './work';

/** All that a session knows: another worker takes it over as it is. */
export interface Sitting {
  readonly work: Work;
  readonly past: readonly Past[];
  readonly how: HowToRead;
  readonly source: Source;
}

/**
 * One sitting of work: the plan that is open, the choices made for it, and what has been merged. It keeps its state as
 * plain data, so that it can be copied to another worker, and answers with what a screen shows.
 */
export class Session {
  private held: Work | undefined;
  private past: readonly Past[] = [];
  private how: HowToRead = {};
  /** How the plan came. */
  source: Source = {};

  constructor(readonly tools: PlanTools) {}

  /** The work as data, for another session to take over. */
  get work(): Work {
    if (this.held === undefined) throw new Error('no plan is open');
    return this.held;
  }

  get sitting(): Sitting {
    return { work: this.work, past: this.past, how: this.how, source: this.source };
  }

  takeOver({ work, past, how, source }: Sitting): void {
    [this.held, this.past, this.how, this.source] = [work, past, how, source];
  }

  readReturns(how: HowToRead): void {
    this.how = { ...this.how, ...how };
  }

  get collection(): Collection | undefined {
    return this.held === undefined ? undefined : collectionOf(this.held);
  }

  /** The work of an earlier sitting goes on; what was done then cannot be taken back step by step. */
  resume(work: Work, today: string): Extract<OpenedPlan, { kind: 'plan' }> {
    const { revision: _, revisionBefore: __, ...kept } = work;
    this.past = [];
    return this.put({ ...kept, choice: { ...kept.choice, today } });
  }

  async open(brought: PlanBrought, choice: PlanChoice): Promise<OpenedPlan> {
    const opened = await workFrom(brought, choice, this.tools);
    if (opened.kind === 'refused') return opened;
    const { corrections = [], plan } = this.held ?? {};
    [this.past, this.source] = [[], { brought }];
    const again = plan?.id === opened.work.plan.id ? corrections : [];
    const made = await withCorrections(opened.work, again, textsFor(choice.language), this.tools);
    return this.put(made.kind === 'work' ? made.work : opened.work);
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
    if (kindOf(content) === 'template') return { kind: 'template', check: checkOpen(content, choice, this.tools) };
    return { kind: 'other', empty: content.sheets.every(({ rows }) => rows.length === 0) };
  }

  choose(choice: PlanChoice): PlanView {
    this.held = withChoice(this.work, choice);
    return planView(this.held, this.texts);
  }

  /** What readers of returned files read against. */
  readContext(): ReadContext {
    return readContextOf(this.work, this.how);
  }

  /** Merges what was read, in the order in which the files were given. */
  merge(gathered: readonly Gathered[]): MergedView {
    const { work, united } = mergedWork(this.work, gathered, this.texts);
    if (gathered.length > 0) this.step('merge', work);
    else this.held = work;
    return { ...this.view(work.consolidation), ...given({ united: united.length === 0 ? undefined : united }) };
  }

  /** What a merge of these files would change. */
  tryMerge(gathered: readonly Gathered[]): Difference {
    const { work } = mergedWork(this.work, gathered, this.texts);
    return differenceOf(this.work.consolidation, work.consolidation, this.texts);
  }

  /** Decisions about what came back. Where nothing has been merged yet, a letter may be the first thing that comes. */
  decide(requests: readonly DecisionRequest[]): MergedView | Refused {
    const outcome = decidedAll(this.begun, requests, this.work.choice.today);
    if (outcome.kind === 'refused') return outcome;
    const letter = requests.every(({ kind }) => kind === 'enter');
    return this.advance(letter ? 'enter' : 'decide', { ...this.work, consolidation: outcome.consolidation });
  }

  tryOut(requests: readonly DecisionRequest[]): Difference | Refused {
    const outcome = decidedAll(this.begun, requests, this.work.choice.today);
    return outcome.kind === 'refused' ? outcome : differenceOf(this.begun, outcome.consolidation, this.texts);
  }

  /** The ministry's letterhead and form go with the workbook from now on. */
  keepPaper(paper: PaperSettings | undefined): void {
    this.held = withPaper(this.work, paper);
  }

  /** What the screen shows now. */
  get shown(): MergedView {
    return this.view(this.merged);
  }

  /** Takes the last thing back. */
  undoLast(): Undone {
    const last = this.past.at(-1);
    if (last !== undefined) {
      const { revision, revisionBefore } = this.work;
      this.past = this.past.slice(0, -1);
      // The workbook around us is what it is: only what lies on the desk is taken back.
      this.held = { ...last.before, ...given({ revision, revisionBefore }) };
    }
    const { consolidation } = this.work;
    const merged = consolidation === undefined ? undefined : this.view(consolidation);
    return { kind: 'undone', plan: planView(this.work, this.texts), ...given({ what: last?.what, merged }) };
  }

  /** The consolidation now stands in the open workbook. */
  written(): void {
    this.held = writtenWork(this.work);
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

  /** Something was done: what lay on the desk before it can be had back. */
  advance(what: Undoable, work: MergedWork): MergedView {
    this.step(what, work);
    return this.view(work.consolidation);
  }

  /** Something was done that leaves a trace of its own: no step leads back behind it. */
  settle(work: MergedWork): MergedView {
    this.past = [];
    this.held = work;
    return this.view(work.consolidation);
  }

  /** The words of the documents. */
  get texts(): Texts {
    return textsFor(this.work.choice.language);
  }

  /** What has been merged. Throws where nothing has: the screen offers none of it then. */
  get merged(): Consolidation {
    const { consolidation } = this.work;
    if (consolidation === undefined) throw new Error('nothing has been merged');
    return consolidation;
  }

  /** The same, or what stands before the first report has come: everybody still owes. */
  get begun(): Consolidation {
    return this.work.consolidation ?? consolidate(collectionOf(this.work), [], mergeOptionsOf(this.work));
  }

  private view(consolidation: Consolidation): MergedView {
    return mergedView(consolidation, this.texts, this.work, this.past.at(-1)?.what);
  }

  private step(what: Undoable, work: Work): void {
    this.past = withStep(this.past, { what, before: this.work });
    this.held = work;
  }

  /** The work as it is now, and all that a screen shows of it. */
  put(work: Work): Extract<OpenedPlan, { kind: 'plan' }> {
    this.held = work;
    const { consolidation } = work;
    return {
      kind: 'plan',
      plan: planView(work, this.texts),
      ...given({ merged: consolidation === undefined ? undefined : this.view(consolidation) }),
    };
  }
}
