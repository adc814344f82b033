import { clean } from '../../text/clean';
import { periodInPlan } from '../../template/words/periodWords';
import { activeMeasures } from '../summarise';
import { severalPeriods } from '../workbook/matrixSheet';
import type { AnnexTable } from './annexTable';
import type { CabinetContext } from './context';

/** What each body wrote, word for word, under its measure. Contact persons are never in it. */
export function textsAnnex({ consolidation, summary, texts, fullNameOf }: CabinetContext): AnnexTable {
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const several = severalPeriods(summary.rows);
  return {
    id: 'texts',
    title: texts.t('summary.doc.texts'),
    group: texts.t('summary.column.measure'),
    columns: [
      { header: texts.t('summary.column.bodyName'), width: 28 },
      { header: texts.t('summary.column.state'), width: 14 },
      { header: texts.t('summary.doc.words'), width: 58 },
    ],
    rows: summary.rows.flatMap(({ measureId, periodId, records }) => {
      const period = several.has(measureId) ? ` (${periodInPlan(periodId, texts, consolidation.plan)})` : '';
      const group = `${measureId}${period}. ${measures.get(measureId)?.text ?? ''}`;
      return records.map(({ bodyId, answer }) => ({
        group,
        cells: [
          fullNameOf(bodyId),
          answer.status === undefined ? '' : texts.t(`status.${answer.status}`),
          [
            answer.narrative,
            answer.reason === undefined ? undefined : texts.t('summary.doc.reasons', { text: clean(answer.reason) }),
            answer.proposal === undefined
              ? undefined
              : texts.t('summary.doc.proposals', { text: clean(answer.proposal) }),
          ]
            .filter((part) => part !== undefined && part !== '')
            .join('\n'),
        ],
      }));
    }),
    nothing: texts.t('summary.doc.noTexts'),
  };
}
