import type { BodyIndex } from '../bodies/bodyIndex';
import type { Diagnostic } from '../issues/issue';
import { choosePlan } from './choosePlan';
import type { LooksLikeDeadline } from './columns/align';
import type { DeadlineContext } from './deadline/context';
import { parseDeadline } from './deadline/parseDeadline';
import { editionDigest, planId } from './edition';
import { parseExecutors } from './executors/parseExecutors';
import { layOut } from './layout/layOut';
import type { Part } from './layout/types';
import { planPeriodOf } from './planPeriod';
import { amendingAct } from './refusal/amendingAct';
import { refuse } from './refusal/refuse';
import { reportingOf } from './requisites/reporting';
import { requisitesOf, type TextLine } from './requisites/requisites';
import { assemble } from './rows/assemble';
import { consentMark } from './rows/footnotes';
import { resolveMeasures } from './rows/resolve';
import { termsOf } from './rows/terms';
import type { SourceDocument } from './source';
import type { PlanOutcome } from './types';

/**
 * The plan that a document holds, whatever it looked like: pipe text, lines, tables. Each guess is a
 * diagnostic with its line. A document that is no plan is refused with the reason; nothing throws.
 */
export function parsePlan(document: SourceDocument, bodies: BodyIndex): PlanOutcome {
  const looksLikeDeadline = deadlineTest();
  const parts = layOut(document, { likeDeadline: looksLikeDeadline, likeExecutor: beginsWithExecutor(bodies) });
  const texts = parts.filter((part): part is Part & { kind: 'text' } => part.kind === 'text');
  const changes = amendingAct(document);
  if (changes !== undefined) return changes;
  const chosen = choosePlan(parts, looksLikeDeadline);
  if (chosen === undefined) return refuse(document, parts);
  const { tasks: drafts, amendments, diagnostics: rowFindings } = assemble(chosen, beginsWithExecutor(bodies));
  if (!drafts.some((task) => task.measures.some((measure) => measure.exclusion === undefined)))
    return refuse(document, parts);
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

/** No deadline lacks all of these; «1) …» is a measure. Spares the grammar most cells of a plan. */
const MAY_BE_DEADLINE =
  /^(?!\d{1,3}\)).*(?:\d|кварт|піврі|р[оі]к|році|що[дткмпр]|пост[іи]й|раз|двічі|тричі|кожн|січ|лют|берез|квіт|трав|черв|лип|серп|вер|жовт|лист|груд|дня|після|потреб|необхідн|граф|строк|термін|невідкл|негайно|терміново|під час|період|міру|регуляр|системат|місяц|тиж|перед|одночасно|рішення|згідно|відповідно)/is;
/** Long cells are seldom deadlines: they must name a time. */
const LONG = 90;
const NAMES_TIME = /\d|кварт|піврі|що(?:року|річн|кварт|міся)|протягом|постійно|після/i;

/** Does the grammar cover the text? Answers are kept: the same deadlines come again and again. */
function deadlineTest(): LooksLikeDeadline {
  const known = new Map<string, boolean>();
  const context: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
  return (text) => {
    if (text.length > 260 || !MAY_BE_DEADLINE.test(text) || (text.length > LONG && !NAMES_TIME.test(text)))
      return false;
    const held = known.get(text);
    if (held !== undefined) return held;
    const { deadline, diagnostics } = parseDeadline(text, context);
    const looks =
      deadline.kind !== 'none' &&
      !diagnostics.some((d) => d.code === 'deadline-not-understood' || d.code === 'deadline-impossible-date') &&
      (deadline.kind !== 'event' || text.length < 120);
    known.set(text, looks);
    return looks;
  };
}

/** Is the first executor that the text names one that the registry or the usual groups know? */
function beginsWithExecutor(bodies: BodyIndex): (text: string) => boolean {
  return (text) => {
    const { executors, diagnostics } = parseExecutors(text, { bodies, terms: [] });
    return (
      executors[0] !== undefined &&
      !diagnostics.some(
        ({ code, params }) => code.startsWith('executor-unknown') && params['name'] === executors[0]?.name,
      )
    );
  };
}
