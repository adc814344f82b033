import type { Texts } from '../texts';

/** The same words, looked up once: sheets of many thousand rows ask for the same statuses again and again. */
export function cachedTexts(texts: Texts): Texts {
  const known = new Map<string, string>();
  return {
    language: texts.language,
    t(key, ...args) {
      if (args[0] !== undefined) return texts.t(key, ...args);
      const held = known.get(key) ?? texts.t(key, ...args);
      known.set(key, held);
      return held;
    },
  };
}
