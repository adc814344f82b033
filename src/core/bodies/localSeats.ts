import type { LocalLevel } from './localBodies';

/** Oblasts whose centre another word names. */
const OBLAST_SEATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    волинська: 'м. Луцьк',
    дніпропетровська: 'м. Дніпро',
    закарпатська: 'м. Ужгород',
    кіровоградська: 'м. Кропивницький',
  }),
);

/**
 * Cities by the adjective of their name, where a rule of endings would have to guess: centres of oblasts and of
 * districts (resolution of the Verkhovna Rada no. 807-IX of 17.07.2020).
 */
const CITIES = `
вінницька Вінниця, донецька Донецьк, житомирська Житомир, запорізька Запоріжжя, івано-франківська Івано-Франківськ,
київська Київ, луганська Луганськ, львівська Львів, миколаївська Миколаїв, одеська Одеса, полтавська Полтава,
рівненська Рівне, сумська Суми, тернопільська Тернопіль, харківська Харків, херсонська Херсон,
хмельницька Хмельницький, черкаська Черкаси, чернівецька Чернівці, чернігівська Чернігів, севастопольська Севастополь,
луцька Луцьк, дніпровська Дніпро, ужгородська Ужгород, кропивницька Кропивницький, білоцерківська Біла Церква,
броварська Бровари, бориспільська Бориспіль, бучанська Буча, вишгородська Вишгород, обухівська Обухів,
фастівська Фастів, гайсинська Гайсин, жмеринська Жмеринка, могилів-подільська Могилів-Подільський,
тульчинська Тульчин, хмільницька Хмільник, ковельська Ковель, кам'янська Кам'янське, криворізька Кривий Ріг,
нікопольська Нікополь, павлоградська Павлоград, синельниківська Синельникове, бахмутська Бахмут,
волноваська Волноваха, краматорська Краматорськ, маріупольська Маріуполь, бердичівська Бердичів,
коростенська Коростень, звягельська Звягель, берегівська Берегове, мукачівська Мукачево, рахівська Рахів,
тячівська Тячів, хустська Хуст, бердянська Бердянськ, василівська Василівка, мелітопольська Мелітополь,
пологівська Пологи, калуська Калуш, коломийська Коломия, косівська Косів, надвірнянська Надвірна,
новоукраїнська Новоукраїнка, олександрійська Олександрія, сєвєродонецька Сєвєродонецьк, старобільська Старобільськ,
дрогобицька Дрогобич, золочівська Золочів, самбірська Самбір, стрийська Стрий, шептицька Шептицький,
яворівська Яворів, баштанська Баштанка, вознесенська Вознесенськ, первомайська Первомайськ, березівська Березівка,
болградська Болград, ізмаїльська Ізмаїл, роздільнянська Роздільна, білгород-дністровська Білгород-Дністровський,
кременчуцька Кременчук, лубенська Лубни, миргородська Миргород, вараська Вараш, дубенська Дубно,
сарненська Сарни, конотопська Конотоп, охтирська Охтирка, роменська Ромни, шосткинська Шостка,
кременецька Кременець, чортківська Чортків, богодухівська Богодухів, ізюмська Ізюм, куп'янська Куп'янськ,
лозівська Лозова, чугуївська Чугуїв, бериславська Берислав, генічеська Генічеськ, каховська Каховка,
скадовська Скадовськ, кам'янець-подільська Кам'янець-Подільський, шепетівська Шепетівка, звенигородська Звенигородка,
золотоніська Золотоноша, уманська Умань, вижницька Вижниця, корюківська Корюківка, ніжинська Ніжин,
новгород-сіверська Новгород-Сіверський, прилуцька Прилуки
`;

const CITY_SEATS: ReadonlyMap<string, string> = new Map(
  CITIES.trim()
    .split(/,\s+/)
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), `м. ${pair.slice(pair.indexOf(' ') + 1)}`]),
);

/** Where the body of a place sits, as far as its name says: villages and settlements of one name are many. */
export function seatOf(place: string, level: LocalLevel | undefined): string | undefined {
  const key = place.toLowerCase();
  if (level === 'settlement' || level === 'village') return undefined;
  return level === 'oblast' ? (OBLAST_SEATS.get(key) ?? CITY_SEATS.get(key)) : CITY_SEATS.get(key);
}

/** The adjective of a city's name in any case: «Полтави» → `Полтавська`; undefined where none is known. */
export function cityAdjective(name: string): string | undefined {
  const words = name.toLowerCase().split(' ');
  const found = CITY_NAMES.filter(
    ({ city, stems }) =>
      city === words.join(' ') ||
      (stems.length === words.length && stems.every((stem, i) => isCaseOf(words[i] ?? '', stem))),
  );
  const exact = found.find(({ city }) => city === words.join(' '));
  const adjective = (exact ?? (found.length === 1 ? found[0] : undefined))?.adjective;
  return adjective?.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const CITY_NAMES = [...CITY_SEATS].map(([adjective, seat]) => {
  const city = seat.slice('м. '.length).toLowerCase();
  return {
    adjective,
    city,
    stems: city.split(' ').map((word) => word.replace(/(?:ів|їв|ець|ок)$|[аеиіїоуьяй]+$/u, '')),
  };
});

/** Endings of cases are short. */
function isCaseOf(word: string, stem: string): boolean {
  return stem.length > 2 && word.startsWith(stem) && word.length - stem.length <= 4;
}
