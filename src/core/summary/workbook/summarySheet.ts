import { codedWords } from '../../texts';
import { STATUSES } from '../../template/statuses';
import type { Executor, Measure } from '../../plan/types';
import type { SheetSpec } from '../../workbook/spec';
import { given } from '../../given';
import { periodInPlan } from '../../template/words/periodWords';
import { groupedNumber } from '../numberWords';
import { activeMeasures } from '../summarise';
import type { SummaryRow } from '../types';
import { carriedColumns } from '../planColumns';
import { carriedValues, withCarried } from './carriedColumns';
import { whatChanged } from './changed';
import { columnsOf, dateCell, footerOf, titleLines, withRoomForNumbers, type SheetContext } from './context';
import { headingStyle } from './headings';
import { linkFormula } from './places';
import { SIGNS, toneOf } from './styles';
import { dotted } from '../../calendar/dotted';
import { ANY_DAY, columnRange, tableSheet, type Column, type TableRow } from './table';

/** Ways of control, in the order of the drop-down. */
export const CONTROLS = ['remove', 'extend', 'keep'] as const;
const TEXT_WIDTH = 53;
const COLUMNS = [
  ['key', 12, 'technical', 'hidden'],
  ['part', 6, 'technical', 'hidden'],
  ['task', 20, 'small', 'hidden'],
  ['no', 5.5, 'center'],
  ['measure', 26, 'text'],
  ['deadline', 12, 'center'],
  ['executors', 15.5, 'text'],
  ['period', 10.5, 'center'],
  ['proposed', 13, 'text'],
  ['finalStatus', 12.5, 'inputText', 'input'],
  ['text', TEXT_WIDTH, 'text'],
  ['indicators', 15.5, 'text'],
  ['finalText', 40, 'inputText', 'input'],
  ['control', 15, 'inputText', 'input'],
  ['extendTo', 13, 'inputDate', 'input'],
  ['ministryNote', 22, 'inputText', 'input'],
  ['reason', 20, 'small'],
  ['notes', 26, 'small'],
  ['changed', 26, 'changed'],
  ['toAnswers', 13, 'link'],
  ['answersState', 10, 'technical', 'hidden'],
] as const;

/**
 * «Зведення»: a row per measure × period with its drafted text, under the headings of the plan, whose rows can be
 * folded. On paper stands what is asked for; what the ministry writes and the reasons follow on the screen.
 */
export function summarySheet(context: SheetContext): SheetSpec {
  const { consolidation, texts, places } = context;
  const carried = carriedColumns(consolidation, texts);
  const usual = withCarried(withRoomForNumbers(columnsOf(texts, COLUMNS), consolidation), carried, consolidation);
  const columns = [...usual, ...roundColumns(context)];
  const ofRounds = roundStatuses(context);
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const tasks = new Map(
    consolidation.plan.tasks.flatMap((task) => task.measures.map((measure) => [measure.id, task] as const)),
  );
  const rows = places.summaryLines.map((line): TableRow =>
    line.kind === 'heading'
      ? {
          values: { part: HEADING, no: line.text },
          heading: headingStyle(line),
          ...given({ level: outlineLevel(line.level) }),
        }
      : {
          ...withValues(
            rowOf(line.row, measures.get(line.row.measureId), tasks.get(line.row.measureId)?.title ?? '', context),
            ofRounds.get(line.row.key),
            carriedValues(carried, measures.get(line.row.measureId), context.long.fit),
          ),
          ...given({ level: outlineLevel(line.level) }),
        },
  );
  const title = titleLines(context, 'summary');
  const range = (id: string): string => columnRange(columns, id, title.length, rows.length);
  return tableSheet({
    id: 'summary',
    marked: true,
    name: texts.t('summary.sheet.summary'),
    title,
    columns,
    rows,
    frozenColumns: 5,
    tabColor: '1F3A5F',
    protected: true,
    footer: footerOf(context),
    printTo: 'indicators',
    margins: [0.3, 0.3, 0.4, 0.5],
    validations: [
      { range: range('finalStatus'), rule: { kind: 'list', source: 'pz_statuses' }, allowBlank: true, onError: 'stop' },
      { range: range('control'), rule: { kind: 'list', source: 'pz_controls' }, allowBlank: true, onError: 'stop' },
      { range: range('extendTo'), rule: ANY_DAY, allowBlank: true, onError: 'stop' },
    ],
  });
}

