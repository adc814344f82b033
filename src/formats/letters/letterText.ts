import { belongsTo } from '../../core/bodies/groups';
import type { Body } from '../../core/bodies/types';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { Round } from '../../core/duties/types';
import type { LetterRequisites } from '../../core/summary/letterParts';
import { textDate } from '../../core/template/words/dates';
import { capitalised } from '../../core/template/words/planWords';
import type { Texts } from '../../core/texts';
import type { PlanWords, SetBody } from './setBody';

export interface LetterInput {
  readonly plan: PlanWords;
  readonly round: Round;
  readonly texts: Texts;
  readonly created: CivilDate;
  /** The ministry that collects, where it was chosen. */
  readonly sender?: Body;
  /** Addressees, in protocol order. */
  readonly members: readonly SetBody[];
  /** The letter reminds of answers that are owed. */
  readonly reminder?: Reminder;
  /** What a person gave for the letter: signatory, who prepared it. */
  readonly requisites?: LetterRequisites;
  /** The letter sends a report back for correction. */
  readonly revision?: { readonly faults: number; readonly accepted: number };
}

export interface Reminder {
  /** Before or after the due day; `asked`: of bodies that report by consent. */
  readonly tone: 'before' | 'after' | 'asked';
  /** Part of the answers has come. */
  readonly isPartly: boolean;
  /** What is owed, in words, where part of it has come. */
  readonly rows?: string;
  /** The file of the report goes with the reminder once more. */
  readonly attached?: true;
}

export function subjectOf({ reminder, revision, texts }: Pick<LetterInput, 'reminder' | 'revision' | 'texts'>): string {
  if (revision !== undefined) return texts.t('letter.revision.subject');
  return texts.t(reminder === undefined ? 'letter.subject' : 'letter.reminder.subject');
}

/**
 * A document names four addressees at most; more go «за списком» (Типова інструкція з діловодства, постанова Кабінету
 * Міністрів України від 17.01.2018 № 55).
 */
const MOST_NAMED = 4;

export function isCircular(members: readonly SetBody[]): boolean {
  return members.length > MOST_NAMED;
}

/** Lines of the addressee block: the institution in the nominative, its head exactly as a person typed it. */
export function addresseeLines({ members, texts }: LetterInput): readonly string[] {
  if (isCircular(members)) return [groupsAddressed(members, texts), texts.t('letter.byList')];
  return members.flatMap(({ body }, index) => [
    ...(index === 0 ? [] : ['']),
    body.name,
    ...[
      [body.contact?.headPost, body.contact?.headName].filter((part) => part !== undefined && part !== '').join(' '),
    ].filter((line) => line !== ''),
  ]);
}

/**
 * «Центральним органам виконавчої влади, місцевим державним адміністраціям, іншим державним органам»: whom the list
 * holds.
 */
function groupsAddressed(members: readonly SetBody[], texts: Texts): string {
  const has = (isOne: (body: Body) => boolean): boolean => members.some(({ body }) => isOne(body));
  const named = [
    ...(has(({ central }) => central) ? (['central'] as const) : []),
    ...(has(isLocal) ? (['local'] as const) : []),
  ];
  const rest = has((body) => !body.central && !isLocal(body))
    ? ([named.length === 0 ? 'bodies' : 'other'] as const)
    : [];
  return capitalised(
    texts.t('letter.addressees', {
      groups: [...named, ...rest].map((group) => texts.t(`letter.addressees.${group}`)).join(', '),
    }),
  );
}

function isLocal(body: Body): boolean {
  return belongsTo(body, 'local');
}

/** The paragraphs of the letter, in running text. */
export function letterParagraphs(input: LetterInput): readonly string[] {
  const { round, members, texts } = input;
  if (input.reminder !== undefined) return reminderParagraphs(input, input.reminder);
  if (input.revision !== undefined) return revisionParagraphs(input, input.revision);
  return [
    texts.t('letter.ask', {
      basis: basisOf(input),
      due: textDate(round.due, texts),
      asOf: textDate(round.asOf, texts),
    }),
    texts.t(formWords(members)),
    texts.t('letter.fill'),
    texts.t('letter.return'),
    texts.t('letter.nothing'),
  ];
}

function formWords(members: readonly SetBody[]): 'letter.formList' | 'letter.formOne' | 'letter.formSome' {
  if (isCircular(members)) return 'letter.formList';
  return members.length === 1 ? 'letter.formOne' : 'letter.formSome';
}

/** «Відповідно до пункту 2 розпорядження … «Про …»». */
function basisOf({ plan, texts }: LetterInput): string {
  const basis =
    plan.point === undefined
      ? texts.t('letter.basis', { act: plan.act })
      : texts.t('letter.basisPoint', { act: plan.act, point: plan.point });
  const title = plan.actTitle === '' ? '' : ` ${texts.t('letter.actTitle', { title: plan.actTitle })}`;
  return `${basis}${title}`;
}

function revisionParagraphs(
  input: LetterInput,
  { faults, accepted }: NonNullable<LetterInput['revision']>,
): readonly string[] {
  const { round, texts, created } = input;
  return [
    texts.t('letter.revision.found', { basis: basisOf(input), asOf: textDate(round.asOf, texts), count: faults }),
    texts.t('letter.revision.how'),
    ...(accepted === 0 ? [] : [texts.t('letter.revision.accepted', { accepted })]),
    created < round.due
      ? texts.t('letter.revision.inTime', { due: textDate(round.due, texts) })
      : texts.t('letter.revision.soon'),
  ];
}

function reminderParagraphs(input: LetterInput, { tone, isPartly, rows, attached }: Reminder): readonly string[] {
  const { round, members, texts, created } = input;
  const key = tone === 'after' && isPartly ? 'afterPartly' : tone;
  const [only] = members;
  return [
    texts.t(`letter.reminder.${key}`, {
      basis: basisOf(input),
      due: textDate(round.due, texts),
      asOf: textDate(round.asOf, texts),
      today: textDate(created, texts),
    }),
    ...(rows === undefined ? [] : [texts.t('letter.reminder.rows', { rows })]),
    members.length === 1 && only !== undefined
      ? texts.t(attached === true ? 'letter.reminder.sentAgain' : 'letter.reminder.sentOne', { file: only.file })
      : texts.t('letter.reminder.sentMany'),
    texts.t('letter.return'),
    texts.t('letter.reminder.crossed'),
  ];
}
