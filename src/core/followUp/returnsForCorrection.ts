import type { CivilDate } from '../calendar/civilDate';
import { groupBy } from '../groups';
import type { Issue } from '../issues/issue';
import { closingOfFindings } from '../merge/closedFindings';
import { standingOfEntry } from '../merge/entryStanding';
import { compareStanding } from '../merge/precedence';
import { baseKey } from '../merge/placement';
import type { Consolidation, Decision, FileLogEntry, MergeRecord, QuarantinedRow } from '../merge/types';
import { declaringBodies } from '../summary/dutyCells';
import { counts } from '../summary/dutyCells';
import { INPUT_FIELDS, type InputField } from '../template/fields';
import type { EarlierAnswers } from '../template/prefill';
import type { CorrectionStamp } from '../template/stamp';
import { given } from '../given';

/** A report that goes back to its body, with everything that its new template is filled with. */
export interface ReturnForCorrection {
  readonly bodyId: string;
  /** Rows that were refused and that no later file has fixed; of several of one row the latest. */
  readonly refused: readonly RefusedAnswer[];
  /** Errors that are of no row: of an indicator, of the file as a whole. */
  readonly findings: readonly FileFinding[];
  /** Later answers that the ministry asks the body about. */
  readonly asked: readonly AskedAnswer[];
  /** Keys of rows whose answer counts as it stands. */
  readonly accepted: readonly string[];
  readonly answers: EarlierAnswers;
  readonly stamp: CorrectionStamp;
}

export interface RefusedAnswer {
  /** Key of the body's row; undefined where it has none such. */
  readonly key?: string;
  readonly row: QuarantinedRow;
}

export interface FileFinding {
  readonly entry: FileLogEntry;
  readonly issue: Issue;
}

export interface AskedAnswer {
  readonly key: string;
  readonly decision: Decision;
  readonly record: MergeRecord;
}

/**
 * The reports with something to fix, in the order of the duties, from the consolidation alone. A row of a body that
 * exists no more goes to the body that answers for it now.
 */
export function returnsForCorrection(
  consolidation: Consolidation,
  asOf: CivilDate,
  yes: string,
): readonly ReturnForCorrection[] {
  const { duties, log, settings } = consolidation;
  const files = new Map(log.filter(counts).map((entry) => [entry.identity.sha256, entry]));
  const bodyOf = actingBody(consolidation);
  const refused = groupBy(openRows(consolidation, files), ({ bodyId = '' }) => bodyOf(bodyId) ?? '');
  const findings = groupBy(openFindings(consolidation), ({ entry }) => bodyOf(entry.bodyId ?? '') ?? '');
  const asked = groupBy(askedAnswers(consolidation), ({ record }) => record.bodyId);
  const declared = declaringBodies(log, settings.round.id);
  return [...new Set(duties.map(({ bodyId }) => bodyId))].flatMap((bodyId) => {
    const rows = latestOfEach(refused.get(bodyId) ?? [], keysOf(consolidation, bodyId), files);
    const [errors, questions] = [findings.get(bodyId) ?? [], asked.get(bodyId) ?? []];
    if (rows.length + errors.length + questions.length === 0) return [];
    const grounds = declared.get(bodyId);
    const current = currentRecords(consolidation, bodyId);
    const sent = log.filter((entry) => bodyOf(entry.bodyId ?? '') === bodyId);
    return [
      {
        bodyId,
        refused: rows,
        findings: errors,
        asked: questions,
        accepted: acceptedKeys(current, rows, errors, questions),
        answers: {
          ...answersOf(current, rows, errors),
          contacts: {
            ...contactsOf(sent),
            ...(grounds === undefined ? {} : { nothingToReport: yes, grounds }),
          },
        },
        stamp: stampFor(sent, asOf),
      },
    ];
  });
}

function openRows(
  { quarantine, settings }: Consolidation,
  files: ReadonlyMap<string, FileLogEntry>,
): readonly QuarantinedRow[] {
  return quarantine.filter(
    ({ closedBy, roundId, provenance }) =>
      closedBy === undefined && roundId === settings.round.id && files.has(provenance.sha256),
  );
}

/** The body that a file's rows stand under: its own, or the one that has its duties. */
function actingBody({ duties }: Consolidation): (bodyId: string) => string | undefined {
  const heirs = new Map(duties.map(({ bodyId, inheritedFrom }) => [inheritedFrom?.bodyId ?? bodyId, bodyId]));
  const reporting = new Set(duties.map(({ bodyId }) => bodyId));
  return (bodyId) => (reporting.has(bodyId) ? bodyId : heirs.get(bodyId));
}

/** The body's own key of a row that a file answers, also under the key of the body that was before it. */
function keysOf({ duties }: Consolidation, bodyId: string): (row: QuarantinedRow) => string | undefined {
  const own = duties.filter((duty) => duty.bodyId === bodyId);
  return ({ key, bodyId: sender }) =>
    own.find((duty) => duty.key === key)?.key ??
    own.find((duty) => key !== undefined && baseKey(duty.key) === baseKey(key) && duty.inheritedFrom?.bodyId === sender)
      ?.key;
}

function latestOfEach(
  rows: readonly QuarantinedRow[],
  keyOf: (row: QuarantinedRow) => string | undefined,
  files: ReadonlyMap<string, FileLogEntry>,
): readonly RefusedAnswer[] {
  const standing = (row: QuarantinedRow): ReturnType<typeof standingOfEntry> =>
    standingOfEntry(files.get(row.provenance.sha256), row.provenance);
  const latest = new Map<string, RefusedAnswer>();
  for (const row of [...rows].sort((a, b) => compareStanding(standing(a), standing(b)))) {
    const key = keyOf(row);
    latest.set(key ?? `${row.provenance.sha256} ${row.provenance.sheet} ${row.provenance.row}`, {
      row,
      ...given({ key }),
    });
  }
  return [...latest.values()];
}

