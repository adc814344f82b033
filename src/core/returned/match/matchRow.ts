import type { IssueCode, ParamsOf } from '../../texts';
import { finding, type Issue, type Severity } from '../../issues/issue';
import { foldKey } from '../../text/clean';
import { similarity } from '../../text/similarity';
import type { RawRow } from '../table/reportTable';
import type { RowMatch } from '../types';
import { dutyLabel, type DutyIndex, type KnownDuty } from './dutyIndex';
import { mayBeTenth, measureIdCandidates } from './legalNumber';
import { periodNamed } from './periodWords';
import { given } from '../../given';
import { excerpt } from '../../text/excerpt';

export interface MatchedRow {
  readonly key?: string;
  readonly matchedBy: RowMatch;
  readonly keyAsWritten?: string;
  readonly issues: readonly Issue[];
  /** The measure is plain, but it has several periods and the row names none of them. */
  readonly severalPeriods?: readonly KnownDuty[];
  /** Not all speaks against the key: it holds when another row is of the duty by right. */
  readonly otherwise?: MatchedRow;
}

/**
 * Finds the duty that a row answers: by its key, then by legal number and period, then by the text of
 * its measure. Where the key names one duty and all that the officer sees names another, the row is
 * what the officer saw.
 */
export function matchRow(row: RawRow, index: DutyIndex): MatchedRow {
  const written = row.locked.key?.text;
  const byKey = written === undefined ? undefined : (index.byKey(written) ?? index.byKeyAlike(written));
  if (byKey !== undefined) return keyMatch(row, byKey, index);
  const byNumber = numberMatch(row, index);
  if (byNumber.kind === 'one' && !contradictsText(row, byNumber.duty, index)) {
    const edited =
      written === undefined
        ? []
        : [issue(row, 'key-edited', 'warning', { key: written, matched: dutyLabel(byNumber.duty.key, index) })];
    return {
      key: byNumber.duty.key,
      matchedBy: 'number-period',
      ...given({ keyAsWritten: written }),
      issues: edited,
    };
  }
  const alike = textMatch(row, index);
  const byText = onePeriod(row, alike);
  if (byText !== undefined)
    return {
      key: byText.key,
      matchedBy: 'text',
      ...given({ keyAsWritten: written }),
      issues: [textIssue(row, byText, index)],
    };
  const [numbered] = byNumber.kind === 'period-unknown' ? byNumber.duties : [];
  const several =
    byNumber.kind === 'period-unknown' && numbered !== undefined && !contradictsText(row, numbered, index)
      ? byNumber.duties
      : alike;
  return {
    matchedBy: 'none',
    issues: [],
    ...given({ keyAsWritten: written, severalPeriods: several.length > 0 ? several : undefined }),
  };
}

/** The duty of the key, or the one that the officer saw where all that he saw names another. */
function keyMatch(row: RawRow, byKey: KnownDuty, index: DutyIndex): MatchedRow {
  const written = row.locked.key?.text;
  const seen = seenDuty(row, byKey, index);
  const own: MatchedRow = {
    key: byKey.key,
    matchedBy: 'key',
    ...given({ keyAsWritten: written === byKey.key ? undefined : written }),
    issues: [],
  };
  if (seen === undefined) return own;
  return {
    key: seen.duty.key,
    matchedBy: 'number-period',
    keyAsWritten: byKey.key,
    issues: [issue(row, 'key-edited', 'warning', { key: byKey.key, matched: dutyLabel(seen.duty.key, index) })],
    ...given({ otherwise: seen.isNumbered && seen.duty.measureId !== byKey.measureId ? undefined : own }),
  };
}

function textIssue(row: RawRow, duty: KnownDuty, index: DutyIndex): Issue {
  const isSame = foldKey(measureText(row) ?? '') === foldKey(duty.text ?? '');
  return issue(row, 'row-matched-by-text', isSame ? 'info' : 'warning', {
    matched: dutyLabel(duty.key, index),
    text: excerpt(row.locked.measure?.text ?? ''),
  });
}

function issue<C extends IssueCode>(row: RawRow, code: C, severity: Severity, params: ParamsOf<C>): Issue {
  return finding(
    code,
    severity,
    {
      sheet: row.sheet,
      row: row.row,
      cell: (row.locked.key ?? row.locked.no ?? row.locked.measure)?.cell ?? `A${row.row}`,
      field: 'key',
    },
    params,
  );
}

/**
 * Another duty whose text and period stand in the row of this key, word for word; its number does, too, unless that
 * stayed with the key when the columns beside it were sorted.
 */
function seenDuty(
  row: RawRow,
  byKey: KnownDuty,
  index: DutyIndex,
): { readonly duty: KnownDuty; readonly isNumbered: boolean } | undefined {
  const text = row.locked.measure?.text;
  if (text === undefined || byKey.text === undefined) return undefined;
  if (isOfPeriod(row, byKey) && isSame(text, byKey.text) && isOfTask(row, byKey)) return undefined;
  const byNumber = numberMatch(row, index);
  const numbered = byNumber.kind === 'one' && isSame(text, byNumber.duty.text) ? byNumber.duty : undefined;
  const duty = numbered === undefined || numbered.key === byKey.key ? dutyOfTexts(row, text, index) : numbered;
  return duty === undefined || duty.key === byKey.key ? undefined : { duty, isNumbered: duty === numbered };
}

function isOfPeriod({ locked: { period: shown } }: RawRow, { periodText }: KnownDuty): boolean {
  return shown === undefined || periodText === undefined || shown.text === periodText;
}

