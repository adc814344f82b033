import { measureOfKey, periodOfKey } from '../../duties/rowKey';
import { groupBy } from '../../groups';
import { periodNamed } from '../../returned/match/periodWords';
import { sha256Hex } from '../../text/digest';
import { parsed } from './readState';
import type { ReadRow } from './readTable';

/** What a row says of itself: by what a person sees, and by what is hidden beside it. */
interface Identities {
  /** Columns that nobody sees. */
  readonly hidden: ReadonlySet<string>;
  readonly shownId: (row: ReadRow) => string;
  /** '' where the hidden cells do not say. */
  readonly hiddenId: (row: ReadRow) => string;
}

/**
 * The rows of a table whose visible columns somebody sorted while the hidden ones stayed: each row gets the hidden
 * cells that are its own. Rows that agree, and those whose own cells are nowhere, stay as they are.
 */
function realigned(rows: readonly ReadRow[], { hidden, shownId, hiddenId }: Identities): readonly ReadRow[] {
  const isAligned = (row: ReadRow): boolean => hiddenId(row) === '' || hiddenId(row) === shownId(row);
  if (rows.every(isAligned)) return rows;
  const own = new Map(rows.map((row) => [hiddenId(row), row]));
  return rows.map((row) => {
    const source = own.get(shownId(row));
    if (source === undefined || source === row) return row;
    const from = (id: string): ReadRow => (hidden.has(id) ? source : row);
    return {
      ...row,
      text: (id) => from(id).text(id),
      number: (id) => from(id).number(id),
      date: (id) => from(id).date(id),
    };
  });
}

/** Rows of «Дані»: which row of which bytes it is stands in both halves. */
export function realignedData(rows: readonly ReadRow[]): readonly ReadRow[] {
  return realigned(rows, {
    hidden: new Set(['key', 'body', 'technical']),
    shownId: (row) => `${row.text('sha256').slice(0, 16)}|${row.text('row')}|${row.text('sheet')}`,
    hiddenId: (row) => parsed<{ readonly id?: string }>(row.text('technical'))?.id ?? '',
  });
}

/** Rows of «Показники»: the hidden half keeps a mark of what is shown. */
export function realignedIndicators(rows: readonly ReadRow[]): readonly ReadRow[] {
  return realigned(rows, {
    hidden: new Set(['key', 'record', 'technical']),
    shownId: (row) => indicatorMark((id) => row.text(id)),
    hiddenId: (row) => parsed<{ readonly shown?: string }>(row.text('technical'))?.shown ?? '',
  });
}

/** What distinguishes a row of «Показники» from others by what is shown of it. */
const SHOWN = ['no', 'period', 'bodyName', 'recordState', 'sheet', 'cell', 'value'] as const;

/** A mark of the row's visible cells, for its hidden ones. */
export function indicatorMark(text: (id: (typeof SHOWN)[number]) => string): string {
  return sha256Hex(SHOWN.map(text).join('\n')).slice(0, 12);
}

/** Rows of «Зведення»: the number and the period are shown beside the hidden key. */
export function realignedSummary(rows: readonly ReadRow[]): readonly ReadRow[] {
  // A text that goes on in further rows is held together by hidden cells alone.
  if (rows.some((row) => row.text('key') !== '' && row.text('part') !== '1')) return rows;
  const keys = groupBy(
    rows.map((row) => row.text('key')).filter((key) => key !== ''),
    measureOfKey,
  );
  return realigned(rows, {
    hidden: new Set(['key', 'part']),
    shownId: (row) => {
      const own = keys.get(row.text('no')) ?? [];
      const period = periodNamed(row.text('period'), own.map(periodOfKey));
      return (own.length === 1 ? own[0] : own.find((key) => periodOfKey(key) === period)) ?? row.text('key');
    },
    hiddenId: (row) => row.text('key'),
  });
}
