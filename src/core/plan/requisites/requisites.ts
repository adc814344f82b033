import { clean } from '../../text/clean';
import { roleOf } from '../columns/roles';
import { noteIn } from '../marks/notes';
import type { Amendment, Requisites } from '../types';
import { actKind, actsIn } from './acts';
import { approvalOf } from './approval';
import { numberLine } from './numberLine';

export interface TextLine {
  readonly line: number;
  readonly text: string;
}

const HEADING = new RegExp(
  '^((?:[А-ЯІЇЄҐ]+\\s)?ПЛАН(?: ЗАХОДІВ| заходів| дій| ДІЙ)?|План заходів|План дій|ПЕРЕЛІК ЗАХОДІВ' +
    '|(?:НАПРЯМИ(?: ДІЯЛЬНОСТІ)? ТА )?ЗАХОДИ|Заходи|Напрями(?: діяльності)? та заходи)$',
);
const NAME = /^(.*?)\s*((?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{Lu}'’ʼ-]{2,}|\p{Lu}\p{Ll}+\s+\p{Lu}[\p{Lu}'’ʼ-]{2,})$/u;
const POST = /(міністр|президент|голов|керівник|директор|секретар|міністра|очільник)/i;

/** Issuer, kind, date, number, title, amendments, who signed: whatever of it the running text has. */
export function requisitesOf(lines: readonly TextLine[], extra: readonly Amendment[]): Requisites {
  const texts = withWholeNotes(lines.map((line) => withNumberSign(clean(line.text))).filter((text) => text !== ''));
  const head = texts.slice(0, 60);
  const kindLine = head.findIndex((text) => kindOfLine(text) !== undefined);
  const approval = kindLine < 0 ? approvalOf(head) : {};
  const kind = kindOfLine(head[kindLine] ?? '') ?? approval.kind;
  const issuer = approval.issuer ?? issuerOf(head, kindLine);
  const numbered = numberLine(head);
  const title = titleOf(head);
  const plan = planTitleOf(texts);
  const amendments = uniqueActs([
    ...texts.filter((text) => noteIn(text) !== undefined).flatMap((text) => actsIn(text)),
    ...extra,
  ]);
  const signatory = signatoryOf(texts);
  const index = texts.map((text) => /^Інд\.?\s*(\d{1,4})/.exec(text)?.[1]).find((found) => found !== undefined);
  return {
    ...(issuer !== undefined && { issuer }),
    ...(kind !== undefined && { kind }),
    ...numbered,
    ...(title !== undefined && { title }),
    ...plan,
    amendments,
    ...(signatory !== undefined && { signatory }),
    ...(index !== undefined && { index }),
  };
}

/** «N 1352-р»: older texts of acts have the Latin letter for the sign. */
function withNumberSign(text: string): string {
  return text.replace(/(?<![\p{L}\d])N[°º]?\s?(?=\d)/gu, '№ ');
}

/**
 * A remark in brackets that goes on for several lines («{Із змінами,
 * внесеними згідно з Постановами КМ / № 23 від …}») is one.
 */
