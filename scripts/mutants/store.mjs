// What became of each mutant, one line each, written as soon as it is known: a run that is cut off goes on from there.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const sha = (text) => createHash('sha256').update(text).digest('hex');
const sources = new Map();
const sourceOf = (fileName) => {
  if (!sources.has(fileName)) sources.set(fileName, readFileSync(fileName, 'utf8'));
  return sources.get(fileName);
};

/** A mutant of Stryker's as plain data; its key is the same as long as its file is. */
export const described = ({ fileName, location: { start, end }, mutatorName, replacement }) => {
  const source = sourceOf(fileName);
  const lines = source.split('\n');
  const inside = lines.slice(start.line, end.line + 1);
  inside[inside.length - 1] = inside.at(-1).slice(0, end.column);
  inside[0] = inside[0].slice(start.column);
  const file = relative(process.cwd(), fileName);
  const place = { file, line: start.line + 1, column: start.column + 1 };
  const change = { mutator: mutatorName, from: inside.join('\n'), to: replacement };
  return { key: sha(JSON.stringify([place, change, sha(source)])).slice(0, 16), ...place, ...change };
};

/** The place of a mutant in the drawing of lots: the same seed draws the same mutants. */
export const lot = (seed, key) => sha(`${seed}:${key}`);

export const append = (path, line) => {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${JSON.stringify(line)}\n`);
};

export const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

export const writeJson = (path, value) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
};

/** The last word on each mutant. */
export const results = (path) => {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  return new Map(lines.map((line) => JSON.parse(line)).map((result) => [result.key, result]));
};
