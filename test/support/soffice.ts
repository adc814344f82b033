import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LibreOfficeJob {
  readonly open: string;
  /** What is typed where; a cell on a protected sheet that is locked refuses. */
  readonly type?: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  /** Paths ending in .xlsx, .ods or .pdf. */
  readonly save: readonly string[];
}

/** One thing that a person does with cells. */
export type CellEdit =
  | { readonly do: 'cut' | 'copy'; readonly sheet: string; readonly range: string; readonly to: string }
  | { readonly do: 'fill' | 'clear' | 'remove'; readonly sheet: string; readonly range: string }
  | { readonly do: 'sort'; readonly sheet: string; readonly range: string; readonly ascending: boolean }
  | {
      readonly do: 'put';
      readonly sheet: string;
      readonly range: string;
      readonly values: readonly (readonly (string | number)[])[];
    }
  /** Takes the protection off. */
  | { readonly do: 'open'; readonly sheet: string; readonly range: string }
  | { readonly do: 'undo' };

export interface EditJob {
  readonly open: string;
  readonly edit: readonly CellEdit[];
  /** What is looked at after each edit: range by sheet. */
  readonly watch: Readonly<Record<string, string>>;
  readonly save: readonly string[];
}

/** Values of a watched range (dates as serial numbers), and its locked cells as [column, row] from 0. */
export type WatchedState = Readonly<
  Record<
    string,
    { readonly values: readonly (readonly (string | number)[])[]; readonly locked: readonly (readonly number[])[] }
  >
>;

/** Debian's own Python carries the bridge to LibreOffice. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

function works(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

const python = works('soffice', ['--version'])
  ? PYTHONS.find((program) => works(program, ['-c', 'import uno']))
  : undefined;

/**
 * Is LibreOffice with its Python bridge on this machine? CI installs it; elsewhere these tests need it to mean
 * anything.
 */
const hasLibreOffice = python !== undefined;

/** A test that needs LibreOffice: reported as skipped where it is missing, never silently empty. */
export const itInLibreOffice = hasLibreOffice ? it : it.skip;
/** The same of a group of tests. */
export const describeInLibreOffice = hasLibreOffice ? describe : describe.skip;

/** Opens, types, recalculates, saves; gives the references that refused, per job. */
export function runLibreOffice(folder: string, jobs: readonly LibreOfficeJob[]): readonly (readonly string[])[] {
  return run(folder, jobs) as string[][];
}

/** What is seen after each edit. */
export function editInLibreOffice(folder: string, job: EditJob): readonly WatchedState[] {
  const [states] = run(folder, [job]) as [WatchedState[]];
  return states;
}

function run(folder: string, jobs: readonly (LibreOfficeJob | EditJob)[]): unknown {
  if (python === undefined) throw new Error('LibreOffice with python3-uno is not installed');
  const list = join(folder, 'jobs.json');
  writeFileSync(list, JSON.stringify(jobs));
  const script = join(__dirname, 'typeInLibreOffice.py');
  const done = spawnSync(python, [script, list], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (done.status !== 0) throw new Error(`LibreOffice failed: ${done.stderr}`);
  return JSON.parse(done.stdout) as unknown;
}
