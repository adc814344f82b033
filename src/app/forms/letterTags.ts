import { typographic } from '../../core/text/typography';
import type { LetterParts } from '../../core/summary/letterParts';
import { requisiteWords } from '../../core/summary/requisiteWords';
import type { Texts } from '../../core/texts';
import type { TagData, TagSpec } from '../../formats/docx/fill/tagNames';

/** Tags of every letter, by their Ukrainian and English names; described in `docs/papers.md`. */
export const LETTER_TAGS: readonly TagSpec[] = [
  { names: ['орган', 'organ', 'відправник', 'sender'] },
  { names: ['адресат', 'addressee', 'кому'] },
  { names: ['дата', 'date'] },
  { names: ['номер', 'number', 'індекс'] },
  { names: ['заголовок', 'subject', 'про', 'тема'] },
  { names: ['текст', 'text'] },
  { names: ['додаток', 'annex', 'додатки'] },
  { names: ['посада', 'post'] },
  { names: ['підписант', 'signatory', 'підпис'] },
  { names: ['виконавець', 'executor'] },
  { names: ['план', 'plan'] },
  { names: ['акт', 'act'] },
  { names: ['станом на', 'as of', 'asOf'] },
  { names: ['строк подання', 'due'] },
  { names: ['рік', 'year'] },
  {
    names: ['список', 'list'],
    items: [{ names: ['№', 'no'] }, { names: ['назва', 'name'] }, { names: ['файл', 'file'] }],
  },
];

/** What stands in their places in one letter. Blanks stay blanks: the chancellery and the signatory fill them. */
export function letterData(parts: LetterParts, texts: Texts): TagData {
  const { date, number, post, name } = requisiteWords(parts, texts);
  const set = (text: string): string => typographic(text, texts.language);
  return {
    орган: set(parts.sender === '' ? texts.t('letter.blank.sender') : parts.sender),
    адресат: parts.addressee.map(set),
    дата: date,
    номер: number,
    заголовок: set(parts.subject),
    текст: parts.paragraphs.map(set),
    додаток: parts.annexes.map(set),
    посада: set(post),
    підписант: set(name),
    виконавець: parts.preparedBy ?? texts.t('letter.blank.executor'),
    план: set(parts.about.plan),
    акт: set(parts.about.act),
    'станом на': set(parts.about.asOf),
    'строк подання': set(parts.about.due),
    рік: String(parts.year),
    список: parts.about.bodies.map(({ name, file }, index) => ({ '№': String(index + 1), назва: name, файл: file })),
  };
}
