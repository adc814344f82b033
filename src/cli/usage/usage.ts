import { refused } from '../../core/refused';
import { Command, Help, Option } from 'commander';
import { isCivilDate } from '../../core/calendar/civilDate';
import { LANGUAGES, type PlainEndOf, type PlainKey } from '../../core/texts';
import type { Context } from '../context';
import { UsageError, type ExitCode } from '../environment';

/** Words of the command line that take no parameters. */
type CliWord = PlainEndOf<'cli'>;

/** What the declaration of a verb needs. */
export interface Usage {
  readonly program: Command;
  readonly context: Context;
  readonly done: (code: ExitCode) => void;
  /** Words of `cli.…`. */
  readonly words: (key: CliWord) => string;
  /** A verb with the options that every verb has. */
  verb(usage: string, about: CliWord): Command;
  /** A verb that only has others under it; without one of them it says which there are, in the words of `key`. */
  group(name: string, about: CliWord, key: PlainKey): Command;
  /** A verb under a group. */
  inside(parent: Command, usage: string, about: CliWord): Command;
}

/** The command line without its verbs, in the user's language. */
export function createUsage(context: Context, version: string, done: (code: ExitCode) => void): Usage {
  const { environment, texts } = context;
  const words = (key: CliWord): string => texts.t(`cli.${key}`);
  const output = { writeOut: environment.out, writeErr: () => undefined };
  const program = new Command('planzvit')
    .description(words('about'))
    .version(version, '-V, --version', words('option.version'))
    .exitOverride()
    .configureOutput(output)
    .configureHelp(localisedHelp(words))
    .helpOption('-h, --help', words('option.help'))
    .helpCommand(false)
    .allowExcessArguments()
    .action((_, { args: [verb] }: Command) => {
      throw verb === undefined
        ? new UsageError(refused('cli.verb-missing'))
        : new UsageError(refused('cli.commander.unknownCommand', { named: verb }));
    });
  const group = (name: string, about: CliWord, key: PlainKey): Command =>
    program
      .command(name)
      .description(words(about))
      .exitOverride()
      .configureOutput(output)
      .helpOption('-h, --help', words('option.help'))
      .helpCommand(false)
      .allowExcessArguments()
      .action(() => {
        throw new UsageError(refused(key));
      });
  const inside = (parent: Command, usage: string, about: CliWord): Command =>
    parent
      .command(usage)
      .description(words(about))
      .exitOverride()
      .configureOutput(output)
      .helpOption('-h, --help', words('option.help'))
      .addOption(
        new Option(`--lang <${LANGUAGES.join('|')}>`, texts.t('cli.option.lang', { default: LANGUAGES[0] }))
          .choices(LANGUAGES)
          .default(LANGUAGES[0]),
      )
      .option('--force', words('option.force'));
  const verb = (usage: string, about: CliWord): Command => inside(program, usage, about);
  return { program, context, done, words, verb, group, inside };
}

/** Commander's headings and the words in its brackets are English, whatever the language. */
function localisedHelp(words: (key: CliWord) => string): Partial<Help> {
  const plain = new Help();
  const localised = (text: string): string =>
    text
      .replace('[options]', `[${words('help.bracket.options')}]`)
      .replace('[command]', `[${words('help.bracket.command')}]`);
  return {
    commandUsage: (command) => localised(plain.commandUsage(command)),
    subcommandTerm: (command) => localised(plain.subcommandTerm(command)),
    optionDescription: ({ description }) => description,
    styleTitle: (title) => {
      const heading = HELP_HEADINGS.find((known) => title.toLowerCase() === `${known}:`);
      return heading === undefined ? title : `${words(`help.${heading}`)}:`;
    },
  };
}

const HELP_HEADINGS = ['usage', 'arguments', 'options', 'commands'] as const;

/** An option's value that must be a day. */
export function date(value: string): string {
  if (!isCivilDate(value)) throw new UsageError(refused('cli.bad-date', { value }));
  return value;
}

/** An option that may be given several times. */
export function many(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
