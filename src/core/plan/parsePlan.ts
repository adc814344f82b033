import type { BodyIndex } from '../bodies/bodyIndex';
import { given } from '../given';
import { diagnostic, type Diagnostic } from '../issues/issue';
import { inOrder, leftOver, type Kept } from './conservation';
import { isDeadlineRole } from './columns/roles';
import type { DeadlineContext } from './deadline/context';
import { doubtOf } from './doubt';
import { editionDigest, planId } from './edition';
import { parseExecutors } from './executors/parseExecutors';
import { looksBy } from './likeness/likeness';
import { consentMark } from './marks/footnotes';
import { withoutNotes } from './marks/inlineNotes';
import { planPeriodOf } from './planPeriod';
import { bestReading, type Reading } from './readings';
import { amendingAct } from './refusal/amendingAct';
import { refuse } from './refusal/refuse';
import { reportingOf } from './requisites/reporting';
import { homeOf } from './requisites/homeOf';
import { requisitesOf, type TextLine } from './requisites/requisites';
import type { DraftMeasure, DraftTask } from './rows/draft';
import { resolveMeasures } from './rows/resolve';
import { termsOf } from './rows/terms';
import type { SourceDocument } from './source';
import type { Plan, PlanNote, PlanOutcome, Term } from './types';

/**
 * The plan that a document holds, whatever it looked like: pipe text, lines, tables. Each guess is a
 * diagnostic with its line; words of the source that are in no row are notes, or diagnostics too. A
 * document that is no plan is refused with the reason; nothing throws.
 */
export function parsePlan(document: SourceDocument, bodies: BodyIndex): PlanOutcome {
  const changes = amendingAct(document);
  if (changes !== undefined) return changes;
  const reading = bestReading(document, looksBy(bodies));
  if (reading.kind === 'none') return refuse(document, reading.hasTable);
  const { plan, drafts } = planFrom(reading, bodies);
  const notes = notesOf(reading);
  const lost = leftOver(document, keptIn(drafts, notes, reading));
  const diagnostics = [...plan.diagnostics, ...lost].sort((a, b) => a.line - b.line);
  return { kind: 'plan', plan: { ...plan, diagnostics }, notes, doubt: doubtOf(reading, diagnostics) };
}

/** The text around the plan's table: the act over it, what stands behind it. */
function textsOf({ parts, chosen }: Reading): { readonly act: readonly TextLine[]; readonly all: readonly TextLine[] } {
  const all = parts.flatMap((part) => (part.kind === 'text' ? [part] : []));
  const before = all.filter((part) => part.line <= chosen.line);
  return { act: before.length > 0 ? before : all, all };
}

