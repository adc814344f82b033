import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { anyWords, type Language, LANGUAGES } from '../../src/core/texts';
import { catalogues as typed, textsFor } from '../../src/strings';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
const catalogues: Readonly<Record<Language, Words>> = typed;

const stem = (key: string): string => key.replace(/_(one|few|many|other)$/, '');
const stems = (areas: Words): string[] =>
  [
    ...new Set(
      Object.entries(areas).flatMap(([area, words]) => Object.keys(words).map((key) => `${area}.${stem(key)}`)),
    ),
  ].sort();
const params = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

const { uk } = catalogues;
const others = LANGUAGES.filter((language) => language !== 'uk').map(
  (language) => [language, catalogues[language]] as const,
);

describe('the catalogues of words', () => {
  it.each(others)('say the same things in every language: %s', (_, areas) => expect(stems(areas)).toEqual(stems(uk)));

  it.each(others)('take the same parameters in every language: %s', (_, areas) => {
    const differing = Object.entries(uk).flatMap(([area, words]) =>
      Object.entries(words).flatMap(([key, text]) => {
        const other = areas[area]?.[key] ?? areas[area]?.[`${stem(key)}_other`];
        return other === undefined || String(params(text)) === String(params(other))
          ? []
          : [`${area}.${key}: ${params(text).join()} / ${params(other).join()}`];
      }),
    );
    expect(differing).toEqual([]);
  });

  it('have every plural form that the language needs', () => {
    const forms = (areas: Words, needed: readonly string[]): string[] =>
      Object.entries(areas).flatMap(([area, words]) => {
        const plural = new Set(
          Object.keys(words)
            .filter((key) => key !== stem(key))
            .map(stem),
        );
        return [...plural].flatMap((key) =>
          needed.filter((form) => words[`${key}_${form}`] === undefined).map((form) => `${area}.${key}_${form}`),
        );
      });
    for (const language of LANGUAGES)
      expect(forms(catalogues[language], new Intl.PluralRules(language).resolvedOptions().pluralCategories)).toEqual(
        [],
      );
  });

  it('hold no look-alike Latin letters inside Ukrainian words', () => {
    const mixed = Object.entries(uk).flatMap(([area, words]) =>
      Object.entries(words).flatMap(([key, text]) =>
        (
          text.replace(/\{\{\w+\}\}/g, '').match(/[A-Za-z]*[а-яіїєґ][а-яіїєґ']*[A-Za-z]+|[A-Za-z]+[а-яіїєґ]+/giu) ?? []
        ).map((word) => `${area}.${key}: ${word}`),
      ),
    );
    expect(mixed).toEqual([]);
  });

  it('throw on an unknown key, a programmer’s mistake', () =>
    expect(() => anyWords(textsFor('uk'))('issue.no-such-thing')).toThrow('no words'));

  it('have words for every key that the code names whole', () => {
    const known = new Set(stems(uk));
    const files = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return files(path);
        return /\.tsx?$/.test(entry.name) ? [path] : [];
      });
    // The pane's `t` speaks of its own area.
    const named = files(join(__dirname, '../../src'))
      .filter((file) => !file.includes('strings'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\bt\('([a-z]+\.[\w.-]+)'/g)].map((match) =>
          file.includes(`${sep}pane${sep}`) ? `pane.${(match[1] ?? '').replace(/^pane\./, '')}` : (match[1] ?? ''),
        ),
      );
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named.filter((key) => !known.has(key)))]).toEqual([]);
  });
});
