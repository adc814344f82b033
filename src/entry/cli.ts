import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../cli/program';
import { createFileSystem } from '../hosts/node/fileSystem';
import { createInlineRunner } from '../hosts/node/inlineRunner';
import { resaveInOffice } from '../hosts/node/resaveInOffice';
import { sparingRunner } from '../hosts/node/sparingRunner';
import { createThreadRunner } from '../hosts/node/threadRunner';
import { localDate } from '../hosts/node/today';
import { textsFor } from '../strings';
import { FILE_TIME_LIMIT } from '../app/reading/timeLimit';
import { seeds } from './seeds';

declare const APP_VERSION: string;

const program = join(__dirname, 'mergeThread.cjs');

// A reader that closes the pipe early (`planzvit … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommandLine(
  process.argv.slice(2),
  {
    files: createFileSystem(),
    runner: (threads) =>
      sparingRunner(
        threads === 0 || !existsSync(program)
          ? createInlineRunner()
          : createThreadRunner({ program, threads, timeLimit: FILE_TIME_LIMIT }),
      ),
    seed: seeds,
    today: localDate(),
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    interactive: process.stderr.isTTY === true,
    textsFor,
    resave: resaveInOffice,
  },
  APP_VERSION,
).then((code) => {
  process.exitCode = code;
});
