import { Presets, SingleBar } from 'cli-progress';
import type { MergeProgress } from '../ports';
import type { Context } from './context';

export interface ProgressLine {
  readonly show: (now: MergeProgress) => void;
  readonly end: () => void;
}

/** A bar on standard error while a person watches; nothing otherwise. */
export function progressLine({ environment, texts }: Context): ProgressLine {
  if (!environment.interactive) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    { format: texts.t('cli.progress'), hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show({ filesDone, filesTotal }) {
      if (!started) bar.start(filesTotal, 0);
      started = true;
      bar.setTotal(filesTotal);
      bar.update(filesDone);
    },
    end: () => {
      if (started) bar.stop();
    },
  };
}
