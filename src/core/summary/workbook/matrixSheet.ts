import { OFFICER_STATUSES } from '../../template/statuses';
import type { LargeSheetSpec } from '../../workbook/spec';
import { shortPeriod } from '../../template/words/periodWords';
import { baseKey } from '../../merge/placement';
import type { BodyLine, DutyCell, SummaryRow } from '../types';
import { columnsOf, dateCell, footerOf, titleLines, type EarlierRound, type SheetContext } from './context';
import { SIGNS, toneOf } from './styles';
import { lazyRows } from './lazyRows';
import { largeTableSheet, type Column, type TableRow } from './table';
import { groupBy } from '../../groups';

const MARKED = [...OFFICER_STATUSES, 'declared', 'withdrawn', 'quarantined', 'missing'] as const;

/**
 * «Стан подання»: a row per body, a narrow column per measure × period, a letter in each cell; who followed whom
 * stays visible.
 */
export function matrixSheet(context: SheetContext): LargeSheetSpec {
  return matrixOf(context, { id: 'matrix', name: context.texts.t('summary.sheet.matrix') });
}

/** The matrix of another round; nobody fills anything in on it. */
export function earlierMatrixSheet(
  { round, consolidation, summary }: EarlierRound,
  index: number,
  context: SheetContext,
): LargeSheetSpec {
  const name = `${context.texts.t('summary.sheet.matrix')} ${round.id}`
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim();
  return matrixOf({ ...context, consolidation, summary }, { id: `${EARLIER_MATRIX}${index + 1}`, name });
}

/** The tables of other rounds are called `earlier1`, `earlier2` …: made again each time, never read. */
export const EARLIER_MATRIX = 'earlier';

function matrixOf(context: SheetContext, { id, name }: { readonly id: string; readonly name: string }): LargeSheetSpec {
  const { consolidation, summary, texts } = context;
  const legend = MARKED.map(
    (id) => `${texts.t(`summary.mark.${id}`)} — ${texts.t(isState(id) ? `summary.cell.${id}` : `status.${id}`)}`,
  ).join('; ');
  const several = severalPeriods(summary.rows);
  const measureColumns = summary.rows.map(({ key, measureId, periodId }): Column => ({
    id: key,
    header: several.has(measureId) ? `${measureId}\n${shortPeriod(periodId, texts, consolidation.plan)}` : measureId,
    width: 6.5,
    style: 'center',
  }));
  const cells = groupBy(summary.cells, ({ bodyId }) => bodyId);
  const reminders = new Map((context.consolidation.reminders ?? []).map(({ bodyId, words }) => [bodyId, words]));
  return largeTableSheet({
    id,
    marked: true,
    name,
    title: titleLines(context, 'matrix', { legend }),
    tabColor: '1B7F4B',
    frozenColumns: 2,
    protected: true,
    footer: footerOf(context),
    columns: [
      ...columnsOf(
        texts,
        [
          ['no', 5, 'number'],
          ['body', 22, 'strong'],
          ['state', 24, 'text'],
          ['answered', 11, 'center'],
          ['received', 12, 'date'],
          ['inherited', 18, 'small'],
          id.startsWith(EARLIER_MATRIX) ? ['reminded', 16, 'text'] : ['reminded', 16, 'inputText', 'input'],
          ['id', 10, 'technical', 'hidden'],
        ],
        { received: 'hostReceivedOn' },
      ),
      ...measureColumns,
    ],
    rows: lazyRows(
      summary.bodies,
      (line, i) => rowOf(line, i, cells.get(line.id) ?? [], context, reminders),
      () => false,
    ),
  });
}

/** Measures with more than one period: only these need to say which. */
export function severalPeriods(rows: readonly SummaryRow[]): ReadonlySet<string> {
  return new Set(
    [...groupBy(rows, ({ measureId }) => measureId)].filter(([, own]) => own.length > 1).map(([id]) => id),
  );
}

const STATE_WORDS = ['declared', 'withdrawn', 'quarantined', 'missing'] as const;
type StateWord = (typeof STATE_WORDS)[number];

function isState(mark: (typeof MARKED)[number]): mark is StateWord {
  return (STATE_WORDS as readonly string[]).includes(mark);
}

function rowOf(
  line: BodyLine,
  i: number,
  cells: readonly DutyCell[],
  { texts, nameOf }: SheetContext,
  reminders: ReadonlyMap<string, string>,
): TableRow {
  const tone = toneOf(line.state);
  const values: Record<string, TableRow['values'][string]> = {
    no: i + 1,
    body: line.name,
    state: `${SIGNS[tone]} ${texts.t(`summary.state.${line.state}`)}`,
    answered: `${line.answered} / ${line.duties}`,
    received: dateCell(line.receivedOn),
    inherited: line.answersFor.map(nameOf).join(', '),
    reminded: reminders.get(line.id),
    id: line.id,
  };
  const styles: Record<string, string> = { state: `tone.${tone}` };
  for (const [key, group] of groupBy(cells, (cell) => baseKey(cell.key))) {
    const marks = group.map((cell) => idOf(cell));
    values[key] = marks.map((id) => texts.t(`summary.mark.${id}`)).join(' ');
    styles[key] = `mark.${toneOf(marks.find((id) => toneOf(id) === 'bad') ?? marks[0] ?? 'missing')}`;
    if (group.every((cell) => cell.state === 'missing' && cell.obligation !== 'obliged')) styles[key] = 'mark.idle';
  }
  return { values, styles };
}

function idOf({ state, record }: DutyCell): (typeof MARKED)[number] | 'unclear' {
  return state === 'answered' ? (record?.answer.status ?? 'unclear') : state;
}
