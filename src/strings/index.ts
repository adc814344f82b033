import i18next, { type i18n } from 'i18next';
import type { Language, Texts } from '../core/texts';
import { areas as en } from './en';
import { areas as uk } from './uk';

let instance: i18n | undefined;

/** The words of one language, for documents, findings and the pane. */
export function textsFor(language: Language): Texts {
  const catalogue = ready();
  const translate = catalogue.getFixedT(language);
  return {
    language,
    t(key, params) {
      if (!catalogue.exists(key, { lng: language, ...params })) throw new Error(`no words for "${key}" in ${language}`);
      return translate(key, { ...params });
    },
  };
}

function ready(): i18n {
  if (instance !== undefined) return instance;
  instance = i18next.createInstance();
  void instance.init({
    resources: { uk: { translation: flat(uk) }, en: { translation: flat(en) } },
    lng: 'uk',
    fallbackLng: false,
    initAsync: false,
    // Keys are written whole (`issue.date-as-text`): the dot is no path, the colon no namespace.
    keySeparator: false,
    nsSeparator: false,
    // Words go to cells, text nodes and terminals, never into HTML.
    interpolation: { escapeValue: false },
  });
  return instance;
}

function flat(areas: typeof uk): Record<string, string> {
  return Object.fromEntries(Object.entries(areas).flatMap(([area, words]) => Object.entries(words).map(([key, text]) => [`${area}.${key}`, text])));
}
