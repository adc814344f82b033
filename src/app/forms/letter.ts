import type { Texts } from '../../core/texts';
import { letterDocument } from '../../formats/letters/letterDocument';
import { letterParts } from '../../formats/letters/letterParts';
import type { LetterInput } from '../../formats/letters/letterText';
import type { NamedBytes } from '../../ports';
import type { Refused } from '../../core/refused';
import { letterData, LETTER_TAGS } from './letterTags';
import { fillForm, openForm, type Form } from './openForm';

/** A ministry's letterhead for letters to the bodies: its tags are checked once, before any letter is written. */
export function openLetterhead(file: NamedBytes, texts: Texts): Promise<Form | Refused> {
  return openForm(file, LETTER_TAGS, texts);
}

/** A letter as .docx: on the ministry's letterhead where there is one, else laid out by ourselves. */
export async function writeLetter(input: LetterInput, letterhead?: Form): Promise<Uint8Array> {
  if (letterhead === undefined) return letterDocument(input);
  return fillForm(letterhead, letterData(letterParts(input), input.texts));
}
