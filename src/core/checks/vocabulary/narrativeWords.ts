import { foldKey } from '../../text/clean';

/** Text that stands where a description should be and says nothing. Compared without punctuation at the ends. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '', 'немає', 'нема', 'відсутня', 'відсутній', 'відсутні', 'б/н', 'н/д', 'н.д', 'інформація додається', 'інформація додана', 'додається', 'додано', 'у додатку', 'в додатку', 'див. додаток', 'див додаток',
  'див. лист', 'див лист', 'див. вище', 'див вище', 'див. нижче', 'див нижче', 'див', 'згідно з додатком', 'згідно додатку', 'згідно з листом', 'інформація у листі', 'інформація в листі', 'інформацію подано листом', 'інформація надана листом', 'інформацію надано листом',
  'інформація надається', 'інформацію надано', 'інформація надана', 'інформація буде надана', 'буде надано', 'буде надана додатково', 'уточнюється', 'у межах компетенції', 'в межах компетенції', 'виконано', 'виконується', 'виконано частково', 'не виконано', 'так', 'ні', 'ok', 'ок', 'тест', 'test',
  'те саме', 'аналогічно', 'n/a', 'none', 'no', 'yes', 'done', 'attached', 'see attachment', 'see attached', 'see letter', 'tbd', 'todo',
].map(fold));

const NONE: ReadonlySet<string> = new Set(['', 'немає', 'нема', 'відсутня', 'відсутній', 'відсутні', 'н/д', 'не потребує', 'n/a', 'none', 'no'].map(fold));

/** A dash or «немає»: no answer. In the column of proofs «додаток 1» is one. */
export function saysNone(text: string): boolean {
  return text.length <= LONGEST_PLACEHOLDER && NONE.has(fold(text));
}

const LONGEST_PLACEHOLDER = 60;

/** The answer is said to be in another document, which is not named by a number or a date. */
const ELSEWHERE = /^(?:(?:детальна |детальніша |відповідна |повна |вся |уся )?(?:інформація|інформацію|звіт|матеріали|документи|довідка|таблиця|файл|лист|копії|копія|дані) )?(?:додається|додаються|додано|додана|додані|надається окремо|викладено|викладена|зазначено|міститься|наведено|наведена|у|в|див\.?|дивись|дивіться|згідно з|згідно)(?: (?:окремо|окремим|окремими|у|в|до|на|файлом|файлами|листом|листа|листі|лист|додатку|додатком|додатках|додаток|додатка|файлі|супровідному|супровідним|супровідного|вкладенні|вкладення|цього|паперовому|вигляді|арк|аркуші|аркушах|\d{1,3})\.?)*$/u;
/** The status or the lack of an answer, said in a few words more. */
const NOTHING_SAID = /^(?:(?:захід|заходи|завдання) )?(?:виконано|виконані|виконаний|виконується|виконуються|забезпечено|реалізовано|здійснюється|здійснюються|проводиться|триває|робота триває)(?: (?:у|в|повністю|повному|обсязі|постійно|вчасно|своєчасно|строк))*$|^(?:інформація|інформації) (?:відсутня|немає)$|^(?:немає|відсутня) інформаці[яїю]$|^(?:без змін|не потребує|додат(?:ок|ки) ?\d{0,2}|опис|текст|заповнити)$/u;

/** Is it a dash, «інформація додається», the status said again …? */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  const folded = fold(text);
  return PLACEHOLDERS.has(folded) || ELSEWHERE.test(folded) || NOTHING_SAID.test(folded) || /^([\p{L}\d])\1*$/u.test(text);
}

function fold(text: string): string {
  return foldKey(text).replace(/^[\s"'.,;:!?()*+_/\\-]+/, '').replace(/[\s"'.,;:!?()*+_/\\-]+$/, '');
}

/** The beginning tells that nothing was done; what comes later may qualify it, so that only short texts count. */
const NOTHING_DONE = /^(?:(?:захід|заходи|заходів|робота|роботи|роботу|брифінг\p{L}*|завдання|такі заходи|зазначені заходи|вказані заходи|зазначений захід)\s+)?(?:у звітному періоді\s+|протягом року\s+|протягом звітного періоду\s+|у \d{4} році\s+)?(?:(?:захід|заходи|робота|брифінг\p{L}*)\s+)?не\s+(?:проводи|проведен|здійснюва|здійснен|виконува|виконан|розпочат|розпочина|вжива|реалізов|реалізува|відбува|відбул|організов|розробля|розроблен|готува|підготовлен)/u;
const NOTHING_DONE_ENGLISH = /^(?:the |this )?(?:measure |measures |nothing |no )(?:was |were |has been |have been |measures? )?(?:not |taken|done|carried|held|implemented)/;
const SHORT = 160;
/** Spares most texts the folding: a negation, perhaps with a Latin letter. */
const NEGATION = /[нН][еeЕE][\s\u00A0]|no/i;

/** Does the description say that nothing was done? */
export function saysNothingDone(text: string): boolean {
  if (text.length > SHORT || !NEGATION.test(text)) return false;
  const folded = foldKey(text);
  return NOTHING_DONE.test(folded) || NOTHING_DONE_ENGLISH.test(folded);
}
