import { revision, type Revised, type RevisedFile } from '../../app/followUp/revise';
import { given } from '../../core/given';
import type { Registry } from '../../core/bodies/types';
import type { CommonOptions, Context } from '../context';
import { openConsolidation } from '../consolidations';
import { LETTER_TAGS } from '../../app/forms/letterTags';
import { formFor, formNamed, requisitesFor, type LetterOptions } from '../paper';
import { orRefuse, type ExitCode } from '../environment';
import { refuseExisting, writeFiles } from '../files';

interface Options extends CommonOptions, LetterOptions {
  readonly out: string;
  readonly body?: readonly string[];
  readonly asOf?: string;
  readonly json?: boolean;
}

/**
 * `planzvit revise FILE`: the reports with errors go back, a workbook and a letter each. 1 only where a body that was
 * named has nothing to fix.
 */
export async function reviseReturns(path: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  if (/\.zip$/i.test(options.out)) await refuseExisting([options.out], context, options.force);
  const { consolidation } = await openConsolidation(path, context);
  const asOf = options.asOf ?? environment.today;
  const { paper } = consolidation.settings;
  const named = await formNamed(options.letterhead, context);
  const letterhead = await formFor(named, paper?.letterhead, LETTER_TAGS, context);
  const requisites = requisitesFor(options, paper);
  const made = orRefuse(
    revision(consolidation, texts, { asOf, ...given({ only: options.body, letterhead, requisites }) }),
  );
  const files =
    made.bodies.length === 0 ? [] : await writeFiles(options.out, made.files, context, options.force === true);
  const nameOf = names(consolidation.registry);
  const { bodies, nothing } = made;
  const document = {
    out: options.out,
    bodies: bodies.map((one) => ({ ...one, name: nameOf(one.bodyId) })),
    nothing,
    files: files.map(listed),
  };
  environment.out(
    options.json === true
      ? `${JSON.stringify(document, null, 2)}\n`
      : `${[
          ...lines(bodies, options.out, nameOf, context),
          ...nothing.map((id) => texts.t('followUp.revise-nothing-of', { name: nameOf(id) })),
        ].join('\n')}\n`,
  );
  return made.nothing.length === 0 ? 0 : 1;
}

function listed({ kind, name, bodyIds }: RevisedFile): Omit<RevisedFile, 'bytes'> {
  return { kind, name, bodyIds };
}

function names({ bodies }: Registry): (id: string) => string {
  return (id) => bodies.find((body) => body.id === id)?.name ?? id;
}

function lines(
  bodies: readonly Revised[],
  path: string,
  nameOf: (id: string) => string,
  { texts }: Context,
): readonly string[] {
  if (bodies.length === 0) return [texts.t('followUp.revise-nobody')];
  return [
    texts.t('followUp.revised', { count: bodies.length, path }),
    ...bodies.map(({ bodyId, faults, accepted }) => {
      const params = { name: nameOf(bodyId), faults: faults.length, accepted: accepted.length };
      return `  ${texts.t('followUp.revise-body', params)}`;
    }),
  ];
}
