import { isBracketedPrompt } from '../../text/bracketedPrompt';
import { foldKey } from '../../text/clean';
import { caseKeys } from './caseKeys';
import { STATUS_SYNONYMS } from './statusSynonyms';

/** Text that stands where a description should be and says nothing. Compared without punctuation at the ends. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    '',
    'немає',
    'нема',
    'відсутня',
    'відсутній',
    'відсутні',
    'б/н',
    'н/д',
    'н.д',
    'інформація додається',
    'інформація додана',
    'додається',
    'додано',
    'у додатку',
    'в додатку',
    'див. додаток',
    'див додаток',
    'див. лист',
    'див лист',
    'див. вище',
    'див вище',
    'див. нижче',
    'див нижче',
    'див',
    'згідно з додатком',
    'згідно додатку',
    'згідно з листом',
    'інформація у листі',
    'інформація в листі',
    'інформацію подано листом',
    'інформація надана листом',
    'інформацію надано листом',
    'уточнюється',
    'уточнити',
    'потребує уточнення',
    'дані уточнюються',
    'дані відсутні',
    'інформація уточнюється',
    'у межах компетенції',
    'в межах компетенції',
    'виконано',
    'виконується',
    'виконано частково',
    'не виконано',
    'так',
    'ні',
    'ok',
    'ок',
    'тест',
    'test',
    'те саме',
    'те ж саме',
    'те ж',
    'так само',
    'аналогічно',
    'без змін',
    'не потребує',
    'на контролі',
    'нд',
    'н/а',
    'н/з',
    'n/a',
    'none',
    'no',
    'yes',
    'done',
    'attached',
    'see attachment',
    'see attached',
    'see attached file',
    'see letter',
    'see above',
    'as above',
    'same as above',
    'same',
    'ditto',
    'tbd',
    'tba',
    'todo',
    'asdf',
    'qwerty',
    'йцукен',
  ].flatMap(foldings),
);

/**
 * The status said again. «Строк не настав» and «не проводилось» are left out: of what was not done there is no more to
 * say.
 */
const STATUS_AGAIN: ReadonlySet<string> = new Set(
  [
    ...STATUS_SYNONYMS.done,
    ...STATUS_SYNONYMS.partly,
    ...STATUS_SYNONYMS.ongoing,
    ...STATUS_SYNONYMS.notOurs,
    'виконано частково',
    'не належить до компетенції',
  ].flatMap(foldings),
);

/** Does the text only repeat what the status says? */
export function repeatsStatus(text: string): boolean {
  return text.length <= LONGEST_PLACEHOLDER && STATUS_AGAIN.has(fold(text));
}

const NONE: ReadonlySet<string> = new Set(
  ['', 'немає', 'нема', 'відсутня', 'відсутній', 'відсутні', 'н/д', 'не потребує', 'n/a', 'none', 'no'].flatMap(
    foldings,
  ),
);

/** A dash or «немає»: no answer. In the column of proofs «додаток 1» is one. */
export function saysNone(text: string): boolean {
  return text.length <= LONGEST_PLACEHOLDER && NONE.has(fold(text));
}

const LONGEST_PLACEHOLDER = 60;

const SENT =
  '(?:дода[єю]ться|надається|додаються|надаються|(?:додан|надан|надіслан|направлен|' +
  'скерован|подан|викладен|зазначен|наведен|прикріплен|долучен|розміщен)(?:о|а|і|ий)|' +
  'міститься|надійде|надамо|надсилається|подається)';
