import { foldKey } from '../../text/clean';

/** Text that stands where a description should be and says nothing. Compared without punctuation at the ends. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '', 'немає', 'нема', 'відсутня', 'відсутній', 'відсутні', 'б/н', 'н/д', 'н.д', 'інформація додається', 'інформація додана', 'додається', 'додано', 'у додатку', 'в додатку', 'див. додаток', 'див додаток',
  'див. лист', 'див лист', 'див. вище', 'див вище', 'див. нижче', 'див нижче', 'див', 'згідно з додатком', 'згідно додатку', 'згідно з листом', 'інформація у листі', 'інформація в листі', 'інформацію подано листом', 'інформація надана листом', 'інформацію надано листом',
  'інформація надається', 'інформацію надано', 'інформація надана', 'інформація буде надана', 'буде надано', 'буде надана додатково', 'уточнюється', 'у межах компетенції', 'в межах компетенції', 'виконано', 'виконується', 'виконано частково', 'не виконано', 'так', 'ні', 'ok', 'ок', 'тест', 'test',
  'те саме', 'аналогічно', 'n/a', 'none', 'no', 'yes', 'done', 'attached', 'see attachment', 'see attached', 'see letter', 'tbd', 'todo',
].map(fold));

const LONGEST_PLACEHOLDER = 60;

/** Is it a dash, «інформація додається», the status said again …? */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  return PLACEHOLDERS.has(fold(text)) || /^([\p{L}\d])\1*$/u.test(text);
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
