import { letterPairs, likenessOf, similarity, type LetterPairs } from '../text/similarity';
import { wordKey } from './nameTrie';
import type { Registry } from './types';

export interface SuggestionForm {
  readonly form: string;
  readonly key: string;
  readonly pairs: LetterPairs;
}

export function suggestionForms(registry: Registry): readonly SuggestionForm[] {
  const forms = registry.bodies.flatMap((body) => [
    ...body.abbreviations,
    body.name,
    body.name.replace(/ України$/, ''),
  ]);
  return [...new Set(forms)].map((form) => {
    const key = wordKey(form);
    return { form, key, pairs: letterPairs(key) };
  });
}

const ALIKE = 0.65;
/** Shorter words than this differ by one letter from too many others. */
const SHORTEST_SLIP = 4;
const LONGEST_SLIP = 24;

/** The form most like the text: by pairs of letters, else the one from which a short word differs by one letter. */
export function suggest(forms: readonly SuggestionForm[], written: string): string | undefined {
  const key = wordKey(written);
  if (key.length > 200) return undefined;
  const own = letterPairs(key);
  let best: string | undefined;
  let likeness = ALIKE;
  for (const { form, key: other, pairs } of forms) {
    // The Dice coefficient cannot reach the threshold when one text is that much shorter.
    if (2 * Math.min(key.length, other.length) < likeness * (key.length + other.length)) continue;
    const value = likenessOf(own, pairs);
    if (value > likeness && sameField(written, form)) {
      likeness = value;
      best = form;
    }
  }
  return best ?? slipOf(forms, key);
}

/** Words that bodies of any profession have in their names. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'державна державне державний державного національна національне національний україни ' +
    'адміністрація агентство бюро ' +
    'департамент інспекція комітет комісія міністерство управління служба фонд центр рада питань справах та і з у в із'
  ).split(' '),
);
const PREFIX = /^(?:держ|мін|укр|нац|обл|рай)/;
/** A word of the field with a slip of the pen is as like as this. */
const SAME_WORD = 0.6;

/**
 * Are both about the same? «Державна служба охорони» is not the service of
 * labour, «Держекспертиза» no control of exports.
 */
function sameField(written: string, form: string): boolean {
  const [left, right] = [fieldWords(written), fieldWords(form)];
  const [kind, other] = [kindOf(written), kindOf(form)];
  if (kind !== undefined && other !== undefined && kind !== other) return false;
  const matched = (words: readonly string[], others: readonly string[]): number =>
    words.filter((word) => others.some((other) => similarity(word, other) >= SAME_WORD)).length;
  return matched(left, right) * 3 >= left.length * 2 && matched(right, left) * 3 >= right.length * 2;
}

const KINDS =
  'служб інспекці агентств міністерств адміністраці комісі комітет департамент управлінн бюро рад фонд центр'.split(
    ' ',
  );

/** `служба`, `інспекція` …: what kind of body the name says that it is. */
function kindOf(name: string): string | undefined {
  const words = name.toLowerCase().split(/\s+/);
  return words.map((word) => KINDS.find((kind) => word.startsWith(kind))).find((kind) => kind !== undefined);
}

function fieldWords(name: string): readonly string[] {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}'’ʼ-]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !COMMON.has(word));
  return (own.length === 0 ? words : own).map((word) => wordKey(word).replace(PREFIX, ''));
}

/** `Мінфин`: one letter changed, missing, added or exchanged with the next, where only one form is so near. */
function slipOf(forms: readonly SuggestionForm[], key: string): string | undefined {
  if (key.length < SHORTEST_SLIP || key.length > LONGEST_SLIP) return undefined;
  const near = forms.filter((form) => isSlip(form.key, key));
  return near.length === 1 ? near[0]?.form : undefined;
}

function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const left = a.slice(from, a.length - tail);
  const right = b.slice(from, b.length - tail);
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right === `${left[1] ?? ''}${left[0] ?? ''}`);
}
