import { codedWords } from '../../texts';
import { STATUSES } from '../../template/statuses';
import type { Executor, Measure } from '../../plan/types';
import type { SheetSpec, SpecValue } from '../../workbook/spec';
import { periodName } from '../composeText';
import { numberWords } from '../numberWords';
import { activeMeasures } from '../summarise';
import type { SummaryRow } from '../types';
import { whatChanged } from './changed';
import { columnsOf, dateCell, footerOf, titleLines, type SheetContext } from './context';
import { splitForRows } from './splitRows';
import { SIGNS, toneOf } from './styles';
import { ANY_DAY, columnRange, tableSheet, type TableRow } from './table';

/** Ways of control, in the order of the drop-down. */
export const CONTROLS = ['remove', 'extend', 'keep'] as const;
const TEXT_WIDTH = 62;

/** «Зведення»: a row per measure × period; what does not fit into the height of a row goes on in the next. */
export function summarySheet(context: SheetContext): SheetSpec {
  const { consolidation, summary, texts } = context;
  const columns = columnsOf(texts, [
    ['key', 12, 'technical', 'hidden'],
    ['part', 6, 'technical', 'hidden'],
    ['no', 6, 'center'],
    ['task', 20, 'small'],
    ['measure', 32, 'text'],
    ['deadline', 12, 'center'],
    ['executors', 18, 'small'],
    ['period', 13, 'center'],
    ['proposed', 15, 'text'],
    ['reason', 20, 'small'],
    ['text', TEXT_WIDTH, 'text'],
    ['indicators', 22, 'text'],
    ['finalStatus', 17, 'inputText', 'input'],
    ['finalText', 40, 'inputText', 'input'],
    ['control', 15, 'inputText', 'input'],
    ['extendTo', 13, 'inputDate', 'input'],
    ['ministryNote', 22, 'inputText', 'input'],
    ['changed', 26, 'changed'],
    ['notes', 26, 'small'],
  ]);
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const tasks = new Map(
    consolidation.plan.tasks.flatMap((task) => task.measures.map((measure) => [measure.id, task] as const)),
  );
  const rows = summary.rows.flatMap((row) =>
    rowsOf(row, measures.get(row.measureId), tasks.get(row.measureId)?.title ?? '', context),
  );
  const title = titleLines(context, 'summary');
  const range = (id: string): string => columnRange(columns, id, title.length, rows.length);
  return tableSheet({
    id: 'summary',
    name: texts.t('summary.sheet.summary'),
    title,
    columns,
    rows,
    frozenColumns: 5,
    tabColor: '1F3A5F',
    protected: true,
    footer: footerOf(context),
    printTo: 'indicators',
    validations: [
      { range: range('finalStatus'), rule: { kind: 'list', source: 'pz_statuses' }, allowBlank: true, onError: 'stop' },
      { range: range('control'), rule: { kind: 'list', source: 'pz_controls' }, allowBlank: true, onError: 'stop' },
      { range: range('extendTo'), rule: ANY_DAY, allowBlank: true, onError: 'stop' },
    ],
  });
}

/** Words of the drop-downs, for the hidden sheet of lists. */
export function summaryLists({ texts }: Pick<SheetContext, 'texts'>): {
  readonly statuses: readonly string[];
  readonly controls: readonly string[];
} {
  return {
    statuses: STATUSES.map((status) => texts.t(`status.${status}`)),
    controls: CONTROLS.map((control) => texts.t(`summary.control.${control}`)),
  };
}

function rowsOf(
  row: SummaryRow,
  measure: Measure | undefined,
  task: string,
  context: SheetContext,
): readonly TableRow[] {
  const { texts, long } = context;
  const parts = splitForRows(row.text, TEXT_WIDTH);
  const tone = toneOf(row.proposed);
  const period = periodName(row.periodId, texts);
  const { edit } = row;
  const first: Record<string, SpecValue | undefined> = {
    key: row.key,
    part: '1',
    no: row.measureId,
    task: long.fit(task),
    measure: long.fit(measure?.text ?? ''),
    deadline: measure?.deadline.text,
    executors: long.fit(executorsOf(measure)),
    period,
    proposed: `${SIGNS[tone]} ${texts.t(`status.${row.proposed}`)}`,
    reason: codedWords(texts, 'summary.reason', row.reason),
    text: parts[0]?.text,
    indicators: long.fit(indicatorLines(row, texts)),
    notes: long.fit(row.notes.map((note) => codedWords(texts, 'summary.note', note)).join('\n')),
    finalStatus: edit?.status === undefined ? undefined : texts.t(`status.${edit.status}`),
    finalText: edit?.text === undefined ? undefined : long.fit(edit.text),
    control: edit?.control === undefined ? undefined : texts.t(`summary.control.${edit.control}`),
    extendTo: dateCell(edit?.extendTo),
    ministryNote: edit?.note === undefined ? undefined : long.fit(edit.note),
    changed: long.fit(whatChanged(row, texts)),
  };
  const closed = { finalStatus: 'text', finalText: 'text', control: 'text', extendTo: 'text', ministryNote: 'text' };
  const further = parts.slice(1).map(({ text, glued }, i): TableRow => ({
    values: {
      key: row.key,
      part: `${i + 2}${glued ? '+' : ''}`,
      no: row.measureId,
      measure: texts.t('summary.text.continued'),
      period,
      text,
    },
    styles: closed,
  }));
  return [{ values: first, styles: { proposed: `tone.${tone}` } }, ...further];
}

export function indicatorLines({ indicators }: Pick<SummaryRow, 'indicators'>, texts: SheetContext['texts']): string {
  return indicators
    .map(({ name, unit, total, bodies }) =>
      texts.t('summary.text.indicator', { name, unit, total: numberWords(total, texts), bodies }),
    )
    .join('\n');
}

/** The executors by their names, ditto marks resolved, without the definitions that the plan's cell may carry. */
export function executorsOf(measure: Measure | undefined): string {
  const written = ({ name, consent }: Executor): string =>
    consent && !/за згодою/i.test(name) ? `${name} (за згодою)` : name;
  return [...new Set((measure?.executors ?? []).map(written))].join('\n');
}
