import type { WordArgs, WordKey } from './keys';

export { anyWords, coded, codedWords, held, wordsIfKnown, type Coded, type HeldParams } from './coded';
export type {
  ArgsOf,
  CodedArgs,
  DiagnosticCode,
  EndOf,
  IssueCode,
  KeyOf,
  ParamsOf,
  PlainEndOf,
  PlainKey,
  WordArgs,
  WordKey,
} from './keys';

/** Languages of documents and of the pane; the first one speaks where nothing says otherwise. */
export const LANGUAGES = ['uk', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that a stamp or an option names; the first one for anything else. */
export function languageFrom(text: string | undefined): Language {
  return LANGUAGES.find((language) => language === text) ?? LANGUAGES[0];
}

export type TextParams = Readonly<Record<string, string | number>>;

/**
 * The words that documents and findings need, in one language. Core names them by key
 * (`template.sheet.report`, `issue.date-as-text`); `strings/` holds them. Plural forms follow `count`.
 * A key that the catalogue lacks, and a parameter that its words do not know, do not compile.
 */
export interface Texts {
  readonly language: Language;
  /** The text with its params filled in. Throws on an unknown key: a programmer's mistake. */
  t<K extends WordKey>(key: K, ...args: WordArgs<K>): string;
}
