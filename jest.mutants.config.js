import config from './jest.config.js';

/** Files that cost each mutant more than they notice: what they prove stands in quicker tests, or is no rule of ours. */
const LEFT_OUT = [
  'test/core/summary/consolidationBytes', // bytes of whole workbooks, and Microsoft's validator over them
  'test/core/merge/laws', // laws over any order of files: seconds for each mutant, most of it making up returns
];

/** The unit tests of one folder, for mutation testing (see scripts/mutants.mjs). */
export default {
  ...config,
  // Few cases of each law; and no page is tested here, so no patience with it is needed.
  setupFiles: ['<rootDir>/test/support/fewCases.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/equalBytes.cjs'],
  testMatch: (process.env.MUTANTS_TESTS ?? 'test/core/duties')
    .split(',')
    .flatMap((path) => [`<rootDir>/${path}/**/*.test.ts`, `<rootDir>/${path}.test.ts`]),
  testPathIgnorePatterns: [...config.testPathIgnorePatterns, ...LEFT_OUT],
};
