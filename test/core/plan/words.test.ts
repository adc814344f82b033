import { anyWords } from '../../../src/core/texts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsFor } from '../../../src/strings';

const ROOT = join(__dirname, '../../../src');
const sources = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const FOLDERS = ['columns', 'deadline', 'layout', 'refusal', 'requisites', 'rows'].map((name) => `core/plan/${name}`);
const code = [
  ...FOLDERS.flatMap(sources),
  ...['parsePlan', 'planPeriod', 'choosePlan'].map((name) => readFileSync(join(ROOT, `core/plan/${name}.ts`), 'utf8')),
].join('\n');
const DOUBTS = ['before-or-in', 'spread', 'year-assumed', 'month-assumed'].map((doubt) => `deadline-${doubt}`);
const DITTOS = ['deadline', 'executors'].flatMap((column) => [
  `${column}-ditto-without-antecedent`,
  `${column}-ditto-after-excluded`,
]);
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

  it('stand ready for every finding that the parser reports', () => {
    const codes = [...code.matchAll(/(?:code: |report\((?:state, )?)'([a-z-]+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((found) => found !== 'column');
    expect(codes.length).toBeGreaterThan(15);
    for (const found of new Set([...codes, ...DOUBTS, ...DITTOS]))
      expect(anyWords(texts)(`plan.diagnostic.${found}`, { text: '…', measure: '2.3' })).not.toBe('');
  });

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
