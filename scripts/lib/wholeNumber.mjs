/**
 * The whole number behind `--name` on the command line, or the fallback. Ends with 2 and a sentence when it is no such
 * number.
 */
export const wholeNumber = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`--${name} takes a whole number.`);
  process.exit(2);
};
