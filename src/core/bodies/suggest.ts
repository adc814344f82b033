import { letterPairs, likenessOf, type LetterPairs } from '../text/similarity';
import { mayBe, wordsOf, type Words } from './alike';
import { wordKey } from './nameTrie';
import type { Registry } from './types';

export interface SuggestionForm {
  readonly form: string;
  readonly key: string;
  readonly pairs: LetterPairs;
  readonly words: Words;
}

export function suggestionForms(registry: Registry): readonly SuggestionForm[] {
  const forms = registry.bodies.flatMap((body) =>
    [...body.abbreviations, body.name, body.name.replace(/ України$/, '')].map((form) => [form, body.name] as const),
  );
  return [...new Map(forms)].map(([form, name]) => {
    const key = wordKey(form);
    return { form, key, pairs: letterPairs(key), words: wordsOf(form, name) };
  });
}

/** Forms that share fewer pairs of letters are not compared word by word. */
const ALIKE = 0.5;
const LONGEST = 200;

/**
 * The form that was meant by a name with a slip of the pen, or with a word left out: the one most like it by pairs of
 * letters. Another body of a similar name is none; where two are as like, neither is.
 */
export function suggest(forms: readonly SuggestionForm[], written: string): string | undefined {
  const key = wordKey(written);
  if (key.length > LONGEST) return undefined;
  const own = letterPairs(key);
  const words = wordsOf(written);
  let best: string | undefined;
  let likeness = 0;
  for (const { form, key: other, pairs, words: theirs } of forms) {
    // The Dice coefficient cannot reach the threshold when one text is that much shorter.
    if (2 * Math.min(key.length, other.length) < ALIKE * (key.length + other.length)) continue;
    const value = likenessOf(own, pairs);
    if (value <= likeness || (value < ALIKE && key.length > SHORTEST)) continue;
    if (!mayBe(words, theirs)) continue;
    likeness = value;
    best = form;
  }
  return best;
}

/** In shorter words one slip spoils most pairs of letters. */
const SHORTEST = 8;
