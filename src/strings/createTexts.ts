import i18next, { type i18n } from 'i18next';
import type { Language, TextParams, Texts } from '../core/texts';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Texts over some areas of words; a key is `area.key`. The catalogue is built when the first word is asked for. */
export function createTexts(areas: Readonly<Record<Language, Words>>): (language: Language) => Texts {
  let instance: i18n | undefined;
  const ready = (): i18n => (instance ??= start(areas));
  return (language) => {
    const catalogue = ready();
    const translate = catalogue.getFixedT(language);
    return {
      language,
      t(key, ...[params]) {
        if (!catalogue.exists(key, { lng: language, ...params }))
          throw new Error(`no words for "${key}" in ${language}`);
        return translate(key, language === 'uk' ? withDecimalCommas(params) : { ...params });
      },
    };
  };
}

/** A Ukrainian sentence writes 12,5. */
function withDecimalCommas(params: TextParams | undefined): TextParams {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? String(value).replace('.', ',') : value,
    ]),
  );
}

function start(areas: Readonly<Record<Language, Words>>): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    resources: Object.fromEntries(
      Object.entries(areas).map(([language, words]) => [language, { translation: flat(words) }]),
    ),
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

function flat(areas: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(areas).flatMap(([area, words]) =>
      Object.entries(words).map(([key, text]) => [`${area}.${key}`, text]),
    ),
  );
}
