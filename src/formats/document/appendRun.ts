import type { Run } from './document';

/** Adds text to the runs of a paragraph; neighbours of one look become one run. */
export function appendRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const isSame =
    last !== undefined &&
    last.aside === undefined &&
    run.aside === undefined &&
    last.mark === run.mark &&
    last.raised === run.raised &&
    last.link === run.link;
  if (isSame) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}
