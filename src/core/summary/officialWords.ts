import type { Requisites } from '../plan/types';
import type { Texts } from '../texts';

/** The plan by name: «План заходів з реалізації …», also where the title leaves out the first words. */
export function planName({ planTitle, title }: Requisites, texts: Texts): string {
  const written = planTitle ?? title ?? '';
  return planTitle === undefined || /^(?:план|програм|заход)/iu.test(planTitle)
    ? written
    : texts.t('summary.doc.plan', { title: planTitle });
}

/**
 * «плану заходів з реалізації …»: the two words that every such plan begins with are inflected, any other title
 * stays as it is, in quotes.
 */
export function planGenitive(requisites: Requisites, texts: Texts): string {
  const name = planName(requisites, texts);
  const rest = /^план заходів (.+)$/isu.exec(name)?.[1];
  return rest === undefined
    ? texts.t('summary.doc.planOf.other', { title: name })
    : texts.t('summary.doc.planOf.measures', { rest });
}

/** `20` of 166 + 71 in 1187: whole percents, as such reports give them. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
