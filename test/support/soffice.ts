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
  if (python === undefined) throw new Error('LibreOffice with python3-uno is not installed');
  const list = join(folder, 'jobs.json');
  writeFileSync(list, JSON.stringify(jobs));
  const run = spawnSync(python, [join(__dirname, 'typeInLibreOffice.py'), list], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`LibreOffice failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as string[][];
}
