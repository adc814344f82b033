import { builtinModules } from 'node:module';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The flow of data inside core, in order: a stage imports stages to its left, never to its right. */
export const STAGES = [
  'texts',
  'text',
  'calendar',
  'issues',
  'workbook',
  'bodies',
  'plan',
  'duties',
  'template',
  'returned',
  'checks',
  'merge',
  'summary',
  'followUp',
];

/** The same inside core/plan, from the signs in one cell to the whole «План» sheet. */
export const PLAN_STAGES = [
  'marks',
  'deadline',
  'executors',
  'likeness',
  'columns',
  'requisites',
  'layout',
  'rows',
  'refusal',
  'compare',
  'sheet',
];

/** The folders of formats, from bytes to documents to their two uses: each imports folders above it only. */
export const FORMATS = [
  'zip',
  'archive',
  'xml',
  'opc',
  'compound',
  'delimited',
  'calendar',
  'parquet',
  'pictures',
  'document',
  'docx',
  'html',
  'odt',
  'rtf',
  'doc',
  'pdf',
  'documents',
  'letters',
  'mail',
  'encryption',
  'xlsx',
  'xls',
  'ods',
  'registry',
  'sniff',
  'plan',
  'returned',
];

/** Each layer, and the only other layers it may import. */
export const LAYERS = {
  core: [],
  formats: ['core'],
  ports: ['core'],
  strings: ['core'],
  app: ['core', 'formats', 'ports', 'strings'],
  'hosts/excel': ['core', 'formats', 'ports', 'app'],
  'hosts/browser': ['core', 'formats', 'ports', 'app'],
  'hosts/node': ['core', 'formats', 'ports', 'app'],
  cli: ['app', 'core', 'ports', 'strings'],
  pane: ['core', 'ports', 'strings'],
};

/** The only packages that core may import: pure functions without a platform. */
const CORE_PACKAGES = ['@noble/hashes'];

const stageZones = STAGES.slice(0, -1).map((stage, i) => ({
  target: `./src/core/${stage}`,
  from: [...STAGES.slice(i + 1).map((later) => `./src/core/${later}`), './src/core/pipeline.ts'],
  message: `core/${stage} comes before this in the flow (see STAGES in eslint.config.mjs).`,
}));
const planZones = PLAN_STAGES.slice(0, -1).map((stage, i) => ({
  target: `./src/core/plan/${stage}`,
  from: [
    ...PLAN_STAGES.slice(i + 1).map((later) => `./src/core/plan/${later}`),
    ...['parsePlan', 'readings', 'choosePlan', 'planPeriod', 'comparePlans', 'indicators'].map(
      (file) => `./src/core/plan/${file}.ts`,
    ),
  ],
  message: `core/plan/${stage} comes before this (see PLAN_STAGES in eslint.config.mjs).`,
}));
const formatZones = FORMATS.slice(0, -1).map((folder, i) => ({
  target: `./src/formats/${folder}`,
  from: FORMATS.slice(i + 1).map((later) => `./src/formats/${later}`),
  message: `formats/${folder} comes before this (see FORMATS in eslint.config.mjs).`,
}));
const layerZones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `${layer} may import only: ${allowed.join(', ') || 'nothing outside itself'}.`,
}));
const outsideZones = [
  { target: './src', from: ['./test', './scripts'], message: 'src never imports test or scripts.' },
  // entry stands above every layer: the layer zones already keep the others out, this says why.
  { target: './src/!(entry)/**', from: './src/entry', message: 'Nobody imports entry.' },
];
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const noNode = nodeModules.map((name) => ({ name, message: 'Only hosts/node, cli and entry may use Node.' }));
const officeGlobals = ['Excel', 'Office', 'OfficeRuntime', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only hosts/excel may use Office.js.',
}));
const domGlobals = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'process',
  'Buffer',
].map((name) => ({ name, message: 'core, formats and app run anywhere: no platform globals.' }));

export default tseslint.config(
  {
    ignores: ['dist/', '.cache/', 'node_modules/', 'coverage/', 'demo-out/', 'test/fixtures/', 'test/guards/planted/'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      // Without the parsers, import cycles pass silently.
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver': { typescript: { project: ['tsconfig.json'] } },
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: '.', zones: [...stageZones, ...planZones, ...formatZones, ...layerZones, ...outsideZones] },
      ],
      'no-restricted-imports': ['error', { paths: noNode }],
      'no-restricted-globals': ['error', ...officeGlobals],
      'max-lines': ['error', { max: 250 }],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.|${CORE_PACKAGES.join('|')})`,
              message: `core imports no packages but ${CORE_PACKAGES.join(', ')}.`,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/core/**', 'src/formats/**', 'src/app/**'],
    rules: { 'no-restricted-globals': ['error', ...officeGlobals, ...domGlobals] },
  },
  { files: ['src/hosts/excel/**'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/hosts/node/**', 'src/cli/**', 'src/entry/**'], rules: { 'no-restricted-imports': 'off' } },
  // Office.onReady decides at start-up which host to build.
  { files: ['src/entry/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}'],
    rules: {
      // A reader holds some fifteen ways through a function in mind, and a screen shows some sixty lines.
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-len': ['error', { code: 120, ignoreUrls: true }],
      'no-nested-ternary': 'error',
    },
  },
  // The function around the tests of a file is a list, not a step.
  { files: ['test/**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
  // Catalogues of words are data.
  { files: ['src/strings/**'], rules: { 'max-lines': 'off', 'max-len': 'off' } },
  {
    files: ['src/pane/**/*.tsx', 'src/pane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['scripts/**', '*.js', '*.mjs'], rules: { 'no-console': 'off' } },
);
