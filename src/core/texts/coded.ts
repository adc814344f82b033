import type { CodedArgs, EndOf, TextParams, Texts } from '.';

declare const isHeld: unique symbol;
/**
 * Parameters that were held against the words of their key when they were given. A literal is none: they come from
 * what makes something coded (`finding`, `refused` …), so that a wrong or a missing one does not compile.
 */
export type HeldParams = TextParams & { readonly [isHeld]: true };

/** For what makes something coded: parameters whose type has been compared with the words of their key. */
export function held(params: object): HeldParams {
  return params as HeldParams;
}

/** Something coded, worded under a prefix of keys: a finding (`issue`), a reason (`summary.reason`), a note. */
export interface Coded<C extends string = string> {
  readonly code: C;
  readonly params: HeldParams;
}

/** Something coded with the parameters that its words under the prefix want. */
export function coded<P extends string, C extends EndOf<P>>(_prefix: P, code: C, ...args: CodedArgs<P, C>): Coded<C> {
  return { code, params: held(args[0] ?? {}) };
}

/** The words of something coded: `<prefix>.<code>` with its own parameters, which belong together where it was made. */
export function codedWords<P extends string>(texts: Texts, prefix: P, { code, params }: Coded<EndOf<P>>): string {
  return anyWords(texts)(`${prefix}.${code}`, params);
}

/** The words of a code that a file gave: undefined when these texts have none, as of a finding of a newer version. */
export function wordsIfKnown(
  texts: Texts,
  prefix: string,
  { code, params }: { readonly code: string; readonly params: TextParams },
): string | undefined {
  try {
    return anyWords(texts)(`${prefix}.${code}`, params);
  } catch {
    return undefined;
  }
}

/** `t` without its types, for what was coded elsewhere. */
export function anyWords(texts: Texts): (key: string, params?: TextParams) => string {
  return texts.t as (key: string, params?: TextParams) => string;
}
