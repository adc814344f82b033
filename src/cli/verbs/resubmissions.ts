import { previewReturn, resubmissionsIn } from '../../app/followUp/resubmissions';
import { groupBy } from '../../core/groups';
import { marked } from '../../core/followUp/comparisonDocuments';
import type { Resubmission } from '../../core/followUp/resubmissions';
import { figureWords, rowWords } from '../../core/template/words/rowWords';
import { baseName } from '../../core/text/order';
import type { Texts } from '../../core/texts';
import { openConsolidation } from '../consolidations';
import type { CommonOptions, Context } from '../context';
import { orRefuse, type ExitCode } from '../environment';
import { readNamed } from '../files';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Rows that bodies have answered more than once, or what a return would change; with what it does to the summary. */
export async function showResubmissions(
  path: string,
  added: string | undefined,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { environment, texts } = context;
  const { consolidation } = await openConsolidation(path, context);
  const today = options.asOf ?? environment.today;
  const rows =
    added === undefined
      ? resubmissionsIn(consolidation, texts)
      : orRefuse(
          await previewReturn(
            consolidation,
            { name: baseName(added), bytes: await readNamed(added, context) },
            texts,
            today,
          ),
        ).rows;
  const names = new Map(consolidation.registry.bodies.map(({ id, name }) => [id, name]));
  const bodies = [...groupBy(rows, ({ bodyId }) => bodyId)].map(([id, own]) => ({
    id,
    name: names.get(id) ?? id,
    rows: own.map(({ bodyId: _, ...row }) => row),
  }));
  environment.out(
    options.json === true ? `${JSON.stringify({ bodies }, null, 2)}\n` : `${lines(bodies, texts).join('\n')}\n`,
  );
  return 0;
}

interface BodyRows {
  readonly name: string;
  readonly rows: readonly Omit<Resubmission, 'bodyId'>[];
}

function lines(bodies: readonly BodyRows[], texts: Texts): readonly string[] {
  if (bodies.length === 0) return [texts.t('followUp.no-resubmissions')];
  return bodies.flatMap(({ name, rows }) => [
    texts.t('followUp.resubmitted', { name, count: rows.length }),
    ...rows.flatMap((row) => rowLines(row, texts)),
  ]);
}

function rowLines(row: BodyRows['rows'][number], texts: Texts): readonly string[] {
  const { key, earlier, later, fields, figures, wentBack, summary, choice } = row;
  const status = (id: Resubmission['summary']['later']): string => texts.t(`status.${id}`);
  return [
    `  ${texts.t('followUp.resubmitted-row', { row: rowWords(key, texts), earlier: earlier.file, later: later.file })}`,
    ...listed(wentBack === true ? texts.t('cli.diff-went-back') : undefined).map((text) => `    ! ${text}`),
    ...fields.map((field) => `    ${texts.t(`template.field.${field.field}`)}: ${marked(field.words)}`),
    ...figures.map(({ key: of, before, after }) => {
      const params = { key: figureWords(of, texts), before: before ?? '—', after: after ?? '—' };
      return `    ${texts.t('cli.diff-figure', params)}`;
    }),
    `    ${
      summary.earlier === summary.later
        ? texts.t('followUp.summary-same', { status: status(summary.later) })
        : texts.t('followUp.summary-changes', { before: status(summary.earlier), after: status(summary.later) })
    }`,
    ...listed(choice === undefined ? undefined : texts.t(`followUp.choice.${choice}`)).map((text) => `    ${text}`),
  ];
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}