/** A column for each other round: what its own answers come to. */
function roundColumns({ rounds, texts }: SheetContext): readonly Column[] {
  return rounds.map(({ round }) => ({
    id: `round:${round.id}`,
    header: texts.t('followUp.round-column', { asOf: dotted(round.asOf) }),
    width: 14,
    style: 'text',
  }));
}

function roundStatuses({ rounds, texts }: SheetContext): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const statuses = new Map<string, Record<string, string>>();
  for (const { round, summary } of rounds)
    for (const { key, proposed } of summary.rows)
      statuses.set(key, {
        ...statuses.get(key),
        [`round:${round.id}`]: `${SIGNS[toneOf(proposed)]} ${texts.t(`status.${proposed}`)}`,
      });
  return statuses;
}

function withValues(row: TableRow, ...more: readonly (Readonly<Record<string, string>> | undefined)[]): TableRow {
  return { ...row, values: Object.assign({}, row.values, ...more) as TableRow['values'] };
}

/** Stands in the column of parts where a row is a heading of the plan, not a measure. */
export const HEADING = 'heading';
/** Levels of an outline that Excel knows. */
const DEEPEST = 7;

/** What stands under so many headings; nothing for the topmost ones. */
function outlineLevel(level: number): number | undefined {
  return level === 0 ? undefined : Math.min(level, DEEPEST);
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

function rowOf(row: SummaryRow, measure: Measure | undefined, task: string, context: SheetContext): TableRow {
  const { consolidation, texts, long, places, nameOf } = context;
  const tone = toneOf(row.proposed);
  const { edit } = row;
  const at = places.answers(row.key);
  const shown = texts.t('summary.answersLink', { count: row.records.length });
  return {
    values: {
      key: row.key,
      part: '1',
      no: row.measureId,
      task: long.fit(task),
      measure: long.fit(measure?.text ?? ''),
      deadline: measure?.deadline.text,
      executors: long.fit(executorsOf(measure)),
      period: periodInPlan(row.periodId, texts, consolidation.plan),
      proposed: `${SIGNS[tone]} ${texts.t(`status.${row.proposed}`)}`,
      reason: codedWords(texts, 'summary.reason', row.reason),
      text: long.fit(row.text),
      indicators: long.fit(indicatorLines(row, texts)),
      notes: long.fit(row.notes.map((note) => codedWords(texts, 'summary.note', note)).join('\n')),
      finalStatus: edit?.status === undefined ? undefined : texts.t(`status.${edit.status}`),
      finalText: edit?.text === undefined ? undefined : long.fit(edit.text),
      control: edit?.control === undefined ? undefined : texts.t(`summary.control.${edit.control}`),
      extendTo: dateCell(edit?.extendTo),
      ministryNote: edit?.note === undefined ? undefined : long.fit(edit.note),
      changed: long.fit(whatChanged(row, texts, nameOf)),
      toAnswers: at === undefined ? undefined : shown,
      answersState: long.fit(row.answersState),
    },
    styles: { proposed: `tone.${tone}` },
    ...given({
      formulas:
        at === undefined ? undefined : { toAnswers: linkFormula(texts.t('summary.sheet.answers'), at, 'C', shown) },
    }),
  };
}

export function indicatorLines({ indicators }: Pick<SummaryRow, 'indicators'>, texts: SheetContext['texts']): string {
  return indicators
    .map(({ name, unit, total, bodies }) =>
      texts.t('summary.text.indicator', { name, unit, total: groupedNumber(total, texts), bodies }),
    )
    .join('\n');
}

/** The executors by their names, ditto marks resolved, without the definitions that the plan's cell may carry. */
export function executorsOf(measure: Measure | undefined): string {
  const written = ({ name, consent }: Executor): string =>
    consent && !/за згодою/i.test(name) ? `${name} (за згодою)` : name;
  return [...new Set((measure?.executors ?? []).map(written))].join('\n');
}
