// Loaded before a program that is measured: says at its end how much memory it had at most, in MB, and how much
// processor time it took in all its threads, in ms.
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1000;
    process.stderr.write(`peak ${Math.round((maxRSS * 1024) / 1e6)}\ncpu ${Math.round(cpu)}\n`);
  });
