import fc from 'fast-check';
import { wordDiff } from '../../../src/core/followUp/wordDiff';

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[${text}]`, added: `{${text}}` })[kind])
    .join('');

it.each([
  ['Проведено 3 наради.', 'Проведено 5 нарад.', 'Проведено [3 наради.]{5 нарад.}'],
  ['Видано наказ.', 'Видано наказ. Проведено навчання.', 'Видано наказ.{ Проведено навчання.}'],
  ['один два три', 'два три', '[один ]два три'],
  ['', 'новий текст', '{новий текст}'],
  [
    'Захід виконали 18 із 40 органів. Проведено нараду (протокол № 16).',
    'Захід виконали 19 із 40 органів. Видано наказ, що діє. Проведено нараду (протокол № 19).',
    'Захід виконали [18]{19} із 40 органів. {Видано наказ, що діє. }Проведено нараду (протокол № [16).]{19).}',
  ],
  [
    'Матеріали є на вебсайті. Інформацію оновлено.',
    'За участю громадської ради проведено засідання. Інформацію оновлено.',
    '[Матеріали є на вебсайті. ]{За участю громадської ради проведено засідання. }Інформацію оновлено.',
  ],
  ['той самий', 'той самий', 'той самий'],
])('marks what became of «%s»', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

it('gives both texts back, whatever they are', () => {
  const word = fc.constantFrom('захід', 'виконано', '5', ' ', '\n', 'нараду', '. ', '.', '…» ');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      const without = (kind: string): string =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

it('reports long texts without a common word as replaced, in time', () => {
  const long = (word: string): string => Array.from({ length: 5_000 }, (_, i) => `${word}${i}`).join(' ');
  expect(wordDiff(long('а'), long('б')).every(({ kind }) => kind !== 'same')).toBe(true);
});
