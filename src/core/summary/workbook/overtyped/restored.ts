import { isCivilDate } from '../../../calendar/civilDate';
import { given } from '../../../given';
import { groupBy } from '../../../groups';
import { baseKey } from '../../../merge/placement';
import type { Texts } from '../../../texts';
import type { RecordTechnical } from '../dataSheet';
import { parsed } from '../readState';
import type { ReadRow, ReadTable } from '../readTable';
import { joinParts } from '../splitRows';
import { alteredRows, markedColumns, ownMark } from './alteredRows';
import { cellWords, rowMark } from './rowMarks';

/** A row of which some columns say what stood in them when the workbook was written, dates in ISO. */
function withWritten(row: ReadRow, written: Readonly<Record<string, string>> | undefined): ReadRow {
  if (written === undefined) return row;
  const cellIn = (id: string): string | undefined => (Object.hasOwn(written, id) ? (written[id] ?? '') : undefined);
  return {
    ...row,
    text: (id) => cellIn(id) ?? row.text(id),
    number: (id) => (cellIn(id) === undefined ? row.number(id) : Number(cellIn(id))),
    date(id) {
      const text = cellIn(id);
      if (text === undefined) return row.date(id);
      return isCivilDate(text) ? text : undefined;
    },
  };
}

/** Lines of «Надходження» as they were written but for the ministry's columns; of earlier versions as they stand. */
export function restoredLog(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row) => {
    const written = parsed<{ written?: Readonly<Record<string, string>> }>(row.text('technical'))?.written;
    return withWritten(row, written === undefined ? undefined : { ...blank(LOG_COLUMNS), ...written });
  });
}
const LOG_COLUMNS = ['member', 'outerSha256', 'round', 'signedOn', 'savedAt', 'declaration', 'undone'] as const;

/** Rows of «Показники» with the values that the bodies gave. */
export function restoredIndicators(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row) => {
    const written = parsed<{ written?: WrittenIndicator }>(row.text('technical'))?.written;
    if (written === undefined) return row;
    const { value, ...words } = written;
    return withWritten(row, { ...given(words), value: value === undefined ? '' : String(value) });
  });
}

/** A long note stands in its cell alone. */
interface WrittenIndicator {
  readonly sheet: string;
  readonly cell: string;
  readonly note?: string;
  readonly value?: number;
}

function blank(columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((id) => [id, '']));
}

/**
 * Rows of «Дані» with the words of the bodies: where somebody has written into one, they are taken from the row of
 * «Відповіді» that shows the same answer, as long as nobody has written into that, too. What stands there alone (an
 * answer that another has replaced) stays as it was left, and is reported.
 */
export function restoredData(
  rows: readonly ReadRow[],
  {
    data,
    answers,
    log,
  }: {
    readonly data: ReadTable | undefined;
    readonly answers: ReadTable | undefined;
    /** Lines of «Надходження» as they were written. */
    readonly log: readonly ReadRow[];
  },
  vocabularies: readonly Texts[],
): readonly ReadRow[] {
  const altered = new Map((data === undefined ? [] : alteredRows(data, vocabularies)).map((row) => [row.row, row]));
  if (data === undefined || altered.size === 0) return rows;
  const shownIn = answers === undefined ? () => undefined : answersByPlace(answers, vocabularies);
  const columns = markedColumns(data);
  return rows.map((row) => {
    const seen = altered.get(row.row);
    const technical = seen === undefined ? undefined : parsed<RecordTechnical>(row.text('technical'));
    if (seen === undefined || technical === undefined) return row;
    const placed = withWritten(row, placeOf(row, technical, log));
    const shown = shownIn(placed, technical);
    if (shown === undefined) return placed;
    return withWritten(placed, shown.isCertain ? shown.words : provenWords(seen, columns, shown.words));
  });
}

/**
 * Of an answer that somebody has written into on both sheets: those words of «Відповіді» with which the row makes the
 * mark that was written beside it; undefined where none do.
 */
