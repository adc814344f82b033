import { clean } from '../../text/clean';
import { sectionOf } from '../marks/lead';
import type { PlanLevel } from '../types';

/** The words in front of a heading's number and how deep the number is: headings of one kind stand at one level. */
function kindOf(heading: string): string {
  const words = /^((?:\p{L}+ ){0,3}?)(?=[IVXLІХ]{1,6}[.:\s]|\d)/u.exec(heading)?.[1]?.trim().toLowerCase() ?? '';
  const number = NUMBER.exec(heading)?.[1] ?? '';
  if (words === '' && number === '') return 'heading';
  return words === '' ? `number${depthOf(number)}` : words;
}

const NUMBER = /^(?:\p{L}+ ){0,3}?([IVXLІХ]{1,6}(?=[.:\s])|\d{1,3}(?:\.\d{1,3})*)/u;

function depthOf(number: string): number {
  return number.split('.').filter((part) => part !== '').length;
}

/** A heading as a level of the plan: its kind, its number, its words. */
export function levelOf(heading: string, kind: string = kindOf(heading)): PlanLevel {
  const text = clean(heading);
  const match = /^(?:\p{L}+ ){0,3}?([IVXLІХ]{1,6}(?=[.:\s])|\d{1,3}(?:\.\d{1,3})*)[.):]?\s*[-–—:]?\s*(?=\S)/u.exec(
    text,
  );
  if (match === null) return { kind, no: sectionOf(text).no, title: text };
  return { kind, no: (match[1] ?? '').replace(/І/g, 'I').replace(/Х/g, 'X'), title: text.slice(match[0].length) };
}

/** The way down to a heading: it takes the place of the last one of its kind, or stands under all above. */
export function under(path: readonly PlanLevel[], next: PlanLevel): readonly PlanLevel[] {
  const same = path.findIndex(({ kind }) => kind === next.kind);
  if (same >= 0) return [...path.slice(0, same), next];
  // «Ціль 2.» behind «Завдання …» of goal 1 is known by its number: fewer parts stand higher.
  const higher = path.findIndex(
    ({ no }) => /^\d/.test(no) && /^\d/.test(next.no) && depthOf(no) >= depthOf(next.no) && depthOf(no) > 1,
  );
  return higher >= 0 ? [...path.slice(0, higher), next] : [...path, next];
}
