import { anyWords } from '../../../src/core/texts';
import { textsFor } from '../../../src/strings';

const REASONS = [
  'empty',
  'binary',
  'no-table',
  'no-measures',
  'amending-act',
  'unreadable',
  'scan',
  'legacy-xls',
  'image',
  'archive',
  'encrypted',
  'mail',
  'opendocument',
  'too-large',
];

describe.each(['uk', 'en'] as const)('words in %s', (language) => {
  const texts = textsFor(language);

  it('stand ready for every refusal and every hint', () => {
    for (const reason of REASONS)
      expect(anyWords(texts)(`plan.refusal.${reason}`, { file: 'план.pdf', changes: '' })).toContain('план.pdf');
    for (const hint of [
      'parse-the-amended-edition',
      'choose-another-file',
      'save-as-text',
      'needs-deadline-column',
      'needs-executors-column',
      'copy-with-table',
      'header-words',
    ])
      expect(anyWords(texts)(`plan.hint.${hint}`)).not.toBe('');
  });
});