function isSame(text: string, other: string | undefined): boolean {
  return text === other || (other !== undefined && foldKey(text) === foldKey(other));
}

function isOfTask({ locked: { task: shown } }: RawRow, { task }: KnownDuty): boolean {
  return shown === undefined || task === undefined || isSame(shown.text, task);
}

/** The one duty whose measure and period the row shows, and its task where measures of several have the same text. */
function dutyOfTexts(row: RawRow, text: string, index: DutyIndex): KnownDuty | undefined {
  const shown = index.byText(text).filter((one) => isOfPeriod(row, one));
  const [duty, ...others] = shown.length > 1 ? shown.filter((one) => isOfTask(row, one)) : shown;
  return others.length === 0 ? duty : undefined;
}

type NumberMatch =
  | { readonly kind: 'one'; readonly duty: KnownDuty }
  | { readonly kind: 'none' }
  | { readonly kind: 'period-unknown'; readonly duties: readonly KnownDuty[] };

const SUBPOINT = /^(\d{1,2})\)/;
const LIST_MARK = /^\d{1,2}\)\s*/;

/** By the legal number in the row's first columns, and the period where the measure has several. */
function numberMatch(row: RawRow, index: DutyIndex): NumberMatch {
  for (const field of ['no', 'task', 'measure'] as const) {
    const value = row.locked[field];
    if (value === undefined) continue;
    const ids = measureIdCandidates(value.value, value.text);
    // As in the plan itself: the point in one column, «1) подання пропозицій» in the next.
    const subpoint =
      field === 'no' && ids.length === 1 ? SUBPOINT.exec(row.locked.measure?.text ?? '')?.[1] : undefined;
    for (const id of subpoint === undefined ? ids : [`${ids[0]}.${Number(subpoint)}`, ...ids]) {
      const duties = index.byMeasure(id);
      if (duties.length === 0) continue;
      if (isTextless(row) && mayBeTenth(value.value, id) && index.byMeasure(`${id}0`).length > 0)
        return { kind: 'none' };
      const duty = onePeriod(row, duties);
      return duty === undefined ? { kind: 'period-unknown', duties } : { kind: 'one', duty };
    }
  }
  return { kind: 'none' };
}

/** The duty of the named period; without a period only where the measure has one duty. */
function onePeriod(row: RawRow, duties: readonly KnownDuty[]): KnownDuty | undefined {
  const written = periodWritten(row);
  if (written !== undefined) {
    const same = duties.filter((duty) => duty.periodText === written);
    if (same.length === 1) return same[0];
    const named = periodNamed(
      written,
      duties.map(({ periodId }) => periodId),
    );
    const fitting = named === undefined ? [] : duties.filter(({ periodId }) => periodId === named);
    if (fitting.length === 1) return fitting[0];
  }
  return duties.length === 1 ? duties[0] : undefined;
}

/**
 * The period's own column; in tables without one it stands after the number, «2.1 (I півріччя)», or with the
 * deadline.
 */
function periodWritten({ locked, when }: RawRow): string | undefined {
  if (locked.period !== undefined || when !== undefined) return locked.period?.text ?? when;
  const afterNumber =
    typeof locked.no?.value === 'string' ? locked.no.text.replace(/^[^\d]{0,4}[\d.\s]*[),]?/, '').trim() : '';
  return afterNumber === '' ? locked.deadline?.text : afterNumber;
}

/**
 * A row under its measure that names nothing but another of its periods: cells below the number left blank, as
 * tables do whose merged cells were lost.
 */
export function continuedRow(row: RawRow, above: string | undefined, index: DutyIndex): KnownDuty | undefined {
  const { key, no, task, measure, period, deadline } = row.locked;
  if (above === undefined || (period ?? deadline) === undefined || (key ?? no ?? task ?? measure) !== undefined)
    return undefined;
  const duties = index.byMeasure(index.byKey(above)?.measureId ?? '');
  return duties.length > 1 ? onePeriod(row, duties) : undefined;
}

/** Shorter text than this says nothing of the measure. */
export const SHORTEST_TEXT = 12;
const CLEARLY_OTHER = 0.4;

function isTextless({ locked }: RawRow): boolean {
  return (locked.measure?.text ?? '').trim().length < SHORTEST_TEXT;
}

/** A running number («№ з/п») looks like a legal one; then the text of the measure is plainly another measure's. */
function contradictsText(row: RawRow, duty: KnownDuty, index: DutyIndex): boolean {
  const text = row.locked.measure?.text;
  if (text === undefined || duty.text === undefined || text === duty.text) return false;
  const same = index.byText(text);
  if (same.length > 0) return !same.some(({ measureId }) => measureId === duty.measureId);
  if (text.length < SHORTEST_TEXT || holdsMeasure(text, duty.text)) return false;
  return similarity(text, duty.text) < CLEARLY_OTHER;
}

/** The measure's own words, with others behind or before them: somebody wrote the answer into the same cell. */
function holdsMeasure(text: string, measure: string): boolean {
  return measure.length >= SHORTEST_TEXT && foldKey(text).includes(foldKey(measure));
}

/** The text without the «2)» of the plan's own table. */
function measureText({ locked }: RawRow): string | undefined {
  return (locked.measure ?? locked.task)?.text.replace(LIST_MARK, '');
}

/** The duties of the measure whose text stands in the row. */
function textMatch(row: RawRow, index: DutyIndex): readonly KnownDuty[] {
  const text = measureText(row);
  if (text === undefined || text.length < SHORTEST_TEXT) return [];
  const exact = index.byText(text);
  return exact.length > 0 ? exact : index.nearText(text);
}
