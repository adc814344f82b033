import { dateParts, type CivilDate } from '../calendar/civilDate';
import type { Requisites } from '../plan/types';
import type { Texts } from '../texts';

/** «15 лютого 2020 р.» */
export function longDate(date: CivilDate, texts: Texts): string {
  const { year, month, day } = dateParts(date);
  return texts.t('summary.date.long', { day, month: texts.t(`summary.date.month.${month}`), year });
}

/** Genitive of the kinds of acts and of who issues them («на виконання пункту 2 розпорядження Кабінету Міністрів України»). */
const GENITIVE: Readonly<Record<string, string>> = {
  розпорядження: 'розпорядження', постанова: 'постанови', наказ: 'наказу', указ: 'указу', рішення: 'рішення', доручення: 'доручення', закон: 'закону',
  кабінет: 'Кабінету', міністерство: 'Міністерства', президент: 'Президента', служба: 'служби', агентство: 'агентства', державне: 'Державного', державна: 'Державної', національне: 'Національного', національна: 'Національної', комітет: 'комітету', верховна: 'Верховної', рада: 'Ради',
};

/** The act in the genitive with its date and number, in Ukrainian; as it is written in other languages. */
export function actGenitive({ kind, issuer, date, number }: Requisites, texts: Texts): string {
  const words = [kind, issuer].filter((part) => part !== undefined).join(' ').split(' ');
  let inflecting = texts.language === 'uk';
  const written = words.map((word, i) => {
    const genitive = GENITIVE[word.toLowerCase()];
    // What follows the inflected head («Міністрів України», «фінансів України») is in the genitive already.
    if (genitive === undefined || !inflecting) {
      if (i > 0) inflecting = false;
      return word;
    }
    return genitive;
  }).join(' ');
  return [written, date === undefined ? undefined : texts.t('summary.doc.dated', { date: longDate(date, texts) }), number === undefined ? undefined : `№ ${number}`].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The plan by name: «План заходів з реалізації …», also where the title leaves out the first words. */
export function planName({ planTitle, title }: Requisites, texts: Texts): string {
  const written = planTitle ?? title ?? '';
  return planTitle === undefined || /^(?:план|програм|заход)/iu.test(planTitle) ? written : texts.t('summary.doc.plan', { title: planTitle });
}

/** `20` of 166 + 71 in 1187: whole percents, as such reports give them. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
