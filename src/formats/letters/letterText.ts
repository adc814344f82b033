import type { Body } from '../../core/bodies/types';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { Round } from '../../core/duties/types';
import { textDate } from '../../core/template/words/dates';
import type { Texts } from '../../core/texts';
import type { PlanWords, SetBody } from '../templates/setBody';

export interface LetterInput {
  readonly plan: PlanWords;
  readonly round: Round;
  readonly texts: Texts;
  readonly created: CivilDate;
  /** The ministry that collects, where it was chosen. */
  readonly sender?: Body;
  /** Addressees, in protocol order. */
  readonly members: readonly SetBody[];
}

/** A document names four addressees at most; more go «за списком» (Типова інструкція з діловодства, постанова Кабінету Міністрів України від 17.01.2018 № 55). */
const MOST_NAMED = 4;

export function isCircular(members: readonly SetBody[]): boolean {
  return members.length > MOST_NAMED;
}

/** Lines of the addressee block: the institution in the nominative, its head exactly as a person typed it. */
export function addresseeLines({ members, texts }: LetterInput): readonly string[] {
  if (isCircular(members)) return [texts.t('letter.addressees'), texts.t('letter.byList')];
  return members.flatMap(({ body }, index) => [
    ...(index === 0 ? [] : ['']), body.name,
    ...[[body.contact?.headPost, body.contact?.headName].filter((part) => part !== undefined && part !== '').join(' ')].filter((line) => line !== ''),
  ]);
}

/** The paragraphs of the letter, in running text. */
export function letterParagraphs({ plan, round, members, texts }: LetterInput): readonly string[] {
  const basis = plan.point === undefined ? texts.t('letter.basis', { act: plan.act }) : texts.t('letter.basisPoint', { act: plan.act, point: plan.point });
  const title = plan.actTitle === '' ? '' : ` ${texts.t('letter.actTitle', { title: plan.actTitle })}`;
  return [
    texts.t('letter.ask', { basis: `${basis}${title}`, due: textDate(round.due, texts), asOf: textDate(round.asOf, texts) }),
    texts.t(isCircular(members) ? 'letter.formList' : members.length === 1 ? 'letter.formOne' : 'letter.formSome'),
    texts.t('letter.fill'),
    texts.t('letter.return'),
    texts.t('letter.nothing'),
  ];
}
