import { dotted } from '../calendar/dotted';
import type { Texts } from '../texts';
import type { LetterParts } from './letterParts';

/** Day, number, post and name of the signatory: as they were given, else blanks to be filled by hand. */
export function requisiteWords(
  { year, requisites = {} }: Pick<LetterParts, 'year' | 'requisites'>,
  texts: Texts,
): { readonly date: string; readonly number: string; readonly post: string; readonly name: string } {
  const { on, number, post, signatory } = requisites;
  return {
    date: on === undefined ? texts.t('letter.blank.date', { year }) : dotted(on),
    number: number === undefined ? texts.t('letter.blank.number') : texts.t('letter.registered', { number }),
    post: post ?? texts.t('letter.blank.post'),
    name: signatory ?? texts.t('letter.blank.name'),
  };
}
