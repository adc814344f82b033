/**
 * Mutation testing, as scripts/mutants.mjs starts it for one folder: one thing at a time is changed in the sources, and
 * a test must fail. Lots decide which mutants are tried (scripts/mutants/sampling.mjs).
 */
const folder = process.env.MUTANTS_FOLDER ?? 'src/core/duties';

export default {
  testRunner: 'fileByFile',
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutants/runner.mjs', './scripts/mutants/sampling.mjs'],
  jest: { configFile: 'jest.mutants.config.js', enableFindRelatedTests: false },
  mutate: [`${folder}/**/*.ts`],
  coverageAnalysis: 'perTest',
  tempDirName: '.cache/mutants/sandbox',
  concurrency: Number(process.env.MUTANTS_CONCURRENCY ?? 1),
  // A loop without end is stopped by the count of its turns; these limits only a hang reaches, however busy the machine.
  dryRunTimeoutMinutes: 60,
  timeoutMS: 90_000,
  timeoutFactor: 4,
  disableTypeChecks: false,
  reporters: ['lots', 'progress-append-only'],
  ignorePatterns: ['dist', 'coverage', 'demo-out', 'docs', 'assets', '.github', '.cache'],
};