function provenWords(row: ReadRow, columns: readonly string[], words: Words): Words | undefined {
  const ids = Object.keys(words);
  for (let choice = 1; choice < 2 ** ids.length; choice += 1) {
    const chosen = Object.fromEntries(ids.filter((_, i) => (choice >> i) % 2 === 1).map((id) => [id, words[id] ?? '']));
    const mark = rowMark(columns, (id) => cellWords(chosen[id]?.replace(SIGN, '') ?? row.value(id)));
    if (mark === ownMark(row)) return chosen;
  }
  return undefined;
}
/** Before a status on «Відповіді». */
const SIGN = /^[●◐✕○◇]\s*/u;

type Words = Readonly<Record<string, string>>;

/** Which row of which bytes it is, from the hidden half of a row. */
function placeOf(row: ReadRow, technical: RecordTechnical, log: readonly ReadRow[]): Words | undefined {
  const { id, round, member = '', doneOn = '' } = technical;
  if (round === undefined) return undefined;
  const own = { round, member, doneOn };
  const [digits = '', no = '', ...sheet] = (id ?? '').split('|');
  const lines = digits === '' ? [] : log.filter((line) => line.text('sha256').startsWith(digits));
  const [line] = lines;
  if (line === undefined) return own;
  const names = lines.map((one) => one.text('file'));
  const file = names.includes(row.text('file')) ? row.text('file') : (names[0] ?? '');
  return { ...own, file, sha256: line.text('sha256'), row: no, sheet: sheet.join('|') };
}

/** Columns of «Дані» by those of «Відповіді» that show the same. */
const SAME = { status: 'status', reasons: 'reason', proposal: 'proposal', evidence: 'evidence' } as const;

interface ShownAnswer {
  readonly words: Words;
  /** Nobody has written into its row. */
  readonly isCertain: boolean;
}

function answersByPlace(
  answers: ReadTable,
  vocabularies: readonly Texts[],
): (row: ReadRow, technical: RecordTechnical) => ShownAnswer | undefined {
  const altered = new Set(alteredRows(answers, vocabularies));
  const first = answers.rows.filter((row) => Number.parseInt(row.text('part'), 10) === 1);
  const byKey = groupBy(first, (row) => row.text('key'));
  const parts = groupBy(answers.rows, (row) => `${row.text('key')}\n${row.text('bodyName')}`);
  return (row, { cells, letter }) => {
    const file = [row.text('file'), row.text('member')].filter((part) => part !== '').join(' › ');
    const cell =
      letter === undefined ? `${row.text('sheet')}!${cells.narrative ?? cells.status ?? `A${row.text('row')}`}` : '';
    const own = (byKey.get(baseKey(row.text('key'))) ?? []).map((one) => ({
      one,
      agreed: Number(one.text('file') === file) + Number(one.text('cell') === cell),
    }));
    const best = Math.max(1, ...own.map(({ agreed }) => agreed));
    const [shown, other] = own.filter(({ agreed }) => agreed === best).map(({ one }) => one);
    if (shown === undefined || other !== undefined) return undefined;
    const lines = parts.get(`${shown.text('key')}\n${shown.text('bodyName')}`) ?? [];
    const text = wholeText(shown, lines);
    if (text === undefined) return undefined;
    const same = Object.entries(SAME).map(([there, here]) => [here, shown.text(there)] as const);
    return {
      words: { ...Object.fromEntries(same), narrative: text, newDue: shown.date('newDue') ?? '' },
      isCertain: best === 2 && !lines.some((line) => altered.has(line)) && !altered.has(shown),
    };
  };
}

/** The text of an answer from its rows; undefined where they are not all there, or nobody can say which they are. */
function wholeText(first: ReadRow, rows: readonly ReadRow[]): string | undefined {
  if (rows.length === 1) return first.text('text');
  const parts = rows.map((row) => ({ no: Number.parseInt(row.text('part'), 10), row }));
  parts.sort((a, b) => a.no - b.no);
  if (!parts.every(({ no }, i) => no === i + 1)) return undefined;
  return joinParts(parts.map(({ row }) => ({ text: row.text('text'), glued: row.text('part').endsWith('+') })));
}
