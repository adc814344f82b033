import { Command, CommanderError, Help, Option } from 'commander';
import { isCivilDate } from '../core/calendar/civilDate';
import { languageFrom, LANGUAGES, type Language, type Texts } from '../core/texts';
import { UsageError, type Environment, type ExitCode } from './environment';
import { checkFiles } from './verbs/check';
import { demo } from './verbs/demo';
import { exportSummary } from './verbs/export';
import { mergeReturns } from './verbs/merge';
import { showPlan } from './verbs/plan';
import { makeTemplates } from './verbs/templates';

/** Runs the command line. Never throws for what a user did: one sentence on standard error instead. */
export async function runCommandLine(
  args: readonly string[],
  environment: Environment,
  version: string,
): Promise<ExitCode> {
  const language = languageOf(args);
  const texts = environment.textsFor(language);
  let exitCode: ExitCode = 0;
  const program = build(environment, texts, version, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    environment.err(`${sentence(error, texts)}\n`);
    return 2;
  }
}

function build(environment: Environment, texts: Texts, version: string, done: (code: ExitCode) => void): Command {
  const words = (key: string): string => texts.t(`cli.${key}`);
  // Commander's headings and the words in its brackets are English, whatever the language.
  const plain = new Help();
  const localised = (text: string): string =>
    text
      .replace('[options]', `[${words('help.bracket.options')}]`)
      .replace('[command]', `[${words('help.bracket.command')}]`);
  const help = {
    commandUsage: (command: Command): string => localised(plain.commandUsage(command)),
    subcommandTerm: (command: Command): string => localised(plain.subcommandTerm(command)),
    optionDescription: ({ description }: Option): string => description,
    styleTitle: (title: string): string =>
      HELP_HEADINGS.has(title) ? `${words(`help.${title.slice(0, -1).toLowerCase()}`)}:` : title,
  };
  const program = new Command('planzvit')
    .description(words('about'))
    .version(version, '-V, --version', words('option.version'))
    .exitOverride()
    .configureOutput({ writeOut: environment.out, writeErr: () => undefined })
    .configureHelp(help)
    .helpOption('-h, --help', words('option.help'))
    .helpCommand(false)
    .allowExcessArguments()
    .action((_, { args: [verb] }: Command) => {
      throw verb === undefined
        ? new UsageError('cli.verb-missing')
        : new UsageError('cli.commander.unknownCommand', { named: verb });
    });
  const verb = (usage: string, about: string): Command =>
    program
      .command(usage)
      .description(words(about))
      .exitOverride()
      .configureOutput({ writeOut: environment.out, writeErr: () => undefined })
      .helpOption('-h, --help', words('option.help'))
      .addOption(
        new Option(`--lang <${LANGUAGES.join('|')}>`, texts.t('cli.option.lang', { default: LANGUAGES[0] }))
          .choices(LANGUAGES)
          .default(LANGUAGES[0]),
      )
      .option('--force', words('option.force'));
  const date = (value: string): string => {
    if (!isCivilDate(value)) throw new UsageError('cli.bad-date', { value });
    return value;
  };
  const many = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];
  const context = { environment, texts };

  verb('plan <file>', 'verb.plan')
    .option('--json', words('option.json'))
    .option('--out <plan.xlsx>', words('option.out-plan'))
    .option('--compare <file>', words('option.compare'))
    .option('--registry <file>', words('option.registry'))
    .option('--indicators <file>', words('option.indicators'))
    .action(async (file: string, options) => done(await showPlan(file, options, context)));
  verb('templates <plan>', 'verb.templates')
    .requiredOption('--out <dir|file.zip>', words('option.out-templates'))
    .option('--registry <file>', words('option.registry'))
    .option('--on <date>', words('option.on'), date)
    .option('--round <id>', words('option.round'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--indicators <file>', words('option.indicators'))
    .option('--body <id>', words('option.body'), many)
    .option('--coordinator <id>', words('option.coordinator'))
    .option('--member <group=bodies>', words('option.member'), many)
    .option('--prefill <dir>', words('option.prefill'))
    .option('--letters', words('option.letters'))
    .option('--drafts', words('option.drafts'))
    .option('--auto-open', words('option.auto-open'))
    .option('--json', words('option.json'))
    .action(async (plan: string, options) => done(await makeTemplates(plan, options, context)));
  verb('check <file...>', 'verb.check')
    .option('--plan <plan>', words('option.plan'))
    .option('--registry <file>', words('option.registry'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (files: string[], options) => done(await checkFiles(files, options, context)));
  verb('merge [paths...]', 'verb.merge')
    .option('--plan <plan>', words('option.plan'))
    .requiredOption('--out <file.xlsx>', words('option.out-merge'))
    .option('--into <file.xlsx>', words('option.into'))
    .option('--registry <file>', words('option.registry'))
    .option('--on <date>', words('option.on'), date)
    .option('--round <id>', words('option.round'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--coordinator <id>', words('option.coordinator'))
    .option('--member <group=bodies>', words('option.member'), many)
    .option('--threads <n>', words('option.threads'))
    .option('--undo <file>', words('option.undo'), many)
    .option('--redo <file>', words('option.redo'), many)
    .option('--alias <written=status>', words('option.alias'), many)
    .option('--enter <letters.csv>', words('option.enter'))
    .option('--json <file|->', words('option.json-file'))
    .action(async (paths: string[], options) => done(await mergeReturns(paths, options, context)));
  verb('export <file>', 'verb.export')
    .requiredOption('--out <file>', words('option.out-export'))
    .option('--as-of <date>', words('option.as-of'), date)
    .action(async (file: string, options) => done(await exportSummary(file, options, context)));
  verb('demo', 'verb.demo')
    .option('--out <dir>', words('option.out-demo'))
    .option('--as-of <date>', words('option.as-of'), date)
    .option('--json', words('option.json'))
    .action(async (options) => done(await demo(options, context)));
  return program;
}

function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return languageFrom(at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length));
}

/** Commander's own complaints by code; its English sentence names the option in quotes. */
function sentence(error: unknown, texts: Texts): string {
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

const HELP_HEADINGS: ReadonlySet<string> = new Set(['Usage:', 'Arguments:', 'Options:', 'Commands:']);
