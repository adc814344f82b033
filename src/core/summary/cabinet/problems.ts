import { textDate } from '../../template/words/dates';
import type { MinistryEdit } from '../../merge/types';
import type { Texts } from '../../texts';
import { periodInPlan } from '../../template/words/periodWords';
import { activeMeasures } from '../summarise';
import { severalPeriods } from '../workbook/matrixSheet';
import type { AnnexTable } from './annexTable';
import type { CabinetContext } from './context';

/** Reasons and proposals of the bodies by measure and cause, then what the ministry proposes about control. */
export function problemsAnnex(context: CabinetContext): AnnexTable {
  const { texts } = context;
  return {
    id: 'problems',
    title: texts.t('summary.doc.problems'),
    group: texts.t('summary.column.measure'),
    columns: [
      { header: texts.t('summary.doc.kind'), width: 14 },
      { header: texts.t('summary.doc.words'), width: 46 },
      { header: texts.t('summary.doc.whoSays'), width: 30 },
      { header: texts.t('summary.doc.bodiesCount'), width: 10, align: 'center' },
    ],
    rows: [...stated(context), ...control(context)],
    nothing: texts.t('summary.doc.noProblems'),
  };
}

function stated({ consolidation, summary, texts }: CabinetContext): AnnexTable['rows'] {
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const several = severalPeriods(summary.rows);
  return summary.clusters
    .filter(
      ({ field, representative, stance }) => field !== 'narrative' && representative !== '' && stance !== 'notOurs',
    )
    .map(({ measureId, periodId, field, representative, members }) => {
      const period = several.has(measureId) ? ` (${periodInPlan(periodId, texts, consolidation.plan)})` : '';
      return {
        group: `${measureId}${period}. ${measures.get(measureId)?.text ?? ''}`,
        cells: [
          texts.t(`summary.doc.kind.${field === 'reason' ? 'reason' : 'proposal'}`),
          representative,
          members.map(({ name }) => name).join(', '),
          String(members.length),
        ],
      };
    });
}

function control({ summary, texts }: CabinetContext): AnnexTable['rows'] {
  return summary.rows.flatMap(({ measureId, edit }) => {
    if (edit?.control === undefined && edit?.note === undefined) return [];
    const words = [controlWords(edit, texts), edit.note].filter((part) => part !== undefined && part !== '').join('. ');
    return [{ group: texts.t('summary.doc.control'), cells: [measureId, words, '', ''] }];
  });
}

/** «продовжити до 31 грудня 2020 р.» */
export function controlWords(
  { control: what, extendTo }: Pick<MinistryEdit, 'control' | 'extendTo'>,
  texts: Texts,
): string {
  if (what === undefined) return '';
  const until = extendTo === undefined ? '' : ` ${texts.t('summary.doc.until', { date: textDate(extendTo, texts) })}`;
  return `${texts.t(`summary.control.${what}`)}${until}`;
}
