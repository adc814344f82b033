import i18next, { type i18n } from 'i18next';
import { shownDate } from '../core/calendar/dotted';
import type { Language, TextParams, Texts } from '../core/texts';
import { createFiller } from './filled';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Texts of several languages over some areas of words; each catalogue is built when its first word is asked for. */
export function createTexts(areas: Readonly<Record<Language, Words>>): (language: Language) => Texts {
  const all = new Map<Language, Texts>();
  return (language) => {
    const known = all.get(language) ?? textsOf(language, areas[language]);
    all.set(language, known);
    return known;
  };
}

/** Texts of one language; a key is `area.key`. */
export function textsOf(language: Language, areas: Words): Texts {
  const shown = language === 'uk' ? shownInUkrainian : asWritten;
  let words: Readonly<Record<string, string>> | undefined;
  let fill: ReturnType<typeof createFiller> | undefined;
  let instance: i18n | undefined;
  return {
    language,
    t(key, ...[given]) {
      const params: TextParams | undefined = given;
      words ??= flat(areas);
      fill ??= createFiller(language, words, shown);
      const filled = fill(key, params);
      if (filled !== undefined) return filled;
      const catalogue = (instance ??= start(language, words));
      if (!catalogue.exists(key, { ...params })) throw new Error(`no words for "${key}" in ${language}`);
      return catalogue.t(key, mapped(params, shown));
    },
  };
}

/** Parameters that are days of ours, never words that somebody typed: those are quoted as they stand. */
const DAYS: ReadonlySet<string> = new Set([
  'asOf',
  'cabinetDue',
  'closedOn',
  'date',
  'due',
  'earliest',
  'end',
  'on',
  'since',
  'start',
  'today',
  'until',
]);

/** A sentence writes 02.09.2020. */
function asWritten(value: string | number, name: string): string | number {
  return typeof value === 'string' && DAYS.has(name) ? shownDate(value) : value;
}

/** A Ukrainian sentence writes 12,5. */
function shownInUkrainian(value: string | number, name: string): string | number {
  return typeof value === 'number' && !Number.isInteger(value)
    ? String(value).replace('.', ',')
    : asWritten(value, name);
}

function mapped(params: TextParams | undefined, shown: typeof asWritten): TextParams {
  return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, shown(value, name)]));
}

function start(language: Language, words: Readonly<Record<string, string>>): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    resources: { [language]: { translation: words } },
    lng: language,
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
