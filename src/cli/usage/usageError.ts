import { CommanderError } from 'commander';
import { anyWords, type Texts } from '../../core/texts';
import { UsageError } from '../environment';

/** Commander's own errors by code; its English sentence names the option in quotes. */
export function sentence(error: unknown, texts: Texts): string {
  if (error instanceof UsageError) return anyWords(texts)(error.refusal.key, error.refusal.params);
  if (error instanceof CommanderError) {
    const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    const code = KNOWN_ERRORS.find((known) => known === error.code) ?? 'bad-usage';
    return texts.t(`cli.${code}`, { named });
  }
  return texts.t('cli.unexpected', {
    what: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  });
}

const KNOWN_ERRORS = [
  'commander.unknownOption',
  'commander.unknownCommand',
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
  'commander.optionMissingArgument',
  'commander.excessArguments',
  'commander.invalidArgument',
] as const;
