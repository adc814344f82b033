import { refused } from '../../core/refused';
import * as Comlink from 'comlink';
import { FILE_TIME_LIMIT } from '../../app/reading/timeLimit';
import type { Desk, OpenedPlan, PlanChoice, TemplatesMade } from '../../ports';
import type { PlanSource } from './desk/deskWorker';
import { checking, orGiveUp } from './checkApart';
import { onCopy, onTheSide, type Readers } from './copies';
import type { Keeper } from './desk/keeper';
import { createKeeping, type Keeping } from './keeping';
import { startWorker, type Hand } from './workerPool';

export interface DeskClientOptions {
  readonly spawn: () => Worker;
  /** What a newly opened plan starts with. */
  readonly choice: PlanChoice;
  /** The workbook around the pane, or the page: sittings are offered where they took place. */
  readonly place?: string;
  readonly locks?: LockManager | undefined;
  /** What is kept of earlier sittings; absent where nothing is. */
  readonly keeper?: Keeper;
  readonly readers?: number;
  /** Milliseconds for one returned file; a plan may take three times as long. */
  readonly timeLimit?: number;
}

/** Milliseconds that a merge waits for its work to be kept before it shows what it found. */
const PATIENCE = 1_500;

/** The desk, in workers. Cancelling ends the worker that works: the page answers at once, and the work before stays. */
export function createDeskClient(options: DeskClientOptions): Desk {
  const {
    spawn,
    locks,
    place = 'page',
    timeLimit = FILE_TIME_LIMIT,
    readers = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1)),
  } = options;
  let choice = options.choice;
  // What was kept last is put onto a desk whose worker died.
  const desk = deskIn(spawn, (program) => program.resume(keeping.id(), place, choice));
  const { ask, current } = desk;
  const keeping = createKeeping((id) => ask((program) => program.keep(id, place)), locks);

  const open = async (source: PlanSource): Promise<OpenedPlan> => {
    const outcome = await orGiveUp(
      ask((program) => program.open(source, options.choice)),
      timeLimit * 3,
    );
    if (outcome === 'late') {
      desk.put(undefined);
      return refused('pane.plan.tooLong');
    }
    if (outcome.kind === 'plan') {
      ({ choice } = outcome.plan);
      keeping.begin();
      void keeping.changed();
    }
    return outcome;
  };

  return {
    ...answered(ask),
    ...changing(ask, keeping),
    ...sittings(ask, keeping, options, (chosen) => (choice = chosen)),
    prepare: () => void current(),
    openShippedPlan: () => open({ kind: 'shipped' }),
    openPlanFile: (file) => open({ kind: 'file', file }),
    openPlanText: (text) => open({ kind: 'text', text }),
    openWorkbook: (content) => ask((program) => program.openWorkbook(content, choice)),
    choose: (chosen) => {
      choice = chosen;
      const work = ask((program) => program.choose(chosen));
      return noted(work, keeping);
    },
    makeTemplates: (wanted, progress) =>
      onTheSide<TemplatesMade>(current(), spawn, (program) => program.makeTemplates(wanted, Comlink.proxy(progress))),
    ...merging({ spawn, readers, timeLimit }, current, (hand) => {
      desk.put(hand);
      return orGiveUp(keeping.changed(), PATIENCE);
    }),
    ...checking(
      spawn,
      timeLimit,
      () => choice,
      async () => (desk.isThere() ? ask((program) => program.collection()) : undefined),
    ),
    safeFixes: (of, fixes) => ask((program) => program.safeFixes(of, fixes, choice)),
    checkWorkbook: (content) => ask((program) => program.checkWorkbook(content, choice)),
  };
}

/** The worker that keeps the work. One that dies is replaced, and what was kept last is put onto the new one. */
function deskIn(spawn: () => Worker, revive: (program: Hand['program']) => Promise<unknown>) {
  let desk: Hand | undefined;
  let hasDied = false;
  let ready: Promise<unknown> = Promise.resolve();
  const watched = (hand: Hand): Hand => {
    hand.died.catch(() => {
      if (desk !== hand) return;
      [desk, hasDied] = [undefined, true];
    });
    return hand;
  };
  const current = (): Hand => {
    if (desk === undefined) {
      desk = watched(startWorker(spawn));
      ready = hasDied ? revive(desk.program).catch(() => undefined) : Promise.resolve();
      hasDied = false;
    }
    return desk;
  };
  const ask: Ask = (question) => {
    const hand = current();
    return Promise.race([ready.then(() => question(hand.program)), hand.died]);
  };
  return {
    current,
    ask,
    isThere: (): boolean => desk !== undefined,
    /** Another worker takes the place; the one before ends. */
    put(hand: Hand | undefined): void {
      desk?.end();
      desk = hand === undefined ? undefined : watched(hand);
    },
  };
}

/** Sittings that are kept on this machine. */
function sittings(
  ask: Ask,
  keeping: Keeping,
  { place = 'page', choice, keeper }: DeskClientOptions,
  onResumed: (choice: PlanChoice) => void,
) {
  return {
    kept: async () => (keeping.works() && keeper !== undefined ? keeper.list(place) : { kind: 'refused' }),
    async resume(id) {
      const isOurs = await keeping.claim(id);
      const opened = await ask((program) => program.resume(id, place, choice));
      if (opened.kind === 'plan') {
        onResumed(opened.plan.choice);
        if (isOurs) keeping.goOn(id);
        else keeping.begin();
      }
      return opened;
    },
    forget: async () => keeper?.clear(),
    mergedElsewhere: () => ask((program) => program.mergedElsewhere(keeping.id(), place, keeping.since())),
  } satisfies Partial<Desk>;
}

