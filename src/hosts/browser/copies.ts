import * as Comlink from 'comlink';
import type { MergeProgress, PickedFile, Run } from '../../ports';
import { startWorker, readAll, type Hand } from './workerPool';

/** How returned files are read beside the page. */
export interface Readers {
  readonly spawn: () => Worker;
  readonly readers: number;
  readonly timeLimit: number;
}

/** Work on a copy of the desk, in a worker of its own, so that calling it off costs nothing. */
export function onTheSide<T>(desk: Hand, spawn: () => Worker, work: (program: Hand['program']) => Promise<T>): Run<T> {
  const { hand, cancelled, cancel } = startCancellable(spawn);
  const done = copyDesk(desk, hand)
    .then(() => work(hand.program))
    .finally(() => hand.end());
  return { done: Promise.race([done, hand.died, cancelled]), cancel };
}

/** Reads files for a copy of the desk; a merge that ends well takes the desk's place. */
export function onCopy<T>(
  files: readonly PickedFile[],
  progress: (at: MergeProgress) => void,
  desk: Hand,
  options: Readers,
  finish: (program: Hand['program']) => Promise<T>,
): Run<T> & { readonly hand: Hand } {
  const { hand, cancelled, cancel } = startCancellable(options.spawn);
  let pool: ReturnType<typeof readAll> | undefined;
  const work = async (): Promise<T> => {
    await copyDesk(desk, hand);
    pool = readAll(files, hand.program, options, progress);
    await pool.done;
    return finish(hand.program);
  };
  const done = Promise.race([work(), hand.died, cancelled]).finally(() => pool?.end());
  return {
    done,
    hand,
    cancel() {
      pool?.end();
      cancel();
    },
  };
}

function startCancellable(spawn: () => Worker): {
  readonly hand: Hand;
  readonly cancelled: Promise<{ readonly kind: 'cancelled' }>;
  cancel(): void;
} {
  const hand = startWorker(spawn);
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
