import { base } from './jest.config.js';

/** The tests that drive a real Chromium: one at a time, because two browsers starve a small machine. */
export default {
  ...base,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/browser/**/*.test.{ts,tsx}'],
  // Only a hang reaches it (see jest.config.js).
  testTimeout: 1_200_000,
};
