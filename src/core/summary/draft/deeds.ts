import type { Cluster, ClusterMember } from '../clusters/types';
import { stanceOf } from '../clusters/answerClusters';
import { recordId } from '../recordId';
import { clean } from '../../text/clean';
import type { DutyCell } from '../types';
import type { DraftContext } from './context';
import { counted, inBrackets } from './names';
import { ended, firstSentences, unended } from './sentences';
import type { DraftSentence } from './types';

export interface Passage {
  readonly sentences: readonly DraftSentence[];
  /** Nothing that bodies wrote was left out. */
  readonly whole: boolean;
}

/** Executors that speak one by one: the lead and those that the plan names; of more the answers are clustered. */
const MOST_SPEAKERS = 3;
/** Signs that each speaker has at least, where there are several. */
const LEAST_ROOM = 120;
/** Signs for the bodies' names and the count of the rest. */
const ROOM_FOR_NAMES = 90;

/** The own words of one body: whole, or their first sentences that keep to the limit. */
function ownWords(cell: DutyCell, name: string | undefined, limit: number, { texts }: DraftContext): Passage {
  const narrative = clean(cell.record?.answer.narrative ?? '');
  if (narrative === '' || cell.record === undefined) return { sentences: [], whole: true };
  const prefix = name === undefined ? '' : `${name}: `;
  const { text, whole } =
    narrative.length + prefix.length <= limit
      ? { text: narrative, whole: true }
      : firstSentences(narrative, limit - prefix.length);
  const source = { bodies: [cell.bodyId], records: [recordId(cell.record)] };
  if (text === '')
    return { sentences: [{ text: `${prefix}${texts.t('draft.tooLong')}`, kind: 'remark', ...source }], whole: false };
  return { sentences: [{ text: ended(`${prefix}${text}`), kind: 'words', ...source }], whole };
}

/** Executors that the plan names, in the order of speaking, when they are few enough to speak one by one. */
export function speakersOf(cells: readonly DutyCell[]): readonly DutyCell[] {
  const answered = cells.filter((cell) => cell.state === 'answered' && stanceOf(cell) !== 'notOurs');
  if (answered.length <= MOST_SPEAKERS) return answered;
  const named = answered.filter(
    ({ viaGroup, role, obligation }) => role === 'lead' || (viaGroup !== true && obligation !== 'consent'),
  );
  return named.length <= MOST_SPEAKERS ? named : named.filter(({ role }) => role === 'lead').slice(0, MOST_SPEAKERS);
}

/** The speakers' words, each with its name, sharing the room evenly. */
export function speeches(speakers: readonly DutyCell[], alone: boolean, room: number, context: DraftContext): Passage {
  let left = room;
  let whole = true;
  const sentences: DraftSentence[] = [];
  speakers.forEach((cell, i) => {
    const share = Math.max(LEAST_ROOM, Math.floor(left / (speakers.length - i)));
    const stated = ownWords(cell, alone ? undefined : context.nameOf(cell), share, context);
    whole &&= stated.whole;
    left -= stated.sentences.reduce((sum, { text }) => sum + text.length + 1, 0);
    sentences.push(...stated.sentences);
  });
  return { sentences, whole };
}

/** The largest clusters by their representative's words, then how many answers say something else. */
export function clustered(clusters: readonly Cluster[], most: number, room: number, context: DraftContext): Passage {
  const { texts } = context;
  const stated = clusters.filter(({ representative }) => representative !== '');
  const sentences: DraftSentence[] = [];
  const shown = new Set<Cluster>();
  let left = room;
  const shared = stated.filter(({ members }) => members.length > 1);
  for (const one of shared.length > 0 ? shared : stated) {
    if (sentences.length >= most) break;
    const quoted = quote(one, left - ROOM_FOR_NAMES, context);
    if (quoted === undefined) continue;
    sentences.push(quoted);
    shown.add(one);
    left -= quoted.text.length + 1;
  }
  const rest = stated.filter((one) => !shown.has(one)).flatMap(({ members }) => members);
  const count = rest.length;
  const names = inBrackets(
    rest.map(({ name }) => name),
    context,
  );
  if (count > 0) {
    const words = shown.size === 0 ? texts.t('draft.apart', { count }) : texts.t('draft.rest', { count, names });
    sentences.push(fromMembers(words, 'count', rest));
  }
  return { sentences, whole: rest.length === 0 };
}

/** «Матеріали розміщено» (34 органи, зокрема Мінфін, МОЗ, МОН). Undefined where its first sentence has no room. */
function quote(
  { id, representative, members }: Cluster,
  limit: number,
  context: DraftContext,
): DraftSentence | undefined {
  const { texts } = context;
  const { text } = firstSentences(representative, limit);
  if (text === '') return undefined;
  const likeness = members.find((one) => one.likeness === 'near') ?? members.find((one) => one.likeness === 'numbers');
  const names = counted(
    members.map(({ name }) => name),
    context,
  );
  const who =
    likeness === undefined
      ? names
      : texts.t(likeness.likeness === 'near' ? 'draft.nearlySame' : 'draft.otherNumbers', { who: names });
  return { ...fromMembers(texts.t('draft.quoted', { words: unended(text), who }), 'words', members), cluster: id };
}

function fromMembers(text: string, kind: DraftSentence['kind'], members: readonly ClusterMember[]): DraftSentence {
  return {
    text,
    kind,
    bodies: [...new Set(members.map(({ bodyId }) => bodyId))],
    records: members.map(({ record }) => record),
  };
}
