import { dateParts } from '../../core/calendar/civilDate';
import type { LetterParts } from '../../core/summary/letterParts';
import { textDate } from '../../core/template/words/dates';
import { given } from '../../core/given';
import { addresseeLines, isCircular, letterParagraphs, subjectOf, type LetterInput } from './letterText';

/** A letter to the bodies by its requisites. */
export function letterParts(input: LetterInput): LetterParts {
  const { sender, created, plan, round, texts, members, requisites } = input;
  return {
    sender: sender?.name ?? '',
    year: dateParts(created).year,
    addressee: addresseeLines(input),
    subject: subjectOf(input),
    paragraphs: letterParagraphs(input),
    annexes: annexesOf(input),
    ...given({ preparedBy: requisites?.preparedBy ?? sender?.contact?.followedBy, requisites }),
    about: {
      plan: plan.title,
      act: plan.act,
      asOf: textDate(round.asOf, texts),
      due: textDate(round.due, texts),
      bodies: members.map(({ body, file }) => ({ name: body.name, file })),
    },
  };
}

/** What goes with the letter: a reminder has the files of its message at most. */
function annexesOf({ members, texts, reminder }: LetterInput): readonly string[] {
  if (isCircular(members)) return [texts.t('letter.annexMany')];
  if (reminder !== undefined && reminder.attached !== true) return [];
  return [texts.t('letter.annexOne', { files: members.map(({ file }) => file).join(', ') })];
}
