import { finding } from '../../core/issues/issue';
import type { Collection } from '../../core/pipeline';
import { refused, type Refused } from '../../core/refused';
import type { CheckDesk, CheckView, PickedFile, PlanChoice } from '../../ports';
import { startWorker, type Hand } from './workerPool';

/**
 * The officer's part of the desk on files of unknown origin: each in a worker that can be ended. `open` gives what a
 * report can be held against where a plan lies on the desk; a plan that was given for the check comes before it.
 */
export function checking(
  spawn: () => Worker,
  limit: number,
  choice: () => PlanChoice,
  open: () => Promise<Collection | undefined>,
) {
  let given: Collection | undefined;
  return {
    checkFile: async (file) => checkApart(spawn, file, choice(), limit, given ?? (await open())),
    async checkAgainst(plan) {
      const found = await apart(spawn, limit * 3, (program) => program.planForCheck(plan));
      if (found.kind === 'refused') return found;
      given = found.collection;
      return { kind: 'plan', title: found.title };
    },
    splitForUnits: (template, units) =>
      apart(spawn, limit * 3, (program) => program.splitForUnits(template, units, choice())),
    joinUnits: (files, into) =>
      apart(spawn, limit * (2 + files.length), (program) => program.joinUnits(files, into, choice())),
  } satisfies Partial<CheckDesk>;
}

/** A file of unknown origin is checked in a worker that can be ended. */
async function checkApart(
  spawn: () => Worker,
  file: PickedFile,
  choice: PlanChoice,
  limit: number,
  against: Collection | undefined,
): Promise<CheckView> {
  const hand = startWorker(spawn);
  try {
    const outcome = await orGiveUp(Promise.race([hand.program.checkFile(file, choice, against), hand.died]), limit);
    if (outcome !== 'late') return outcome;
    return {
      file: file.name,
      verdict: 'unreadable',
      rows: { all: 0, answered: 0 },
      findings: [
        {
          issue: finding('file-timeout', 'error', { file: file.name }, { file: file.name }),
          changes: [],
          isForm: false,
          before: '',
        },
      ],
    };
  } finally {
    hand.end();
  }
}

/** Work on files of unknown origin in a worker of its own that is ended with it, or when it takes too long. */
async function apart<T>(
  spawn: () => Worker,
  limit: number,
  work: (program: Hand['program']) => Promise<T>,
): Promise<T | Refused> {
  const hand = startWorker(spawn);
  try {
    const outcome = await orGiveUp(Promise.race([work(hand.program), hand.died]), limit);
    return outcome === 'late' ? refused('pane.units.tooLong') : outcome;
  } finally {
    hand.end();
  }
}

/** What the work comes to, or `late` after so many milliseconds. */
export async function orGiveUp<T>(work: Promise<T>, limit: number): Promise<T | 'late'> {
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
