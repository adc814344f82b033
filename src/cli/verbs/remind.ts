import { reminders, type ReminderFile, type Reminders } from '../../app/followUp/remind';
import { zipped } from '../../app/templates/templateSet';
import { dotted } from '../../core/calendar/dotted';
import type { Registry } from '../../core/bodies/types';
import { given } from '../../core/given';
import type { CommonOptions, Context } from '../context';
import { openConsolidation } from '../consolidations';
import { LETTER_TAGS } from '../../app/forms/letterTags';
import { formFor, formNamed, requisitesFor, type LetterOptions } from '../paper';
import type { ExitCode } from '../environment';
import { refuseExisting, writeResult, writeResultPieces } from '../files';

interface Options extends CommonOptions, LetterOptions {
  readonly out: string;
  readonly asOf?: string;
  readonly drafts?: boolean;
  readonly circular?: boolean;
  readonly json?: boolean;
}

type Written = Omit<ReminderFile, 'bytes'>;

/**
 * `planzvit remind FILE`: letters to exactly the bodies that owe answers. Fine when written, whatever the figures
 * say.
 */
export async function remindBodies(path: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const asZip = /\.zip$/i.test(options.out);
  if (asZip) await refuseExisting([options.out], context, options.force);
  const { consolidation } = await openConsolidation(path, context);
  const { paper } = consolidation.settings;
  const named = await formNamed(options.letterhead, context);
  const made = reminders(consolidation, texts, {
    asOf: options.asOf ?? environment.today,
    drafts: options.drafts === true,
    circular: options.circular === true,
    ...given({
      letterhead: await formFor(named, paper?.letterhead, LETTER_TAGS, context),
      requisites: requisitesFor(options, paper),
    }),
  });
  // Nobody owes: an empty folder or archive would only make people look for what is in it.
  const files = made.owing.length === 0 ? [] : await written(made, asZip, options, context);
  environment.out(
    options.json === true
      ? `${JSON.stringify({ out: options.out, due: made.due, bodies: made.owing, files }, null, 2)}\n`
      : `${lines(made, files, options.out, consolidation.registry, context).join('\n')}\n`,
  );
  return 0;
}

async function written(
  { files }: Reminders,
  asZip: boolean,
  { out, force }: Options,
  context: Context,
): Promise<readonly Written[]> {
  const made: Written[] = [];
  const note = ({ kind, name, bodyIds }: ReminderFile): unknown => made.push({ kind, name, bodyIds });
  if (asZip) await writeResultPieces(out, zipped(files, note), context, force === true);
  else
    for await (const file of files) {
      await writeResult(context.environment.files.join(out, file.name), file.bytes, context, force === true);
      note(file);
    }
  return made;
}

function lines(
  { owing, due }: Reminders,
  files: readonly Written[],
  path: string,
  { bodies }: Registry,
  { texts }: Context,
): readonly string[] {
  if (owing.length === 0) return [texts.t('cli.remind-nobody')];
  const nameOf = (id: string): string => bodies.find((body) => body.id === id)?.name ?? id;
  return [
    texts.t('cli.reminded', { count: owing.length, files: files.length, path, due: dotted(due) }),
    ...owing.map(({ bodyId, rows, isAsked }) => {
      const params = { name: nameOf(bodyId), count: rows.length };
      return `  ${texts.t(isAsked ? 'cli.remind-asked' : 'cli.remind-body', params)}`;
    }),
  ];
}
