import type { Registry } from '../../bodies/types';
import { groupBy } from '../../groups';
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
  // Rows that look alike take the hidden cells of that look one after the other: none is taken twice.
  const own = groupBy(
    rows.filter((row) => hiddenId(row) !== ''),
    hiddenId,
  );
  const next = new Map<string, number>();
  const sources = new Map(
    rows.map((row) => {
      const id = shownId(row);
      const at = next.get(id) ?? 0;
      next.set(id, at + 1);
      return [row, own.get(id)?.[at]] as const;
    }),
  );
  const taken = new Set(sources.values());
  const left = rows.filter((row) => hiddenId(row) !== '' && !taken.has(row));
  const strange = rows.filter((row) => sources.get(row) === undefined);
  // A row that somebody has written into looks like none of ours: where one is left over, it is its own.
  const last = left.length === 1 && strange.length === 1 ? left[0] : undefined;
  return rows.map((row) => withHidden(row, sources.get(row) ?? last, hidden));
}

function withHidden(row: ReadRow, source: ReadRow | undefined, hidden: ReadonlySet<string>): ReadRow {
  if (source === undefined) return row;
  const from = (id: string): ReadRow => (hidden.has(id) ? source : row);
  return {
    ...row,
    text: (id) => from(id).text(id),
    number: (id) => from(id).number(id),
    date: (id) => from(id).date(id),
  };
}

/** Rows of «Дані»: which row of which bytes it is stands in both halves. */
export function realignedData(rows: readonly ReadRow[]): readonly ReadRow[] {
  return realigned(rows, {
    hidden: new Set(['key', 'body', 'technical']),
    shownId: (row) => `${row.text('sha256').slice(0, 16)}|${row.text('row')}|${row.text('sheet')}`,
    hiddenId: (row) => parsed<{ readonly id?: string }>(row.text('technical'))?.id ?? '',
  });
}

/** Lines of «Надходження»: the hidden half keeps a mark of the line's number, its file and its bytes. */
export function realignedLog(rows: readonly ReadRow[]): readonly ReadRow[] {
  return realigned(rows, {
    hidden: new Set(['body', 'hostReceivedOn', 'technical']),
    shownId: (row) => logMark(row.number('no'), row.text('file'), row.text('member'), row.text('sha256')),
    hiddenId: (row) => parsed<{ readonly shown?: string }>(row.text('technical'))?.shown ?? '',
  });
}

/** A mark of what is shown of a line of «Надходження», for its hidden cells. */
export function logMark(no: number, file: string, member: string, sha256: string): string {
  return sha256Hex([no, file, member, sha256].join('\n')).slice(0, 12);
}

/** Lines of bodies on «Стан подання»: the name is shown beside the hidden id. */
export function realignedMatrix(rows: readonly ReadRow[], registry: Registry): readonly ReadRow[] {
  const ids = new Set(rows.map((row) => row.text('id')));
  const named = new Map(
    registry.bodies
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, name, abbreviations: [short] }) => [
        [name, id],
        [short ?? name, id],
      ]),
  );
  return realigned(rows, {
    hidden: new Set(['id']),
    shownId: (row) => named.get(row.text('body')) ?? row.text('id'),
    hiddenId: (row) => row.text('id'),
  });
}

/** Rows of «Рішення»: the hidden half keeps a mark of the day and the words of the decision. */
export function realignedDecisions(rows: readonly ReadRow[]): readonly ReadRow[] {
  return realigned(rows, {
    hidden: new Set(['id', 'technical']),
    shownId: (row) => decisionMark(row.text('decision'), row.text('details')),
    hiddenId: (row) => parsed<{ readonly shown?: string }>(row.text('technical'))?.shown ?? '',
  });
}

/** A mark of what is shown of a decision. */
export function decisionMark(decision: string, details: string): string {
  return sha256Hex(`${decision}\n${details}`).slice(0, 12);
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
