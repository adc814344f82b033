import type { Diagnostic } from '../../core/issues/issue';
import type { Collection } from '../../core/pipeline';
import { rowWords } from '../../core/template/words/rowWords';
import { codedWords, type Texts } from '../../core/texts';
import { isOutside, waiting } from '../../app/collection/warnings';
import type { EarlierReturns, SetFile } from '../../app/templates/templateSet';
import { diagnosticJson } from '../json';
import { given } from '../../core/given';

/** What was made, for whom nobody reports, and which earlier answers need a person: one line each. */
export function setLines(
  out: string,
  collection: Collection,
  templates: readonly SetFile[],
  earlier: EarlierReturns | undefined,
  texts: Texts,
): readonly string[] {
  const { round, options, expansion } = collection;
  // For a collective the coordinator has rows of its own.
  const unassigned = expansion.unassigned.filter(
    ({ reason }) => reason !== 'collective' || options.coordinator === undefined,
  );
  type RowLine = 'cli.not-carried' | 'cli.status-not-carried' | 'cli.carried-changed';
  const keys = (key: RowLine, of: (file: SetFile) => readonly string[] | undefined): readonly string[] =>
    templates.flatMap((file) =>
      (of(file) ?? []).map((row) => texts.t(key, { file: file.name, key: rowWords(row, texts) })),
    );
  return [
    texts.t('cli.templates-made', { count: templates.length, path: out, round: round.id, due: round.due }),
    ...[
      ...(isOutside(collection)
        ? [
            texts.t('cli.round-outside', {
              round: round.id,
              asOf: round.asOf,
              start: collection.plan.period.start,
              end: collection.plan.period.end,
            }),
          ]
        : []),
      ...reported(collection).map(({ code, params }) => codedWords(texts, 'plan.diagnostic', { code, params })),
      ...waiting(collection).map(({ executor, measures }) =>
        texts.t('cli.conditional', { executor, measures: measures.join(', ') }),
      ),
      ...unassigned.map(({ measureId, executor }) => texts.t('cli.unassigned', { measure: measureId, executor })),
      ...keys('cli.not-carried', ({ notCarried }) => notCarried),
      ...keys('cli.status-not-carried', ({ statusNotCarried }) => statusNotCarried),
      ...keys('cli.carried-changed', ({ carriedChanged }) => carriedChanged),
      ...(earlier?.unused ?? []).map(({ file, reason }) => texts.t(`cli.not-used.${reason}`, { file })),
    ].map((line) => `  ! ${line}`),
  ];
}

/** The document of `templates --json`. */
export function setJson(
  out: string,
  collection: Collection,
  templates: readonly SetFile[],
  earlier: EarlierReturns | undefined,
  texts: Texts,
): Record<string, unknown> {
  return {
    out,
    round: collection.round,
    on: collection.expansion.on,
    files: templates.map(({ name, bodyId: body, duties, notCarried, statusNotCarried, carriedChanged }) => ({
      file: name,
      body,
      duties,
      ...given({ notCarried, statusNotCarried, carriedChanged }),
    })),
    ...given({ notUsed: earlier?.unused }),
    unassigned: collection.expansion.unassigned,
    conditional: waiting(collection),
    diagnostics: reported(collection).map((diagnostic) => diagnosticJson(diagnostic, texts)),
  };
}

/** Findings that only this command makes: of indicators and of duties. An unknown name stands among the unassigned. */
function reported({ plan, expansion }: Collection): readonly Diagnostic[] {
  return [
    ...plan.diagnostics.filter(({ code }) => code === 'indicator-measure-unknown'),
    ...expansion.diagnostics.filter(({ code, severity }) => severity !== 'info' && code !== 'duty-body-unknown'),
  ];
}
