import type { CivilDate } from '../calendar/civilDate';
import type { Issue, IssueFix, Severity } from '../issues/issue';
import type { Plan } from '../plan/types';
import type { FieldValue, Return, ReturnRow } from '../returned/types';
import type { DateField, InputField } from '../template/fields';
import type { Status } from '../template/statuses';
import { held, type HeldParams, type IssueCode, type ParamsOf, type Texts } from '../texts';
import type { DutyFacts } from './dutyFacts';
import type { CheckedRow } from './types';
import type { DateReading, SlashOrder } from './vocabulary/typedDate';
import type { StatusReading, StatusWords } from './vocabulary/statusWords';
import { given } from '../given';

export interface CheckContext {
  /** The plan as it is now; without it a return is checked by what its template remembers. */
  readonly plan?: Plan;
  /** The day of the check: nothing can be done later than that. */
  readonly today: CivilDate;
  /** The words of every language that may stand in a return. */
  readonly vocabularies: readonly Texts[];
  /** Spellings that the ministry decided to accept: as written → status id. */
  readonly aliases?: ReadonlyMap<string, string>;
}

/** What rules may know of the whole. */
export interface ReturnCase {
  readonly returned: Return;
  readonly context: CheckContext;
  readonly words: StatusWords;
  /** The word of a status in the language of the return, as the drop-down writes it. */
  statusWord(status: Status): string;
  /** A period in the language of the return, as the template shows it. */
  periodWords(periodId: string): string;
  facts(key: string): DutyFacts | undefined;
  /** How the file writes dates with slashes, where it shows that. */
  readonly slashOrder: SlashOrder | undefined;
}

/** What rules may know of one answered row: its cells, read once. */
export interface RowCase {
  readonly row: ReturnRow;
  readonly whole: ReturnCase;
  readonly duty: DutyFacts | undefined;
  /**
   * The fields whose cells hold a usable value; error values and formulas without a value are reported by their own
   * rule. A dash in a date cell is no value.
   */
  readonly values: Readonly<Partial<Record<InputField, FieldValue>>>;
  readonly status: StatusReading;
  readonly dates: Readonly<Record<DateField, DateReading | undefined>>;
}

/** A rule over one answered row. */
export type RowRule = (row: RowCase) => readonly Issue[];
/** A rule over a return as a whole; rows are those with an answer, checked. */
export type ReturnRule = (whole: ReturnCase, rows: readonly CheckedRow[]) => readonly Issue[];

/**
 * A finding at a field of a row: at its cell, blank or not; where the table has no such column, at the cell that says
 * which row it is (a fix has no place there). Its words may name the column by the param `column`.
 */
export function rowIssue<C extends IssueCode>(
  row: Pick<RowCase, 'row'>,
  code: C,
  severity: Severity,
  field: InputField,
  params: ParamsOf<C, 'column'>,
  fix?: IssueFix,
): Issue {
  return heldRowIssue(row, code, severity, field, held(params), fix);
}

/** As {@link rowIssue}, with parameters that were compared with the words of the code before. */
export function heldRowIssue(
  { row }: Pick<RowCase, 'row'>,
  code: IssueCode,
  severity: Severity,
  field: InputField,
  params: HeldParams,
  fix?: IssueFix,
): Issue {
  const column = row.columns?.[field];
  const blank = column === undefined ? undefined : `${column}${row.row}`;
  const cell = row.inputs[field]?.cell ?? blank ?? (fix === undefined ? firstCell(row) : undefined);
  return {
    code,
    severity,
    params: { column: field, ...params },
    at: {
      sheet: row.sheet,
      row: row.row,
      ...given({ cell, rowKey: row.key }),
      field,
    },
    ...given({ fix }),
  };
}

function firstCell({ locked, inputs }: ReturnRow): string | undefined {
  return (locked.no ?? locked.measure ?? locked.task ?? locked.key ?? inputs.narrative ?? inputs.status)?.cell;
}

/** How much a blank matters: a form without such a column left nobody a place to answer. */
export function blankSeverity({ row }: Pick<RowCase, 'row'>, field: InputField): Severity {
  return row.columns !== undefined && row.columns[field] === undefined ? 'warning' : 'error';
}

/** Puts a text into the field of the row. */
export function textFix(field: string, text: string): IssueFix {
  return { kind: 'set', field, value: { type: 'text', text } };
}

/** Puts a date into the field of the row, as a date and no text. */
export function dateFix(field: string, date: CivilDate): IssueFix {
  return { kind: 'set', field, value: { type: 'date', date } };
}