/** Errors of indicators and of whole files; those of rows stand with their rows. */
function openFindings(consolidation: Consolidation): readonly FileFinding[] {
  const { log, settings, quarantine } = consolidation;
  const closedBy = closingOfFindings(consolidation);
  const refused = new Set(quarantine.map(({ provenance: { sha256, sheet, row } }) => `${sha256}\n${sheet}\n${row}`));
  return log
    .filter(
      (entry) =>
        counts(entry) && OWN_FAULTS.has(entry.verdict) && (entry.roundId ?? settings.round.id) === settings.round.id,
    )
    .flatMap((entry) =>
      entry.issues
        .filter(
          (issue) =>
            issue.severity === 'error' &&
            closedBy(entry, issue) === undefined &&
            !refused.has(`${entry.identity.sha256}\n${issue.at.sheet ?? ''}\n${issue.at.row ?? 0}`),
        )
        .map((issue) => ({ entry, issue })),
    );
}

/** Returns whose findings still matter: one that was replaced as a whole has nothing to fix. */
const OWN_FAULTS: ReadonlySet<FileLogEntry['verdict']> = new Set(['accepted', 'partial', 'rejected']);

function askedAnswers({ decisions, records }: Consolidation): readonly AskedAnswer[] {
  return decisions.flatMap((decision): readonly AskedAnswer[] => {
    const { kind, reversed, params } = decision;
    if (kind !== 'resubmission' || reversed === true || params.choice !== 'ask') return [];
    const record = records.find(
      ({ key, provenance, rule }) => key === params.key && provenance.sha256 === params.sha256 && rule === 'kept',
    );
    return record === undefined ? [] : [{ key: record.key, decision, record }];
  });
}

function currentRecords({ records, settings }: Consolidation, bodyId: string): readonly MergeRecord[] {
  return records.filter(
    (record) => record.bodyId === bodyId && record.state === 'current' && record.roundId === settings.round.id,
  );
}

function acceptedKeys(
  current: readonly MergeRecord[],
  refused: readonly RefusedAnswer[],
  findings: readonly FileFinding[],
  asked: readonly AskedAnswer[],
): readonly string[] {
  const open = new Set([
    ...refused.map(({ key }) => key),
    ...asked.map(({ key }) => key),
    ...findings.map(({ issue }) => issue.at.rowKey?.split('#')[0]),
  ]);
  return current.map(({ key }) => key).filter((key) => !open.has(key));
}

/** What stood in the rows, accepted or refused, word for word; a row that a decision has fixed as it counts. */
function answersOf(
  current: readonly MergeRecord[],
  refused: readonly RefusedAnswer[],
  findings: readonly FileFinding[],
): Pick<EarlierAnswers, 'rows' | 'indicators'> {
  const rows = new Map<string, Readonly<Partial<Record<InputField, string>>>>();
  const indicators = new Map<string, { readonly value?: string | number; readonly note?: string }>();
  const values = (of: MergeRecord['indicators']): void => {
    for (const { key, value, note } of of) indicators.set(key, given({ value, note }));
  };
  for (const { key, verbatim, indicators: own } of current) {
    rows.set(key, verbatim);
    values(own);
  }
  for (const { key, row } of refused) {
    if (key === undefined) continue;
    rows.set(key, inputsOf(row.verbatim));
    values(row.indicators);
  }
  // A value that is no number stands in no record, only in its finding.
  for (const { issue } of findings) {
    const { rowKey = '', field } = issue.at;
    const { found } = issue.params;
    if (rowKey.includes('#') && field === 'value' && found !== undefined)
      indicators.set(rowKey, { ...indicators.get(rowKey), value: found });
  }
  return { rows, indicators };
}

function inputsOf(verbatim: Readonly<Record<string, string>>): Readonly<Partial<Record<InputField, string>>> {
  return Object.fromEntries(
    INPUT_FIELDS.flatMap((field) => (verbatim[field] === undefined ? [] : [[field, verbatim[field]]])),
  );
}

/** The people stay; letter, signature and «ready» belong to the report as it was sent. */
const LASTING = ['person', 'post', 'phone', 'email'] as const;

/** Who prepared the latest of the body's returns that names anybody. */
function contactsOf(sent: readonly FileLogEntry[]): EarlierAnswers['contacts'] {
  const standing = (entry: FileLogEntry): ReturnType<typeof standingOfEntry> =>
    standingOfEntry(entry, { ...entry.identity, sheet: '', row: 0, cells: {} });
  const people = sent
    .filter((entry) => counts(entry) && LASTING.some((field) => entry.people?.[field] !== undefined))
    .sort((a, b) => compareStanding(standing(a), standing(b)))
    .at(-1)?.people;
  return Object.fromEntries(
    LASTING.flatMap((field) => (people?.[field] === undefined ? [] : [[field, people[field]]])),
  );
}

/** The next number, and a day before which nothing that answers it can have come. */
function stampFor(log: readonly FileLogEntry[], asOf: CivilDate): CorrectionStamp {
  const days = log.flatMap(({ identity, ministry, signedOn }) =>
    [ministry?.receivedOn, identity.receivedOn, signedOn].filter((day) => day !== undefined),
  );
  const last = Math.max(0, ...log.map(({ correction }) => correction?.no ?? 0));
  return { no: last + 1, from: [asOf, ...days].reduce((a, b) => (a > b ? a : b)) };
}
