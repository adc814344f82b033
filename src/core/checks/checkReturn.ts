import { addTo } from '../groups';
import { plainValue } from '../workbook/cell';
import type { Issue } from '../issues/issue';
import { hasInputs } from '../returned/hasInputs';
import type { FieldValue, Return, ReturnRow } from '../returned/types';
import { DATE_FIELDS, INPUT_FIELDS, isDate, type InputField } from '../template/fields';
import type { Status } from '../template/statuses';
import { periodWords } from '../template/words/periodWords';
import type { Texts } from '../texts';
import { RETURN_RULES, ROW_RULES } from './catalogue';
import type { CheckContext, ReturnCase, RowCase } from './context';
import { declarationOf } from './declaration';
import { dutyFactsOf } from './dutyFacts';
import { gathered } from './gathered';
import { rowFindings } from './missingColumns';
import { acceptedNumber, answeredTwice } from './rules/indicators';
import type { Answer, CheckedReturn, CheckedRow, IndicatorAnswer } from './types';
import { isPlaceholder, saysNone } from './vocabulary/narrativeWords';
import { statusWordsOf, type StatusReading, type StatusWords } from './vocabulary/statusWords';
import { readDate, slashOrderOf, type DateReading } from './vocabulary/typedDate';
import { understoodDate } from './vocabulary/understood';
import { isWithdrawal } from './vocabulary/withdrawal';
import { given } from '../given';

/**
 * All findings of a return and its answers in the plan's own terms: the same for the officer and for
 * the merge. An error keeps only its row out; a row that answers nothing known has the error of
 * recognition and no other.
 */
export function checkReturn(returned: Return, context: CheckContext): CheckedReturn {
  const whole = returnCase(returned, context);
  const recognised = byRow(returned.issues);
  const rows = returned.rows
    .filter(hasInputs)
    .map((row) => checkedRow(row, whole, recognised.get(rowId(row.sheet, row.row)) ?? []));
  const reported = new Set(returned.issues);
  const issues = [
    ...eachOnce(returned.issues),
    ...rowFindings(rows, reported),
    ...RETURN_RULES.flatMap((rule) => rule(whole, rows)),
  ];
  const declared = declarationOf(returned);
  const file = fileOf(returned);
  return {
    returned,
    rows,
    indicators: indicatorAnswers(returned),
    ...given({
      declaration:
        declared?.declared === true && declared.grounds !== undefined ? { grounds: declared.grounds.text } : undefined,
    }),
    issues: sorted(
      gathered(issues).map((issue) => (issue.at.file === undefined ? { ...issue, at: { file, ...issue.at } } : issue)),
    ),
  };
}

/** A template of another body in the file is one cause for all its rows: reported at the first one of each sheet. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  const reported = new Set<string>();
  return issues.filter(
    ({ code, at, params }) =>
      code !== 'row-of-other-body' ||
      (!reported.has(`${params['body'] ?? ''} ${at.sheet ?? ''}`) &&
        reported.add(`${params['body'] ?? ''} ${at.sheet ?? ''}`)),
  );
}

function returnCase(returned: Return, context: CheckContext): ReturnCase {
  const texts =
    context.vocabularies.find(({ language }) => language === returned.stamp.language) ?? context.vocabularies[0];
  return {
    returned,
    context,
    words: bounded(statusWordsOf(context.vocabularies, context.aliases)),
    statusWord: (status) => (texts === undefined ? status : statusWordIn(texts, status)),
    periodWords: (periodId) => (texts === undefined ? periodId : periodWords(periodId, texts)),
    facts: dutyFactsOf(returned, context.plan),
    slashOrder: slashOrderOf(
      returned.rows.flatMap(({ inputs }) =>
        DATE_FIELDS.flatMap((field) => {
          const given = inputs[field];
          return typeof given?.value === 'string' ? [given.text] : [];
        }),
      ),
    ),
  };
}

/** Wordings of one return for which a suggestion is looked for; each costs a comparison with all known ones. */
const MOST_SUGGESTIONS = 200;

function bounded(words: StatusWords): StatusWords {
  const seen = new Map<string, StatusReading>();
  return {
    leading: words.leading,
    read: (text) => {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const reading = words.read(text, seen.size < MOST_SUGGESTIONS);
      if (seen.size < MOST_SUGGESTIONS) seen.set(text, reading);
      return reading;
    },
  };
}

const statusWordsIn = new WeakMap<Texts, Map<string, string>>();

/** The words of statuses are asked for in every row. */
function statusWordIn(texts: Texts, status: Status): string {
  const words = statusWordsIn.get(texts) ?? new Map<string, string>();
  statusWordsIn.set(texts, words);
  const word = words.get(status) ?? texts.t(`status.${status}`);
  words.set(status, word);
  return word;
}

