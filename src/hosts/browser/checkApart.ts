import { finding } from '../../core/issues/issue';
import type { Collection } from '../../core/pipeline';
import { refused, type Refused } from '../../core/refused';
import type { CheckView, PickedFile, PlanChoice } from '../../ports';
import { hire, type Hand } from './workerPool';

/** A file of unknown origin is checked in a worker that can be ended. */
export async function checkApart(
  spawn: () => Worker,
  file: PickedFile,
  choice: PlanChoice,
  limit: number,
  against: Collection | undefined,
): Promise<CheckView> {
  const hand = hire(spawn);
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
export async function apart<T>(
  spawn: () => Worker,
  limit: number,
  work: (program: Hand['program']) => Promise<T>,
): Promise<T | Refused> {
  const hand = hire(spawn);
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
