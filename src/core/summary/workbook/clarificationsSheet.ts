import type { SheetSpec } from '../../workbook/spec';
import { closingOf } from '../../merge/closing';
import type { MergeRecord } from '../../merge/types';
import { periodInPlan } from '../../template/words/periodWords';
import { columnsOf, footerOf, titleLines, type SheetContext } from './context';
import { shownAnswer } from './recordColumns';
import { tableSheet, type TableRow } from './table';

/** «Уточнення»: what came after the closing, beside what was reported; undefined where nothing did. */
export function clarificationsSheet(context: SheetContext): SheetSpec | undefined {
  const { consolidation, texts } = context;
  const late = consolidation.records.filter(({ rule }) => rule === 'closed');
  if (closingOf(consolidation) === undefined || late.length === 0) return undefined;
  const reported = new Map(
    consolidation.records.filter(({ state }) => state === 'current').map((record) => [rowOfRecord(record), record]),
  );
  return tableSheet({
    id: 'clarifications',
    marked: true,
    name: texts.t('summary.sheet.clarifications'),
    title: titleLines(context, 'clarifications'),
    tabColor: '8A5A00',
    protected: true,
    footer: footerOf(context),
    columns: columnsOf(texts, [
      ['no', 7, 'center'],
      ['period', 14, 'center'],
      ['bodyName', 24, 'strong'],
      ['file', 26, 'small'],
      ['reported', 44, 'text'],
      ['clarified', 44, 'text'],
    ]),
    rows: late.map((record) => rowOf(record, reported.get(rowOfRecord(record)), context)),
  });
}

function rowOfRecord({ bodyId, key, roundId }: MergeRecord): string {
  return `${bodyId}\n${key}\n${roundId}`;
}

function rowOf(record: MergeRecord, reported: MergeRecord | undefined, context: SheetContext): TableRow {
  const { texts, nameOf, long } = context;
  return {
    values: {
      no: record.measureId,
      period: periodInPlan(record.periodId, texts, context.consolidation.plan),
      bodyName: nameOf(record.bodyId),
      file: long.fit(record.provenance.file),
      reported: reported === undefined ? texts.t('status.noReport') : long.fit(answerWords(reported, context)),
      clarified: long.fit(answerWords(record, context)),
    },
  };
}

function answerWords({ answer }: MergeRecord, { texts }: Pick<SheetContext, 'texts'>): string {
  const { status, narrative, reason } = shownAnswer(answer, texts);
  return [status, narrative, reason].filter((part) => part !== '').join('\n');
}
