import { readOne } from '../../../src/app/reading/readOne';
import { createDeskClient } from '../../../src/hosts/browser/deskClient';
import { createDeskWorker, type DeskTools } from '../../../src/hosts/browser/desk/deskWorker';
import type { Keeper } from '../../../src/hosts/browser/desk/keeper';
import type { Work } from '../../../src/app/session/work';
import { given } from '../../../src/core/given';
import type { DecisionRequest, Desk, KeptSitting, MergedView } from '../../../src/ports';
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

/** What all windows of one browser share: what is kept, and who has which sitting. */
export interface Machine {
  readonly keeper: Keeper;
  readonly locks: LockManager;
}

/** A machine in memory; `log` tells what was asked of it, in order. */
export function newMachine(log: string[] = []): Machine {
  const kept = new Map<string, { readonly sitting: KeptSitting; readonly work: Work }>();
  const locked = new Set<string>();
  const keeper: Keeper = {
    async put(sitting, work) {
      kept.set(sitting.id, { sitting: { ...sitting, savedAt: Date.now() }, work: structuredClone(work) });
    },
    list: async () => ({ kind: 'kept', sittings: [...kept.values()].map(({ sitting }) => sitting).reverse() }),
    async get(id) {
      log.push(`read ${id}`);
      return structuredClone(kept.get(id)?.work);
    },
    others: async (id, since) =>
      [...kept.values()]
        .filter(({ sitting }) => sitting.id !== id && sitting.savedAt >= since)
        .map(({ work }) => structuredClone(work)),
    remove: async (id) => void kept.delete(id),
    clear: async () => kept.clear(),
  };
  const request = async (name: string, _: LockOptions, granted: (lock: Lock | null) => unknown): Promise<void> => {
    const isFree = !locked.has(name);
    log.push(`lock ${name.slice('planzvit.'.length)}`);
    locked.add(name);
    await granted(isFree ? ({ name, mode: 'exclusive' } as Lock) : null);
  };
  return { keeper, locks: { request, query: () => Promise.resolve({}) } as unknown as LockManager };
}

/** A desk in workers that run in this process. */
export function newDesk(
  timeLimit = 20_000,
  today = '2020-03-02',
  machine?: Machine,
): {
  readonly desk: Desk;
  readonly workers: ReturnType<typeof inProcessWorkers>;
} {
  const workers = inProcessWorkers(() =>
    createDeskWorker({ ...tools, ...given({ keeper: machine && (() => machine.keeper) }) }),
  );
  open.push(workers.endAll);
  return {
    workers,
    desk: createDeskClient({
      spawn: workers.spawn,
      choice: { language: 'uk', today },
      readers: 2,
      ...machine,
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
