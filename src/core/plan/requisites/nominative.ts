/**
 * Heads of bodies' names in the dative, instrumental or (feminine) accusative → nominative, and the ending that their
 * adjectives take.
 */
const HEADS: readonly (readonly [oblique: RegExp, nominative: string, adjective: 'е' | 'ий' | 'а'])[] = [
  [/^міністерств(?:у|ові|ом)$/i, 'міністерство', 'е'],
  [/^агентств(?:у|ові|ом)$/i, 'агентство', 'е'],
  [/^бюро$/i, 'бюро', 'е'],
  [/^управлінн(?:ю|ям)$/i, 'управління', 'е'],
  [/^казначейств(?:у|ом)$/i, 'казначейство', 'е'],
  [/^служб(?:і|ою|у)$/i, 'служба', 'а'],
  [/^інспекці(?:ї|єю|ю)$/i, 'інспекція', 'а'],
  [/^комісі(?:ї|єю|ю)$/i, 'комісія', 'а'],
  [/^адміністраці(?:ї|єю|ю)$/i, 'адміністрація', 'а'],
  [/^держадміністраці(?:ї|єю|ю)$/i, 'держадміністрація', 'а'],
  [/^рад(?:і|ою|у)$/i, 'рада', 'а'],
  [/^академі(?:ї|єю|ю)$/i, 'академія', 'а'],
  [/^прокуратур(?:і|ою|у)$/i, 'прокуратура', 'а'],
  [/^поліці(?:ї|єю|ю)$/i, 'поліція', 'а'],
  [/^комітет(?:у|ові|ом)$/i, 'комітет', 'ий'],
  [/^кабінет(?:у|ові|ом)$/i, 'кабінет', 'ий'],
  [/^фонд(?:у|ові|ом)$/i, 'фонд', 'ий'],
  [/^секретаріат(?:у|ові|ом)$/i, 'секретаріат', 'ий'],
  [/^офіс(?:у|ові|ом)$/i, 'офіс', 'ий'],
  [/^президент(?:у|ові|ом|а)$/i, 'президент', 'ий'],
  [/^уряд(?:у|ові|ом)$/i, 'уряд', 'ий'],
  [/^центр(?:у|ові|ом)$/i, 'центр', 'ий'],
  [/^департамент(?:у|ові|ом)$/i, 'департамент', 'ий'],
  [/^відділ(?:у|ові|ом)$/i, 'відділ', 'ий'],
  [/^сектор(?:у|ові|ом)$/i, 'сектор', 'ий'],
  [/^прем'єр-міністр(?:у|ові|ом)$/i, "прем'єр-міністр", 'ий'],
];

/** «Міністерству інформаційної політики» → «Міністерство інформаційної політики»; an abbreviation stays as it is. */
export function singularNominative(phrase: string): string {
  const words = phrase.split(' ');
  const at = words.slice(0, 5).findIndex((word) => HEADS.some(([oblique]) => oblique.test(word.replace(/[’ʼ]/g, "'"))));
  const head = HEADS.find(([oblique]) => oblique.test((words[at] ?? '').replace(/[’ʼ]/g, "'")));
  if (head === undefined) return phrase;
  const adjectives = words.slice(0, at).map((word) => adjective(word, head[2]));
  return [...adjectives, sameCase(words[at] ?? '', head[1]), ...words.slice(at + 1)].join(' ');
}

/** «Міністерству», «управлінню», «Службі»: a head in a form that only an addressee has. */
export function isDativeHead(word: string): boolean {
  const bare = word.replace(/[’ʼ]/g, "'");
  return !/(?:ї|ом|єм|ою|єю|а|я|о)$/i.test(bare) && HEADS.some(([oblique]) => oblique.test(bare));
}

function adjective(word: string, ending: 'е' | 'ий' | 'а'): string {
  const accusative = ending === 'а' ? /^(.*[нкчжшщв])у$/.exec(word)?.[1] : undefined;
  const stem = accusative ?? /^(.*?)(?:ому|ій|им|ою|ого|ої)$/.exec(word)?.[1];
  if (stem === undefined || stem.length < 3) return word;
  const soft = ending === 'а' && word.endsWith('ній') && /(?:внутріш|зовніш)н$/i.test(stem);
  return stem + (soft ? 'я' : ending);
}

function sameCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/(ств|тв)ам(и)?$/, '$1а'],
  [/(ці|сі|зі|рі|лі|ні)ям(и)?$/, '$1ї'],
  [/цям(и)?$/, 'ці'],
  [/ннями?$/, 'ння'],
  [/ям(и)?$/, 'і'],
  [/ам(и)?$/, 'и'],
];

/**
 * «іншим центральним органам виконавчої влади», «іншими державними
 * органами, відповідальними за …» → nominative plural.
 */
export function pluralNominative(phrase: string): string {
  let noun = false;
  return phrase
    .split(' ')
    .map((word, i, words) => {
      // «визначеним відповідальними за виконання»
      if (/^визначен/.test(words[i - 1] ?? '')) return word;
      if (/ими?,?$/.test(word) && (!noun || /^відповідальн|^визначен|^зазначен|^заінтересован/.test(word)))
        return word.replace(/ими?(,?)$/, 'і$1');
      if (noun || !/(ам|ям|ами|ями),?$/.test(word)) return word;
      noun = true;
      const comma = word.endsWith(',') ? ',' : '';
      const bare = comma === '' ? word : word.slice(0, -1);
      const rule = NOUNS.find(([ending]) => ending.test(bare));
      return (rule === undefined ? bare : bare.replace(rule[0], rule[1])) + comma;
    })
    .join(' ');
}

export function isPluralOblique(phrase: string): boolean {
  return (
    phrase
      .split(' ')
      .slice(0, 6)
      .some((word) => /(ам|ям|ами|ями),?$/.test(word)) && /^\S+(им|ими|ам|ям|ами|ями),?( |$)/.test(phrase)
  );
}
