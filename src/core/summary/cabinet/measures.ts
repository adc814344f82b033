import type { EndOf } from '../../texts';
import type { DocumentBlock, TableCell } from '../document';
import { composePeriods, periodName } from '../composeText';
import { activeMeasures, finalText } from '../summarise';
import { COLOURS, toneOf } from '../workbook/styles';
import { executorsOf, indicatorLines } from '../workbook/summarySheet';
import type { Measure } from '../../plan/types';
import type { ProposedStatus } from '../types';
import type { CabinetContext } from './context';

const FILL = {
  good: COLOURS.goodFill,
  part: COLOURS.partFill,
  bad: COLOURS.badFill,
  idle: COLOURS.idleFill,
  info: COLOURS.infoFill,
} as const;

/** The table by the points of the plan; excluded measures are named below it with their act. */
export function measuresTable(context: CabinetContext): readonly DocumentBlock[] {
  const { consolidation, summary, texts } = context;
  const tasks = new Map(
    consolidation.plan.tasks.flatMap(({ title, measures }) => measures.map(({ id }) => [id, title] as const)),
  );
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const column = (id: EndOf<'summary.csv'>, width: number): { header: string; width: number } => ({
    header: texts.t(`summary.csv.${id}`),
    width,
  });
  return [
    { kind: 'heading', level: 2, text: texts.t('summary.doc.table') },
    {
      kind: 'table',
      columns: [
        column('no', 4),
        column('task', 10),
        column('measure', 13),
        column('deadline', 7),
        column('executors', 10),
        column('text', 39),
        { header: texts.t('summary.dashboard.status'), width: 8 },
        column('indicators', 9),
      ],
      rows: activeMeasures(consolidation).map((measure) =>
        rowOf(measure, tasks.get(measure.id) ?? '', finals.get(measure.id) ?? 'needsDecision', context),
      ),
    },
    ...excludedMeasures(context),
  ];
}

function rowOf(
  measure: Measure,
  task: string,
  status: ProposedStatus,
  { summary, texts }: CabinetContext,
): readonly TableCell[] {
  const own = summary.rows.filter(({ measureId }) => measureId === measure.id);
  const indicators = own
    .map((row) => ({ period: periodName(row.periodId, texts), text: indicatorLines(row, texts) }))
    .filter(({ text }) => text !== '');
  const control = own.flatMap(({ edit }) =>
    edit?.control === undefined ? [] : [texts.t(`summary.control.${edit.control}`)],
  );
  const text = composePeriods(
    own.map((row) => ({ periodId: row.periodId, text: finalText(row) })),
    texts,
  );
  return [
    { text: measure.id, align: 'center' },
    { text: task },
    { text: measure.text },
    { text: measure.deadline.text, align: 'center' },
    { text: executorsOf(measure) },
    { text: text === '' ? texts.t('status.noReport') : text, leadBold: true },
    {
      text: [texts.t(`status.${status}`), ...new Set(control)].join('\n'),
      align: 'center',
      bold: true,
      fill: FILL[toneOf(status)],
    },
    { text: indicators.map(({ period, text: sum }) => (own.length > 1 ? `${period}:\n${sum}` : sum)).join('\n') },
  ];
}

function excludedMeasures({ consolidation, texts }: CabinetContext): readonly DocumentBlock[] {
  return consolidation.plan.tasks
    .flatMap(({ measures }) => measures)
    .flatMap(({ id, exclusion }): readonly DocumentBlock[] => {
      if (exclusion === undefined) return [];
      const text = texts.t('summary.doc.excluded', { id, act: exclusion.act });
      return [{ kind: 'paragraph', runs: [{ text, italic: true }] }];
    });
}
