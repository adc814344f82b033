import type { Catalogue } from '../catalogue';

export const followUp = {
  'choice.accept': 'the new answer counts',
  'choice.keep': 'the earlier answer is kept',
  'choice.ask': 'the body is asked; the earlier answer counts until then',
  'closed-details': 'Revision {{revision}}, archive {{archive}}',
  asked:
    'The resubmitted answer differs from the earlier one ({{changes}}). Say which is right: leave the right answer in the row and return the file.',
  revised: 'Reports returned for correction: {{count}} ({{path}})',
  'revise-body': '{{name}}: to correct {{faults}}, rows accepted {{accepted}}',
  'revise-nobody': 'No errors in the returned reports: nothing to send back.',
  'revise-nothing-of': '{{name}}: nothing to correct in its report.',
} as const satisfies Catalogue<'followUp', 'en'>;
