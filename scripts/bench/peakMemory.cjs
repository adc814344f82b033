// Loaded before a program that is measured: says at its end how much memory it had at most.
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));
