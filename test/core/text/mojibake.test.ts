import { unreadable } from '../../../src/core/text/mojibake';

const encoded = (text: string, as: string): string => new TextDecoder(as).decode(new TextEncoder().encode(text));
const SAID = 'Проведено 4 брифінги для журналістів, «Рішення» видано';

describe('a text that cannot be read', () => {
  it.each(['windows-1251', 'windows-1252'])('is UTF-8 that was read as %s, and says what was meant', (as) => {
    expect(unreadable(encoded(SAID, as))).toEqual({ kind: 'mojibake', repaired: SAID, isWhole: true });
  });
  it('is windows-1251 that was read as Western letters', () => {
    expect(unreadable('Óíèâåðñèòåò ïðîâ³â êóðñè')).toEqual({
      kind: 'mojibake',
      repaired: 'Университет провів курси',
      isWhole: true,
    });
  });
  it.each(['??????????? 4 ????????', 'Проведено бриф\uFFFDнги'])('has lost letters: %s', (text) => {
    expect(unreadable(text)).toEqual({ kind: 'lost' });
  });
  it.each([
    SAID,
    'СРСР, РСФСР, РС, «Січень»',
    'Що зроблено??? Нічого!',
    'Café de Flore, Müller, naïve',
    'лист № 12/3 — «Рівне»… 85 %',
    'www.example.org/path?a=1&b=2',
    '',
  ])('is none of the texts that people write: %s', (text) => {
    expect(unreadable(text)).toBeUndefined();
  });
});
