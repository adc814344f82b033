import type { BodyIndex } from '../../bodies/bodyIndex';
import type { CivilDate } from '../../calendar/civilDate';
import { dotted } from '../../calendar/dotted';
import { given } from '../../given';
import { diagnostic, type Diagnostic } from '../../issues/issue';
import { clean } from '../../text/clean';
import { parseExecutors } from '../executors/parseExecutors';
import type { PlanPeriod, Reporting, ReportingStep, Requisites } from '../types';
import { pointsOf, type Point } from './points';
import { duesOf } from './reportingDues';
import { onwardTimeIn, timeIn, type ReportingTime } from './reportingTime';
import type { TextLine } from './requisites';
import { stepIn, SUBJECT, type Step } from './reportingStep';
import { reportersIn } from './whoReports';

const VERBS = [
  'подати|подавати|подання|подають|подає',
  'надати|надавати|надання|надають|надає',
  'надіслати|надсилати|надсилання|надсилають|надсилає',
  '(?:по)?інформувати|інформування|(?:по)?інформують|(?:по)?інформує',
  '(?:про)?звітувати|звітування|звітують|звітує',
].join('|');
const VERB = new RegExp(
  `(?<!\\p{L})(?:забезпечити |забезпечувати |забезпечують |забезпечує )?(?:${VERBS})(?=\\s)`,
  'u',
);
const ONWARD = new RegExp(
  [
    String.raw`(?:узагальн\p{L}+(?: (?:інформаці\p{L}+|її|та|і|й|відповідн\p{L}+))*,? (?:та |і |й )?`,
    String.raw`(?:подання|подати|подавати|внесення|надання|інформування|надсилання)`,
    // «для подання до 15 грудня узагальненої інформації Кабінетові Міністрів»
    String.raw`|(?<=\sдля )(?:подання|внесення|надання|інформування|надсилання))`,
    String.raw`(?: її| узагальнен\p{L}+ інформаці\p{L}+)?\s`,
  ].join(''),
  'u',
);
/** «Установити, що міністерства … подають»: those who report stand in the nominative. */
const RULED = /^(?:Установити|Встановити|Визначити), що\s+/u;

/**
 * The clause that says who reports on the plan, to whom and by when; none when the
 * act has none. Dates without a year fall after the plan.
 */
export function reportingOf(
  lines: readonly TextLine[],
  requisites: Requisites,
  period: PlanPeriod,
  bodies: BodyIndex,
): { reporting?: Reporting; diagnostics: readonly Diagnostic[] } {
  const points = pointsOf(lines).flatMap(ruledOneByOne);
  const missed: Diagnostic[] = [];
  for (const [i, point] of points.entries()) {
    const clause = clauseOf(point.text, bodies);
    if (clause === undefined) continue;
    const first = firstStep(clause, bodies);
    if (first === undefined) {
      missed.push(...notUnderstood(clause, point.line));
      continue;
    }
    const { date: adopted } = requisites;
    const due = duesOf(first.time, period, adopted);
    const reported: ReportingStep = { who: clause.who, to: first.to, text: first.time.text, due };
    const onward =
      onwardStep(clause.body, bodies) ??
      onwardPoint(clause.body, bodies) ??
      laterStep(points.slice(i + 1), first.to, bodies);
    const steps =
      onward === undefined ? [reported] : [reported, passedOn(onward, first, due, point.no, period, adopted)];
    return {
      reporting: { ...given({ point: point.no }), recurrence: first.time.recurrence, steps },
      diagnostics: assumedYear(first.time, due, point.line),
    };
  }
  return { diagnostics: missed.slice(0, 1) };
}

/** «Установити, що: / міністерства подають …; / Міністерство … подає …»: each item is ruled by itself. */
function ruledOneByOne(point: Point): readonly Point[] {
  const ruled = /^(?:Установити|Встановити|Визначити), що:\s*\n/u.exec(point.text)?.[0];
  if (ruled === undefined) return [point];
  return point.text
    .slice(ruled.length)
    .split(/\n/)
    .map((item) => ({ ...point, text: `Установити, що ${item.replace(/^(?:\d{1,2}\)|[-–—])\s*/, '')}` }));
}

/** A clause on the state of the plan that names a day, but of which no round could be made: it is said. */
function notUnderstood({ body }: Clause, line: number): readonly Diagnostic[] {
  if (!/(?<!\p{L})(?:до|не пізніше) \d|(?<!\p{L})що(?:року|річно|кварта|півр|міся)/u.test(body)) return [];
  return [diagnostic('reporting-not-understood', 'warning', line, { text: clean(body).slice(0, 160) })];
}

/** A step, and the number of the point that it stands in, where that is a later one. */
interface Onward extends Step {
  readonly point?: number;
}

function laterStep(points: readonly Point[], receiver: string, bodies: BodyIndex): Onward | undefined {
  for (const { text, no } of points) {
    const step = onwardPoint(text, bodies) ?? ownPoint(text, receiver, bodies);
    if (step !== undefined) return { ...step, ...given({ point: no }) };
  }
  return undefined;
}

function passedOn(
  onward: Onward,
  first: Step,
  due: readonly CivilDate[],
  reportedIn: number | undefined,
  period: PlanPeriod,
  adopted: CivilDate | undefined,
): ReportingStep {
  return {
    who: [{ name: first.to, kind: 'body' }],
    to: onward.to,
    text: onward.time.text,
    due: duesOf(onward.time, period, adopted, first.time, due),
    ...given({ point: onward.point === reportedIn ? undefined : onward.point }),
  };
}

