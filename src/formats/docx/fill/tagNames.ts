import { foldKey } from '../../../core/text/clean';

/** What a tag may be called and, where it is a list, what may stand inside it. */
export interface TagSpec {
  /** The first one is the tag's own, the others mean the same. */
  readonly names: readonly string[];
  /** Tags of one item; present for a list only: `{#заходи}…{/заходи}`. */
  readonly items?: readonly TagSpec[];
}

/**
 * What is put in place of tags, by the first name of each: a text, paragraphs that take the paragraph of their tag
 * each, or the items of a list.
 */
export interface TagData {
  readonly [name: string]: string | readonly string[] | readonly TagData[];
}

/** The key under which two spellings of a tag are the same: any case, spaces and low lines alike. */
function tagKey(name: string): string {
  return foldKey(name).replace(/[\s_-]+/gu, ' ');
}

/** The tag of that name among those that may stand in a place. */
export function specNamed(specs: readonly TagSpec[], name: string): TagSpec | undefined {
  const key = tagKey(name);
  return specs.find(({ names }) => names.some((one) => tagKey(one) === key));
}
