import type { Plan } from '../../plan/types';
import type { Texts } from '../../texts';
import { textDate } from './dates';

/** Kinds of acts and issuers as the plan writes them, and what their words are called under `template.act`. */
const KINDS: ReadonlyMap<string, 'law' | 'order' | 'resolution' | 'decision' | 'ordinance' | 'decree'> = new Map([
  ['закон', 'law'],
  ['наказ', 'order'],
  ['постанова', 'resolution'],
  ['рішення', 'decision'],
  ['розпорядження', 'ordinance'],
  ['указ', 'decree'],
]);
const ISSUERS: ReadonlyMap<string, 'parliament' | 'cabinet' | 'president'> = new Map([
  ['Верховна Рада України', 'parliament'],
  ['Кабінет Міністрів України', 'cabinet'],
  ['Президент України', 'president'],
]);

export const KNOWN_ISSUERS: readonly string[] = [...ISSUERS.keys()];

/**
 * «розпорядження Кабінету Міністрів України від 27 грудня 2018 р. № 1105-р», as far as the requisites are
 * known; in the genitive as running text wants it after «відповідно до». A strange issuer stays as it is written.
 */
export function actWords(plan: Plan, texts: Texts, grammaticalCase: 'nominative' | 'genitive' = 'nominative'): string {
  const { kind, issuer, date, number } = plan.requisites;
  const form = grammaticalCase === 'genitive' ? '.of' : '';
  const knownKind = KINDS.get(kind?.toLowerCase() ?? '');
  const strange = kind ?? texts.t(`template.act.plan${form}`);
  const parts = [
    knownKind === undefined ? strange : texts.t(`template.act.kind.${knownKind}${form}`),
    issuer === undefined ? '' : issuerWords(issuer, texts),
    date === undefined ? '' : texts.t('template.act.date', { date: textDate(date, texts) }),
    number === undefined ? '' : texts.t('template.act.number', { number }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Of a ministry only the first word is inflected: the rest is in the genitive already. */
function issuerWords(issuer: string, texts: Texts): string {
  const known = ISSUERS.get(issuer);
  if (known !== undefined) return texts.t(`template.act.issuer.${known}`);
  const ministry = /^міністерство (.+)$/isu.exec(issuer)?.[1];
  return ministry === undefined
    ? texts.t('template.act.issuer', { issuer })
    : texts.t('template.act.issuer.ministry', { rest: ministry });
}

/** Title of the plan itself: «План заходів з реалізації … на 2019 рік». */
export function planTitle(plan: Plan, texts: Texts): string {
  const { planTitle: own, title } = plan.requisites;
  if (own !== undefined) return /^план/i.test(own) ? own : texts.t('template.act.title', { title: own });
  return title ?? texts.t('template.act.plan');
}

/** The year that the plan covers: of its end. */
export function planYear(plan: Plan): string {
  return plan.period.end.slice(0, 4);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
