import i18next from 'i18next';
import { anyWords, LANGUAGES } from '../../src/core/texts';
import { catalogues, textsFor } from '../../src/strings';

const VALUES = ['слово', '{{count}} і $t(issue.x) та $& «лапки»', '', 0, 7, 21, 1105];
const CONTEXT = { context: 'single' };
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 25, 104, 111];

/** What the library makes of the same words when it is asked for all of them. */
async function byLibrary(language: 'uk' | 'en'): Promise<(key: string, params: Record<string, unknown>) => string> {
  const library = i18next.createInstance();
  await library.init({
    resources: { [language]: { translation: Object.fromEntries(entriesOf(language)) } },
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return (key, params) => library.t(key, params);
}

const entriesOf = (language: 'uk' | 'en'): (readonly [key: string, text: string])[] =>
  Object.entries(catalogues[language]).flatMap(([area, texts]) =>
    Object.entries<string>(texts).map(([key, text]) => [`${area}.${key}`, text] as const),
  );
const stemOf = (key: string): string => key.replace(/(?:_single)?(?:_(?:one|few|many|other|zero))?$/, '');

describe('words filled without the library', () => {
  it.each(LANGUAGES)('are those that the library makes, whatever the parameters: %s', async (language) => {
    const library = await byLibrary(language);
    const texts = textsFor(language);
    const stems = new Map<string, Set<string>>();
    for (const [key, text] of entriesOf(language)) {
      const names = stems.get(stemOf(key)) ?? new Set();
      for (const [, name = ''] of text.matchAll(/\{\{(\w+)\}\}/g)) names.add(name);
      if (stemOf(key) !== key) names.add('count');
      stems.set(stemOf(key), names);
    }
    const differing = [...stems].flatMap(([stem, names], i) =>
      COUNTS.flatMap((count, c) => {
        const params = Object.fromEntries(
          [...names].map((name, n) => [name, VALUES[(i + n + c) % VALUES.length] ?? '']),
        );
        const asked = { ...params, ...(names.has('count') ? { count } : {}), ...(c % 2 === 0 ? CONTEXT : {}) };
        const made = anyWords(texts)(stem, asked);
        return made === library(stem, asked) ? [] : [made];
      }),
    );
    expect(differing).toEqual([]);
  });

  it('write a fraction by the language and still find its form', () => {
    expect(anyWords(textsFor('uk'))('cli.merged', { count: 2.5 })).toContain('2,5');
    expect(anyWords(textsFor('en'))('cli.merged', { count: 2.5 })).toContain('2.5');
  });

  it('are refused for a key that nobody knows', () => {
    expect(() => anyWords(textsFor('uk'))('cli.no-such-words')).toThrow('cli.no-such-words');
  });
});
