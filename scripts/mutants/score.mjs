// The score of what was drawn, as words: `score(lots, results)`.

const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'];

/** Half of the interval that holds the true share 19 times of 20, for a sample without repetition. */
const margin = (share, sampled, population) =>
  sampled === 0 || population <= sampled
    ? 0
    : 1.96 * Math.sqrt(((share * (1 - share)) / sampled) * ((population - sampled) / (population - 1)));

const percent = (share) => `${(share * 100).toFixed(1)} %`;

export const score = ({ seed, population, inTables, drawn }, results) => {
  const known = drawn.map((key) => results.get(key)).filter((result) => result !== undefined);
  const count = Object.fromEntries(
    COUNTED.map((status) => [status, known.filter((result) => result.status === status).length]),
  );
  const errors = known.length - COUNTED.reduce((sum, status) => sum + count[status], 0);
  const sampled = known.length - errors;
  const share = sampled === 0 ? 0 : (count.Killed + count.Timeout) / sampled;
  return { seed, population, inTables, drawn: drawn.length, sampled, errors, count, share };
};

export const inWords = ({ seed, population, inTables, drawn, sampled, errors, count, share }) => [
  `Seed ${seed}: ${sampled} of ${drawn} drawn mutants tried; the folder has ${population}, and ${inTables} in tables.`,
  `Killed ${count.Killed}, timed out ${count.Timeout}, survived ${count.Survived}, not covered ${count.NoCoverage}.`,
  ...(errors > 0 ? [`Without a verdict: ${errors}.`] : []),
  `Score ${percent(share)} ± ${percent(margin(share, sampled, population))}.`,
];

const oneLine = (text) => text.replace(/\s+/g, ' ').slice(0, 90);

/** One line for each mutant that no test noticed, by place. */
export const survivors = ({ drawn }, results) =>
  drawn
    .map((key) => results.get(key))
    .filter((result) => ['Survived', 'NoCoverage'].includes(result?.status))
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file.localeCompare(b.file)))
    .map(({ file, line, column, mutator, from, to, status }) => {
      const untested = status === 'NoCoverage' ? ' (no test)' : '';
      return `${file}:${line}:${column} ${mutator}${untested}: ${oneLine(from)} → ${oneLine(to)}`;
    });
