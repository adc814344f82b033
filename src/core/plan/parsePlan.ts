import type { BodyIndex } from '../bodies/bodyIndex';
import type { Diagnostic } from '../issues/issue';
import type { DeadlineContext } from './deadline/context';
import { editionDigest, planId } from './edition';
import { parseExecutors } from './executors/parseExecutors';
import type { Part } from './layout/types';
import { looksBy } from './likeness/likeness';
import { planPeriodOf } from './planPeriod';
import { bestReading } from './readings';
import { amendingAct } from './refusal/amendingAct';
import { refuse } from './refusal/refuse';
import { reportingOf } from './requisites/reporting';
import { requisitesOf, type TextLine } from './requisites/requisites';
import { consentMark } from './marks/footnotes';
import { resolveMeasures } from './rows/resolve';
import { termsOf } from './rows/terms';
import type { SourceDocument } from './source';
import type { PlanOutcome } from './types';

/**
 * The plan that a document holds, whatever it looked like: pipe text, lines, tables. Each guess is a
 * diagnostic with its line. A document that is no plan is refused with the reason; nothing throws.
 */
export function parsePlan(document: SourceDocument, bodies: BodyIndex): PlanOutcome {
  const changes = amendingAct(document);
  if (changes !== undefined) return changes;
  const reading = bestReading(document, looksBy(bodies));
  if (reading.kind === 'none') return refuse(document, reading.hasTable);
  const { parts, chosen, rows } = reading;
  const { tasks: drafts, amendments, diagnostics: rowFindings } = rows;
  const texts = parts.filter((part): part is Part & { kind: 'text' } => part.kind === 'text');
  const before: readonly TextLine[] = texts.filter((part) => part.line <= chosen.line);
  const requisites = requisitesOf(
    before.length > 0
      ? [...before, ...texts.filter((part) => part.line > chosen.line && /^\s*[({[]/.test(part.text))]
      : texts,
    amendments,
  );
  const deadlines = drafts.flatMap((task) => task.measures.map((measure) => measure.deadline));
  const { period, years, diagnostics: periodFindings } = planPeriodOf(requisites, deadlines, chosen.line);
  const context: DeadlineContext = {
    planYears: years,
    planPeriod: period,
    ...(requisites.date !== undefined && { adopted: requisites.date }),
  };
  const terms = termsOf(
    before.map((part) => part.text),
    drafts,
    {
      executorsIn: (text) => parseExecutors(text, { bodies, terms: [] }).executors,
      isBody: (name) => bodies.find(name).length === 1,
    },
  );
  const notes = [
    ...texts.map((part) => part.text),
    ...chosen.records
      .filter((record) => record.filled === 1)
      .map((record) => record.cells.find((cell) => cell !== '') ?? ''),
  ];
  const consentMarks = new Set(notes.map(consentMark).filter((mark) => mark !== undefined));
  const {
    tasks,
    dittoCells,
    diagnostics: cellFindings,
  } = resolveMeasures(drafts, terms, bodies, context, consentMarks);
  const { reporting, diagnostics: reportingFindings } = reportingOf(
    before.length > 0 ? before : texts,
    requisites,
    period,
    bodies,
  );
  const diagnostics: readonly Diagnostic[] = [
    ...chosen.diagnostics,
    ...periodFindings,
    ...reportingFindings,
    ...rowFindings,
    ...cellFindings,
  ].sort((a, b) => a.line - b.line);
  return {
    kind: 'plan',
    plan: {
      id: planId(requisites),
      edition: editionDigest(tasks),
      requisites,
      ...(reporting !== undefined && { reporting }),
      period,
      tasks,
      terms,
      diagnostics,
      dittoCells,
    },
  };
}
