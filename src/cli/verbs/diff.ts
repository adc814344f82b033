import { refused } from '../../core/refused';
import { differenceOf, type Difference } from '../../app/followUp/diff';
import type { CheckedReturn } from '../../core/checks/types';
import { marked } from '../../core/followUp/comparisonDocuments';
import type { RowChange } from '../../core/followUp/returnDiff';
import { figureWords, rowWords } from '../../core/template/words/rowWords';
import { baseName } from '../../core/text/order';
import type { Texts } from '../../core/texts';
import type { NamedBytes } from '../../ports';
import type { CommonOptions, Context } from '../context';
import { orRefuse, UsageError, type ExitCode } from '../environment';
import { isConsolidation } from '../../app/consolidation/openConsolidation';
import { showResubmissions } from './resubmissions';
import { readNamed } from '../files';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

/**
 * `planzvit diff OLD NEW`: what a body changed from one return to the next; of a consolidation, what its bodies
 * changed, or what a return would change before it counts. Fine whatever the difference.
 */
export async function showDifference(
  [before, after]: readonly [before: string, after: string | undefined],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { environment, texts } = context;
  const earlier = await named(before, context);
  if (isConsolidation(earlier.bytes)) return showResubmissions(before, after, options, context);
  if (after === undefined) throw new UsageError(refused('followUp.diff-one', { path: before }));
  const later = await named(after, context);
  const found = orRefuse(await differenceOf(earlier, later, options.asOf ?? environment.today));
  environment.out(
    options.json === true
      ? `${JSON.stringify(differenceJson(found), null, 2)}\n`
      : `${differenceLines(found, texts).join('\n')}\n`,
  );
  return 0;
}

async function named(path: string, context: Context): Promise<NamedBytes> {
  return { name: baseName(path), bytes: await readNamed(path, context) };
}

function differenceJson({ earlier, later, diff }: Difference): Record<string, unknown> {
  const side = ({ returned: { identity, stamp } }: CheckedReturn): Record<string, unknown> => ({
    file: identity.file,
    body: stamp.body?.id ?? null,
    round: stamp.round.id,
  });
  return { old: side(earlier), new: side(later), ...diff };
}

function differenceLines({ later, diff }: Difference, texts: Texts): readonly string[] {
  const body = later.returned.stamp.body?.name ?? '';
  if (diff.rows.length + diff.figures.length === 0) return [texts.t('cli.diff-none', { body })];
  return [
    texts.t('cli.diff', { body, rows: diff.rows.length, figures: diff.figures.length }),
    ...diff.rows.flatMap((row) => rowLines(row, texts)),
    ...diff.figures.map(({ key, before, after }) => {
      const params = { key: figureWords(key, texts), before: before ?? '—', after: after ?? '—' };
      return `  ${texts.t('cli.diff-figure', params)}`;
    }),
  ];
}

function rowLines({ key, change, fields, wentBack }: RowChange, texts: Texts): readonly string[] {
  return [
    `  ${texts.t(`cli.diff-${change}`, { key: rowWords(key, texts) })}`,
    ...(wentBack === true ? [`    ! ${texts.t('cli.diff-went-back')}`] : []),
    ...fields.map((field) => `    ${texts.t(`template.field.${field.field}`)}: ${marked(field.words)}`),
  ];
}
