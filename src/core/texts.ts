export type Language = 'uk' | 'en';

export type TextParams = Readonly<Record<string, string | number>>;

/**
 * The words that documents and findings need, in one language. Core names them by key
 * (`template.sheet.report`, `issue.date-as-text`); `strings/` holds them. Plural forms follow `count`.
 */
export interface Texts {
  readonly language: Language;
  /** The text with its params filled in. Throws on an unknown key: a programmer's mistake, caught by tests. */
  t(key: string, params?: TextParams): string;
}
