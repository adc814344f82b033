import { createBodyIndex } from '../../../src/core/bodies/bodyIndex';
import type { Setup } from '../../../src/core/pipeline';
import { readReturns } from '../../../src/app/reading/readReturns';
import { createDeskClient } from '../../../src/hosts/browser/deskClient';
import { createDeskWorker } from '../../../src/hosts/browser/desk/deskWorker';
import type { DeskTools } from '../../../src/hosts/browser/desk/tools';
import type { Desk, MergedView } from '../../../src/ports';
import { textsFor } from '../../../src/strings';
import { seedFiles } from '../../support/seed';
import { inProcessWorkers } from './inProcessWorker';
import { given } from '../../../src/core/given';

const never = new Promise<never>(() => undefined);

/** What the built page gives its workers; a file `hangs.xlsx` is never read to its end. */
const tools: DeskTools = {
  textsFor,
  seed: {
    ordinance: { name: 'ordinance.txt', text: seedFiles.ordinance },
    bodies: JSON.stringify(seedFiles.bodies),
    renamings: JSON.stringify(seedFiles.renamings),
    indicators: seedFiles.indicators,
    number: '1105-р',
  },
  async *readOne(file, context) {
    if (file.name === 'hangs.xlsx') await never;
    const { collection, today } = context;
    const setup: Setup | undefined =
      collection === undefined
        ? undefined
        : {
            plan: collection.plan,
            registry: collection.registry,
            bodies: createBodyIndex(collection.registry),
            round: collection.round,
            expansion: { on: collection.plan.period.end, duties: collection.duties, unassigned: [], diagnostics: [] },
            options: {},
          };
    yield* readReturns(file, {
      today,
      vocabularies: [textsFor('uk'), textsFor('en')],
      ...given({ setup, aliases: context.aliases }),
    });
  },
};

const open: (() => void)[] = [];

/** Ends the workers of all desks; to be called after the tests. */
export function closeDesks(): void {
  for (const end of open) end();
}

/** A desk in workers that run in this process. */
export function newDesk(timeLimit = 20_000): {
  readonly desk: Desk;
  readonly workers: ReturnType<typeof inProcessWorkers>;
} {
  const workers = inProcessWorkers(() => createDeskWorker(tools));
  open.push(workers.endAll);
  return {
    workers,
    desk: createDeskClient({
      spawn: workers.spawn,
      choice: { language: 'uk', today: '2020-03-02' },
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

export const silent = (): void => undefined;
