import type { CivilDate } from '../calendar/civilDate';
import type { Obligation } from '../duties/types';
import type { LockedField } from './fields';
import { stampPairs, type Stamp } from './stamp';

/** What the template itself remembers of a duty: a check works from the file alone. */
export interface StampedDuty {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly obligation: Obligation;
  readonly deadlineKind: string;
  readonly periodStart?: CivilDate;
  readonly periodEnd?: CivilDate;
  readonly due?: CivilDate;
  /** SHA-256 of the measure's folded text. */
  readonly textHash: string;
  /** Text of the locked cells when the template was made. */
  readonly locked: Readonly<Partial<Record<LockedField, string>>>;
}

export interface StampedIndicator {
  /** `2.1@2019-H1#1` */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
}

export interface StampSheet {
  readonly stamp: Readonly<Record<string, string>>;
  readonly duties: readonly StampedDuty[];
  readonly indicators: readonly StampedIndicator[];
}

const DUTY_COLUMNS = [
  'duty',
  'measureId',
  'periodId',
  'obligation',
  'deadlineKind',
  'periodStart',
  'periodEnd',
  'due',
  'textHash',
  'no',
  'task',
  'measure',
  'deadline',
  'period',
  'role',
] as const;
const INDICATOR_COLUMNS = ['indicator', 'name', 'unit'] as const;
const LOCKED_COPIES = ['no', 'task', 'measure', 'deadline', 'period', 'role'] as const;

/**
 * Rows of the sheet `_planzvit`, all text: first the stamp as key and value, then a table of duties
 * under a row that starts with `duty`, then a table of indicators under a row that starts with `indicator`.
 */
export function stampSheetRows(
  stamp: Stamp,
  duties: readonly StampedDuty[],
  indicators: readonly StampedIndicator[],
): readonly (readonly string[])[] {
  return [
    ...stampPairs(stamp),
    DUTY_COLUMNS,
    ...duties.map((duty) => [
      duty.key,
      duty.measureId,
      duty.periodId,
      duty.obligation,
      duty.deadlineKind,
      duty.periodStart ?? '',
      duty.periodEnd ?? '',
      duty.due ?? '',
      duty.textHash,
      ...LOCKED_COPIES.map((field) => duty.locked[field] ?? ''),
    ]),
    INDICATOR_COLUMNS,
    ...indicators.map((indicator) => [indicator.key, indicator.name, indicator.unit]),
  ];
}

/** Reads the rows back; tables are found by their first word, columns by their names, unknown ones are ignored. */
export function readStampSheet(rows: readonly (readonly string[])[]): StampSheet {
  const stamp: Record<string, string> = Object.create(null) as Record<string, string>;
  const duties: StampedDuty[] = [];
  const indicators: StampedIndicator[] = [];
  let columns: readonly string[] | undefined;
  for (const row of rows) {
    const first = row[0] ?? '';
    if (first === '') continue;
    if (first === DUTY_COLUMNS[0] || first === INDICATOR_COLUMNS[0]) columns = row;
    else if (columns === undefined) stamp[first] = row[1] ?? '';
    else if (columns[0] === DUTY_COLUMNS[0]) duties.push(dutyOf(columns, row));
    else indicators.push({ key: first, name: at(columns, row, 'name'), unit: at(columns, row, 'unit') });
  }
  return { stamp, duties, indicators };
}

function at(columns: readonly string[], row: readonly string[], name: string): string {
  return row[columns.indexOf(name)] ?? '';
}

function dutyOf(columns: readonly string[], row: readonly string[]): StampedDuty {
  const value = (name: string): string => at(columns, row, name);
  const optional = (name: 'periodStart' | 'periodEnd' | 'due'): Partial<StampedDuty> =>
    value(name) === '' ? {} : { [name]: value(name) };
  const obligation = value('obligation');
  return {
    key: value('duty'),
    measureId: value('measureId'),
    periodId: value('periodId'),
    obligation:
      obligation === 'consent' || obligation === 'conditional' || obligation === 'proxy' ? obligation : 'obliged',
    deadlineKind: value('deadlineKind'),
    textHash: value('textHash'),
    ...optional('periodStart'),
    ...optional('periodEnd'),
    ...optional('due'),
    locked: Object.fromEntries(LOCKED_COPIES.map((field) => [field, value(field)])),
  };
}
