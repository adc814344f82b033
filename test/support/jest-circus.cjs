/**
 * jest-circus, and after each file the end of what it leaves behind: it makes an AsyncLocalStorage for each file, and
 * under Node 20 each of them stays enabled for ever, keeps the file's whole context in memory, and is called for every
 * promise of every later file. After three hundred files a third of the time went there.
 */
const hooks = require('node:async_hooks');
const { default: run } = require('jest-circus/runner');

module.exports = async function runAndRelease(...file) {
  const Original = hooks.AsyncLocalStorage;
  const made = [];
  hooks.AsyncLocalStorage = class extends Original {
    constructor(...options) {
      super(...options);
      made.push(this);
    }
  };
  try {
    return await run(...file);
  } finally {
    hooks.AsyncLocalStorage = Original;
    for (const storage of made) storage.disable();
  }
};
