import { actsIn } from '../requisites/acts';
import type { Exclusion } from '../types';

export interface ExcludedIds {
  /** Task number when the note names one («пункту 4»). */
  readonly task?: string;
  /** Numbers of the excluded items inside the task, or whole ids; empty when the note names none. */
  readonly items: readonly string[];
  /** The whole task is excluded («Пункт 7 виключено»). */
  readonly wholeTask: boolean;
  readonly exclusion: Exclusion;
}

const NUMBERS = String.raw`(\d{1,3}(?:[.-]\d{1,3})*(?:\)?(?:\s*[,іта-]+\s*|\s+)\d{1,3}(?:[.-]\d{1,3})*)*)`;
const ITEM = new RegExp(String.raw`(?:підпункт|захід|заход)\p{L}*\s+${NUMBERS}`, 'iu');
const TASK = new RegExp(String.raw`(?:^|\s)(?:пункт|завданн|позиці)\p{L}*\s+${NUMBERS}`, 'iu');

/**
 * What an exclusion note takes out, and by which act: «Підпункт 5 пункту 4 виключено на підставі Постанови КМ № 781
 * від 02.09.2020» → task 4, item 5.
 */
export function excludedBy(note: string): ExcludedIds {
  const verb = note.search(/виключ|вилуч|втрат|скасов/i);
  const subject = verb > 0 ? note.slice(0, verb) : '';
  const act = actsIn(note)[0];
  const items = expand(ITEM.exec(subject)?.[1]);
  const tasks = expand(TASK.exec(subject)?.[1]);
  const task = tasks[0];
  const exclusion: Exclusion = act === undefined ? { act: note } : { act: act.name, date: act.date };
  if (items.length > 0) return { items, wholeTask: false, exclusion, ...(task !== undefined && { task }) };
  return { items: tasks, wholeTask: tasks.length > 0, exclusion };
}

/** «2 і 3», «2, 3 та 5», «2-4». */
function expand(list: string | undefined): readonly string[] {
  if (list === undefined) return [];
  const range = /^(\d{1,3})\s*-\s*(\d{1,3})$/.exec(list.trim());
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  // `5-1` is a number of its own (added between 5 and 6); `2-4` is a range.
  if (range !== null && to > from && to - from < 50 && to !== 1)
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return [...list.matchAll(/\d{1,3}(?:[.-]\d{1,3})*/g)].map((match) => match[0]);
}
