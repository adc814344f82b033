import type { BodyIndex } from '../../bodies/bodyIndex';
import { clean } from '../../text/clean';
import type { ExecutorKind } from '../types';
import { isPluralOblique, pluralNominative, singularNominative } from './nominative';

export interface Reporter { readonly name: string; readonly kind: ExecutorKind }

const LOCAL = /обласним(?:и)?(?: державним(?:и)?)?((?:,| та| і)[^:;]{0,60}?міськ\p{L}+(?: державн\p{L}+)?) (?:держ)?адміністраці\p{L}+|обласним(?:и)? (?:держ|державним(?:и)? )?адміністраці\p{L}+/iu;

/** The bodies and classes that a clause names in the dative («Міністерствам, іншим центральним органам … разом з …»), in the nominative. */
export function reportersIn(written: string, bodies: BodyIndex): readonly Reporter[] {
  const text = clean(written).replace(/,\s*затверджен\p{L}* (?:цим|цією|зазначен\p{L}*) \p{L}+/giu, '').replace(/[\s,:–-]+$/, '');
  const marked = text.replace(LOCAL, (all, cities: string | undefined) => `\u0001${/Київськ/.test(cities ?? '') ? 'K' : ''}${/Севастопольськ/.test(all) ? 'S' : ''}\u0001`)
    .replace(/\s(?:разом|спільно) (?:з|із|зі)\s/g, ' | ');
  return marked.split(/ \| |, (?=\u0001|інш|відповідн|заінтересован|державн|місцев|структурн|органам|\p{Lu})| (?:та|і|й) (?=\u0001|інш|органам|місцев|заінтересован|\p{Lu})/u)
    .flatMap((piece) => reporterOf(piece.trim(), bodies));
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

/** One addressee in the nominative; a customary abbreviation stays short. */
export function addresseeOf(written: string, bodies: BodyIndex): string {
  const text = clean(written).replace(/^[\s,]+|[\s,.;]+$/g, '');
  const nominative = singularNominative(text);
  if (nominative !== text || text.includes(' ')) return nominative;
  return bodies.find(text)[0]?.abbreviations[0] ?? text;
}
