import { letterDocument } from '../../formats/letters/letterDocument';
import { letterParts } from '../../formats/letters/letterParts';
import type { LetterInput } from '../../formats/letters/letterText';
import { letterData } from './letterTags';
import { fillForm, type Form } from './openForm';

/** A letter as .docx: on the ministry's letterhead where there is one, else laid out by ourselves. */
export async function writeLetter(input: LetterInput, letterhead?: Form): Promise<Uint8Array> {
  if (letterhead === undefined) return letterDocument(input);
  return fillForm(letterhead, letterData(letterParts(input), input.texts));
}