function planFrom(reading: Reading, bodies: BodyIndex): { readonly plan: Plan; readonly drafts: readonly DraftTask[] } {
  const { chosen, rows } = reading;
  const { tasks: drafts } = rows;
  const { act, all } = textsOf(reading);
  const behind = all.filter((part) => part.line > chosen.line);
  const remarks = act === all ? [] : behind.filter((part) => /^\s*[({[]/.test(part.text));
  const requisites = requisitesOf([...act, ...remarks], rows.amendments);
  const deadlines = drafts.flatMap((task) => task.measures.map((measure) => measure.deadline));
  const {
    period,
    years,
    diagnostics: periodFindings,
  } = planPeriodOf(
    requisites,
    act.filter(({ line }) => line <= chosen.line).map(({ text }) => text),
    deadlines,
    chosen.line,
  );
  const context: DeadlineContext = { planYears: years, planPeriod: period, ...given({ adopted: requisites.date }) };
  const terms = termsIn(
    act.filter(({ line }) => line <= chosen.line),
    drafts,
    bodies,
  );
  const read = resolveMeasures(drafts, terms, bodies, context, {
    consentMarks: consentMarksIn(reading),
    home: homeOf(requisites, act),
  });
  const { reporting, diagnostics: reportingFindings } = reportingOf(act, requisites, period, bodies);
  const diagnostics: readonly Diagnostic[] = [
    ...chosen.diagnostics,
    ...periodFindings,
    ...reportingFindings,
    ...rows.diagnostics,
    ...deadlineFindings(read.diagnostics, chosen),
  ];
  const plan: Plan = {
    id: planId(requisites),
    edition: editionDigest(read.tasks),
    requisites,
    ...given({ reporting }),
    period,
    tasks: read.tasks,
    terms,
    diagnostics,
    dittoCells: read.dittoCells,
  };
  return { plan, drafts };
}

/** A table without a column of deadlines lacks them all: that is one thing to say, not one a measure. */
function deadlineFindings(found: readonly Diagnostic[], { roles, line }: Reading['chosen']): readonly Diagnostic[] {
  const isMissing = ({ code }: Diagnostic): boolean => code === 'deadline-missing';
  if ([...roles].some(isDeadlineRole) || !found.some(isMissing)) return found;
  return [diagnostic('deadline-column-missing', 'warning', line, {}), ...found.filter((one) => !isMissing(one))];
}

function termsIn(act: readonly TextLine[], drafts: readonly DraftTask[], bodies: BodyIndex): readonly Term[] {
  return termsOf(
    act.map(({ text }) => text),
    drafts,
    {
      executorsIn: (text) => parseExecutors(text, { bodies, terms: [] }).executors,
      isBody: (name) => bodies.find(name).length === 1,
    },
  );
}

/** Footnotes that say «за згодою», under the table or in its last row. */
function consentMarksIn({ parts, chosen }: Reading): ReadonlySet<string> {
  const alone = chosen.records.filter(({ filled }) => filled === 1);
  const notes = [
    ...parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
    ...alone.map(({ cells }) => cells.find((cell) => cell !== '') ?? ''),
  ];
  return new Set(notes.map(consentMark).filter((mark) => mark !== undefined));
}

/** Everything that is no row, in the order of the source. */
function notesOf({ parts, chosen, rows }: Reading): readonly PlanNote[] {
  const last = chosen.records.at(-1)?.line ?? chosen.line;
  const placeOf = (line: number): PlanNote['place'] => {
    if (line <= chosen.line) return 'before';
    return line <= last ? 'inside' : 'behind';
  };
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [part] : []));
  return inOrder(
    [...texts, ...chosen.asides, ...rows.asides, ...rows.headings]
      .filter(({ text }) => text.trim() !== '')
      .map(({ line, text }) => ({ line, place: placeOf(line), text: text.trim() })),
  );
}

/** What the plan and its notes say, by the lines where they begin; the cells as written say nothing by themselves. */
function keptIn(drafts: readonly DraftTask[], notes: readonly PlanNote[], { rows, chosen }: Reading): readonly Kept[] {
  const measures = drafts.flatMap((task) => task.measures);
  return [
    ...[...notes, ...chosen.labels].map(({ line, text }) => ({ line, texts: [text] })),
    ...measures.map((measure) => ({ line: measure.line, texts: saidBy(measure) })),
    ...rows.tasks.map(({ line, no, title, goal = '', path = [] }) => ({
      line,
      texts: [no, title, goal, ...path.flatMap((level) => [level.no ?? '', level.title])],
    })),
    // What was given up or joined on the way is reported by its finding.
    ...rows.diagnostics.map(({ line, params }) => ({ line, texts: Object.values(params).map(String) })),
  ];
}

function saidBy(measure: DraftMeasure): readonly string[] {
  const { id, own = '', text, deadline, executors, columns = [], exclusion, cells } = measure;
  const named = columns.flatMap((column) => [column.name, column.text]);
  // Editors' remarks stand among the amending acts.
  const remarks = cells.flatMap((cell) => withoutNotes(cell).notes);
  return [id, own, text, deadline, executors, ...named, exclusion?.act ?? '', ...remarks];
}
