import type { Catalogue } from '../catalogue';

export const followUp = {
  'choice.accept': 'the new answer counts',
  'choice.keep': 'the earlier answer is kept',
  'choice.ask': 'the body is asked; the earlier answer counts until then',
  'closed-details': 'Revision {{revision}}, archive {{archive}}',
} as const satisfies Catalogue<'followUp', 'en'>;
