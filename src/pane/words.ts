import type { Language, Texts } from '../core/texts';

const whole = new Map<Language, Texts>();
const loading = new Map<Language, Promise<void>>();

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly texts: Texts }>>> = {
  uk: () => import(/* webpackChunkName: "words-uk" */ '../strings/whole/uk'),
  en: () => import(/* webpackChunkName: "words-en" */ '../strings/whole/en'),
};

/** Loads the words of findings, plans and summaries in one language; every step but the first waits for them. */
export function loadWords(language: Language): Promise<void> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const load = CATALOGUES[language]().then(({ texts }) => void whole.set(language, texts));
  loading.set(language, load);
  // A network that was away may be back: the next one who asks tries again.
  load.catch(() => loading.delete(language));
  return load;
}

/** Are they there already? */
export function hasWords(language: Language): boolean {
  return whole.has(language);
}

/** Texts that know the first screen at once (`start`), and everything as soon as it is loaded. */
export function paneTexts(language: Language, start: Texts): Texts {
  return { language, t: (key, ...args) => (whole.get(language) ?? start).t(key, ...args) };
}
