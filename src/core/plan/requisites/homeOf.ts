import { cityAdjective } from '../../bodies/localSeats';
import { foldLetters } from '../../bodies/nameTrie';
import type { LocalLevel } from '../../bodies/localBodies';
import { given } from '../../given';
import type { Home } from '../executors/home';
import type { Requisites } from '../types';
import type { TextLine } from './requisites';

/** Lines over a plan within which the approving body stands, and lines that its name may take. */
const HEAD = 60;
const APPROVAL_LINES = 4;
const APPROVED = /^\s*(?:ЗАТВЕРДЖЕНО|СХВАЛЕНО|ПОГОДЖЕНО|Додаток|Рішення|РІШЕННЯ|Розпорядження|РОЗПОРЯДЖЕННЯ)/iu;
/** A line that is the name of a council or an administration alone, as it stands over an act. */
const LETTERHEAD =
  /^\s*\p{L}[\p{L}'-]*(?:ська|цька|зька)\s(?:обласна|районна|міська|селищна|сільська)\s(?:рада|державна|військова)/iu;

const ADJECTIVE = String.raw`(?<![\p{L}'-])\p{L}[\p{L}'-]*(?:ськ|цьк|зьк)(?:а|ої|ій|у|ою|ого|ому|ий|им)`;
const STEM = /^(.*(?:ськ|цьк|зьк))(?:а|ої|ій|у|ою|ого|ому|ий|им)$/iu;
const NAMED: readonly (readonly [places: RegExp, level: LocalLevel])[] = [
  [pattern(String.raw`(?:обласн\p{L}+|област\p{L}+|облдерж\p{L}+|облрад\p{L}+|о[дв]а(?!\p{L}))`), 'oblast'],
  [pattern(String.raw`(?:районн\p{L}+|район\p{L}{0,3}(?!\p{L})|райдерж\p{L}+|р[дв]а(?!\p{L}))`), 'district'],
  [pattern(String.raw`(?:міськ\p{L}+)`), 'city'],
  [pattern(String.raw`(?:селищн\p{L}+)`), 'settlement'],
  [pattern(String.raw`(?:сільськ\p{L}+)`), 'village'],
];
/** «м. Полтава», «міста Лубни», «м. Біла Церква»: in whatever case. */
const CITY =
  /(?<![\p{L}'-])(?:м\.\s?|місто\s|міста\s|місті\s|містом\s)(\p{Lu}[\p{L}'-]{2,})(?:\s(\p{Lu}\p{Ll}[\p{L}'-]+))?/gu;

/** Places that share a noun: «Харківської та Херсонської областей». */
function pattern(noun: string): RegExp {
  return new RegExp(String.raw`((?:${ADJECTIVE}\s*(?:,|та|і|й)\s*)*${ADJECTIVE})\s+${noun}`, 'giu');
}

/**
 * The places that the plan's title or the body that approved it names, each level where it is exactly one: a programme
 * of an oblast leaves the name of the oblast out of its cells. Of an act of central power the title alone counts.
 */
export function homeOf({ issuer, title, planTitle }: Requisites, act: readonly TextLine[]): Home {
  const isCentral = issuer !== undefined && /України$/u.test(issuer);
  const over = isCentral ? [] : approvers(act.slice(0, HEAD).map(({ text }) => text));
  const named = [issuer, title, planTitle].filter((text) => text !== undefined).map(foldLetters);
  const places = (level: LocalLevel): ReadonlySet<string> =>
    new Set([
      ...[...named, ...over.map(foldLetters)].flatMap((text) => placesIn(text, level)),
      // Where an act was signed («м. Київ») says nothing of whose it is.
      ...(level === 'city' ? named.flatMap(citiesIn) : []),
    ]);
  const only = (level: LocalLevel): string | undefined => {
    const [place, ...more] = places(level);
    return place === undefined || more.length > 0 ? undefined : place;
  };
  return given({
    oblast: only('oblast'),
    district: only('district'),
    city: only('city'),
    settlement: only('settlement'),
    village: only('village'),
  });
}

function approvers(head: readonly string[]): readonly string[] {
  const approved = head.findIndex((text) => APPROVED.test(text));
  const lines = approved < 0 ? [] : head.slice(approved, approved + APPROVAL_LINES);
  return [...(lines.length === 0 ? [] : [lines.join(' ')]), ...head.filter((text) => LETTERHEAD.test(text))];
}

function placesIn(text: string, level: LocalLevel): readonly string[] {
  const lists = NAMED.flatMap(([places, of]) =>
    of === level ? [...text.matchAll(places)].map(([, list = '']) => list) : [],
  );
  const named = lists.flatMap((list) => list.split(/[\s,]+/u)).flatMap((word) => STEM.exec(word)?.[1] ?? []);
  return named.map(nominative);
}

function citiesIn(text: string): readonly string[] {
  return [...text.matchAll(CITY)].flatMap(([, ...words]) => cityOf(words) ?? []);
}

/** A name of two words, or of one with another word behind it. */
function cityOf([first = '', second]: readonly (string | undefined)[]): string | undefined {
  return (second === undefined ? undefined : cityAdjective(`${first} ${second}`)) ?? cityAdjective(first);
}

/** «полтавськ», «ІВАНО-ФРАНКІВСЬК» → «Полтавська», «Івано-Франківська». */
function nominative(stem: string): string {
  const raised = stem
    .toLowerCase()
    .replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return `${raised}а`;
}
