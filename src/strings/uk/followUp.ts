import type { Catalogue } from '../catalogue';

export const followUp = {
  'choice.accept': 'зараховано нову відповідь',
  'choice.keep': 'залишено попередню відповідь',
  'choice.ask': 'запитано орган, поки що діє попередня відповідь',
  'closed-details': 'Ревізія {{revision}}, архів {{archive}}',
} as const satisfies Catalogue<'followUp', 'uk'>;