function withWholeNotes(texts: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let open = 0;
  for (const text of texts) {
    const last = whole.at(-1);
    if (open > 0 && last !== undefined) whole[whole.length - 1] = `${last} ${text}`;
    else whole.push(text);
    const closed = /[)}\]>]$/.test(text);
    if (open === 0 && /^[({[<]/.test(text) && !closed && /змін|редакці|доповнен/i.test(text)) open = LONGEST_NOTE;
    else open = closed ? 0 : Math.max(open - 1, 0);
  }
  return whole;
}

/** Lines of one remark. */
const LONGEST_NOTE = 20;

const KIND_LINE = new RegExp(
  '^(РОЗПОРЯДЖЕННЯ|ПОСТАНОВА|НАКАЗ|УКАЗ|РІШЕННЯ|Розпорядження|Постанова|Наказ|Указ' +
    '|Р О З П О Р Я Д Ж Е Н Н Я|П О С Т А Н О В А|Н А К А З)(?=$|\\s)',
  'u',
);

function kindOfLine(text: string): string | undefined {
  const match = KIND_LINE.exec(text);
  return match === null || text.length > 80 ? undefined : actKind((match[1] ?? '').replace(/ /g, ''));
}

/** A line in capitals over the kind of act, or after it («УКАЗ ПРЕЗИДЕНТА УКРАЇНИ»). */
function issuerOf(head: readonly string[], kindLine: number): string | undefined {
  const own = /^[\p{Lu} ]*?(?:УКАЗ|РОЗПОРЯДЖЕННЯ|ПОСТАНОВА) (ПРЕЗИДЕНТА УКРАЇНИ|КАБІНЕТУ МІНІСТРІВ УКРАЇНИ)/u.exec(
    head[kindLine] ?? '',
  )?.[1];
  if (own !== undefined) return own.startsWith('ПРЕЗ') ? 'Президент України' : 'Кабінет Міністрів України';
  // «РОЗПОРЯДЖЕННЯ / КАБІНЕТУ МІНІСТРІВ УКРАЇНИ»
  const below = kindLine < 0 ? undefined : GENITIVE_ISSUERS.find(([genitive]) => head[kindLine + 1] === genitive);
  if (below !== undefined) return below[1];
  const above = head.slice(0, Math.max(kindLine, 1));
  const line = above.findLast(
    (text) =>
      /^[\p{Lu}\s,'’ʼ«»"()-]{8,200}$/u.test(text) &&
      !HEADING.test(text) &&
      /УКРАЇН|МІНІСТЕРСТВ|АДМІНІСТРАЦІ|КАБІНЕТ|РАДА|СЛУЖБА|АГЕНТСТВО|КОМІСІ/u.test(text),
  );
  return line === undefined ? undefined : sentenceCase(line);
}

const GENITIVE_ISSUERS: readonly (readonly [genitive: string, issuer: string])[] = [
  ['КАБІНЕТУ МІНІСТРІВ УКРАЇНИ', 'Кабінет Міністрів України'],
  ['ПРЕЗИДЕНТА УКРАЇНИ', 'Президент України'],
  ['ВЕРХОВНОЇ РАДИ УКРАЇНИ', 'Верховна Рада України'],
];

const PROPER: readonly (readonly [string, string])[] = [
  ['україни', 'України'],
  ['україна', 'Україна'],
  ['міністрів україни', 'Міністрів України'],
  ['кабінет міністрів', 'Кабінет Міністрів'],
  ['верховна рада', 'Верховна Рада'],
  ['автономної республіки крим', 'Автономної Республіки Крим'],
];

function sentenceCase(capitals: string): string {
  const lower = PROPER.reduce((text, [from, to]) => text.replaceAll(from, to), capitals.toLowerCase());
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** From «Про …» to the first line that is something else. */
function titleOf(head: readonly string[]): string | undefined {
  const at = head.findIndex((text) => /^(?:Про|Деякі питання|Питання)\s/.test(text));
  if (at < 0) return undefined;
  const words = [head[at] ?? ''];
  for (const text of head.slice(at + 1, at + 6)) {
    if (
      !/^[\p{Ll}«"“\d(]/u.test(text) ||
      /^\d+[.)]\s/.test(text) ||
      noteIn(text) !== undefined ||
      /[.:;]$/.test(words.at(-1) ?? '') ||
      /^(від \d|№|м\.|\d{1,2}[. ]\S+ ?\d{4})/.test(text)
    )
      break;
    words.push(text);
  }
  return clean(words.join(' '));
}

const INLINE = /^(?:[А-ЯІЇЄҐ]+\s)?ПЛАН(?: ЗАХОДІВ| ДІЙ| заходів)?\s+(\S)/;
/** «План заходів щодо … на 2023 рік» in one line. */
const MIXED = new RegExp(
  '^(?:\\p{Lu}\\p{Ll}{2,20}(?:ий|ій) план|План)(?:-графік)?\\s(?:(?:заходів|дій|роботи)\\s[^.;:|]{3,300}$' +
    '|[^.;:|]{0,300}20\\d\\d)' +
    // «Заходи обласної програми …»
    '|^(?:Заходи|Напрями(?: діяльності)? та заходи)\\s(?:\\p{L}{5,14}\\s){0,2}програми\\s[^.;:|]{3,300}$' +
    // «Завдання і заходи з реалізації …»
    '|^Завдання (?:і|й|та) заходи\\s(?:з|із|щодо|на|для)\\s[^.;:|]{3,300}$',
  'u',
);

/** A line that may open such a title. */
const OPENS = /^(?:(?:Річний|Календарний|Операційний|Комплексний) план|План)(?:-графік)?\s/;

/**
 * «План заходів, спрямованих на …» / «на 2021/2022 навчальний рік»: lines
 * in lower case go on with it until it names a year.
 */
function withContinuation(texts: readonly string[], at: number): string {
  let title = texts[at] ?? '';
  for (const text of texts.slice(at + 1, at + 4)) {
    if (/20\d\d/.test(title) || !/^[\p{Ll}«"(]/u.test(text) || endsPlanTitle(text, true)) break;
    title += ` ${text}`;
  }
  return title;
}

function planTitleOf(texts: readonly string[]): Pick<Requisites, 'planTitle'> {
  const at = texts.findIndex((text) => HEADING.test(text));
  if (at < 0) {
    const inline =
      texts.find((text) => INLINE.test(text)) ??
      texts.map((text, i) => (OPENS.test(text) ? withContinuation(texts, i) : text)).find((text) => MIXED.test(text));
    const title = inline?.replace(INLINE, '$1').replace(/^(?:\p{L}+ )?[Пп]лан(?:-графік)?(?: заходів| дій)?\s+/u, '');
    return title === undefined ? {} : { planTitle: title };
  }
  const words: string[] = [];
  const continues = /^ПЛАН$/.test(texts[at] ?? '');
  for (const text of texts.slice(at + 1, at + 7)) {
    if (endsPlanTitle(text, words.length === 0)) break;
    words.push(text);
  }
  const title = clean(words.join(' ')).replace(continues ? /^заходів\s+/i : /^$/, '');
  return title === '' ? {} : { planTitle: title };
}

/** A number, the head of the table, a remark, a section: the title is over. */
function endsPlanTitle(text: string, first: boolean): boolean {
  if (/^\d+[.)]/.test(text) || /^(Розділ|I\.)/.test(text) || noteIn(text) !== undefined) return true;
  if (roleOf(text) === undefined) return false;
  return first ? /^(Найменування|№|Номер|Завдання|Захід|Зміст)/.test(text) : text.length < 60;
}

function uniqueActs(acts: readonly Amendment[]): readonly Amendment[] {
  const seen = new Map<string, Amendment>();
  for (const { kind, issuer, number, date, asWritten } of acts) {
    const key = `${kind}|${number}|${date}`;
    if (!seen.has(key)) seen.set(key, { kind, ...(issuer !== undefined && { issuer }), number, date, asWritten });
  }
  return [...seen.values()];
}

function signatoryOf(texts: readonly string[]): Requisites['signatory'] {
  for (const [i, text] of texts.entries()) {
    if (text.length > 160) continue;
    const match = NAME.exec(text);
    const name = match?.[2];
    if (name === undefined) continue;
    const post = match?.[1] !== undefined && match[1].trim() !== '' ? match[1].trim() : (texts[i - 1] ?? '');
    if (POST.test(post) && post.length < 140) return { post: post.replace(/\s+/g, ' '), name };
  }
  return undefined;
}
