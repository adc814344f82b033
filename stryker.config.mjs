/**
 * Mutation testing, as scripts/mutants.mjs starts it for one folder: one thing at a time is changed in the sources,
 * and a test must fail. Incremental: only what changed since the last run is tried again.
 */
const folder = process.env.MUTANTS_FOLDER ?? 'src/core/duties';
const slug = folder.replaceAll('/', '-');

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'jest.mutants.config.js', enableFindRelatedTests: false },
  mutate: [`${folder}/**/*.ts`],
  coverageAnalysis: 'perTest',
  // Tables are read once, when their module is loaded: to try them needs every test again for each mutant.
  ignoreStatic: process.env.MUTANTS_STATIC !== 'true',
  incremental: true,
  incrementalFile: `.cache/mutants/${slug}.json`,
  tempDirName: '.cache/mutants/sandbox',
  concurrency: Number(process.env.MUTANTS_CONCURRENCY ?? 2),
  timeoutMS: 20_000,
  timeoutFactor: 4,
  disableTypeChecks: false,
  reporters: ['clear-text', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  htmlReporter: { fileName: `.cache/mutants/${slug}.html` },
  thresholds: { high: 90, low: 80, break: 80 },
  ignorePatterns: ['dist', 'coverage', 'demo-out', 'docs', 'assets', '.github'],
};