/** Merges, real ones and tried ones. `take` puts the copy that has merged in the desk's place. */
function merging(readers: Readers, current: () => Hand, take: (hand: Hand) => Promise<unknown>) {
  return {
    merge: (files, progress) => {
      const run = onCopy(files, progress, current(), readers, (program) => program.mergeRead(files.length));
      // The copy takes the desk's place before anybody hears of the end: the next question must find the new work.
      const done = run.done.then(async (outcome) => {
        if (outcome.kind === 'merged') await take(run.hand);
        return outcome;
      });
      return { done, cancel: run.cancel };
    },
    tryMerge: (files, progress) => {
      const run = onCopy(files, progress, current(), readers, (program) => program.tryRead(files.length));
      return { done: run.done.finally(() => run.hand.end()), cancel: run.cancel };
    },
  } satisfies Partial<Desk>;
}

type Ask = <T>(question: (program: Hand['program']) => Promise<T>) => Promise<T>;

/** What the worker of the desk answers as it is asked. */
function answered(ask: Ask) {
  return {
    planSpec: () => ask((program) => program.planSpec()),
    exportPlan: () => ask((program) => program.exportPlan()),
    makeSamples: () => ask((program) => program.makeSamples()),
    templatePreview: (bodyId) => ask((program) => program.templatePreview(bodyId)),
    makeTemplate: (bodyId) => ask((program) => program.makeTemplate(bodyId)),
    tryOut: (requests) => ask((program) => program.tryOut(requests)),
    fileDetail: (index) => ask((program) => program.fileDetail(index)),
    summaryDetail: (key) => ask((program) => program.summaryDetail(key)),
    matrix: (round) => ask((program) => program.matrix(round)),
    answersAt: (bodyId, key, round) => ask((program) => program.answersAt(bodyId, key, round)),
    remind: (choice) => ask((program) => program.remind(choice)),
    revise: (choice) => ask((program) => program.revise(choice)),
    ...followUpAnswers(ask),
    dutyLines: (bodyId) => ask((program) => program.dutyLines(bodyId)),
    exportSummary: (kind) => ask((program) => program.exportSummary(kind)),
    exportPaper: (paper) => ask((program) => program.exportPaper(paper)),
    consolidationSpec: () => ask((program) => program.consolidationSpec()),
    templateRules: (content) => ask((program) => program.templateRules(content)),
    correct: (file, changes) => ask((program) => program.correct(file, changes)),
  } satisfies Partial<Desk>;
}

/** What follows a merge and changes nothing. */
function followUpAnswers(ask: Ask) {
  return {
    due: (choice) => ask((program) => program.due(choice)),
    dueCalendar: () => ask((program) => program.dueCalendar()),
    resubmissions: () => ask((program) => program.resubmissions()),
    unsettled: () => ask((program) => program.unsettled()),
    closeRound: (choice) => ask((program) => program.closeRound(choice)),
    addendum: () => ask((program) => program.addendum()),
    verifyArchive: (file) => ask((program) => program.verifyArchive(file)),
    compareWith: (other) => ask((program) => program.compareWith(other)),
    overviewOf: (files) => ask((program) => program.overviewOf(files)),
    previewPaper: (parts) => ask((program) => program.previewPaper(parts)),
  } satisfies Partial<Desk>;
}

/** What changes the work, which is then kept. */
function changing(ask: Ask, keeping: Keeping) {
  const change = <T>(question: (program: Hand['program']) => Promise<T>): Promise<T> => noted(ask(question), keeping);
  return {
    correctPlan: (correction) => change((program) => program.correctPlan(correction)),
    undoCorrection: (correction) => change((program) => program.undoCorrection(correction)),
    useFile: (what, file) => change((program) => program.useFile(what, file)),
    planFrom: (earlier) => change((program) => program.planFrom(earlier)),
    archiveStands: () => change((program) => program.archiveStands()),
    reopenRound: (reason) => change((program) => program.reopenRound(reason)),
    usePasswords: (passwords) => ask((program) => program.usePasswords(passwords)),
    takeBeside: (taken) => ask((program) => program.takeBeside(taken)),
    decide: (request) => change((program) => program.decideAll([request])),
    decideAll: (requests) => change((program) => program.decideAll(requests)),
    editSummary: (key, edit) => change((program) => program.editSummary(key, edit)),
    carryColumns: (names) => change((program) => program.carryColumns(names)),
    editReceipt: (sha256, receipt) => change((program) => program.editReceipt(sha256, receipt)),
    undoLast: () => change((program) => program.undoLast()),
    written: () => change((program) => program.written()),
    planWritten: () => change((program) => program.planWritten()),
    unwritten: () => change((program) => program.unwritten()),
  } satisfies Partial<Desk>;
}

async function noted<T>(work: Promise<T>, keeping: Keeping): Promise<T> {
  const outcome = await work;
  void keeping.changed();
  return outcome;
}
