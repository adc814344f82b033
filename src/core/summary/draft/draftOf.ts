import { stanceOf } from '../clusters/answerClusters';
import { cluster } from '../clusters/cluster';
import type { Cluster } from '../clusters/types';
import { clean } from '../../text/clean';
import { recordId } from '../recordId';
import { isCounted } from '../rollUp';
import type { DutyCell, SummaryRow } from '../types';
import { causes, newDays } from './causes';
import type { DraftContext } from './context';
import { clustered, speakersOf, speeches, type Passage } from './deeds';
import { figures } from './figures';
import { standing } from './standing';
import { DRAFT_LIMIT, type Draft, type DraftSentence } from './types';

/** Sentences of a draft at most. */
const MOST_SENTENCES = 6;
/** Signs for the numbers, and for what was done at least, where there is room to share. */
const FIGURES_ROOM = 200;
const DEEDS_ROOM = 300;
const CAUSE_ROOM = { least: 90, most: 190 } as const;

/**
 * The text that is proposed for one measure × period, from its duties in the order of speaking: who did it, in
 * numbers and, where few, by name; what the numbers come to; what was done, in the bodies' own words; why not, and
 * what is asked. Each sentence is either a body's own words or a count of ours.
 */
export function draftOf(
  cells: readonly DutyCell[],
  clusters: readonly Cluster[],
  indicators: SummaryRow['indicators'],
  context: Omit<DraftContext, 'signs'>,
): Draft {
  const drafts = SIGNS_FOR_NAMES.map((signs) => () => draftWith(cells, clusters, indicators, { ...context, signs }));
  let made = drafts[0]?.();
  for (const next of drafts.slice(1)) if (made === undefined || made.text.length > DRAFT_LIMIT) made = next();
  return made ?? { text: '', sentences: [], full: false };
}

/** Signs for the names in a row: where a draft grows too long, fewer bodies are named and more are counted. */
const SIGNS_FOR_NAMES = [70, 40, 0] as const;

function draftWith(
  cells: readonly DutyCell[],
  clusters: readonly Cluster[],
  indicators: SummaryRow['indicators'],
  context: DraftContext,
): Draft {
  const answered = cells.filter(({ state }) => state === 'answered');
  const alone = answered.length === 1 && cells.filter(isCounted).length <= 1;
  const who = standing(cells, context);
  const numbers = figures(indicators, cells, FIGURES_ROOM, context);
  const left = DRAFT_LIMIT - lengthOf([...who, ...numbers.sentences]);
  const causeRoom = Math.min(CAUSE_ROOM.most, Math.max(CAUSE_ROOM.least, Math.floor((left - DEEDS_ROOM) / 2)));
  const reasons = causes('reason', clusters, alone, causeRoom, context);
  const proposals = causes('proposal', clusters, alone, causeRoom, context);
  const days = newDays(cells, alone, context);
  const beside = [who, numbers.sentences, reasons.sentences, proposals.sentences, days.sentences].flat();
  const room = DRAFT_LIMIT - lengthOf(beside);
  const deeds = deedsOf(cells, clusters, alone, { room, sentences: MOST_SENTENCES - beside.length }, context);
  const whole = [numbers, deeds, reasons, proposals, days].every((stated) => stated.whole);
  const paragraphs = [
    [...who, ...numbers.sentences],
    deeds.sentences,
    [...reasons.sentences, ...proposals.sentences, ...days.sentences],
  ].filter((paragraph) => paragraph.length > 0);
  return {
    text: paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join(' ')).join('\n'),
    sentences: paragraphs.flat(),
    full: !whole,
  };
}

/** Named executors one by one; members of groups by what many of them say. */
function deedsOf(
  cells: readonly DutyCell[],
  clusters: readonly Cluster[],
  alone: boolean,
  limits: { readonly room: number; readonly sentences: number },
  context: DraftContext,
): Passage {
  const speakers = speakersOf(cells);
  const spoken = new Set(speakers);
  const others = cells.filter((cell) => cell.state === 'answered' && stanceOf(cell) === 'did' && !spoken.has(cell));
  const share = others.length === 0 ? limits.room : Math.floor(limits.room / 2);
  const own = speeches(speakers, alone, share, context);
  if (others.length === 0) return own;
  const left = withoutSpeakers(clusters, others, spoken);
  // One sentence is kept for the count of those who are not quoted.
  const most = Math.max(own.sentences.length > 0 ? 0 : 1, limits.sentences - own.sentences.length - 1);
  const rest = clustered(left, Math.min(3, most), limits.room - lengthOf(own.sentences), context);
  return { sentences: [...own.sentences, ...rest.sentences], whole: own.whole && rest.whole };
}

/** Clusters of what was done, without those who speak for themselves; what they leave behind is clustered again. */
function withoutSpeakers(
  clusters: readonly Cluster[],
  others: readonly DutyCell[],
  spoken: ReadonlySet<DutyCell>,
): readonly Cluster[] {
  const cells = new Map(others.map((cell) => [idOf(cell), cell]));
  const speaking = new Set([...spoken].map(idOf));
  return clusters
    .filter(({ field, stance }) => field === 'narrative' && stance === 'did')
    .flatMap((one) => {
      if (!one.members.some(({ record }) => speaking.has(record))) return [one];
      const members = new Map(one.members.map((member) => [member.record, member]));
      const left = one.members.flatMap(({ record }) => cells.get(record) ?? []);
      return cluster(left, wordsOf).map((alike): Cluster => ({
        ...one,
        representative: wordsOf(alike.first),
        members: alike.members.flatMap(({ item, likeness }) => {
          const member = members.get(idOf(item));
          return member === undefined ? [] : [{ ...member, likeness }];
        }),
      }));
    })
    .sort((a, b) => b.members.length - a.members.length);
}

function idOf({ record }: DutyCell): string {
  return record === undefined ? '' : recordId(record);
}
function wordsOf({ record }: DutyCell): string {
  return clean(record?.answer.narrative ?? '');
}

function lengthOf(sentences: readonly DraftSentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length + 1, 0);
}
