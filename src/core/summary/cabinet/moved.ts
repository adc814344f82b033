import { textDate } from '../../template/words/dates';
import { clean } from '../../text/clean';
import { activeMeasures } from '../summarise';
import type { AnnexTable } from './annexTable';
import type { CabinetContext } from './context';

/** Deadlines that bodies ask to move, and those that the ministry proposes to. */
export function movedAnnex({ consolidation, summary, texts, nameOf }: CabinetContext): AnnexTable {
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  return {
    id: 'moved',
    title: texts.t('summary.doc.moved'),
    group: texts.t('summary.column.measure'),
    columns: [
      { header: texts.t('summary.doc.movedFrom'), width: 18 },
      { header: texts.t('summary.doc.movedTo'), width: 18 },
      { header: texts.t('summary.doc.movedBy'), width: 22 },
      { header: texts.t('summary.doc.movedWhy'), width: 42 },
    ],
    rows: summary.rows.flatMap(({ measureId, records, edit }) => {
      const group = `${measureId}. ${measures.get(measureId)?.text ?? ''}`;
      const deadline = measures.get(measureId)?.deadline.text ?? '';
      const asked = records.flatMap(({ bodyId, answer }) =>
        answer.newDue === undefined
          ? []
          : [[deadline, textDate(answer.newDue, texts), nameOf(bodyId), clean(answer.reason ?? answer.proposal ?? '')]],
      );
      const proposed =
        edit?.extendTo === undefined
          ? []
          : [[deadline, textDate(edit.extendTo, texts), texts.t('summary.doc.movedByMinistry'), edit.note ?? '']];
      return [...proposed, ...asked].map((cells) => ({ group, cells }));
    }),
    nothing: texts.t('summary.doc.nothingMoved'),
  };
}
