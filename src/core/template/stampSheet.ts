import type { CivilDate } from '../calendar/civilDate';
import type { Obligation } from '../duties/types';
import type { LockedField } from './fields';
import { stampPairs, type Stamp } from './stamp';
import { moreWords } from './words/moreWords';

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
  /** What further columns of the plan say of it, and the goals over its task; both stand in one column of «Звіт». */
  readonly columns?: string;
  readonly levels?: string;
  /** Digest of the answer that the template carried over from an earlier report. */
  readonly carried?: string;
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

/** The units of the body, as JSON; too long for a property of the document. */
const UNITS = 'units';
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
  'carried',
] as const;
/** Only in templates of plans that have them. */
const MORE_COLUMNS = ['columns', 'levels'] as const;
const INDICATOR_COLUMNS = ['indicator', 'name', 'unit'] as const;
/** First word of the heading of each table, with another that stands in it. */
export const STAMP_TABLES: readonly (readonly [id: string, other: string])[] = [
  [DUTY_COLUMNS[0], 'textHash'],
  [INDICATOR_COLUMNS[0], 'unit'],
];
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
  const more = MORE_COLUMNS.filter((name) => duties.some((duty) => duty[name] !== undefined));
  return [
    ...stampPairs(stamp),
    ...(stamp.units === undefined ? [] : [[UNITS, JSON.stringify(stamp.units)]]),
    [...DUTY_COLUMNS, ...more],
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
      duty.carried ?? '',
      ...more.map((name) => duty[name] ?? ''),
    ]),
    INDICATOR_COLUMNS,
    ...indicators.map((indicator) => [indicator.key, indicator.name, indicator.unit]),
  ];
}

/**
 * Reads the rows back, in whatever order somebody sorted them: a row is a duty or an indicator by its own key. Columns
 * are found by their names, unknown ones are ignored.
 */
export function readStampSheet(rows: readonly (readonly string[])[]): StampSheet {
  const stamp: Record<string, string> = Object.create(null) as Record<string, string>;
  const duties: StampedDuty[] = [];
  const indicators: StampedIndicator[] = [];
  const headingOf = (columns: readonly string[]): readonly string[] =>
    rows.find(([first, ...others]) => first === columns[0] && columns.slice(1).some((name) => others.includes(name))) ??
    columns;
  const ofDuties = headingOf(DUTY_COLUMNS);
  const ofIndicators = headingOf(INDICATOR_COLUMNS);
  for (const row of rows) {
    const [first = ''] = row;
    if (first === '' || row === ofDuties || row === ofIndicators) continue;
    if (!first.includes('@')) stamp[first] ??= row[1] ?? '';
    else if (first.includes('#'))
      indicators.push({ key: first, name: at(ofIndicators, row, 'name'), unit: at(ofIndicators, row, 'unit') });
    else duties.push(dutyOf(ofDuties, row));
  }
  return { stamp, duties, indicators };
}

function at(columns: readonly string[], row: readonly string[], name: string): string {
  return row[columns.indexOf(name)] ?? '';
}

type OptionalColumn = 'periodStart' | 'periodEnd' | 'due' | 'carried' | (typeof MORE_COLUMNS)[number];

function dutyOf(columns: readonly string[], row: readonly string[]): StampedDuty {
  const value = (name: string): string => at(columns, row, name);
  const optional = (name: OptionalColumn): Partial<StampedDuty> => (value(name) === '' ? {} : { [name]: value(name) });
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
    ...optional('carried'),
    ...optional('columns'),
    ...optional('levels'),
    locked: {
      ...Object.fromEntries(LOCKED_COPIES.map((field) => [field, value(field)])),
      more: moreWords(value('columns'), value('levels')),
    },
  };
}
