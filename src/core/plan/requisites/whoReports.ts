import type { BodyIndex } from '../../bodies/bodyIndex';
import { clean } from '../../text/clean';
import type { ExecutorKind } from '../types';
import { isDativeHead, isPluralOblique, pluralNominative, singularNominative } from './nominative';

export interface Reporter {
  readonly name: string;
  readonly kind: ExecutorKind;
}

/** «державним», «військовим (державним)», «державним (військовим)» */
const FORM = String.raw`(?: \(?(?:державн|військов)\p{L}+\)?){0,2}`;
const LOCAL = new RegExp(
  [
    String.raw`обласним(?:и)?(?: державним(?:и)?)?((?:,| та| і)[^:;]{0,60}?міськ\p{L}+${FORM})`,
    String.raw` (?:держ)?адміністраці\p{L}+`,
    String.raw`|обласним(?:и)? (?:держ|державним(?:и)? |військовим(?:и)? )?адміністраці\p{L}+`,
  ].join(''),
  'iu',
);
/** Words in lower case with which a further kind of bodies begins. */
const OF_PLACES = 'обл|райдерж|районн|міськ|сільськ|селищн|виконавч|науков|громадськ';
const NEXT_REPORTER = new RegExp(
  [
    String.raw` \| `,
    String.raw`, (?=\u0001|інш|відповідн|заінтересован|державн|місцев|структурн|органам|${OF_PLACES}|\p{Lu})`,
    String.raw` (?:та|і|й) (?=\u0001|інш|органам|місцев|заінтересован|\p{Lu})`,
  ].join('|'),
  'u',
);

/**
 * The bodies and classes that a clause names in the dative («Міністерствам,
 * іншим центральним органам … разом з …»), in the nominative.
 */
export function reportersIn(written: string, bodies: BodyIndex): readonly Reporter[] {
  const all = clean(written).replace(/,\s*затверджен\p{L}* (?:цим|цією|зазначен\p{L}*) \p{L}+/giu, '');
  const duty = all.search(DUTY);
  const text = (duty < 0 ? all : all.slice(0, duty))
    // «Контроль покласти на … . Структурним підрозділам …»: those of the last sentence; not what they report on.
    .replace(/^.*\p{Ll}{2}\. (?=\p{Lu})/u, '')
    .replace(/,? за (?:підсумками|результатами) .*$/u, '')
    .replace(/[\s,:–-]{1,20}$/, '');
  const marked = text
    .replace(/,? а також /g, ', ')
    .replace(/ \(за згодою\)/g, '')
    .replace(
      LOCAL,
      (all, cities: string | undefined) =>
        `\u0001${/Київськ/.test(cities ?? '') ? 'K' : ''}${/Севастопольськ/.test(all) ? 'S' : ''}\u0001`,
    )
    .replace(/\s(?:разом|спільно) (?:з|із|зі)\s/g, ' | ');
  return marked
    .split(NEXT_REPORTER)
    .reduce(sharedNoun, [])
    .flatMap((piece) => reporterOf(piece.trim(), bodies));
}

/** What those named must do besides reporting is no part of their names. */
const DUTY = new RegExp(
  ' (?:забезпечити|забезпечувати|здійснити|здійснювати|вжити|вживати|організувати|розробити' +
    '|виконати|виконувати)(?= |$)',
  'u',
);

/** «іншим центральним та місцевим органам»: an adjective alone waits for the noun behind «та». */
function sharedNoun(pieces: readonly string[], piece: string): readonly string[] {
  const last = pieces.at(-1);
  return last !== undefined &&
    last
      .trim()
      .split(' ')
      .every((word) => /.(?:им|ими)$/u.test(word)) &&
    /^\p{Ll}/u.test(piece)
    ? [...pieces.slice(0, -1), `${last} та ${piece}`]
    : [...pieces, piece];
}

function reporterOf(piece: string, bodies: BodyIndex): readonly Reporter[] {
  if (piece === '') return [];
  if (piece.startsWith('\u0001')) {
    return [
      { name: 'обласні держадміністрації', kind: 'group' },
      ...(piece.includes('K') ? [{ name: 'Київська міська держадміністрація', kind: 'body' as const }] : []),
      ...(piece.includes('S') ? [{ name: 'Севастопольська міська держадміністрація', kind: 'body' as const }] : []),
    ];
  }
  if (isPluralOblique(piece)) {
    const name = pluralNominative(piece);
    return [{ name: name.charAt(0).toLowerCase() + name.slice(1), kind: 'group' }];
  }
  return [{ name: addresseeOf(piece, bodies), kind: 'body' }];
}

/** The addressee in the nominative, or each of two; a customary abbreviation stays short. */
export function addresseeOf(written: string, bodies: BodyIndex): string {
  return clean(written)
    .split(/,? (?:та|і|й) (?=\p{Lu})/u)
    .reduce(restOfName, [])
    .map((one) => oneAddressee(one, bodies))
    .join(' та ');
}

/** Only what stands in the dative itself is a further addressee: «Міністерству культури та Києву» is one name. */
function restOfName(names: readonly string[], piece: string): readonly string[] {
  const further = piece.split(' ').slice(0, 4).some(isDativeHead);
  return names.length === 0 || further
    ? [...names, piece]
    : [...names.slice(0, -1), `${names.at(-1) ?? ''} та ${piece}`];
}

function oneAddressee(written: string, bodies: BodyIndex): string {
  const text = written.replace(/^[\s,]+|[\s,.;]+$/g, '');
  if (/^голові(?= )/iu.test(text)) return text.replace(/^(.)олові/u, '$1олова');
  const office = /^Секретаріат(?:у|ові)? (?=Кабінету Міністрів)/u.exec(text)?.[0];
  if (office !== undefined) return `Секретаріат ${text.slice(office.length)}`;
  const nominative = singularNominative(text);
  if (nominative !== text || text.includes(' ')) return nominative;
  return bodies.find(text)[0]?.abbreviations[0] ?? text;
}
