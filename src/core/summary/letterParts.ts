import type { CivilDate } from '../calendar/civilDate';

/** Requisites that a person gives; what is not given stays blank, for the chancellery and the signatory to fill. */
export interface LetterRequisites {
  readonly number?: string;
  readonly on?: CivilDate;
  readonly post?: string;
  /** «Власне ім’я ПРІЗВИЩЕ». */
  readonly signatory?: string;
  /** Name and telephone of the person who prepared it. */
  readonly preparedBy?: string;
}

/**
 * An official letter by its requisites (ДСТУ 4163:2020), without any form: our own Word file is made of them, or a
 * ministry's letterhead is filled with them. Texts are plain.
 */
export interface LetterParts {
  /** The institution that sends, nominative; empty where none was chosen. */
  readonly sender: string;
  /** Year of the blank for the day. */
  readonly year: number;
  readonly requisites?: LetterRequisites;
  /** Lines: the institution in the nominative, post and name as a person typed them. Addressees stand apart by ''. */
  readonly addressee: readonly string[];
  /** «Про …», without a full stop. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** «Додаток: …»; none where nothing goes with the letter. */
  readonly annexes: readonly string[];
  /** Name of the person who prepared it, where known. */
  readonly preparedBy?: string;
  /** What the letter is about, for the tags of letterheads. */
  readonly about: LetterAbout;
}

export interface LetterAbout {
  /** In the nominative. */
  readonly plan: string;
  /** The act with date and number, in the genitive. */
  readonly act: string;
  /** «станом на», in words. */
  readonly asOf: string;
  /** The day by which the bodies report, in words. */
  readonly due: string;
  /** Bodies of a list, with the files made for them. */
  readonly bodies: readonly { readonly name: string; readonly file: string }[];
}
