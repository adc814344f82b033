import fc from 'fast-check';
import { cluster } from '../../../../src/core/summary/clusters/cluster';

const groupsOf = (texts: readonly string[]): readonly (readonly string[])[] =>
  cluster(texts, (text) => text).map(({ members }) => members.map(({ item }) => item));

describe('clusters', () => {
  it('hold what is equal but for case, spaces and punctuation, the most frequent wording first', () => {
    const [first] = cluster(['Розміщено на сайті', 'розміщено  на сайті.', 'Розміщено на сайті'], (text) => text);
    expect(first?.first).toBe('Розміщено на сайті');
    expect(first?.members.map(({ likeness }) => likeness)).toEqual(['same', 'same', 'same']);
  });

  it('hold what differs in numbers and dates, and say so', () => {
    const [first] = cluster(
      ['Видано наказ від 05.11.2019 № 12.', 'Видано наказ від 7 грудня 2019 № 440/1.'],
      (text) => text,
    );
    expect(first?.members.map(({ likeness }) => likeness)).toEqual(['same', 'numbers']);
  });

  it('hold nearly the same words, but never what one affirms and the other denies', () => {
    const long = 'Матеріали щодо запобігання корупції розміщено на офіційному вебсайті міністерства у розділі новин';
    expect(groupsOf([`${long}.`, `${long} та оновлено.`])).toHaveLength(1);
    expect(groupsOf([`${long}.`, long.replace('розміщено', 'не розміщено')])).toHaveLength(2);
    expect(groupsOf([long, 'Підготовлено проект закону про внесення змін до бюджету на наступний рік'])).toHaveLength(
      2,
    );
  });

  it('hold texts that share three fifths of their neighbouring words, not fewer', () => {
    const words = (letter: string, from: number, to: number): readonly string[] =>
      Array.from({ length: to - from }, (_, i) => `слово${letter}${String.fromCharCode(0x430 + from + i)}`);
    // Of the ten pairs of neighbours in each the first `shared` are the same.
    const pair = (letter: string, shared: number): readonly string[] => [
      words(letter, 0, 11).join(' '),
      [...words(letter, 0, shared + 1), ...words(letter, 12, 22 - shared)].join(' '),
    ];
    const letters = [...'бвгдж'];
    expect(letters.map((letter) => groupsOf(pair(letter, 8)).length)).toEqual(letters.map(() => 1));
    expect(letters.map((letter) => groupsOf(pair(letter, 7)).length)).toEqual(letters.map(() => 2));
  });

  it('hold each answer exactly once, whatever the texts', () => {
    const word = fc.constantFrom(
      'видано',
      'наказ',
      'не',
      'проведено',
      'нараду',
      '12',
      '05.11.2019',
      'на',
      'сайті',
      '.',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const items = texts.map((words, i) => ({ words, i }));
        const members = cluster(items, ({ words }) => words).flatMap((one) => one.members.map(({ item }) => item.i));
        expect([...members].sort((a, b) => a - b)).toEqual(items.map(({ i }) => i));
      }),
      { numRuns: 100 },
    );
  });

  it('are found without comparing all with all', () => {
    const texts = Array.from({ length: 4000 }, (_, i) =>
      Array.from({ length: 12 }, (__, j) => `слово${(i * 31 + j * 17) % 9973}`).join(' '),
    );
    expect(cluster(texts, (text) => text).reduce((sum, { members }) => sum + members.length, 0)).toBe(4000);
  });
});
