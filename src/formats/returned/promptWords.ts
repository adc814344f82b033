/** Where the words are put: «Клацніть або торкніться тут, щоб ввести текст.» */
const ENTER = new RegExp(
  '^(?:клацніть|натисніть|click|щелкните|нажмите)(?: (?:або торкніться|or tap|или коснитесь))?' +
    '(?: (?:тут|here|здесь))?,? (?:(?:щоб|to|чтобы|для) )?' +
    '(?:[ув]?в(?:ести|едення|ода)|enter) (?:текст|дат|text|a date)\\p{L}{0,2}\\.?$',
  'iu',
);
const CHOOSE = /^(?:виберіть|оберіть|choose|выберите) (?:елемент|дату|an item|a date|элемент)\.?$/iu;
const PLACE = /^(?:місце для введення|место для ввода) (?:тексту|дати|текста|даты)\.?$/iu;

/**
 * Whether a cell says only what a content control of Word says where nobody has written: formats without such controls
 * (.rtf, .doc, a page) keep these words as text.
 */
export function isPrompt(text: string): boolean {
  if (!BEGINNING.test(text)) return false;
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST && (ENTER.test(words) || CHOOSE.test(words) || PLACE.test(words));
}

const LONGEST = 80;
/** The letters that they begin with: nearly every answer begins with another. */
const BEGINNING = /^\s*[вкмнощc]/iu;
