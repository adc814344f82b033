const ADJECTIVES: readonly (readonly [ending: string, nominative: string])[] = [
  ['ими', 'і'],
  ['их', 'і'],
  ['ого', 'ий'],
  ['ої', 'а'],
  ['ою', 'а'],
  ['им', 'ий'],
];
const PLURAL_NOUNS: readonly (readonly [ending: string, nominative: string])[] = [
  ['іями', 'ії'],
  ['ннями', 'ння'],
  ['ствами', 'ства'],
  ['ами', 'и'],
  ['ями', 'і'],
  ['ій', 'ії'],
  ['ань', 'ання'],
  ['ень', 'ення'],
  ['ів', 'и'],
];
const SINGULAR_NOUNS: readonly (readonly [ending: string, nominative: string])[] = [
  ['ією', 'ія'],
  ['ості', 'ість'],
  ['ою', 'а'],
  ['ом', ''],
  ['ії', 'ія'],
  ['ства', 'ство'],
];

/**
 * A name after «разом з» or «за участю» in the nominative, as well as endings say: leading
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
  const either = afterAdjective ? SINGULAR_NOUNS : [...PLURAL_NOUNS, ...SINGULAR_NOUNS];
  const rules = plural ? PLURAL_NOUNS : either;
  const rule = rules.find(([ending]) => noun.length > ending.length + 1 && noun.endsWith(ending));
  if (rule !== undefined) return noun.slice(0, -rule[0].length) + rule[1];
  return plural && /[бвгдзклмнпрст]$/.test(noun) ? `${noun}и` : noun;
}

/** Heads of names in the genitive → nominative, and the ending that adjectives take before them. */
const GENITIVE_HEADS: ReadonlyMap<string, readonly [nominative: string, adjective: 'а' | 'ий' | 'е']> = new Map([
  ['ради', ['рада', 'а']],
  ['програми', ['програма', 'а']],
  ['асоціації', ['асоціація', 'а']],
  ['місії', ['місія', 'а']],
  ['організації', ['організація', 'а']],
  ['академії', ['академія', 'а']],
  ['спілки', ['спілка', 'а']],
  ['конфедерації', ['конфедерація', 'а']],
  ['федерації', ['федерація', 'а']],
  ['палати', ['палата', 'а']],
  ['служби', ['служба', 'а']],
  ['комісії', ['комісія', 'а']],
  ['групи', ['група', 'а']],
  ['мережі', ['мережа', 'а']],
  ['коаліції', ['коаліція', 'а']],
  ['фонду', ['фонд', 'ий']],
  ['проекту', ['проект', 'ий']],
  ['проєкту', ['проєкт', 'ий']],
  ['союзу', ['союз', 'ий']],
  ['центру', ['центр', 'ий']],
  ['інституту', ['інститут', 'ий']],
  ['комітету', ['комітет', 'ий']],
  ['університету', ['університет', 'ий']],
  ['банку', ['банк', 'ий']],
  ['офісу', ['офіс', 'ий']],
  ['уряду', ['уряд', 'ий']],
  ['суду', ['суд', 'ий']],
  ['конгресу', ['конгрес', 'ий']],
  ['альянсу', ['альянс', 'ий']],
  ['представництва', ['представництво', 'е']],
  ['агентства', ['агентство', 'е']],
  ['товариства', ['товариство', 'е']],
  ['посольства', ['посольство', 'е']],
  ["об'єднання", ["об'єднання", 'е']],
  ['бюро', ['бюро', 'е']],
  ['управління', ['управління', 'е']],
]);

/**
 * A proper name after «за участю»: `Дитячого фонду ООН` → `Дитячий фонд
 * ООН`; a name with another head stays as written.
 */
export function properNominative(name: string): string {
  const words = name.split(' ');
  const at = words.slice(0, 4).findIndex((word) => GENITIVE_HEADS.has(word.toLowerCase()));
  const head = GENITIVE_HEADS.get((words[at] ?? '').toLowerCase());
  if (head === undefined || !words.slice(0, at).every((word) => /(?:ого|ої)$/.test(word))) return byEndings(words);
  const [nominative, ending] = head;
  return words
    .map((word, i) => {
      if (i > at) return word;
      if (i < at) return word.replace(/(?:ого|ої)$/, ending);
      return /^\p{Lu}/u.test(word) ? nominative.charAt(0).toUpperCase() + nominative.slice(1) : nominative;
    })
    .join(' ');
}

const FEMININE: readonly (readonly [ending: string, nominative: string])[] = [
  ['ії', 'ія'],
  ['еї', 'ея'],
  ['и', 'а'],
];
const OTHERS: readonly (readonly [ending: string, nominative: string])[] = [
  ['ства', 'ство'],
  ['ння', 'ння'],
  ['у', ''],
];

/** «Національної асамблеї людей …», «Генерального штабу …»: an adjective says of what gender its noun is. */
function byEndings(words: readonly string[]): string {
  const adjectives = words.findIndex((word) => !/\p{L}{3}(?:ого|ої)$/u.test(word));
  const noun = words[adjectives];
  if (noun === undefined || adjectives < 1 || adjectives > 3) return words.join(' ');
  const feminine = /ої$/.test(words[0] ?? '');
  const rule = (feminine ? FEMININE : OTHERS).find(
    ([ending]) => noun.length > ending.length + 3 && noun.endsWith(ending),
  );
  if (rule === undefined) return words.join(' ');
  const adjective = adjectiveEnding(feminine, rule[1]);
  return words
    .map((word, i) => {
      if (i < adjectives) return word.replace(/(?:ого|ої)$/, adjective);
      return i === adjectives ? noun.slice(0, noun.length - rule[0].length) + rule[1] : word;
    })
    .join(' ');
}

function adjectiveEnding(feminine: boolean, noun: string): 'а' | 'ий' | 'е' {
  if (feminine) return 'а';
  return noun === '' ? 'ий' : 'е';
}
