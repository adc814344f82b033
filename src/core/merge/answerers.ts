import { compareStanding } from './precedence';
import type { Candidate } from './settle';
import { compareText } from '../text/order';

export interface Answerers {
  /** Answers that decide about the row. */
  readonly kept: readonly Candidate[];
  /** Answers of other bodies to the same row, each under its own body again. */
  readonly apart: readonly Candidate[];
}

/**
 * Several bodies may answer to one row: the heir, and bodies that exist no more whose duty it has. They never
 * replace each other. The heir speaks for itself; where it is silent, the one that spoke last does. What
 * the others say is kept as additional, under their own names.
 */
export function separateAnswerers(candidates: readonly Candidate[]): Answerers {
  const names = new Set(candidates.map(answererOf));
  if (names.size < 2) return { kept: candidates, apart: [] };
  const live = candidates.filter(({ aside }) => aside === undefined);
  const speaker = speakerAmong(live) ?? [...names].sort(compareText)[0];
  const speaks = (candidate: Candidate): boolean => answererOf(candidate) === speaker || answererOf(candidate) === '';
  return { kept: candidates.filter(speaks), apart: candidates.filter((candidate) => !speaks(candidate)).map(asOwn) };
}

/** Who decides about the row: the heir itself where it answered, else the body that spoke last. */
function speakerAmong(live: readonly Candidate[]): string | undefined {
  if (live.some((candidate) => answererOf(candidate) === '')) return '';
  const last = [...live].sort((a, b) => compareStanding(a.standing, b.standing)).at(-1);
  return last === undefined ? undefined : answererOf(last);
}

function answererOf({ record }: Candidate): string {
  return record.answeredBy ?? '';
}

/** The record as its body gave it: the plan asks somebody else now, so it counts against nobody. */
function asOwn(candidate: Candidate): Candidate {
  const { answeredBy, inheritedFrom: _, ...record } = candidate.record;
  return {
    ...candidate,
    record: {
      ...record,
      key: sentKey(record.key, answeredBy),
      bodyId: answeredBy ?? record.bodyId,
      obligation: 'consent',
    },
  };
}

/** The key of a row as the body that answered knows it: without the mark of who answers for it now. */
export function sentKey(key: string, answeredBy: string | undefined): string {
  return answeredBy !== undefined && key.endsWith(`~${answeredBy}`) ? key.slice(0, -answeredBy.length - 1) : key;
}