/** The answer is said to be in another document, which is not named by a number or a date. */
const ELSEWHERE = new RegExp(
  [
    String.raw`^(?:(?:детальна |детальніша |відповідна |повна |вся |уся |запитувана )?(?:інформація|інформацію|звіт|`,
    String.raw`матеріали|документи|довідка|таблиця|файл|лист|копії|копія|дані),? )?(?:що |яка )?(?:(?:буде |було |`,
    String.raw`була |вже |уже |раніше )?${SENT}|у|в|див\.?|дивись|дивіться|згідно з|згідно|окремим|`,
    String.raw`окремо)(?: (?:окремо|окремим|окремому|окремими|додатково|пізніше|раніше|попередньо|у|в|до|на|файлом|`,
    String.raw`файлами|листом|листа|листі|лист|додатку|додатком|додатках|додаток|додатка|дод\.?|файлі|супровідному|`,
    String.raw`супровідним|супровідного|вкладенні|вкладення|цього|паперовому|вигляді|арк|аркуші|аркушах|№|`,
    String.raw`\d{1,3})\.?)*$`,
  ].join(''),
  'u',
);
/** The status or the lack of an answer, said in a few words more. */
const NOTHING_SAID = new RegExp(
  [
    String.raw`^(?:(?:захід|заходи|завдання|пункт|виконання|виконання заходу|роботу|робота) )?(?:виконано|виконані|`,
    String.raw`виконаний|виконується|виконуються|забезпечено|забезпечується|реалізовано|реалізується|завершено|`,
    String.raw`здійснюється|здійснюються|проводиться|ведеться|триває|робота триває)(?: (?:захід|заходу|виконання|`,
    String.raw`робота|у|в|повністю|повному|обсязі|постійно|вчасно|своєчасно|встановлений|установлений|визначений|`,
    String.raw`строк|термін))*$|^(?:інформація|інформації|дані) (?:відсутня|відсутні|немає)$|^(?:немає|`,
    String.raw`відсутня) інформаці[яїю]$|^(?:дод(?:ат(?:ок|ки))?\.? ?№? ?\d{0,2}|опис|текст|заповнити|(?:у|`,
    String.raw`в) межах (?:компетенції|повноважень))$|^(?:аналогічно|так само|як|див\.?)(?: (?:як|до|у|в))*(?: (?:`,
    String.raw`вище|попередньо\p{L}{2,3}|рядк\p{L}{1,3}|пункт\p{L}{0,2}|захід|заходу|п|пп|`,
    String.raw`підпункт\p{L}{0,2})\.?)+(?: [\d.]{1,6})?$`,
  ].join(''),
  'u',
);

/** Is it a dash, «інформація додається», the status said again …? */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  const folded = fold(text);
  return (
    PLACEHOLDERS.has(folded) ||
    STATUS_AGAIN.has(folded) ||
    ELSEWHERE.test(folded) ||
    NOTHING_SAID.test(folded) ||
    isBracketedPrompt(text) ||
    /^([\p{L}\d])\1*$/u.test(text)
  );
}

function foldings(words: string): readonly string[] {
  return caseKeys(words).map(fold);
}

function fold(text: string): string {
  return foldKey(text)
    .replace(/^[\s"'.,;:!?()*+=~_/\\…〃-]+/, '')
    .replace(/[\s"'.,;:!?()*+=~_/\\…〃-]+$/, '');
}

/** The beginning says that nothing was done; what comes later may qualify it, so that only short texts count. */
const NOTHING_DONE = new RegExp(
  [
    String.raw`^(?:(?:захід|заходи|заходів|робота|роботи|роботу|брифінг\p{L}*|завдання|такі заходи|зазначені заходи|`,
    String.raw`вказані заходи|зазначений захід)\s+)?(?:у звітному періоді\s+|протягом року\s+|`,
    String.raw`протягом звітного періоду\s+|у \d{4} році\s+)?(?:(?:захід|заходи|робота|`,
    String.raw`брифінг\p{L}*)\s+)?не\s+(?:проводи|проведен|здійснюва|здійснен|виконува|виконан|розпочат|розпочина|`,
    String.raw`вжива|реалізов|реалізува|відбува|відбул|організов|розробля|розроблен|готува|підготовлен)`,
  ].join(''),
  'u',
);
const NOTHING_DONE_ENGLISH = new RegExp(
  [
    String.raw`^(?:the |this )?(?:measure |measures |nothing |no )(?:was |were |has been |have been |`,
    String.raw`measures? )?(?:not |taken|done|carried|held|implemented)`,
  ].join(''),
);
const SHORT = 160;
/** Spares most texts the folding: a negation, perhaps with a Latin letter. */
const NEGATION = /[нН][еeЕE][\s\u00A0]|no/i;

/** Does the description say that nothing was done? */
export function saysNothingDone(text: string): boolean {
  if (text.length > SHORT || !NEGATION.test(text)) return false;
  const folded = foldKey(text);
  return NOTHING_DONE.test(folded) || NOTHING_DONE_ENGLISH.test(folded);
}
