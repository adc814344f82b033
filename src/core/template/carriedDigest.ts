import { cleanLines } from '../text/clean';
import { sha256Hex } from '../text/digest';
import { INPUT_FIELDS, type InputField } from './fields';

/**
 * What an answer says, in a few digits: the template remembers it of answers that it carried over from an earlier
 * report, so that those which nobody touched are known. '' for an answer that says nothing.
 */
export function carriedDigest(said: Readonly<Partial<Record<InputField, string>>>): string {
  const texts = INPUT_FIELDS.map((field) => cleanLines(said[field] ?? ''));
  return texts.every((text) => text === '') ? '' : sha256Hex(texts.join('\u0000')).slice(0, 12);
}
