/**
 * Other cases of an official name. Only the leading adjectives and the first noun decline
 * (`Державна служба статистики України` → `Державної служби статистики України`); what follows is a
 * genitive already. The forms are for recognising names in running text, not for printing:
 * too many are harmless, wrong ones match nothing.
 */
export function caseForms(phrase: string): readonly string[] {
  const words = phrase.split(' ');
  const adjectives = leadingAdjectives(words);
  const noun = words[adjectives];
  if (noun === undefined) return [];
  const plural = adjectives > 0 ? /[іїІЇ]$/.test(words[0] ?? '') : false;
  const rest = words.slice(adjectives + 1);
  const forms = new Set<string>();
  for (let kase = 0; kase < CASES; kase += 1) {
    const heads = words.slice(0, adjectives).map((word) => adjectiveIn(word, kase));
    for (const head of nounIn(noun, kase, plural)) forms.add([...heads, head, ...rest].join(' '));
  }
  forms.delete(phrase);
  return [...forms];
}

/** Genitive, dative, accusative, instrumental, locative. */
const CASES = 5;

type Endings = readonly [string, string, string, string, string];
const ADJECTIVES: readonly (readonly [ending: string, forms: Endings])[] = [
  ['ий', ['ого', 'ому', 'ий', 'им', 'ому']],
  ['е', ['ого', 'ому', 'е', 'им', 'ому']],
  ['а', ['ої', 'ій', 'у', 'ою', 'ій']],
  ['і', ['их', 'им', 'і', 'ими', 'их']],
];

/** Endings that a word in front of a noun has only as an adjective (`служба`, `рада` are nouns). */
const ADJECTIVE = /(?:[нвкчшщж]|ськ|цьк|зьк)(?:ий|е|а|і)$/i;

function leadingAdjectives(words: readonly string[]): number {
  let count = 0;
  while (
    count + 1 < words.length &&
    (ADJECTIVE.test((words[count] ?? '').replace(/,$/, '')) ||
      (count > 0 && joins(words[count]) && ADJECTIVE.test(words[count + 1] ?? '')))
  )
    count += 1;
  return count;
}

/** «центральні та місцеві органи» */
function joins(word: string | undefined): boolean {
  return word === 'та' || word === 'і';
}

function adjectiveIn(word: string, kase: number): string {
  if (joins(word)) return word;
  // «сільські, селищні, міські ради»
  if (word.endsWith(',')) return `${adjectiveIn(word.slice(0, -1), kase)},`;
  for (const [ending, forms] of ADJECTIVES)
    if (word.endsWith(ending)) return word.slice(0, -ending.length) + (forms[kase] ?? ending);
  return word;
}

/** Longest endings first; a noun may have several forms in one case (`фонду`, `фонда`). */
const NOUNS: readonly (readonly [ending: string, forms: readonly (readonly string[])[]])[] = [
  ['ія', [['ії'], ['ії'], ['ію'], ['ією'], ['ії']]],
  ['ка', [['ки'], ['ці'], ['ку'], ['кою'], ['ці']]],
  ['а', [['и'], ['і'], ['у'], ['ою'], ['і']]],
  ['я', [['і'], ['і'], ['ю'], ['ею'], ['і']]],
  ['о', [['а', 'о'], ['у', 'о'], ['о'], ['ом', 'о'], ['і', 'о']]],
];
const PLURAL_NOUNS: readonly (readonly [ending: string, forms: readonly (readonly string[])[]])[] = [
  ['ії', [['ій'], ['іям'], ['ії'], ['іями'], ['іях']]],
  ['ння', [['нь'], ['нням'], ['ння'], ['ннями'], ['ннях']]],
  ['и', [['ів', ''], ['ам'], ['и', 'ів'], ['ами'], ['ах']]],
  ['і', [['ів', ''], ['ям'], ['і'], ['ями'], ['ях']]],
  ['а', [[''], ['ам'], ['а'], ['ами'], ['ах']]],
];
const MASCULINE: readonly (readonly string[])[] = [['у', 'а'], ['у', 'ові'], ['', 'а'], ['ом'], ['і', 'у']];

function nounIn(noun: string, kase: number, plural: boolean): readonly string[] {
  for (const [ending, forms] of plural ? PLURAL_NOUNS : NOUNS) {
    if (noun.endsWith(ending)) return (forms[kase] ?? []).map((form) => noun.slice(0, -ending.length) + form);
  }
  return !plural && /[бвгґджзклмнпрстфхцчшщ]$/.test(noun) ? (MASCULINE[kase] ?? []).map((form) => noun + form) : [noun];
}

/** Other cases of a plural noun phrase without an adjective (`міністерства`). */
export function pluralForms(noun: string): readonly string[] {
  const forms = new Set<string>();
  for (let kase = 0; kase < CASES; kase += 1) for (const form of nounIn(noun, kase, true)) forms.add(form);
  forms.delete(noun);
  return [...forms];
}

/**
 * Other cases of a plural phrase that opens with its noun (`інститути громадянського суспільства`). Such nouns
 * end in «-ів»
 * in the genitive: the bare stem is the singular, and one body is no group.
 */
export function nounFirstForms(phrase: string): readonly string[] {
  const [noun = '', ...rest] = phrase.split(' ');
  return pluralForms(noun)
    .filter((form) => form.length >= noun.length)
    .map((form) => [form, ...rest].join(' '));
}
