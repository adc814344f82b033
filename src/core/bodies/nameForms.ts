import { GROUP_NAMES, isGroupId } from './groups';
import { caseForms, nounFirstForms, pluralForms } from './inflect';
import type { NameEntry } from './nameTrie';
import type { Body, Registry } from './types';
import { given } from '../given';

export interface NameForm {
  readonly form: string;
  readonly entry: NameEntry;
}

/**
 * Every written form by which the registry's bodies and the usual groups are recognised: nominative and other cases.
 */
export function* nameForms(registry: Registry): Iterable<NameForm> {
  for (const body of registry.bodies) yield* formsOfBody(body);
  for (const group of GROUP_NAMES) yield* formsOfGroup(group.name, group.display ?? group.name, group.id);
}

function* formsOfBody(body: Body): Iterable<NameForm> {
  const short = body.name.replace(/ України$/, '');
  // Local administrations have one customary short name, whatever the cell says.
  const shown = body.cls === 'місцева' ? body.abbreviations[0] : undefined;
  for (const name of new Set([body.name, short, ...contracted(short)])) {
    yield* declined(name, {
      display: shown ?? (name === body.name ? name : short),
      kind: 'body',
      bodyIds: [body.id],
      inflected: false,
      capitals: false,
      abbreviation: false,
    });
  }
  for (const name of body.abbreviations) {
    yield* declined(name, {
      display: shown ?? name,
      kind: 'body',
      bodyIds: [body.id],
      inflected: false,
      capitals: isCapitals(name),
      abbreviation: !name.includes(' '),
    });
  }
}

/** Names within names as people shorten them: `Рада міністрів АР Крим`, `Секретаріат КМУ`. */
const CONTRACTIONS: readonly (readonly [whole: string, short: string])[] = [
  ['Автономної Республіки Крим', 'АР Крим'],
  ['Автономної Республіки Крим', 'АРК'],
  ['Кабінету Міністрів', 'КМУ'],
  ['Кабінету Міністрів', 'КМ'],
];

function contracted(name: string): readonly string[] {
  return CONTRACTIONS.filter(([whole]) => name.includes(whole)).map(([whole, short]) => name.replace(whole, short));
}

function* formsOfGroup(name: string, display: string, id: string | undefined): Iterable<NameForm> {
  const entry: NameEntry = {
    display,
    kind: 'group',
    bodyIds: [],
    inflected: false,
    capitals: isCapitals(name),
    abbreviation: false,
    ...given({ groupId: id !== undefined && isGroupId(id) ? id : undefined }),
  };
  yield { form: name, entry };
  if (entry.capitals) return;
  for (const form of casesOfGroup(name)) yield { form, entry: { ...entry, inflected: true } };
}

function casesOfGroup(name: string): readonly string[] {
  if (!name.includes(' ')) return pluralForms(name);
  const forms = caseForms(name);
  return forms.length > 0 ? forms : nounFirstForms(name);
}

function* declined(name: string, entry: NameEntry): Iterable<NameForm> {
  yield { form: name, entry };
  if (entry.capitals) return;
  for (const form of caseForms(name)) yield { form, entry: { ...entry, inflected: true } };
}

/** `МОН`, `НАБУ`: no cases, and recognised only in capitals. */
function isCapitals(name: string): boolean {
  return /^\p{Lu}+$/u.test(name.replaceAll("'", ''));
}
