import { clean } from '../../text/clean';
import type { Amendment } from '../types';
import { dateIn } from './dates';

/** Kinds of acts by the beginning of the word in any case: «Постановою», «розпорядження», «Законом». */
const KINDS: readonly (readonly [stem: string, kind: string])[] = [
  ['постанов', 'постанова'],
  ['розпорядженн', 'розпорядження'],
  ['наказ', 'наказ'],
  ['указ', 'указ'],
  ['закон', 'закон'],
  ['рішенн', 'рішення'],
];
const ISSUERS: ReadonlyMap<string, string> = new Map([
  ['КМ', 'Кабінет Міністрів України'],
  ['КМУ', 'Кабінет Міністрів України'],
  ['Президента', 'Президент України'],
  ['ВР', 'Верховна Рада України'],
]);

/** The kind of act that a word names in any case, in the nominative. */
export function actKind(word: string): string | undefined {
  const lower = word.toLowerCase();
  return KINDS.find(([stem]) => lower.startsWith(stem))?.[1];
}

/** Every act named in a note: «Постановами КМ № 781 від 02.09.2020, № 100 від 21.02.2018». */
export function actsIn(note: string): readonly (Amendment & { readonly name: string })[] {
  const text = clean(note);
  const acts: (Amendment & { readonly name: string })[] = [];
  let kind: string | undefined;
  let issuer: string | undefined;
  let date: string | undefined;
  for (const match of text.matchAll(/(?:№|(?<![\p{L}\d])N) ?([\d]+(?:[-/][\p{L}\d]+)*)|\p{L}+/gu)) {
    const number = match[1];
    if (number === undefined) {
      const named = actKind(match[0]);
      if (named !== undefined) [kind, issuer] = [named, undefined];
      issuer = ISSUERS.get(match[0]) ?? issuer;
      continue;
    }
    const after = dateIn(text.slice(match.index, match.index + 60));
    date =
      after !== undefined && /^.{0,20}$/.test(text.slice(match.index + match[0].length, match.index + after.index))
        ? after.date
        : dateBefore(text, match.index);
    if (kind === undefined || date === undefined) continue;
    const short = text.slice(0, match.index).match(/(?:^| )(КМУ?|Президента України|ВР) ?$/)?.[1];
    acts.push({
      kind,
      ...(issuer !== undefined && { issuer }),
      number,
      date,
      asWritten: text,
      name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${short === undefined ? '' : ` ${short}`} № ${number}`,
    });
  }
  return acts;
}

/** «від 2 вересня 2020 р. № 781». */
function dateBefore(text: string, index: number): string | undefined {
  const before = text.slice(Math.max(0, index - 40), index);
  let found: string | undefined;
  for (let from = 0; from < before.length;) {
    const match = dateIn(before.slice(from));
    if (match === undefined) break;
    found = match.date;
    from += match.end;
  }
  return found;
}
