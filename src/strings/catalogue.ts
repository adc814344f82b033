import type { Language } from '../core/texts';
import type { Area, AreaWords, Plural } from '../core/texts/words';

/** The plural forms that each language distinguishes (CLDR), by which i18next picks a key by `count`. */
export interface PluralForms extends Readonly<Record<Language, string>> {
  readonly uk: 'one' | 'few' | 'many' | 'other';
  readonly en: 'one' | 'other';
}

/**
 * The words of one area in one language: key → words, `{{param}}` filled in by i18next. A key whose words
 * take plural forms stands once for each form of the language (`key_one`, `key_few` …).
 */
export type Catalogue<A extends Area, L extends Language> = WordsOf<AreaWords[A], L>;

/** The same of a part of an area. */
export type WordsOf<W, L extends Language> = {
  readonly [K in keyof W & string as [Plural] extends [W[K]] ? `${K}_${PluralForms[L]}` : K]: string;
};

/** All areas of one language. */
export type Areas<L extends Language> = { readonly [A in Area]: Catalogue<A, L> };

/** The names of the parameters that stand in some words. */
type ParamsIn<T extends string> = T extends `${string}{{${infer P}}}${infer Rest}` ? P | ParamsIn<Rest> : never;

type StemOf<K extends string> = K extends `${infer S}_${PluralForms[Language]}` ? S : K;
type Declared<A extends Area, K extends string> =
  StemOf<K> extends keyof AreaWords[A]
    ? AreaWords[A][StemOf<K>] extends infer Names
      ? Exclude<Names, Plural> | ([Plural] extends [Names] ? 'count' : never)
      : never
    : never;

/** Parameters that some words use and core does not declare for their key: must be nothing. */
type Undeclared<C> = {
  [A in keyof C & Area]: {
    [K in keyof C[A] & string]: C[A][K] extends string
      ? Exclude<ParamsIn<C[A][K]>, Declared<A, K>> extends never
        ? never
        : `${A}.${K}`
      : never;
  }[keyof C[A] & string];
}[keyof C & Area];

/**
 * All words of a language as they are. Where words use a parameter that core does not declare for their key, it does
 * not compile.
 */
export function language<const C>(areas: C, ..._undeclared: [Undeclared<C>] extends [never] ? [] : [Undeclared<C>]): C {
  return areas;
}
