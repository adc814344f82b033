/** Words that decide how an executors cell falls apart. All are keys: lower case, without apostrophes. */

/** Phrases that lead to further executors, by their words; the participants only help. */
export const BINDERS: readonly { readonly words: readonly string[]; readonly participant: boolean }[] = [
  ...['з', 'із', 'зі'].flatMap((z) => [
    { words: ['разом', z], participant: false },
    { words: ['спільно', z], participant: false },
    { words: [z, 'залученням'], participant: true },
    { words: [z, 'участю'], participant: true },
    { words: ['у', 'співпраці', z], participant: true },
    { words: ['в', 'співпраці', z], participant: true },
    { words: ['у', 'взаємодії', z], participant: true },
    { words: ['за', 'погодженням', z], participant: true },
  ]),
  { words: ['за', 'участю'], participant: true },
  { words: ['за', 'участі'], participant: true },
  { words: ['за', 'підтримки'], participant: true },
  { words: ['за', 'сприяння'], participant: true },
];

/** Phrases that restrict nobody in particular (`у межах компетенції`): of a group they leave the choice open. */
export const COMPETENCE: readonly (readonly string[])[] = [
  ...['у', 'в'].flatMap((v) =>
    ['компетенції', 'повноважень', 'своєї компетенції', 'своїх повноважень'].map((what) => [
      v,
      'межах',
      ...what.split(' '),
    ]),
  ),
  ['за', 'компетенцією'],
  ['за', 'належністю'],
  ['згідно', 'з', 'компетенцією'],
  ['відповідно', 'до', 'компетенції'],
  ['відповідно', 'до', 'повноважень'],
];

/**
 * What stands before a group, by the stem: `other` leaves out those named
 * beside it, `open` leaves the choice to the ministry.
 */
export const DETERMINERS: readonly {
  readonly stem: string;
  readonly shown?: string;
  readonly meaning: 'all' | 'other' | 'open';
}[] = [
  { stem: 'усі', meaning: 'all' },
  { stem: 'всі', meaning: 'all' },
  { stem: 'інш', shown: 'інші', meaning: 'other' },
  { stem: 'решт', shown: 'інші', meaning: 'other' },
  { stem: 'заінтересован', shown: 'заінтересовані', meaning: 'open' },
  { stem: 'зацікавлен', shown: 'зацікавлені', meaning: 'open' },
  { stem: 'відповідн', shown: 'відповідні', meaning: 'open' },
  { stem: 'відповідальн', shown: 'відповідальні', meaning: 'open' },
  { stem: 'окрем', shown: 'окремі', meaning: 'open' },
  { stem: 'визначен', shown: 'визначені', meaning: 'open' },
  { stem: 'уповноважен', shown: 'уповноважені', meaning: 'open' },
  { stem: 'профільн', shown: 'профільні', meaning: 'open' },
];
/** Endings of a plural adjective or pronoun; `відповідно` is no determiner. */
export const DETERMINER_ENDINGS: ReadonlySet<string> = new Set([
  'і',
  'их',
  'им',
  'ими',
  'х',
  'м',
  'ма',
  'а',
  'у',
  'ою',
  '',
]);

/** Officials of a body stand for the body. */
export const OFFICIALS: ReadonlySet<string> = new Set([
  'керівники',
  'керівник',
  'керівників',
  'голова',
  'керівництво',
  'очільники',
  'голови',
  'представники',
  'представник',
  'представників',
  'уповноважені',
  'члени',
  'член',
]);

/** Of those, the ones who are many: «керівники підрозділів апарату» report together. */
export const PLURAL_OFFICIALS: ReadonlySet<string> = new Set(['керівники', 'очільники', 'голови', 'начальники']);

export const CONJUNCTIONS: ReadonlySet<string> = new Set(['та', 'і', 'й', 'також', 'а']);

export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'при',
  'у',
  'в',
  'на',
  'з',
  'із',
  'зі',
  'до',
  'від',
  'для',
  'про',
  'за',
  'через',
  'під',
  'над',
  'між',
  'щодо',
  'серед',
  'по',
  'питань',
  'справах',
  'постановою',
  'розпорядженням',
  'наказом',
  'указом',
]);

/** Heads of names of those who act together and are no body of the state. */
export const COLLECTIVE_HEADS: ReadonlySet<string> = new Set([
  'група',
  'ініціатива',
  'штаб',
  'колегія',
  'оргкомітет',
  'комісія',
  'рада',
  'комітет',
  'платформа',
  'коаліція',
  'делегація',
]);
/** Of those, the ones that are collectives whatever precedes them. */
export const SURE_HEADS: ReadonlySet<string> = new Set([
  'група',
  'ініціатива',
  'оргкомітет',
  'платформа',
  'коаліція',
  'делегація',
]);
/** First words that distinguish a collective from a body: `Громадська рада`, but `Національна рада`. */
export const COLLECTIVE_FIRST = new RegExp(
  `^(?:${[
    'міжвідомч',
    'громадськ',
    'координаційн',
    'експертн',
    'робоч',
    'консультативн',
    'дорадч',
    'тимчасов',
    'спільн',
    'урядово',
    'науково',
    'організаційн',
    'конкурсн',
    'наглядов',
  ].join('|')})`,
);

/** Names that belong to the body that follows (`громадська рада МКІП`, `територіальні органи МВС`). */
export const SUBORDINATE_HEADS: ReadonlySet<string> = new Set([
  'рада',
  'колегія',
  'органи',
  'установи',
  'заклади',
  'підрозділи',
  'підрозділ',
  'комісія',
  'група',
  'інститут',
  'центр',
  'підприємства',
  'підприємство',
  'апарат',
  'управління',
  'департамент',
  'академія',
  'університет',
]);

export const LEGAL_BASIS = /^(?:утворен|створен|затверджен|діє$)/;
export const RELATIVE = /^(?:як(?:их|і|им|ими|ого|ої|ий|а|ій|ою|у)|що|котр.{1,3})$/;
