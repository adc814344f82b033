import type { EndOf } from '../../texts';
import type { DocumentBlock, TableCell } from '../document';
import { composePeriods, periodName } from '../composeText';
import { activeMeasures, finalText } from '../summarise';
import { COLOURS, toneOf } from '../workbook/styles';
import { executorsOf, indicatorLines } from '../workbook/summarySheet';
import type { CabinetContext } from './context';

const FILL = {
  good: COLOURS.goodFill,
  part: COLOURS.partFill,
  bad: COLOURS.badFill,
  idle: COLOURS.idleFill,
  info: COLOURS.infoFill,
} as const;

/** The table by the points of the plan; excluded measures are named below it with their act. */
export function measuresTable({ consolidation, summary, texts }: CabinetContext): readonly DocumentBlock[] {
  const tasks = new Map(
    consolidation.plan.tasks.flatMap(({ title, measures }) => measures.map(({ id }) => [id, title] as const)),
  );
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const column = (id: EndOf<'summary.csv'>, width: number): { header: string; width: number } => ({
    header: texts.t(`summary.csv.${id}`),
    width,
  });
  const rows = activeMeasures(consolidation).map((measure): readonly TableCell[] => {
    const own = summary.rows.filter(({ measureId }) => measureId === measure.id);
    const status = finals.get(measure.id) ?? 'needsDecision';
    const indicators = own
      .map((row) => ({ period: periodName(row.periodId, texts), text: indicatorLines(row, texts) }))
      .filter(({ text }) => text !== '');
    const control = own.flatMap(({ edit }) =>
      edit?.control === undefined ? [] : [texts.t(`summary.control.${edit.control}`)],
    );
    return [
      { text: measure.id, align: 'center' },
      { text: tasks.get(measure.id) ?? '' },
      { text: measure.text },
      { text: measure.deadline.text, align: 'center' },
      { text: executorsOf(measure) },
      {
        text:
          composePeriods(
            own.map((row) => ({ periodId: row.periodId, text: finalText(row) })),
            texts,
          ) || texts.t('status.noReport'),
        leadBold: true,
      },
      {
        text: [texts.t(`status.${status}`), ...new Set(control)].join('\n'),
        align: 'center',
        bold: true,
        fill: FILL[toneOf(status)],
      },
      { text: indicators.map(({ period, text }) => (own.length > 1 ? `${period}:\n${text}` : text)).join('\n') },
    ];
  });
  const excluded = consolidation.plan.tasks
    .flatMap(({ measures }) => measures)
    .flatMap(({ id, exclusion }) =>
      exclusion === undefined ? [] : [texts.t('summary.doc.excluded', { id, act: exclusion.act })],
    );
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
      rows,
    },
    ...excluded.map((text): DocumentBlock => ({ kind: 'paragraph', runs: [{ text, italic: true }] })),
  ];
}
