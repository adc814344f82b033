import { baseKey } from '../../src/core/merge/placement';
import type { MergeRecord } from '../../src/core/merge/types';
import { recordId } from '../../src/core/summary/recordId';
import type { DutyCell, Summary, SummaryRow } from '../../src/core/summary/types';
import { clean } from '../../src/core/text/clean';

/** Every sentence of the Ukrainian drafts that is neither found in the answers nor confirmed by counting them again. */
export function unconfirmed(summary: Summary): readonly string[] {
  return summary.rows.flatMap((row) => {
    const cells = summary.cells.filter(({ key }) => baseKey(key) === row.key);
    const records = new Map(row.records.map((record) => [recordId(record), record]));
    return row.draft.sentences.flatMap((sentence) => {
      const own = sentence.records.flatMap((id) => records.get(id) ?? []);
      if (own.length !== sentence.records.length) return [`${row.key}: unknown records: ${sentence.text}`];
      const confirmed =
        sentence.kind === 'words'
          ? wordsOf(sentence.text, own)
          : sentence.kind === 'remark' || counts(sentence.text, cells, row);
      return confirmed ? [] : [`${row.key}: ${sentence.text}`];
    });
  });
}

/** Each quoted piece stands in one of the answers; without quotes the sentence, less the name, does. */
function wordsOf(text: string, records: readonly MergeRecord[]): boolean {
  const reported = records.flatMap(({ answer }) =>
    [answer.narrative, answer.reason, answer.proposal].map((one) => clean(one ?? '')),
  );
  const quoted = [...text.matchAll(/«((?:[^«»]|«[^«»]*»)*)» \(/gu)].map(([, piece]) => piece ?? '');
  const pieces = quoted.length > 0 ? quoted : [text.replace(/^[^:]*: /u, '').replace(/\.$/u, '')];
  return pieces.every((piece) => piece !== '' && reported.some((one) => one.includes(piece)));
}

const STATUS_CLAUSES: readonly (readonly [RegExp, (cell: DutyCell) => boolean])[] = [
  [/захід виконал?[аи]? (\d+) із/iu, hasStatus('done')],
  [/захід виконав (\d+) із/iu, hasStatus('done')],
  [/виконали всі відповідальні органи \((\d+)\)/iu, hasStatus('done')],
  [/частково — (\d+)/iu, hasStatus('partly')],
  [/(?<!частково )не виконал?[ив]? (\d+) орган/iu, hasStatus('notDone')],
  [/не виконав (\d+) орган/iu, hasStatus('notDone')],
  [/інформації не подал?[ив]? (\d+) орган/iu, isMissing],
  [/інформації не подав (\d+) орган/iu, isMissing],
  [/потребує доопрацювання інформація (\d+) орган/iu, isRefused],
  [/до компетенції (\d+) орган/iu, (cell) => hasStatus('notOurs')(cell) && cell.obligation !== 'consent'],
];

function hasStatus(status: string): (cell: DutyCell) => boolean {
  return ({ state, record, obligation, volunteer }) =>
    state === 'answered' &&
    record?.answer.status === status &&
    volunteer !== true &&
    (obligation === 'obliged' || obligation === 'conditional');
}
function isMissing({ state, obligation }: DutyCell): boolean {
  return obligation === 'obliged' && state === 'missing';
}
/** Something came, and could not be accepted: it was submitted, but counts for nothing yet. */
function isRefused({ state, obligation }: DutyCell): boolean {
  return obligation === 'obliged' && state === 'quarantined';
}
function isWithdrawn({ state, obligation }: DutyCell): boolean {
  return obligation === 'obliged' && state === 'withdrawn';
}

function counts(text: string, cells: readonly DutyCell[], row: SummaryRow): boolean {
  const rest = /(?:іншого змісту под\p{L}+ ще|Про зроблене повідомил?\p{L}+) (\d+)/u.exec(text);
  if (rest !== null) return Number(rest[1]) === row.records.length - spoken(row) - apart(row);
  const clauses = STATUS_CLAUSES.flatMap(([pattern, holds]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [Number(found[1]) === cells.filter(holds).length];
  });
  const total = /\d+ із (\d+) /u.exec(text);
  const inD = cells.filter(
    (cell) =>
      isMissing(cell) ||
      isRefused(cell) ||
      isWithdrawn(cell) ||
      ['done', 'partly', 'ongoing', 'notStarted', 'notDone', 'notDue'].some((status) => hasStatus(status)(cell)) ||
      isUnclear(cell),
  );
  const figures = row.indicators.every(
    ({ name, total: sum, bodies }) => !text.includes(name) || (sum === sumOf(row, name) && bodies >= 0),
  );
  return figures && clauses.every((ok) => ok) && (total === null || Number(total[1]) === inD.length);
}

function isUnclear({ state, record, obligation }: DutyCell): boolean {
  return state === 'answered' && record?.answer.status === undefined && obligation === 'obliged';
}

/** Values of an indicator, without those that the summary sets aside. */
function sumOf({ records, indicators, measureId }: SummaryRow, name: string): number {
  const at = indicators.findIndex((one) => one.name === name);
  const doubtful = (indicators[at]?.doubtful ?? []).reduce((sum, { value }) => sum + value, 0);
  const values = records.flatMap((record) =>
    record.indicators.filter(({ key }) => key.startsWith(`${measureId}@`) && key.endsWith(`#${at + 1}`)),
  );
  return values.reduce((sum, { value = 0 }) => sum + value, 0) - doubtful;
}

/** Sentences of what was done, in the bodies' words. */
function deeds({ draft }: SummaryRow): SummaryRow['draft']['sentences'] {
  return draft.sentences.filter(({ kind, text }) => kind !== 'count' && !/^(?:Причини|Пропозиції)/u.test(text));
}

/** Answers whose words stand in the draft, or are said to stand elsewhere. */
function spoken(row: SummaryRow): number {
  return new Set(deeds(row).flatMap(({ records }) => records)).size;
}

/** Answers that report nothing done, or leave the description blank: they are no «answers of another content». */
function apart(row: SummaryRow): number {
  const reported = new Set(deeds(row).flatMap(({ records }) => records));
  return row.records.filter((record) => {
    const { status, narrative } = record.answer;
    const idle = status === 'notOurs' || status === 'notDone' || status === 'notStarted' || status === 'notDue';
    const denies = /не проводил/u.test(narrative ?? '');
    return !reported.has(recordId(record)) && (idle || denies || clean(narrative ?? '') === '');
  }).length;
}
