import { cleanLines } from '../../text/clean';
import { measureTextHash } from '../edition';
import { isDitto } from '../marks/dittoMark';
import type { Exclusion, Measure } from '../types';
import { indicatorsFrom, same } from './cellWords';
import type { SheetColumn } from './ownColumns';
import { textUnder, type ExtraColumn } from './ownColumns';
import type { RowTexts } from './planSheet';
import type { RowContext } from './readContext';
import { deadlineFrom } from './readDeadline';
import { executorsFrom } from './readExecutors';
import { dateFrom, type ReadCell, type SheetRow } from './sheetTable';
import { given } from '../../given';

/** A measure that the workbook remembers, and what its row showed. */
export interface Remembered {
  readonly measure: Measure;
  readonly texts: RowTexts;
}

/** The cell, when a person changed it or the row is new; undefined where it stands as written or the column is gone. */
export function editedCell(
  row: SheetRow<SheetColumn>,
  id: SheetColumn,
  remembered: Remembered | undefined,
  context: RowContext,
): ReadCell | undefined {
  const cell = row.cell(id);
  if (cell === undefined) return undefined;
  if (cell.error !== undefined) {
    context.report(
      'plan-cell-error',
      'error',
      { cell: cell.at, ...given({ measure: remembered?.measure.id }) },
      { text: cell.error },
    );
    return undefined;
  }
  return same(cell.text, remembered?.texts[id] ?? '') ? undefined : cell;
}

/** The measure of an edited row. Untouched cells keep everything that the document said, also what no cell shows. */
export function measureFrom(
  row: SheetRow<SheetColumn>,
  id: string,
  remembered: Remembered | undefined,
  above: Measure | undefined,
  context: RowContext,
): Measure {
  const edited = (column: SheetColumn): ReadCell | undefined => editedCell(row, column, remembered, context);
  const before = remembered?.measure;
  const words = wordsFrom(before, edited('measure'));
  const exclusion = exclusionFrom(before?.exclusion, edited('exclusion'), edited('excludedOn'), id, context);
  if (words.text === '' && exclusion === undefined)
    context.report('plan-text-missing', 'error', { ...place(row, 'measure'), measure: id }, {});
  const when = { deadline: edited('deadline'), periods: edited('periods'), due: edited('due') };
  const who = executorsOf(row, edited('executors'), before, above, exclusion !== undefined, id, context);
  const indicators = countedFrom(before, edited('indicators'), id, context);
  return {
    id,
    ...words,
    deadline: deadlineFrom(before?.deadline, when, above, context, id),
    ...who,
    indicators,
    ...given({
      exclusion,
      condition: conditionFrom(before, edited('condition')),
      columns: columnsFrom(edited, before?.columns, context.extras),
    }),
    source: before?.source ?? sourceOf(row),
  };
}

function wordsFrom(before: Measure | undefined, written: ReadCell | undefined): Pick<Measure, 'text' | 'textHash'> {
  const text = written === undefined ? (before?.text ?? '') : cleanLines(written.text);
  return { text, textHash: text === before?.text ? before.textHash : measureTextHash(text) };
}

function conditionFrom(before: Measure | undefined, written: ReadCell | undefined): string | undefined {
  const condition = written === undefined ? before?.condition : written.text;
  return condition === '' ? undefined : condition;
}

function countedFrom(
  before: Measure | undefined,
  cell: ReadCell | undefined,
  measure: string,
  context: RowContext,
): Measure['indicators'] {
  if (cell === undefined) return before?.indicators ?? [];
  const { indicators, withoutUnit } = indicatorsFrom(cell.text);
  for (const name of withoutUnit)
    context.report('plan-indicator-without-unit', 'warning', { cell: cell.at, measure }, { name });
  return indicators;
}

/** What the document says of a measure that a person typed in: its row. */
function sourceOf(row: SheetRow<SheetColumn>): Measure['source'] {
  return {
    line: row.row,
    cells: [],
    deadline: row.cell('deadline')?.text ?? '',
    executors: row.cell('executors')?.text ?? '',
  };
}

/** What further columns say: as it was where no cell of them and no name over them was changed. */
function columnsFrom(
  edited: (column: SheetColumn) => ReadCell | undefined,
  before: Measure['columns'],
  extras: readonly (ExtraColumn & { readonly now: string })[],
): Measure['columns'] {
  const cells = extras.map((extra) => ({ ...extra, cell: edited(extra.id) }));
  if (cells.every(({ cell, name, now }) => cell === undefined && name === now)) return before;
  const shown = new Set(extras.map(({ name }) => name));
  const columns = [
    ...cells.map(({ cell, name, now }) => ({ name: now, text: cell?.text ?? textUnder(name, before) })),
    ...(before ?? []).filter(({ name }) => !shown.has(name)),
  ].filter(({ text }) => text !== '');
  return columns.length === 0 ? undefined : columns;
}

function place(row: SheetRow<SheetColumn>, id: SheetColumn): { readonly cell?: string; readonly row: number } {
  const cell = row.cell(id);
  return { row: row.row, ...given({ cell: cell?.at }) };
}

function executorsOf(
  row: SheetRow<SheetColumn>,
  cell: ReadCell | undefined,
  before: Measure | undefined,
  above: Measure | undefined,
  excluded: boolean,
  measure: string,
  context: RowContext,
): Pick<Measure, 'executors' | 'executorsDittoFrom'> {
  if (cell === undefined) {
    if (before === undefined && !excluded)
      context.report('executors-missing', 'warning', { ...place(row, 'executors'), measure }, {});
    return before === undefined
      ? { executors: [] }
      : {
          executors: before.executors,
          ...given({ executorsDittoFrom: before.executorsDittoFrom }),
        };
  }
  if (isDitto(cell.text) && above !== undefined) return { executors: above.executors, executorsDittoFrom: above.id };
  const { executors, diagnostics } = executorsFrom(cell.text, before?.executors ?? [], context);
  for (const found of diagnostics) context.remark(found, { cell: cell.at, measure });
  return { executors };
}

function exclusionFrom(
  before: Exclusion | undefined,
  act: ReadCell | undefined,
  on: ReadCell | undefined,
  measure: string,
  context: RowContext,
): Exclusion | undefined {
  const words = act === undefined ? (before?.act ?? '') : act.text;
  const day = on === undefined ? before?.date : dateFrom(on.text);
  if (on !== undefined && on.text !== '' && day === undefined)
    context.report('plan-date-unreadable', 'error', { cell: on.at, measure }, { text: on.text });
  if (words === '' && day === undefined) return undefined;
  return { act: words, ...given({ date: day }) };
}
