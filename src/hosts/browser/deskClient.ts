import * as Comlink from 'comlink';
import type {
  CheckView,
  Desk,
  MergedView,
  MergeProgress,
  OpenedPlan,
  PickedFile,
  PlanChoice,
  Run,
  TemplatesMade,
} from '../../ports';
import type { PlanSource } from './desk/deskWorker';
import { hire, readAll, type Hand } from './workerPool';

export interface DeskClientOptions {
  readonly spawn: () => Worker;
  /** What a newly opened plan starts with. */
  readonly choice: PlanChoice;
  readonly readers?: number;
  /** Milliseconds for one returned file; a plan may take three times as long. */
  readonly timeLimit?: number;
}

/** One returned file is read in milliseconds; a file that needs longer than this is hostile or huge. */
const TIME_LIMIT = 20_000;

/** The desk, in workers. Cancelling ends the worker that works: the page answers at once, and the work before stays. */
export function createDeskClient(options: DeskClientOptions): Desk {
  const {
    spawn,
    timeLimit = TIME_LIMIT,
    readers = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1)),
  } = options;
  let desk: Hand | undefined;
  let choice = options.choice;
  const current = (): Hand => (desk ??= hire(spawn));
  const ask: Ask = (question) => {
    const hand = current();
    return Promise.race([question(hand.program), hand.died]);
  };

  const open = async (source: PlanSource): Promise<OpenedPlan> => {
    const outcome = await orGiveUp(
      ask((program) => program.open(source, options.choice)),
      timeLimit * 3,
    );
    if (outcome === 'late') {
      desk?.end();
      desk = undefined;
      return { kind: 'refused', key: 'pane.plan.tooLong', params: {} };
    }
    if (outcome.kind === 'plan') ({ choice } = outcome.plan);
    return outcome;
  };

  return {
    ...answered(ask),
    openShippedPlan: () => open({ kind: 'shipped' }),
    openPlanFile: (file) => open({ kind: 'file', file }),
    openPlanText: (text) => open({ kind: 'text', text }),
    openWorkbook: (content) => ask((program) => program.openWorkbook(content, choice)),
    choose: (chosen) => {
      choice = chosen;
      return ask((program) => program.choose(chosen));
    },
    makeTemplates: (wanted, progress) =>
      onTheSide<TemplatesMade>(current(), spawn, (program) => program.makeTemplates(wanted, Comlink.proxy(progress))),
    merge: (files, progress) => {
      const run = startMerge(files, progress, current(), { spawn, readers, timeLimit });
      // The copy takes the desk's place before anybody hears of the end: the next question must find the new work.
      const done = run.done.then((outcome) => {
        if (outcome.kind === 'merged') {
          desk?.end();
          desk = run.hand;
        }
        return outcome;
      });
      return { done, cancel: run.cancel };
    },
    checkFile: (file) => checkApart(spawn, file, choice, timeLimit),
    checkWorkbook: (content) => ask((program) => program.checkWorkbook(content, choice)),
  };
}

type Ask = <T>(question: (program: Hand['program']) => Promise<T>) => Promise<T>;

/** What the worker of the desk answers as it is asked. */
function answered(ask: Ask) {
  return {
    planSpec: () => ask((program) => program.planSpec()),
    exportPlan: () => ask((program) => program.exportPlan()),
    makeSamples: () => ask((program) => program.makeSamples()),
    decide: (request) => ask((program) => program.decide(request)),
    moreFiles: (from) => ask((program) => program.moreFiles(from)),
    dutyLines: (bodyId) => ask((program) => program.dutyLines(bodyId)),
    exportSummary: (kind) => ask((program) => program.exportSummary(kind)),
    consolidationSpec: () => ask((program) => program.consolidationSpec()),
    written: () => ask((program) => program.written()),
    planWritten: () => ask((program) => program.planWritten()),
    unwritten: () => ask((program) => program.unwritten()),
    templateRules: (content) => ask((program) => program.templateRules(content)),
    correct: (file, changes) => ask((program) => program.correct(file, changes)),
  } satisfies Partial<Desk>;
}

/** Work on a copy of the desk, in a worker of its own, so that calling it off costs nothing. */
function onTheSide<T>(desk: Hand, spawn: () => Worker, work: (program: Hand['program']) => Promise<T>): Run<T> {
  const { hand, cancelled, cancel } = hireCancellable(spawn);
  const done = copyDesk(desk, hand)
    .then(() => work(hand.program))
    .finally(() => hand.end());
  return { done: Promise.race([done, hand.died, cancelled]), cancel };
}

/** Merges on a copy of the desk; when it ends well, the copy takes the desk's place. */
function startMerge(
  files: readonly PickedFile[],
  progress: (at: MergeProgress) => void,
  desk: Hand,
  options: { readonly spawn: () => Worker; readonly readers: number; readonly timeLimit: number },
): Run<MergedView> & { readonly hand: Hand } {
  const { hand, cancelled, cancel } = hireCancellable(options.spawn);
  let pool: ReturnType<typeof readAll> | undefined;
  const merge = async (): Promise<MergedView> => {
    await copyDesk(desk, hand);
    pool = readAll(files, hand.program, options, progress);
    await pool.done;
    return hand.program.mergeRead(files.length);
  };
  const done = Promise.race([merge(), hand.died, cancelled]).finally(() => pool?.end());
  return {
    done,
    hand,
    cancel() {
      pool?.end();
      cancel();
    },
  };
}

function hireCancellable(spawn: () => Worker): {
  readonly hand: Hand;
  readonly cancelled: Promise<{ readonly kind: 'cancelled' }>;
  cancel(): void;
} {
  const hand = hire(spawn);
  let say: (outcome: { readonly kind: 'cancelled' }) => void = () => undefined;
  const cancelled = new Promise<{ readonly kind: 'cancelled' }>((resolve) => {
    say = resolve;
  });
  return {
    hand,
    cancelled,
    cancel() {
      hand.end();
      say({ kind: 'cancelled' });
    },
  };
}

async function copyDesk(from: Hand, to: Hand): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const taken = to.program.takeOver(Comlink.transfer(port2, [port2]));
  await from.program.handOver(Comlink.transfer(port1, [port1]));
  await taken;
}

/** A file of unknown origin is checked in a worker that can be ended. */
async function checkApart(
  spawn: () => Worker,
  file: PickedFile,
  choice: PlanChoice,
  limit: number,
): Promise<CheckView> {
  const hand = hire(spawn);
  try {
    const outcome = await orGiveUp(Promise.race([hand.program.checkFile(file, choice), hand.died]), limit);
    if (outcome !== 'late') return outcome;
    return {
      file: file.name,
      verdict: 'unreadable',
      rows: { all: 0, answered: 0 },
      findings: [
        {
          issue: { code: 'file-timeout', severity: 'error', at: { file: file.name }, params: { file: file.name } },
          changes: [],
        },
      ],
    };
  } finally {
    hand.end();
  }
}

async function orGiveUp<T>(work: Promise<T>, limit: number): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), limit);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
