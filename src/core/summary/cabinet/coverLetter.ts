import { dateParts } from '../../calendar/civilDate';
import { given } from '../../given';
import { textDate } from '../../template/words/dates';
import { actWords, planTitle } from '../../template/words/planWords';
import { addTo } from '../../groups';
import type { LetterParts } from '../letterParts';
import { planGenitive } from '../officialWords';
import type { CabinetContext } from './context';
import { statusCounts } from './digest';
import { whoReported } from './whoReported';
import { pointsNamed } from './pointsNamed';
import { controlWords } from './problems';
import { addresseeOf, cabinetPoint, senderOf } from './sender';

/** A file that goes with the letter. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * The covering letter to the Cabinet: on what grounds, what is sent, who reported, how many measures stand where, what
 * is asked. `files`: what is attached, where that is known; else sheets are left to be counted.
 */
export function coverLetter(context: CabinetContext, files: readonly AttachedFile[] = []): LetterParts {
  const { consolidation, texts, asOf, requisites } = context;
  const { plan, settings } = consolidation;
  const sender = senderOf(context);
  const plural = planGenitive(plan.requisites, texts);
  const date = textDate(settings.round.asOf, texts);
  const point = cabinetPoint(plan);
  const send = { act: actWords(plan, texts, 'genitive'), plan: plural, date };
  return {
    sender: sender?.name ?? '',
    year: dateParts(asOf).year,
    addressee: [addresseeOf(context)],
    subject: texts.t('letter.cabinet.subject', { plan: plural }),
    paragraphs: [
      point === undefined
        ? texts.t('letter.cabinet.send', send)
        : texts.t('letter.cabinet.sendPoint', { ...send, point }),
      whoReported(context),
      standing(context),
      ...asks(context),
    ],
    annexes: annexesOf(files, context),
    ...given({ preparedBy: requisites?.preparedBy ?? sender?.contact?.followedBy, requisites }),
    about: {
      plan: planTitle(plan, texts),
      act: actWords(plan, texts, 'genitive'),
      asOf: date,
      due: textDate(settings.round.due, texts),
      bodies: [],
    },
  };
}

function standing(context: CabinetContext): string {
  const { summary, texts } = context;
  const list = statusCounts(context)
    .map(([status, count]) => `${texts.t(`status.${status}`)} — ${count}`)
    .join(', ');
  return texts.t('letter.cabinet.standing', { count: summary.measures.length, list });
}

/** What the ministry proposes about control, where it does. */
function asks({ summary, texts }: CabinetContext): readonly string[] {
  const byWords = new Map<string, string[]>();
  for (const { measureId, edit } of summary.rows)
    if (edit?.control !== undefined && edit.control !== 'keep') addTo(byWords, controlWords(edit, texts), measureId);
  if (byWords.size === 0) return [];
  const list = [...byWords].map(([words, ids]) => `${words} — ${pointsNamed(ids, texts)}`).join('; ');
  return [texts.t('letter.cabinet.asks', { list })];
}

function annexesOf(files: readonly AttachedFile[], { texts }: CabinetContext): readonly string[] {
  if (files.length === 0) return [texts.t('letter.cabinet.annexSheets')];
  const named = files.map(({ name, bytes }) =>
    texts.t('letter.cabinet.annexFile', { name, size: Math.max(1, Math.round(bytes / 1024)) }),
  );
  return [texts.t('letter.cabinet.annexFiles', { count: files.length, list: named.join('; ') })];
}
