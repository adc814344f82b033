// A program for WebAssembly comes as base64, as the bundler gives it.
const { readFileSync } = require('node:fs');

module.exports = {
  process: (_source, path) => ({
    code: `module.exports = { __esModule: true, default: '${readFileSync(path, 'base64')}' };`,
  }),
};
