import { roundsOf } from '../core/duties/rounds';
import type { Diagnostic, Issue, IssueFix } from '../core/issues/issue';
import { countedLevels } from '../core/summary/levelStandings';
import { percent } from '../core/summary/officialWords';
import { levelsOf } from '../core/plan/levels';
import type { Plan, PlanReading } from '../core/plan/types';
import { closingOfFindings, type Closing } from '../core/merge/closedFindings';
import type { Consolidation } from '../core/merge/types';
import { fileLabel } from '../core/returned/fileLabel';
import type { Summary } from '../core/summary/types';
import { codedWords, type Texts } from '../core/texts';
import { given } from '../core/given';

export function issueJson(issue: Issue, texts: Texts): Record<string, unknown> {
  const { code, severity, at, fix } = issue;
  return {
    code,
    severity,
    sheet: at.sheet ?? null,
    cell: at.cell ?? null,
    rowKey: at.rowKey ?? null,
    field: at.field ?? null,
    message: codedWords(texts, 'issue', issue),
    ...given({ fix: fix === undefined ? undefined : fixJson(fix) }),
  };
}

/** Members in one order, whether the finding is new or comes out of an earlier consolidation. */
function fixJson({ kind, field, value }: IssueFix): IssueFix {
  switch (value.type) {
    case 'text':
      return { kind, field, value: { type: 'text', text: value.text } };
    case 'number':
      return { kind, field, value: { type: 'number', number: value.number } };
    case 'date':
      return { kind, field, value: { type: 'date', date: value.date } };
  }
}

export function diagnosticJson(diagnostic: Diagnostic, texts: Texts): Record<string, unknown> {
  const { code, severity, line } = diagnostic;
  return { code, severity, line, message: codedWords(texts, 'plan.diagnostic', diagnostic) };
}

/** The document of `plan --json`: active measures only; excluded ones apart. */
export function planJson(
  plan: Plan,
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  reading?: PlanReading,
): Record<string, unknown> {
  const active = plan.tasks.flatMap((task) => task.measures.filter((measure) => measure.exclusion === undefined));
  // A point that was excluded as a whole is among the excluded alone.
  const tasks = plan.tasks.filter((task) => task.measures.some((measure) => measure.exclusion === undefined));
  const excluded = plan.tasks.flatMap((task) => task.measures.filter((measure) => measure.exclusion !== undefined));
  return {
    id: plan.id,
    edition: plan.edition,
    requisites: plan.requisites,
    reporting: plan.reporting ?? null,
    rounds: roundsOf(plan),
    period: plan.period,
    doubt: reading?.doubt ?? { level: 'none', reasons: [] },
    terms: plan.terms,
    tasks: tasks.map((task) => ({
      no: task.no,
      title: task.title,
      form: task.form === 'measures' ? null : task.form,
      measures: task.measures
        .filter((measure) => measure.exclusion === undefined)
        .map((measure) => ({
          id: measure.id,
          text: measure.text,
          deadline: { ...measure.deadline, due: measure.deadline.due ?? null },
          executors: measure.executors.map((executor) => ({ ...executor, role: executor.role ?? null })),
          ...given({ executorsDittoFrom: measure.executorsDittoFrom, condition: measure.condition }),
          indicators: measure.indicators,
          ...given({ columns: measure.columns }),
          source: measure.source,
        })),
    })),
    levels: levelsOf(tasks),
    excluded: excluded.map(({ id, exclusion }) => ({ id, act: exclusion?.act ?? null, date: exclusion?.date ?? null })),
    diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, texts)),
    notes: reading?.notes ?? [],
    totals: {
      tasks: tasks.length,
      measures: active.length,
      excluded: excluded.length,
      measurePeriods: active.reduce((sum, { deadline }) => sum + Math.max(1, deadline.periods.length), 0),
      executorMentions: active.reduce((sum, { executors }) => sum + executors.length, 0),
      dittoCells: plan.dittoCells,
    },
  };
}

/** A finding that is settled is shown as one: it is kept, and counts no longer. */
function mergedIssueJson(issue: Issue, closing: Closing | undefined, texts: Texts): Record<string, unknown> {
  if (closing === undefined) return issueJson(issue, texts);
  const closedBy = closing === 'decided' ? texts.t('summary.finding-decided') : fileLabel(closing);
  return { ...issueJson({ ...issue, severity: 'info' }, texts), closedBy };
}

/** The document of `merge --json`. */
export function mergeJson(consolidation: Consolidation, summary: Summary, texts: Texts): Record<string, unknown> {
  const { log } = consolidation;
  const closingOf = closingOfFindings(consolidation);
  const verdicts = (verdict: string): number => log.filter((entry) => entry.verdict === verdict).length;
  const rows = (member: 'rowsRead' | 'rowsAccepted' | 'rowsSuperseded' | 'rowsDuplicate' | 'rowsQuarantined'): number =>
    log.reduce((sum, entry) => sum + entry[member], 0);
  return {
    totals: {
      files: log.length,
      accepted: verdicts('accepted'),
      partial: verdicts('partial'),
      duplicate: verdicts('duplicate'),
      superseded: verdicts('superseded'),
      rejected: verdicts('rejected'),
      foreign: verdicts('foreign'),
      unreadable: verdicts('unreadable'),
      companion: verdicts('companion'),
      rowsRead: rows('rowsRead'),
      rowsAccepted: rows('rowsAccepted'),
      rowsSuperseded: rows('rowsSuperseded'),
      rowsDuplicate: rows('rowsDuplicate'),
      rowsQuarantined: rows('rowsQuarantined'),
    },
    files: log.map((entry) => ({
      file: entry.identity.file,
      ...given({ member: entry.identity.member }),
      sha256: entry.identity.sha256,
      verdict: entry.verdict,
      body: entry.bodyId ?? null,
      round: entry.roundId ?? null,
      bodyRecoveredFrom: entry.recoveredFrom,
      rowsRead: entry.rowsRead,
      rowsAccepted: entry.rowsAccepted,
      rowsSuperseded: entry.rowsSuperseded,
      rowsDuplicate: entry.rowsDuplicate,
      rowsQuarantined: entry.rowsQuarantined,
      issues: entry.issues.map((issue) => mergedIssueJson(issue, closingOf(entry, issue), texts)),
    })),
    overtyped: (consolidation.overtyped ?? []).map((issue) => issueJson(issue, texts)),
    bodies: summary.bodies.map(({ id, name, state }) => ({ id, name, state })),
    levels: countedLevels(consolidation.plan, summary).map(({ depth, kind, no, title, measures, counts }) => ({
      depth,
      kind,
      no,
      title,
      measures,
      counts,
      doneShare: percent(counts.done, measures.length),
    })),
    summary: summary.rows.map((row) => ({
      measure: row.measureId,
      period: row.periodId,
      status: row.proposed,
      reason: codedWords(texts, 'summary.reason', row.reason),
      counts: row.counts,
      text: row.text,
    })),
  };
}
