// How the time of the parser grows with hostile text: `node scripts/growth.mjs [--size 1048576]`. Each text is read at
// a quarter of the size and at the size, in processor time, the better of two. What is four times as long and takes
// more than eight times as long grows with the square of its length, and fails; what is read at once is not compared.
import { load } from './lib/register.mjs';
import { wholeNumber } from './lib/wholeNumber.mjs';

const { parsePlan } = load('../../src/core/plan/parsePlan.ts');
const { sourceFromText } = load('../../src/formats/plan/readSource.ts');
const { shippedBodies } = load('../../test/support/registry.ts');
const { HOSTILE_UNITS, hostileTexts } = load('../../test/support/hostilePlans.ts');

const size = wholeNumber('size', 1 << 20);
const MOST = 8;
const AT_ONCE = 400;

/** Milliseconds of the processor: what else the machine does hardly counts. */
const once = (text) => {
  const before = process.cpuUsage();
  parsePlan(sourceFromText(text), shippedBodies);
  return process.cpuUsage(before).user / 1000;
};
const better = (text) => {
  const first = once(text);
  return first < AT_ONCE ? first : Math.min(first, once(text));
};

let failed = 0;
for (const [name, unit] of HOSTILE_UNITS) {
  const small = hostileTexts(unit, size / 4);
  hostileTexts(unit, size).forEach((text, at) => {
    const long = better(text);
    if (long < AT_ONCE) return;
    const times = long / better(small[at]);
    console.log(`${name} ${at + 1}: ${Math.round(long)} ms, ${times.toFixed(1)} times a quarter of it`);
    if (times <= MOST) return;
    failed += 1;
    console.error(`FAILED  ${name} ${at + 1}`);
  });
}
console.log(`${HOSTILE_UNITS.length * 3} texts of ${size} letters, ${failed} grow with the square of their length`);
if (failed > 0) process.exitCode = 1;
