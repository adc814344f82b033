import { readOne } from '../../../src/app/reading/readOne';
import { createDeskClient } from '../../../src/hosts/browser/deskClient';
import { createDeskWorker, type DeskTools } from '../../../src/hosts/browser/desk/deskWorker';
import type { DecisionRequest, Desk, MergedView } from '../../../src/ports';
import { seed } from '../../support/seed';
import { inProcessWorkers } from './inProcessWorker';

const never = new Promise<never>(() => undefined);

/** What the built page gives its workers; a file `hangs.xlsx` is never read to its end. */
const tools: DeskTools = {
  seed,
  async readOne(file, ...rest) {
    if (file.name === 'hangs.xlsx') await never;
    return readOne(file, ...rest);
  },
};

const open: (() => void)[] = [];

/** Ends the workers of all desks; to be called after the tests. */
export function closeDesks(): void {
  for (const end of open) end();
}

/** A desk in workers that run in this process. */
export function newDesk(
  timeLimit = 20_000,
  today = '2020-03-02',
): {
  readonly desk: Desk;
  readonly workers: ReturnType<typeof inProcessWorkers>;
} {
  const workers = inProcessWorkers(() => createDeskWorker(tools));
  open.push(workers.endAll);
  return {
    workers,
    desk: createDeskClient({
      spawn: workers.spawn,
      choice: { language: 'uk', today },
      readers: 2,
      timeLimit,
    }),
  };
}

export async function merged(run: {
  readonly done: Promise<MergedView | { readonly kind: 'cancelled' }>;
}): Promise<MergedView> {
  const outcome = await run.done;
  if (outcome.kind !== 'merged') throw new Error('cancelled');
  return outcome;
}

/** What stands after a decision that nothing speaks against. */
export async function decided(desk: Desk, request: DecisionRequest): Promise<MergedView> {
  const outcome = await desk.decide(request);
  if (outcome.kind === 'refused') throw new Error(outcome.key);
  return outcome;
}

export const silent = (): void => undefined;
