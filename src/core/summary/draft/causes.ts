import { textDate } from '../../template/words/dates';
import { groupBy } from '../../groups';
import { recordId } from '../recordId';
import type { Cluster, ClusterField } from '../clusters/types';
import type { DutyCell } from '../types';
import type { DraftContext } from './context';
import type { Passage } from './deeds';
import { counted } from './names';
import { firstSentences, unended } from './sentences';

/** Clusters of one sentence. */
const MOST = 3;
/** Signs of the bodies' names in brackets. */
const NAMES = 45;
/** Signs that the first words have in any case: a cause is named, not only that there is one. */
const LEAST_WORDS = 130;

/** Why not, or what is asked: the largest clusters with names in one sentence, the others counted. */
export function causes(
  field: Exclude<ClusterField, 'narrative'>,
  clusters: readonly Cluster[],
  alone: boolean,
  room: number,
  context: DraftContext,
): Passage {
  const { texts } = context;
  const own = clusters.filter((one) => one.field === field && one.stance !== 'notOurs');
  if (own.length === 0) return { sentences: [], whole: true };
  const items: string[] = [];
  const shown = new Set<Cluster>();
  let left = room;
  for (const one of own) {
    if (items.length >= MOST) break;
    const { text } = firstSentences(
      one.representative,
      items.length === 0 ? Math.max(LEAST_WORDS, left - NAMES) : left - NAMES,
    );
    if (text === '') continue;
    const who = counted(
      one.members.map(({ name }) => name),
      { texts, signs: Math.min(NAMES, context.signs) },
    );
    const item = alone ? unended(text) : texts.t('draft.cause', { words: unended(text), who });
    if (items.length > 0 && item.length > left) break;
    items.push(item);
    shown.add(one);
    left -= item.length + 2;
  }
  const rest = own.filter((one) => !shown.has(one)).flatMap(({ members }) => members);
  if (items.length > 0 && rest.length > 0)
    items.push(texts.t('draft.otherCauses', { bodies: texts.t('draft.bodies', { count: rest.length }) }));
  if (items.length === 0) items.push(texts.t('draft.tooLongInside'));
  const members = own.flatMap((one) => one.members);
  return {
    sentences: [
      {
        text: texts.t(field === 'reason' ? 'draft.reasons' : 'draft.proposals', { list: items.join('; ') }),
        kind: 'words',
        bodies: [...new Set(members.map(({ bodyId }) => bodyId))],
        records: members.map(({ record }) => record),
      },
    ],
    whole: rest.length === 0,
  };
}

/** New days that are asked for: «Пропонований новий строк: 1 червня 2020 р. (МОН)». */
export function newDays(cells: readonly DutyCell[], alone: boolean, context: DraftContext): Passage {
  const { texts, nameOf } = context;
  const asked = cells.filter(({ state, record }) => state === 'answered' && record?.answer.newDue !== undefined);
  if (asked.length === 0) return { sentences: [], whole: true };
  const days = [...groupBy(asked, ({ record }) => record?.answer.newDue ?? '')]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST);
  const list = days.map(([day, own]) => {
    const date = textDate(day, texts);
    return alone ? date : texts.t('draft.day', { date, who: counted(own.map(nameOf), context) });
  });
  const stated = days.flatMap(([, own]) => own);
  return {
    sentences: [
      {
        text: texts.t('draft.newDays', { list: list.join('; ') }),
        kind: 'count',
        bodies: stated.map(({ bodyId }) => bodyId),
        records: stated.flatMap(({ record }) => (record === undefined ? [] : [recordId(record)])),
      },
    ],
    whole: stated.length === asked.length,
  };
}
