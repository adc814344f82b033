import { runCommandLine } from '../../src/cli/program';
import { createFileSystem } from '../../src/hosts/node/fileSystem';
import { createInlineRunner } from '../../src/hosts/node/inlineRunner';
import type { FileSystem } from '../../src/ports';
import { textsFor } from '../../src/strings';
import { seed } from './seed';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, over real files, as its entry point would; no office program. */
export function planzvit(...args: readonly string[]): Promise<Ran> {
  return planzvitOver(createFileSystem(), ...args);
}

/** The same over other files, or over files with another patience. */
export async function planzvitOver(files: FileSystem, ...args: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCommandLine(
    args,
    {
      files,
      runner: () => createInlineRunner(),
      seed,
      today: '2020-02-10',
      interactive: false,
      textsFor,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    },
    '0.0.0',
  );
  return { code, out, err };
}
