import type { Rgb } from './contrast';
import type { Run } from './document';

/** Adds text to the runs of a paragraph; neighbours of one look become one run. */
export function appendRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last !== undefined && isSameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function isSameLook(one: Run, other: Run): boolean {
  return (
    isText(one) &&
    isText(other) &&
    one.mark === other.mark &&
    one.raised === other.raised &&
    one.link === other.link &&
    one.unseen === other.unseen &&
    isSameColour(one.letters, other.letters) &&
    isSameColour(one.ground, other.ground)
  );
}

function isText({ aside, thing }: Run): boolean {
  return aside === undefined && thing === undefined;
}

function isSameColour(one: Rgb | undefined, other: Rgb | undefined): boolean {
  return one === other || one?.join() === other?.join();
}
