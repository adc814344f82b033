// The score of what was drawn, as words: `score(lots, results)`.

const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'];

/** Half of the interval that holds the true share 19 times of 20, for a sample without repetition. */
const margin = (share, sampled, population) =>
  sampled === 0 || population <= sampled
    ? 0
    : 1.96 * Math.sqrt(((share * (1 - share)) / sampled) * ((population - sampled) / (population - 1)));

const percent = (share) => `${(share * 100).toFixed(1)} %`;

/**
 * What is known of the first lots, up to the first that is open: what no test reaches is known at once of all lots, and
 * would weigh too much before the rest is tried.
 */
const inARow = (drawn, results) => {
  const open = drawn.findIndex((key) => !results.has(key));
  return drawn.slice(0, open < 0 ? drawn.length : open).map((key) => results.get(key));
};

export const score = ({ seed, population, drawn }, results) => {
  const known = inARow(drawn, results);
  const count = Object.fromEntries(
    COUNTED.map((status) => [status, known.filter((result) => result.status === status).length]),
  );
  const errors = known.length - COUNTED.reduce((sum, status) => sum + count[status], 0);
  const sampled = known.length - errors;
  const share = sampled === 0 ? 0 : (count.Killed + count.Timeout) / sampled;
  return { seed, population, drawn: drawn.length, sampled, errors, count, share };
};

export const inWords = ({ seed, population, drawn, sampled, errors, count, share }) => [
  `Seed ${seed}: ${sampled} of ${drawn} drawn mutants tried; the folder has ${population}.`,
  `Killed ${count.Killed}, timed out ${count.Timeout}, survived ${count.Survived}, not covered ${count.NoCoverage}.`,
  ...(errors > 0 ? [`Without a verdict: ${errors}.`] : []),
  `Score ${percent(share)} ± ${percent(margin(share, sampled, population))}.`,
];

const oneLine = (text) => text.replace(/\s+/g, ' ').slice(0, 90);

/** One line for each mutant that no test noticed, by place. */
export const survivors = ({ drawn }, results) =>
  inARow(drawn, results)
    .filter((result) => ['Survived', 'NoCoverage'].includes(result.status))
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file.localeCompare(b.file)))
    .map(({ file, line, column, mutator, from, to, status }) => {
      const untested = status === 'NoCoverage' ? ' (no test)' : '';
      return `${file}:${line}:${column} ${mutator}${untested}: ${oneLine(from)} → ${oneLine(to)}`;
    });
