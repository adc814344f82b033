/** Packages that ship only ES modules; jest runs CommonJS, so these are compiled too. */
const esmOnly = [
  'hucre',
  '@noble/hashes',
  'htmlparser2',
  'domhandler',
  'domutils',
  'dom-serializer',
  'domelementtype',
  'entities',
  'postal-mime',
  'comlink',
  'docx',
  'pdfjs-dist',
  'libarchive.js',
  'hyparquet',
  'hyparquet-writer',
];

/** Shared by the unit tests and the browser tests. */
export const base = {
  rootDir: '.',
  transform: {
    '\\.wasm$': '<rootDir>/test/support/wasmAsBase64.cjs',
    '^.+\\.(m?js|tsx?)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        // In files of their own, read when a test fails; inline they were two thirds of what each test file compiles.
        sourceMaps: true,
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  // Named so that StrykerJS knows it for what it is.
  testRunner: '<rootDir>/test/support/jest-circus.cjs',
  reporters: ['default', '<rootDir>/test/support/verdictReporter.cjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

export default {
  ...base,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/properties.ts'],
  setupFilesAfterEnv: [
    '<rootDir>/test/support/equalBytes.cjs',
    '<rootDir>/test/support/patience.cjs',
    '<rootDir>/test/support/nativeDeflate.cjs',
  ],
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  // Only a hang reaches it: a slow machine with other work to do takes many times what a quiet one takes.
  testTimeout: 900_000,
};
