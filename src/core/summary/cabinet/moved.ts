import { periodInPlan } from '../../template/words/periodWords';
import { textDate } from '../../template/words/dates';
import { clean } from '../../text/clean';
import type { Texts } from '../../texts';
import { deadlineItems, type DeadlineState } from '../deadlines';
import { activeMeasures } from '../summarise';
import type { SummaryRow } from '../types';
import { severalPeriods } from '../workbook/matrixSheet';
import type { AnnexTable } from './annexTable';
import type { CabinetContext } from './context';

/** What the law says of a request: in time, with grounds, by the head. */
const OF_REQUEST = [
  'extensionInTime',
  'extensionTooLate',
  'extensionUndated',
  'extensionWithoutGrounds',
  'extensionNotByHead',
] as const satisfies readonly DeadlineState[];

/** Deadlines that bodies ask to move, with what the law says of it, and those that the ministry proposes to. */
export function movedAnnex(context: CabinetContext): AnnexTable {
  const { consolidation, summary, texts, nameOf } = context;
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const several = severalPeriods(summary.rows);
  const requests = requestWords(context);
  return {
    id: 'moved',
    title: texts.t('summary.doc.moved'),
    group: texts.t('summary.column.measure'),
    columns: [
      { header: texts.t('summary.doc.movedFrom'), width: 16 },
      { header: texts.t('summary.doc.movedTo'), width: 16 },
      { header: texts.t('summary.doc.movedBy'), width: 18 },
      { header: texts.t('summary.doc.movedWhy'), width: 32 },
      { header: texts.t('summary.doc.movedHow'), width: 18 },
    ],
    rows: summary.rows.flatMap((row) => {
      const { measureId, periodId, records } = row;
      const period = several.has(measureId) ? ` (${periodInPlan(periodId, texts, consolidation.plan)})` : '';
      const group = `${measureId}${period}. ${measures.get(measureId)?.text ?? ''}`;
      const deadline = measures.get(measureId)?.deadline.text ?? '';
      const asked = records.flatMap(({ bodyId, key, answer: { newDue, reason, proposal } }) =>
        newDue === undefined
          ? []
          : [
              [
                textDate(newDue, texts),
                nameOf(bodyId),
                clean(reason ?? proposal ?? ''),
                requests.get(`${bodyId}\n${key}`) ?? '',
              ],
            ],
      );
      return [...byMinistry(row, texts), ...asked].map((cells) => ({ group, cells: [deadline, ...cells] }));
    }),
    nothing: texts.t('summary.doc.nothingMoved'),
  };
}

function byMinistry({ edit }: SummaryRow, texts: Texts): readonly (readonly string[])[] {
  return edit?.extendTo === undefined
    ? []
    : [[textDate(edit.extendTo, texts), texts.t('summary.doc.movedByMinistry'), edit.note ?? '', '']];
}

/** «до закінчення строку; без обґрунтування», by body and row. */
function requestWords({ consolidation, texts, asOf }: CabinetContext): ReadonlyMap<string, string> {
  return new Map(
    deadlineItems(consolidation, { asOf, within: 0 }).map(({ bodyId, key, states, isUnsigned }) => [
      `${bodyId}\n${key}`,
      [
        ...OF_REQUEST.filter((state) => states.includes(state)).map((state) => texts.t(`summary.doc.request.${state}`)),
        ...(isUnsigned === true ? [texts.t('summary.doc.request.unsigned')] : []),
      ].join('; '),
    ]),
  );
}
