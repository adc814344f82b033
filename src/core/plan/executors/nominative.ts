const ADJECTIVES: readonly (readonly [ending: string, nominative: string])[] = [
  ['ими', 'і'], ['их', 'і'], ['ого', 'ий'], ['ої', 'а'], ['ою', 'а'], ['им', 'ий'],
];
const PLURAL_NOUNS: readonly (readonly [ending: string, nominative: string])[] = [
  ['іями', 'ії'], ['ннями', 'ння'], ['ами', 'и'], ['ями', 'і'], ['ій', 'ії'], ['ань', 'ання'], ['ень', 'ення'], ['ів', 'и'],
];
const SINGULAR_NOUNS: readonly (readonly [ending: string, nominative: string])[] = [
  ['ією', 'ія'], ['ості', 'ість'], ['ою', 'а'], ['ом', ''], ['ії', 'ія'], ['ства', 'ство'],
];

/**
 * A name after «разом з» or «за участю» in the nominative, as well as endings tell: leading
 * adjectives and the first noun change (`громадських організацій` → `громадські організації`).
 */
export function toNominative(name: string): string {
  const words = name.split(' ');
  let plural = false;
  let i = 0;
  for (; i + 1 < words.length; i += 1) {
    const word = words[i] ?? '';
    const rule = ADJECTIVES.find(([ending]) => word.length > ending.length + 2 && word.endsWith(ending));
    if (rule === undefined) break;
    words[i] = word.slice(0, -rule[0].length) + rule[1];
    plural = rule[1] === 'і';
  }
  const noun = words[i] ?? '';
  words[i] = nounOf(noun, plural, i > 0);
  return words.join(' ');
}

function nounOf(noun: string, plural: boolean, afterAdjective: boolean): string {
  const rules = plural ? PLURAL_NOUNS : afterAdjective ? SINGULAR_NOUNS : [...PLURAL_NOUNS, ...SINGULAR_NOUNS];
  const rule = rules.find(([ending]) => noun.length > ending.length + 1 && noun.endsWith(ending));
  if (rule !== undefined) return noun.slice(0, -rule[0].length) + rule[1];
  return plural && /[бвгдзклмнпрст]$/.test(noun) ? `${noun}и` : noun;
}
