import { keyAt, startsUpper, type Cell } from './cell';

/** Institutions by their nouns, in the nominative of one: unlike the plural it is no genitive of another noun. */
const HEADS = new RegExp(
  `^(?:${[
    'прокуратура|поліція|служба|інспекція|організація|установа|лікарня|поліклініка|бібліотека|філармонія|галерея|школа',
    'гімназія|академія|асоціація|спілка|федерація|палата|ліга|громадськість|бухгалтерія|редакція|дирекція|амбулаторія',
    'центр|відділ|сектор|департамент|фонд|інститут|університет|коледж|ліцей|музей|архів|театр|будинок|клуб|заклад|суд',
    'корпус|колектив|актив|союз|штаб|кооператив|диспансер|госпіталь|гарнізон|військкомат|табір|парк|комбінат|банк',
    'підприємство|агентство|товариство|представництво|лісництво|бюро',
  ].join('|')})$`,
);
/** These look alike in the genitive, so only an adjective in the nominative makes them the beginning of a name. */
const ALIKE = /^(?:управління|відділення|обєднання|видання|училище|сховище)$/;
const ADJECTIVE = /[нвкчжщ](?:а|ий|е)$/;
const MOST_ADJECTIVES = 4;

/**
 * «районний центр зайнятості», «обласна прокуратура», «батьківська громадськість»: behind a comma an institution in
 * the nominative is another executor, since the words of a longer name go on in another case.
 */
export function institutionAt(cell: Cell, at: number): boolean {
  for (let i = at; i <= at + MOST_ADJECTIVES; i += 1) {
    const key = keyAt(cell, i);
    if (HEADS.test(key)) return true;
    if (ALIKE.test(key)) return i > at;
    if (cell.tokens[i]?.kind !== 'word' || !ADJECTIVE.test(key)) return false;
  }
  return false;
}

/** «ГО «Х» та Інститут …»: behind a title in quotes, or as an institution, a capital begins another name. */
export function namesAnotherBehind(cell: Cell, before: number, next: number): boolean {
  if (!startsUpper(cell.tokens[next])) return false;
  return institutionAt(cell, next) || (keyAt(cell, before) === '"' && keyAt(cell, next) !== 'україни');
}

/** Units in the genitive: the short name of a body behind one says whose it is («керівник апарату Мінкультури»). */
const OWNED = new RegExp(
  '^(?:апарату|сфери|підрозділ(?:у|ів)|департамент(?:у|ів)|управлін(?:ня|ь)|відділ(?:у|ів)|секретаріату|органів' +
    '|установ|закладів|підприємств|колегії|ради|центр(?:у|ів))$',
);

export function ownsAt(cell: Cell, at: number): boolean {
  return OWNED.test(keyAt(cell, at));
}
