import { excerpts } from '../../../src/core/text/excerpt';

describe('the beginnings of texts side by side', () => {
  const long = 'д'.repeat(200);

  it('are whole where they fit', () => {
    expect(excerpts(['2.1', 'Проведено.', ''], 60, ' | ')).toBe('2.1 | Проведено. | ');
    expect(excerpts([], 60, ' | ')).toBe('');
  });
  it('leave no text out, however long the others are', () => {
    const shown = excerpts([long, 'Відповідь у кінці рядка', long], 100, ' | ');
    expect(shown).toHaveLength(100);
    expect(shown).toMatch(/^д{33,34}… \| Відповідь у кінці рядка \| д{34,35}…$/);
  });
  it('are one beginning where there is no room for all', () => {
    expect(excerpts(Array<string>(20).fill('слово'), 40, ' ')).toBe(`${'слово '.repeat(20).slice(0, 39)}…`);
  });
});
