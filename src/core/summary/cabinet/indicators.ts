import { codedWords } from '../../texts';
import { periodInPlan } from '../../template/words/periodWords';
import { groupedNumber } from '../numberWords';
import { activeMeasures } from '../summarise';
import type { AnnexTable } from './annexTable';
import type { CabinetContext } from './context';

/** Sums of the indicators by measure; what was perhaps counted twice is reported beside and stands in no sum. */
export function indicatorsAnnex({ consolidation, summary, texts }: CabinetContext): AnnexTable {
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  return {
    id: 'indicators',
    title: texts.t('summary.title.indicators'),
    group: texts.t('summary.column.measure'),
    columns: [
      { header: texts.t('summary.column.period'), width: 16 },
      { header: texts.t('summary.column.indicator'), width: 36 },
      { header: texts.t('summary.column.unit'), width: 10 },
      { header: texts.t('summary.doc.sum'), width: 10, align: 'center' },
      { header: texts.t('summary.doc.bodiesCount'), width: 8, align: 'center' },
      { header: texts.t('summary.column.note'), width: 20 },
    ],
    rows: summary.rows.flatMap(({ measureId, periodId, indicators, notes }) =>
      indicators.map(({ name, unit, total, bodies }, index) => ({
        group: `${measureId}. ${measures.get(measureId)?.text ?? ''}`,
        cells: [
          periodInPlan(periodId, texts, consolidation.plan),
          name,
          unit,
          groupedNumber(total, texts),
          String(bodies),
          index > 0
            ? ''
            : notes
                .filter(({ code }) => code !== 'interim')
                .map((note) => codedWords(texts, 'summary.note', note))
                .join('\n'),
        ],
      })),
    ),
    nothing: texts.t('summary.doc.noIndicators'),
  };
}
