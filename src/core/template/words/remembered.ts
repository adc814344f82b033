import type { Texts } from '../../texts';

const known = new WeakMap<Texts, Texts>();

/**
 * The same texts with their plain words kept: a set of templates asks for the same hundred words thousands of times.
 */
export function remembered(texts: Texts): Texts {
  const made = known.get(texts);
  if (made !== undefined) return made;
  const words = new Map<string, string>();
  const keeping: Texts = {
    language: texts.language,
    t(key, ...args) {
      if (args[0] !== undefined) return texts.t(key, ...args);
      const kept = words.get(key);
      if (kept !== undefined) return kept;
      const text = texts.t(key, ...args);
      words.set(key, text);
      return text;
    },
  };
  known.set(texts, keeping);
  known.set(keeping, keeping);
  return keeping;
}
