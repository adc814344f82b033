import type { Language, Texts } from '../core/texts';
import { startTextsFor } from '../strings/startTexts';

let allTextsFor: ((language: Language) => Texts) | undefined;
let loading: Promise<void> | undefined;

/** Loads the words of findings, plans and summaries; every step but the first waits for them. */
export function loadAllWords(): Promise<void> {
  loading ??= import(/* webpackChunkName: "words" */ '../strings').then(({ textsFor }) => {
    allTextsFor = textsFor;
  });
  return loading;
}

/** Texts that know the first screen at once, and everything as soon as it is loaded. */
export function paneTexts(language: Language): Texts {
  const start = startTextsFor(language);
  return { language, t: (key, ...args) => (allTextsFor?.(language) ?? start).t(key, ...args) };
}

/** A step together with the words that it needs. */
export async function withWords<T>(step: Promise<T>): Promise<T> {
  await loadAllWords();
  return step;
}
