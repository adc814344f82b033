// Stryker's runner for Jest, test file by test file. The original opens every test file of the room for each mutant and
// does not stop at the first failure; this one opens only the files whose tests cover the mutant, those first that
// noticed most mutants so far in the least time, and stops as soon as one of them fails.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strykerPlugins as jestPlugins } from '@stryker-mutator/jest-runner';
import { readJson, writeJson } from './store.mjs';

const { factory: jestFactory } = jestPlugins[0];
/** Which file a test stands in, and how long it took: written by the dry run, read by every process after it. */
const timesFile = process.env.MUTANTS_TIMES;
/** A test that takes longer is left out where quicker ones reach the mutant too. */
const longest = Number(process.env.MUTANTS_LONGEST ?? Infinity);

/** Much of a file's work may stand outside its tests; a change that stops it there makes the suite fail as well. */
const NOT_STARTED = '(a test file could not start)';

/** The test files that the configuration names. */
const testFiles = ({ testPathIgnorePatterns }) => {
  const here = process.cwd();
  const isLeftOut = (file) => testPathIgnorePatterns.some((one) => file.includes(one.replace('<rootDir>', here)));
  return process.env.MUTANTS_TESTS.split(',')
    .flatMap((path) => {
      const folder = join(here, path);
      if (!existsSync(folder)) return [`${folder}.test.ts`];
      return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
    })
    .filter((file) => file.endsWith('.test.ts') && !isLeftOut(file))
    .sort();
};

/** What it takes to open a file, whatever its tests take: its modules are read anew. */
const OPENING = 1000;

class FileByFile {
  constructor(jest) {
    this.jest = jest;
    /** How often a file was opened, and how often it noticed the mutant. */
    this.record = new Map();
  }

  capabilities() {
    return this.jest.capabilities();
  }

  async init() {
    await this.jest.init();
    this.config = this.jest.jestConfig;
  }

  /**
   * One file after another, to learn what a file does outside its tests: much is built where it is described and only
   * looked at in the tests, so each of its tests stands for that. The original takes such code for a table that is read
   * when a module is loaded, and asks no test of it.
   */
  async dryRun(options) {
    const tests = [];
    const perTest = {};
    let soFar = {};
    for (const file of testFiles(this.config)) {
      this.open(file);
      const result = await this.jest.dryRun(options);
      if (result.status !== 'complete') return result;
      tests.push(...result.tests);
      // A first file that loads nothing of the folder has no table at all.
      const { static: outside, perTest: inside } = result.mutantCoverage ?? { static: {}, perTest: {} };
      // Both tables go on from file to file.
      const own = Object.entries(outside).filter(([mutant, count]) => count > (soFar[mutant] ?? 0));
      result.tests.forEach(({ id }, i) => {
        const reached = { ...inside[id] };
        // How often it is passed limits the turns of a loop: counted once, with the first test.
        for (const [mutant, count] of own) reached[mutant] = (reached[mutant] ?? 0) + (i === 0 ? count : 1);
        perTest[id] = reached;
      });
      soFar = { ...outside };
    }
    writeJson(
      timesFile,
      tests.map(({ id, fileName, timeSpentMs }) => ({ id, fileName, timeSpentMs })),
    );
    return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } };
  }

  open(file) {
    this.jest.jestConfig = { ...this.config, testMatch: [file], roots: [dirname(file)] };
  }

  async mutantRun(options) {
    if (options.testFilter === undefined) return this.jest.mutantRun(options);
    const done = { status: 'survived', nrOfTests: options.testFilter.length };
    for (const [file, testFilter] of this.filesOf(options.testFilter)) {
      this.open(file);
      const result = await this.jest.mutantRun({ ...options, testFilter });
      const { opened, noticed } = this.recordOf(file);
      this.record.set(file, { opened: opened + 1, noticed: noticed + (result.status === 'survived' ? 0 : 1) });
      if (result.status === 'error') return { status: 'killed', killedBy: [NOT_STARTED], nrOfTests: 0 };
      if (result.status !== 'survived') return result;
    }
    return done;
  }

  recordOf(file) {
    return this.record.get(file) ?? { opened: 0, noticed: 0 };
  }

  /** The time that a file costs for each mutant that it notices, as far as its record says. */
  costOf([file, { time }]) {
    const { opened, noticed } = this.recordOf(file);
    return ((OPENING + time) * (opened + 2)) / (noticed + 1);
  }

  /** The files of these tests, each with its tests, the one that is likeliest to notice in the least time first. */
  filesOf(ids) {
    this.tests ??= readJson(timesFile);
    const wanted = new Set(ids);
    const all = this.tests.filter(({ id }) => wanted.has(id));
    const quick = all.filter(({ timeSpentMs }) => timeSpentMs <= longest);
    const files = new Map();
    for (const test of quick.length > 0 ? quick : all) {
      const { ids: soFar = [], time = 0 } = files.get(test.fileName) ?? {};
      files.set(test.fileName, { ids: [...soFar, test.id], time: time + test.timeSpentMs });
    }
    return [...files].sort((a, b) => this.costOf(a) - this.costOf(b)).map(([file, { ids: own }]) => [file, own]);
  }
}

const fileByFile = (injector) => new FileByFile(injector.injectFunction(jestFactory));
fileByFile.inject = ['$injector'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'fileByFile', factory: fileByFile }];
