import { clean, cleanLines } from '../../text/clean';

/** Words that end in a dot without ending a sentence, without it; letters of names are one letter long. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'абз акад арк б бл буд вид вул гол год гол гр грн дата див дир дод доц др ем ел жовт заст зав зам зб зв ім інд ' +
    'ін інж каб кан канд кв кер кн коп л лист м мед мін млн млрд мм нар нач наук нпр напр нім об обл оп орг осн п ' +
    'пл пом пор пос пп проф просп пров прим р рад рис рр розд роз св с сек серп сел січ см смт соц спец ст стор т ' +
    'табл тел тер тис тов трав тт укр ум уч ф філ хв ц ч чол шт юр etc e.g i.e no p pp art sec par st vs dr mr ms fig'
  ).split(' '),
);
const END = /[.!?…]+[»”"')\]]*\s+/gu;

/**
 * The sentences of a text, each on one line, verbatim but for spaces. A dot after an abbreviation («ст. 5»,
 * «2020 р.»), a letter of a name, a number of a list or inside a number ends none; neither does the end of a line
 * after which a list or a sentence goes on. In doubt two sentences stay one: none is ever cut.
 */
export function sentencesOf(text: string): readonly string[] {
  const blocks: string[] = [];
  for (const line of cleanLines(text).split('\n')) {
    if (line === '') continue;
    const last = blocks.at(-1);
    if (last === undefined || /[.!?…][»”"')\]]*$/u.test(last)) blocks.push(line);
    else blocks[blocks.length - 1] = `${last} ${line}`;
  }
  return blocks.flatMap(split);
}

function split(line: string): readonly string[] {
  const text = clean(line);
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!endsHere(text.slice(from, match.index), match[0], text.slice(end, end + 2))) continue;
    parts.push(text.slice(from, end).trim());
    from = end;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}

function endsHere(before: string, mark: string, after: string): boolean {
  if (!/^(?:[«„“"(]?[\p{Lu}\p{N}]|[–—-] ?\p{Lu}?)/u.test(after)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = /[\p{L}\p{N}'’.-]*$/u.exec(before)?.[0] ?? '';
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (/^\d+$/.test(last)) return !isNumberOfWhatFollows(word, before.slice(0, before.length - word.length));
  if (/^\p{L}$/u.test(last)) return false;
  return !ABBREVIATIONS.has(last.toLowerCase());
}

/** «1. Проведено …», «: 1. Нараду; 2. Семінар», «п. 1.2. Далі»: a number that names what follows ends no sentence. */
function isNumberOfWhatFollows(number: string, before: string): boolean {
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(number)) return false;
  return number.includes('.') || /(?:^|[:;]|(?<!\p{L})\p{L}{1,4}\.)\s*$/u.test(before);
}

/**
 * The first sentences of a text that keep to the limit, and whether these are all; nothing where the first one alone
 * is longer.
 */
export function firstSentences(text: string, limit: number): { readonly text: string; readonly whole: boolean } {
  const all = sentencesOf(text);
  const kept: string[] = [];
  let length = -1;
  for (const sentence of all) {
    if (length + 1 + sentence.length > limit) break;
    length += 1 + sentence.length;
    kept.push(sentence);
  }
  return { text: kept.join(' '), whole: kept.length === all.length };
}

/** With a full stop, where it ends without any mark. */
export function ended(text: string): string {
  return text === '' || /[.!?…:;][»”"')\]]*$/u.test(text) ? text : `${text}.`;
}

/** Without the full stop, to stand inside a sentence. */
export function unended(text: string): string {
  return text.replace(/[.;,]+$/u, '');
}