function assumedYear({ text, recurrence }: ReportingTime, due: readonly CivilDate[], line: number): Diagnostic[] {
  if (recurrence !== 'once' || /20\d\d/.test(text) || due.length === 0) return [];
  const params = { text, date: due.map(dotted).join(', ') };
  return [diagnostic('reporting-year-assumed', 'info', line, params)];
}

interface Clause {
  readonly who: ReportingStep['who'];
  readonly body: string;
}

/** «Кому: …; подавати …» or «Кому подавати …»: who stands before the verb, or before the colon. */
function clauseOf(text: string, bodies: BodyIndex): Clause | undefined {
  const colon = /:\s*\n/.exec(text);
  const clauses = colon === null ? [text] : listedIn(text.slice(colon.index + 1));
  const clause = clauses.find((c) => VERB.test(c) && SUBJECT.test(c) && /виконан|реалізаці|стан|хід/.test(c));
  const verb = clause === undefined ? null : VERB.exec(clause);
  if (clause === undefined || verb === null) return undefined;
  const body = clause.slice(verb.index + verb[0].length).trim();
  const before = colon === null ? clause.slice(0, verb.index) : withoutLastVerbs(text.slice(0, colon.index));
  // «…, щороку до 20 січня подавати …»: the time stands before the verb.
  const own = body.slice(0, ONWARD.exec(body)?.index ?? body.length);
  const early = timeIn(own) === undefined ? timeIn(clause.slice(0, verb.index)) : undefined;
  // «Про стан виконання інформувати Кабінет Міністрів України»: nobody is named.
  if (/^Про /.test(before)) return { who: [], body };
  const who = early === undefined || colon !== null ? before : before.slice(0, early.index);
  return { who: whoReports(who, bodies), body: early === undefined ? body : `${early.text} ${body}` };
}

/** The items of a list; «забезпечити подання …:» goes on with the first item below it. */
function listedIn(text: string): readonly string[] {
  return text.split(/(?<!:\s*);\s*\n?|(?<!:\s*)\n/).map((item) => item.replace(/:\s*\n/g, ' '));
}

function whoReports(written: string, bodies: BodyIndex): ReportingStep['who'] {
  const ruled = RULED.exec(clean(written))?.[0];
  if (ruled === undefined) return reportersIn(written, bodies);
  const names = clean(written)
    .slice(ruled.length)
    .replace(/[\s,:–-]{1,20}$/, '');
  return parseExecutors(names, { bodies, terms: [] }).executors.map(({ name, kind }) => ({ name, kind }));
}

function firstStep(clause: Clause, bodies: BodyIndex): Step | undefined {
  const onward = ONWARD.exec(clause.body);
  const head = onward === null ? clause.body : clause.body.slice(0, onward.index);
  // «… для узагальнення: за перше півріччя - до 1 липня»: the time may stand behind the purpose.
  return (
    stepIn(head.split(/\sдля\s/)[0] ?? head, bodies) ?? stepIn(head.replace(/\sдля узагальн\p{L}+:?/u, ''), bodies)
  );
}

function onwardStep(body: string, bodies: BodyIndex): Step | undefined {
  const onward = ONWARD.exec(body);
  return onward === null ? undefined : stepIn(body.slice(onward.index + onward[0].length), bodies, onwardTimeIn);
}

/**
 * A later point of its own: «Міністерству … узагальнити інформацію та
 * подати її до 15 березня Кабінетові Міністрів України».
 */
function onwardPoint(text: string, bodies: BodyIndex): Step | undefined {
  const onward = /узагальн\p{L}+/u.exec(text);
  const verb = onward === null ? null : VERB.exec(text.slice(onward.index));
  if (onward === null) return undefined;
  if (verb !== null) {
    const rest = text.slice(onward.index + verb.index + verb[0].length).split('\n')[0] ?? '';
    // «узагальнити інформацію та до 1 березня поінформувати …»: the time stands before the verb.
    const before = timeIn(rest) === undefined ? timeIn(text.slice(onward.index, onward.index + verb.index)) : undefined;
    return stepIn(before === undefined ? rest : `${before.text} ${rest}`, bodies, onwardTimeIn);
  }
  // «Міністерству … щороку до 15 лютого подавати Кабінетові Міністрів України узагальнену інформацію».
  const early = VERB.exec(text.slice(0, onward.index));
  if (early === null) return undefined;
  const time = timeIn(text.slice(0, early.index));
  const rest = text.slice(early.index + early[0].length);
  return stepIn(time === undefined ? rest : `${time.text} ${rest}`, bodies);
}

/**
 * «Міністерству культури забезпечити подання … Кабінетові Міністрів»: who
 * got the reports passes them on in a point of its own.
 */
function ownPoint(text: string, receiver: string, bodies: BodyIndex): Step | undefined {
  const clause = clauseOf(text, bodies);
  if (clause === undefined || !clause.who.some(({ name }) => sameBody(name, receiver, bodies))) return undefined;
  const step = stepIn(clause.body, bodies, onwardTimeIn);
  return step === undefined || sameBody(step.to, receiver, bodies) ? undefined : step;
}

function sameBody(a: string, b: string, bodies: BodyIndex): boolean {
  const ids = bodies.find(a).map(({ id }) => id);
  return a === b || bodies.find(b).some(({ id }) => ids.includes(id));
}

/** «… інформувати, подавати»: the verbs at the end of a text go, one after another. */
function withoutLastVerbs(text: string): string {
  let rest = text;
  for (;;) {
    const space = rest.lastIndexOf(' ');
    if (space < 0 || !/^\p{L}+[иаяу]ти$/u.test(rest.slice(space + 1))) return rest;
    rest = rest.slice(0, rest.charAt(space - 1) === ',' ? space - 1 : space);
  }
}
