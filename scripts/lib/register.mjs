// Lets a script load the project's TypeScript as it stands: `const load = ...; load('../src/core/pipeline.ts')`.
// Compiled in memory by the compiler that jest uses; only for scripts, never shipped.
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { transformSync } from '@swc/core';

const require = createRequire(import.meta.url);

const compile = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: filename.endsWith('x') },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
Module._extensions['.ts'] = compile;
Module._extensions['.tsx'] = compile;
for (const extension of ['.txt', '.csv']) {
  Module._extensions[extension] = (module, filename) => {
    module.exports = { __esModule: true, default: readFileSync(filename, 'utf8') };
  };
}

// A program for WebAssembly comes as base64, as the bundler gives it.
Module._extensions['.wasm'] = (module, filename) => {
  module.exports = { __esModule: true, default: readFileSync(filename, 'base64') };
};

/** Loads a TypeScript module by its path relative to `scripts/lib`. */
export const load = (path) => require(path);