function checkedRow(row: ReturnRow, whole: ReturnCase, recognised: readonly Issue[]): CheckedRow {
  const given = rowCase(row, whole);
  const answer = answerOf(given);
  if (row.key === undefined || isWithdrawal({ status: row.inputs.status?.text, narrative: row.inputs.narrative?.text }))
    return { row, answer, issues: recognised };
  // Another row answers for the template, or another body does: what this one says is kept, not judged.
  if (recognised.some(({ code }) => code === 'row-answered-in-template' || code === 'row-of-other-body'))
    return { row, answer, issues: recognised };
  const issues = [...recognised];
  for (const rule of ROW_RULES) issues.push(...rule(given));
  return { row, answer, issues };
}

function rowCase(row: ReturnRow, whole: ReturnCase): RowCase {
  const { returned } = whole;
  const values: Partial<Record<InputField, FieldValue>> = {};
  for (const field of INPUT_FIELDS) {
    const value = row.inputs[field];
    // A dash where a day belongs is «немає».
    if (value !== undefined && isUsable(value) && !(isDate(field) && saysNone(value.text))) values[field] = value;
  }
  const duty = row.key === undefined ? undefined : whole.facts(row.key);
  const year = Number((duty?.periodEnd ?? returned.stamp.round.asOf).slice(0, 4));
  const date = (value: FieldValue | undefined): DateReading | undefined =>
    value === undefined ? undefined : readDate(value.value, value.text, year, whole.slashOrder);
  return {
    row,
    whole,
    duty,
    values,
    status: statusOf(row, values, whole),
    dates: { doneOn: date(values.doneOn), newDue: date(values.newDue) },
  };
}

/** In a form of their own the description may carry the status. */
function statusOf(
  row: ReturnRow,
  values: Readonly<Partial<Record<InputField, FieldValue>>>,
  { returned, words }: ReturnCase,
): StatusReading {
  const reading = words.read(values.status?.text ?? '');
  if (
    reading.kind !== 'blank' ||
    (returned.form !== 'otherForm' && row.columns?.narrative !== undefined && values.narrative?.beside !== true) ||
    values.narrative === undefined
  )
    return reading;
  const leading = words.leading(values.narrative.text);
  return leading === undefined ? reading : { kind: 'leading', status: leading };
}

function isUsable({ value }: FieldValue): boolean {
  const plain = plainValue(value);
  return plain !== undefined && (typeof plain !== 'object' || plain.kind !== 'error');
}

function answerOf(row: RowCase): Answer {
  return Object.fromEntries(
    INPUT_FIELDS.flatMap((field) => {
      const value = understood(row, field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** What a field of the row answers, in the plan's own terms. */
function understood({ status, values, dates }: RowCase, field: InputField): string | undefined {
  if (field === 'status') return 'status' in status ? status.status : undefined;
  if (isDate(field)) return understoodDate(dates[field]);
  const text = values[field]?.text;
  const isEmpty = field === 'reason' ? isPlaceholder : saysNone;
  return text === undefined || (field !== 'narrative' && isEmpty(text)) ? undefined : text;
}

function indicatorAnswers(returned: Return): readonly IndicatorAnswer[] {
  const units = new Map(returned.stampedIndicators.map(({ key, unit }) => [key, unit]));
  const twice = answeredTwice(returned.indicators);
  const taken = new Set<string>();
  return returned.indicators.flatMap((indicator) => {
    const at = indicator.value ?? indicator.note;
    if (
      indicator.key === undefined ||
      at === undefined ||
      (units.size > 0 && !units.has(indicator.key)) ||
      twice.has(indicator.key)
    )
      return [];
    if (indicator.value !== undefined) {
      // The same value in another row is the same answer.
      if (taken.has(indicator.key)) return [];
      taken.add(indicator.key);
    }
    const value = acceptedNumber(indicator, units.get(indicator.key) ?? indicator.unit);
    if (value === undefined && indicator.note === undefined) return [];
    return [
      {
        key: indicator.key,
        sheet: indicator.sheet,
        cell: at.cell,
        ...given({ value, note: indicator.note?.text }),
      },
    ];
  });
}

function byRow(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const rows = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.at.sheet === undefined || issue.at.row === undefined) continue;
    addTo(rows, rowId(issue.at.sheet, issue.at.row), issue);
  }
  return rows;
}

function rowId(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Errors first; within a severity as found: identity, rows in sheet order, the whole. */
function sorted(issues: readonly Issue[]): readonly Issue[] {
  return issues.length < 2 ? issues : [...issues].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function fileOf({ identity }: Return): string {
  return identity.member === undefined ? identity.file : `${identity.file}!${identity.member}`;
}
