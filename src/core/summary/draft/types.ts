/**
 * Where a sentence of a draft comes from: a body's own words, verbatim but for spaces; a count of ours; a remark that
 * something was left out.
 */
export type SentenceKind = 'words' | 'count' | 'remark';

export interface DraftSentence {
  readonly text: string;
  readonly kind: SentenceKind;
  /** Ids of the bodies that it speaks of. */
  readonly bodies: readonly string[];
  /** `recordId`s of the answers that it repeats or counts; bodies that did not report have none. */
  readonly records: readonly string[];
  /** The cluster whose representative it quotes. */
  readonly cluster?: string;
}

/** The text that is proposed for a measure × period: what one would send without touching. */
export interface Draft {
  /** The sentences joined; paragraphs are parted by `\n`. */
  readonly text: string;
  readonly sentences: readonly DraftSentence[];
  /** Something that bodies wrote was left out for length: their whole texts stand on «Відповіді». */
  readonly full: boolean;
}

/** Signs that a draft keeps to; a single sentence of a body is never cut, it is left out whole. */
export const DRAFT_LIMIT = 900;
