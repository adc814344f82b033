import { refused } from '../../core/refused';
import { compareStates, type Comparison, type State } from '../../app/followUp/compare';
import {
  comparisonDocument,
  comparisonSpec,
  marked,
  type ComparisonInput,
} from '../../core/followUp/comparisonDocuments';
import type { RowChange } from '../../core/followUp/stateDiff';
import { rowWords } from '../../core/template/words/rowWords';
import type { Texts } from '../../core/texts';
import { bytesOfDocument } from '../../app/exports/bytesOf';
import type { CommonOptions, Context } from '../context';
import { openConsolidation } from '../consolidations';
import { orRefuse, UsageError, type ExitCode } from '../environment';
import { refuseExisting, writeResult } from '../files';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * `planzvit compare A B`: two states of one consolidation. B is another file, or a round or a day of A. Fine whatever
 * the difference.
 */
export async function compareConsolidations(
  [earlier, later]: readonly [before: string, after: string],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { environment, texts } = context;
  const { out } = options;
  if (out !== undefined && !/\.(?:xlsx|docx)$/i.test(out))
    throw new UsageError(refused('cli.bad-document', { path: out }));
  await refuseExisting([out], context, options.force);
  const before = await openConsolidation(earlier, context);
  // What is no file may be a round or a day of the first one.
  const isFile = (await environment.files.kindOf(later)) !== 'missing' || /\.xlsx$/i.test(later);
  const after = isFile ? await openConsolidation(later, context) : later;
  const comparison = orRefuse(compareStates(before, after, texts));
  if (out !== undefined) {
    const input = inputOf(comparison, texts, options.asOf ?? environment.today);
    const made = /\.docx$/i.test(out) ? comparisonDocument(input) : comparisonSpec(input);
    await writeResult(out, await bytesOfDocument(made), context, options.force === true);
  }
  environment.out(
    options.json === true
      ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`
      : `${[...lines(comparison, texts), ...writtenLine(out, texts)].join('\n')}\n`,
  );
  return 0;
}

function writtenLine(out: string | undefined, texts: Texts): readonly string[] {
  return out === undefined ? [] : [texts.t('cli.written', { path: out })];
}

function inputOf(comparison: Comparison, texts: Texts, created: string): ComparisonInput {
  const { diff, levels, before, after, nameOf } = comparison;
  return { diff, levels, before: before.consolidation, after: after.consolidation, texts, nameOf, created };
}

function comparisonJson({ before, after, diff, levels, nameOf }: Comparison): Record<string, unknown> {
  const side = ({ file, consolidation: { settings, revision } }: State): Record<string, unknown> => ({
    file,
    round: settings.round.id,
    asOf: settings.round.asOf,
    revision,
  });
  const named = (ids: readonly string[]): readonly Record<string, string>[] =>
    ids.map((id) => ({ id, name: nameOf(id) }));
  return {
    before: side(before),
    after: side(after),
    totals: diff.totals,
    measures: diff.rows.map(({ measureId, periodId, change, status, figures, text, came, gone, restated }) => ({
      measure: measureId,
      period: periodId,
      change,
      status: sidesJson(status),
      figures: figures.map(({ name, unit, ...totals }) => ({ name, unit, ...sidesJson(totals) })),
      text: { ...sidesJson(text), words: text.words },
      came: named(came),
      gone: named(gone),
      restated: restated.map(({ bodyId, ...statuses }) => ({ id: bodyId, name: nameOf(bodyId), ...statuses })),
    })),
    levels: levels.map(({ text: _, ...level }) => level),
    bodies: { came: named(diff.cameBodies), gone: named(diff.goneBodies) },
  };
}

function sidesJson<T>({ before, after }: { readonly before?: T; readonly after?: T }): Record<string, unknown> {
  return { before: before ?? null, after: after ?? null };
}

function lines({ diff, before, after, nameOf }: Comparison, texts: Texts): readonly string[] {
  const params = { ...diff.totals, came: diff.cameBodies.length };
  return [
    `${before.file} → ${after.file}`,
    texts.t('summary.compare.totals', params),
    ...diff.rows.flatMap((row) => (row.change === 'same' ? [] : rowLines(row, nameOf, texts))),
  ];
}

function rowLines(row: RowChange, nameOf: (id: string) => string, texts: Texts): readonly string[] {
  const word = (status: RowChange['status']['after']): string =>
    status === undefined ? '—' : texts.t(`status.${status}`);
  const { status, figures, text, came, gone } = row;
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const isOne = row.change === 'changed' && status.before === status.after;
  const reported = isOne ? word(status.after) : `${word(status.before)} → ${word(status.after)}`;
  return [
    `  ${rowWords(row.key, texts)}: ${reported}`,
    ...figures.map(({ name, before, after }) => `    ${name}: ${before ?? '—'} → ${after ?? '—'}`),
    ...(came.length === 0 ? [] : [`    ${texts.t('summary.compare.came', { bodies: names(came) })}`]),
    ...(gone.length === 0 ? [] : [`    ${texts.t('summary.compare.gone', { bodies: names(gone) })}`]),
    ...(text.words.length === 0 ? [] : [`    ${marked(text.words).replace(/\n/g, '\n    ')}`]),
  ];
}
