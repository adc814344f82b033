import type { Language, Texts } from '../core/texts';

/** The words of the first screen in the language in use; those of the others stay where they are. */
export async function startWords(language: Language): Promise<Texts> {
  const { texts } =
    language === 'uk'
      ? await import(/* webpackChunkName: "start-uk" */ '../strings/start/uk')
      : await import(/* webpackChunkName: "start-en" */ '../strings/start/en');
  return texts;
}
