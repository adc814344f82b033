import { makeWorkbook, workbookParts, type Cell } from '../fixtures/workbookMaker';
import { randomFrom } from '../fuzz/random';

const WORDS = (
  'розробити затвердити провести оприлюднити наказом центральний орган виконавчої влади ' +
  'щодо заходів з реалізації стратегії комунікації громадян європейської інтеграції ' +
  'навчання державних службовців'
).split(' ');

/**
 * Returns of 60 rows × 12 columns, half with shared and half with inline strings, with the theme that office programs
 * write.
 */
export function makeReturns(count: number): readonly Uint8Array[] {
  const random = randomFrom(1105);
  const text = (words: number): string =>
    Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  return Array.from({ length: count }, (_, i) => {
    const rows = Array.from({ length: 60 }, (_row, r): readonly Cell[] => [
      `${r + 1}.1@2019`,
      `${r + 1}.1`,
      text(4),
      text(14),
      '2019 рік',
      '2019',
      'відповідальний',
      'виконано частково',
      text(22),
      r % 5 === 0 ? undefined : text(6),
      r * 1.5,
      text(3),
    ]);
    const parts = workbookParts({
      rows,
      strings: i % 2 === 0 ? 'shared' : 'inline',
      properties: { 'planzvit.plan': 'ua-cmu-r-2018-12-27-1105' },
    });
    return makeWorkbook(new Map([...parts, ['xl/theme/theme1.xml', THEME]]));
  });
}

/** As long as the theme part of Excel, openpyxl and LibreOffice: about 8 KB that say nothing of the cells. */
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const THEME = `${DECLARATION}\n<a:theme xmlns:a="${DRAWING}" name="Office">${Array.from(
  { length: 90 },
  (_, i) =>
    `<a:font script="S${i}" typeface="Typeface ${i * 7919}"/><a:gs pos="${i * 1000}"><a:schemeClr val="phClr"/></a:gs>`,
).join('')}</a:theme>`;
