import type { Indicator } from '../../plan/types';
import type { MergedIndicator, MergeRecord } from '../../merge/types';
import type { LargeSheetSpec } from '../../workbook/spec';
import { periodInPlan } from '../../template/words/periodWords';
import { given } from '../../given';
import { recordId } from '../recordId';
import { indicatorMark } from './realigned';
import { activeMeasures } from '../summarise';
import { columnsOf, footerOf, titleLines, type SheetContext } from './context';
import { fits } from './longText';
import { SIGNS, toneOf } from './styles';
import { lazyRows } from './lazyRows';
import { largeTableSheet, type TableRow } from './table';
import { stableJson } from '../../text/digest';

/** «Показники»: every value that a body gave, with its record; sums stand in «Зведення». */
export function indicatorsSheet(context: SheetContext): LargeSheetSpec {
  const { consolidation, texts } = context;
  const indicators = new Map(
    activeMeasures(consolidation).map((measure) => [
      measure.id,
      new Map(measure.indicators.map((indicator) => [indicator.no, indicator])),
    ]),
  );
  const plannedOf = (record: MergeRecord, key: string): Indicator | undefined =>
    indicators.get(record.measureId)?.get(Number(key.slice(key.lastIndexOf('#') + 1)));
  const values = consolidation.records.flatMap((record) =>
    record.indicators.map((indicator) => ({ record, indicator })),
  );
  return largeTableSheet({
    id: 'indicators',
    marked: true,
    name: texts.t('summary.sheet.indicators'),
    title: titleLines(context, 'indicators'),
    tabColor: '5B7083',
    protected: true,
    footer: footerOf(context),
    rows: lazyRows(
      values,
      ({ record, indicator }) => rowOf(record, indicator, plannedOf(record, indicator.key), context),
      ({ indicator }) => !fits(indicator.note ?? ''),
    ),
    columns: columnsOf(
      texts,
      [
        ['key', 14, 'technical', 'hidden'],
        ['record', 14, 'technical', 'hidden'],
        ['no', 7, 'center'],
        ['period', 14, 'center'],
        ['bodyName', 22, 'strong'],
        ['recordState', 14, 'small'],
        ['indicator', 44, 'text'],
        ['unit', 14, 'center'],
        ['value', 12, 'decimal'],
        ['note', 36, 'text'],
        ['sheet', 12, 'small'],
        ['cell', 8, 'center'],
        ['technical', 8, 'technical', 'hidden'],
      ],
      { record: 'id' },
    ),
  });
}

function rowOf(
  record: MergeRecord,
  indicator: MergedIndicator,
  planned: Indicator | undefined,
  { consolidation, texts, nameOf, long }: SheetContext,
): TableRow {
  const tone = toneOf(record.state);
  const shown = {
    no: record.measureId,
    period: periodInPlan(record.periodId, texts, consolidation.plan),
    bodyName: nameOf(record.bodyId),
    recordState: `${SIGNS[tone]} ${texts.t(`summary.record.${record.state}`)}`,
    value: indicator.value,
    sheet: indicator.sheet,
    cell: indicator.cell,
  };
  const mark = indicatorMark((id) => String(shown[id] ?? ''));
  return {
    values: {
      ...shown,
      key: indicator.key,
      record: recordId(record),
      indicator: planned?.name ?? indicator.name,
      unit: indicator.unit ?? planned?.unit,
      note: indicator.note === undefined ? undefined : long.fit(indicator.note),
      technical: stableJson({
        shown: mark,
        written: { sheet: indicator.sheet, cell: indicator.cell, value: indicator.value, ...noteTwice(indicator) },
        ...given({ unit: indicator.unit, name: indicator.name }),
      }),
    },
  };
}

/** The note as it is read back, whatever is typed over its cell; a long one stands in its cell alone. */
function noteTwice({ note = '' }: MergedIndicator): { readonly note: string } | undefined {
  return note.length <= LONGEST_TWICE ? { note } : undefined;
}
const LONGEST_TWICE = 2_000;
