import { CommanderError } from 'commander';
import { languageFrom, type Language } from '../core/texts';
import type { Environment, ExitCode } from './environment';
import { sentence } from './usage/usageError';
import { declareVerbs } from './usage/verbs';
import { createUsage } from './usage/usage';

/** Runs the command line. Never throws for what a user did: one sentence on standard error instead. */
export async function runCommandLine(
  args: readonly string[],
  environment: Environment,
  version: string,
): Promise<ExitCode> {
  const texts = environment.textsFor(languageOf(args));
  let exitCode: ExitCode = 0;
  const usage = createUsage({ environment, texts }, version, (code) => {
    exitCode = code;
  });
  declareVerbs(usage);
  try {
    await usage.program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    environment.err(`${sentence(error, texts)}\n`);
    return 2;
  }
}

function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return languageFrom(at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length));
}
