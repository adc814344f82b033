import config from './jest.config.js';

/** The unit tests of one folder, for mutation testing (see scripts/mutants.mjs). */
export default {
  ...config,
  testMatch: (process.env.MUTANTS_TESTS ?? 'test/core/duties')
    .split(',')
    .map((path) => `<rootDir>/${path}/**/*.test.ts`),
};
