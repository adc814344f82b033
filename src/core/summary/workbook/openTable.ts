import { codedWords } from '../../texts';
import { dotted } from '../../calendar/dotted';
import type { DisputedAnswer, OpenDecision } from '../decisions/openDecisions';
import { periodInPlan } from '../../template/words/periodWords';
import type { SummaryRow } from '../types';
import { firstSentences } from '../draft/sentences';
import { activeMeasures } from '../summarise';
import { columnsOf, type SheetContext } from './context';
import { linkFormula, rowWords } from './places';
import type { Column, TableRow } from './table';

/** Answers of each side that are shown; the rest stand on «Відповіді». */
const MOST = 4;
const LONGEST = 240;

/** What waits for a person, above the decisions that were made. */
export function openColumns({ texts }: Pick<SheetContext, 'texts'>): readonly Column[] {
  return columnsOf(texts, [
    ['key', 22, 'technical', 'hidden'],
    ['no', 12, 'center'],
    ['measure', 30, 'text'],
    ['causes', 40, 'text'],
    ['positive', 44, 'text'],
    ['negative', 44, 'text'],
    ['proposedDecision', 30, 'text'],
    ['toSummary', 14, 'link'],
  ]);
}

export function openRows(context: SheetContext): readonly TableRow[] {
  const measures = new Map(activeMeasures(context.consolidation).map(({ id, text }) => [id, text]));
  const rows = new Map(context.summary.rows.map((row) => [row.key, row]));
  return context.summary.open.map((open) =>
    rowOf(open, rows.get(open.key), measures.get(open.measureId) ?? '', context),
  );
}

function rowOf(open: OpenDecision, row: SummaryRow | undefined, measure: string, context: SheetContext): TableRow {
  const { consolidation, texts, places, long } = context;
  const at = places.summary(open.key);
  const shown = at === undefined ? undefined : rowWords(at, texts);
  const causes = open.causes.map((cause) =>
    row !== undefined && (cause === 'status' || cause === 'few-answers')
      ? codedWords(texts, 'summary.reason', row.reason)
      : texts.t(`summary.cause.${cause}`),
  );
  return {
    values: {
      key: open.key,
      no: `${open.measureId}\n${periodInPlan(open.periodId, texts, consolidation.plan)}`,
      measure: long.fit(measure),
      causes: causes.join('\n'),
      positive: long.fit(answersWords(open.positive, texts)),
      negative: long.fit(answersWords(open.negative, texts)),
      proposedDecision: proposalWords(open, texts),
      toSummary: shown,
    },
    ...(at === undefined || shown === undefined
      ? {}
      : { formulas: { toSummary: linkFormula(texts.t('summary.sheet.summary'), at, 'D', shown) } }),
  };
}

function answersWords(answers: readonly DisputedAnswer[], texts: SheetContext['texts']): string {
  const stated = answers.slice(0, MOST).map(({ name, status, words }) => {
    const own = firstSentences(words, LONGEST).text;
    const head = status === undefined ? name : `${name} — ${texts.t(`status.${status}`)}`;
    return own === '' ? head : `${head}: «${own}»`;
  });
  const left = answers.length - stated.length;
  return [...stated, ...(left > 0 ? [texts.t('summary.moreAnswers', { count: left })] : [])].join('\n');
}

/** «Стан — виконано частково; контроль — продовжити до 30.06.2020». */
export function proposalWords({ proposal }: Pick<OpenDecision, 'proposal'>, texts: SheetContext['texts']): string {
  const { status, control, extendTo } = proposal;
  const words = texts.t(`summary.control.${control}`);
  const until = extendTo === undefined ? words : `${words} ${texts.t('summary.doc.until', { date: dotted(extendTo) })}`;
  return texts.t('summary.proposal', { status: texts.t(`status.${status}`), control: until });
}
