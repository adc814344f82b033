import { createBodyIndex } from '../../bodies/bodyIndex';
import type { Body } from '../../bodies/types';
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

/** A file that goes with the letter. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: number;
}

const CABINET = /^кабінет\p{L}* міністрів україни$/iu;

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
  const point = plan.reporting?.point;
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

/** The ministry that collects; where none was chosen, the one that the plan obliges to report to the Cabinet. */
export function senderOf({ consolidation }: CabinetContext): Body | undefined {
  const { plan, registry, settings } = consolidation;
  const bodies = createBodyIndex(registry);
  const chosen = settings.coordinator === undefined ? undefined : bodies.byId(settings.coordinator);
  if (chosen !== undefined) return chosen;
  const names = (plan.reporting?.steps ?? []).flatMap(({ who, to }) =>
    CABINET.test(to) ? who.flatMap(({ kind, name }) => (kind === 'body' ? [name] : [])) : [],
  );
  const [name] = names;
  if (name === undefined || names.length !== 1) return undefined;
  const named = registry.bodies.find(({ name: full, abbreviations }) => full === name || abbreviations.includes(name));
  return named === undefined ? undefined : (bodies.resolveOn(named.id, settings.on)?.body ?? named);
}

/** As the plan's last step of reporting says; in this country, the Cabinet. */
function addresseeOf({ consolidation, texts }: CabinetContext): string {
  const to = consolidation.plan.reporting?.steps.at(-1)?.to;
  return to === undefined || CABINET.test(to) ? texts.t('letter.cabinet.addressee') : to;
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
