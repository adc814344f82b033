import { isCivilDate } from '../../core/calendar/civilDate';
import type { Consolidation } from '../../core/merge/types';
import { DATE_FIELDS, INPUT_FIELDS } from '../../core/template/fields';
import { readCsv } from '../../formats/delimited/readCsv';
import { RETURN_LIMITS } from '../../formats/zip/readLimits';
import type { DecisionRequest, LetterAnswer } from '../../ports';
import { namedBody } from '../collection/namedBody';
import { refused, type Refused } from '../../core/refused';
import { statusNamed } from './statusNamed';

/** Columns of the file: whose answer, to which row, from which letter, then the fields of «Звіт». */
const COLUMNS = ['body', 'key', 'letterNo', 'letterDate', ...INPUT_FIELDS] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED = ['body', 'key', 'letterNo', 'letterDate', 'status'] as const;

/**
 * Answers that the ministry types in from letters: a CSV whose first row names the columns by field id
 * (`body;key;letterNo;letterDate;status;narrative;…`). A mistake is reported with its line; then nothing is entered.
 */
export function letterRequests(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  consolidation: Consolidation,
): { readonly kind: 'requests'; readonly requests: readonly DecisionRequest[] } | Refused {
  const content = readCsv(bytes, name, RETURN_LIMITS);
  const [head, ...rows] = content?.sheets[0]?.rows ?? [];
  const ids = head?.cells.map((cell) => COLUMNS.find((column) => column === String(cell ?? '').trim())) ?? [];
  const missing = NEEDED.find((needed) => !ids.includes(needed));
  if (missing !== undefined) return refused('cli.letters-column', { path: name, column: missing });
  const keys = new Set(consolidation.duties.map(({ key, bodyId }) => `${bodyId}\n${key}`));
  const requests: DecisionRequest[] = [];
  for (const { row, cells } of rows) {
    const written = writtenIn(cells, ids);
    const read = answerIn(written, consolidation, keys);
    if (read.kind === 'wrong')
      return refused('cli.letters-value', {
        path: name,
        line: row,
        column: read.column,
        value: written[read.column] ?? '',
      });
    requests.push({ kind: 'enter', answer: read.answer });
  }
  return { kind: 'requests', requests };
}

type Written = Readonly<Partial<Record<Column, string>>>;

function writtenIn(cells: readonly unknown[], ids: readonly (Column | undefined)[]): Written {
  return Object.fromEntries(
    ids.flatMap((id, i) => {
      const text = String(cells[i] ?? '').trim();
      return id === undefined || text === '' ? [] : [[id, text]];
    }),
  );
}

function answerIn(
  written: Written,
  { registry }: Consolidation,
  keys: ReadonlySet<string>,
): { readonly kind: 'answer'; readonly answer: LetterAnswer } | { readonly kind: 'wrong'; readonly column: Column } {
  const { key = '', letterNo = '', letterDate = '' } = written;
  const wrong = (column: Column): { readonly kind: 'wrong'; readonly column: Column } => ({ kind: 'wrong', column });
  const body = namedBody(written.body ?? '', registry);
  if (body === undefined) return wrong('body');
  if (!keys.has(`${body}\n${key}`)) return wrong('key');
  if (!isCivilDate(letterDate)) return wrong('letterDate');
  const status = statusNamed(written.status ?? '');
  if (status === undefined) return wrong('status');
  for (const dated of DATE_FIELDS) {
    const day = written[dated];
    if (day !== undefined && !isCivilDate(day)) return wrong(dated);
  }
  return { kind: 'answer', answer: { ...written, key, letterNo, letterDate, body, status } };
}
