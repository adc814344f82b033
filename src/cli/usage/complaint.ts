import { CommanderError } from 'commander';
import type { Texts } from '../../core/texts';
import { UsageError } from '../environment';

/** Commander's own complaints by code; its English sentence names the option in quotes. */
export function sentence(error: unknown, texts: Texts): string {
  if (error instanceof UsageError) return texts.t(error.key, error.params);
  if (error instanceof CommanderError) {
    const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    const key = `cli.${error.code}`;
    return texts.t(KNOWN_COMPLAINTS.has(error.code) ? key : 'cli.bad-usage', { named });
  }
  return texts.t('cli.unexpected', {
    what: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  });
}

const KNOWN_COMPLAINTS: ReadonlySet<string> = new Set([
  'commander.unknownOption',
  'commander.unknownCommand',
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
  'commander.optionMissingArgument',
  'commander.excessArguments',
  'commander.invalidArgument',
]);
