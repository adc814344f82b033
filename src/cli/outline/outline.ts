import type { Diagnostic, Issue } from '../../core/issues/issue';
import { levelText } from '../../core/plan/levels';
import type { Measure, Plan, PlanLevel, Task } from '../../core/plan/types';
import { codedWords, type Texts } from '../../core/texts';
import { excerpt } from '../../core/text/excerpt';

/**
 * The plan as a person reads it on a terminal: requisites, tasks, measures with deadline and executors, then what was
 * guessed.
 */
export function outlineLines(
  plan: Plan,
  diagnostics: readonly Diagnostic[],
  issues: readonly Issue[],
  texts: Texts,
): readonly string[] {
  const { requisites, reporting, period } = plan;
  const active = plan.tasks.reduce(
    (sum, { measures }) => sum + measures.filter(({ exclusion }) => exclusion === undefined).length,
    0,
  );
  return [
    [
      requisites.issuer,
      requisites.kind,
      requisites.date,
      requisites.number === undefined ? undefined : `№ ${requisites.number}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
    requisites.title ?? requisites.planTitle ?? '',
    texts.t('cli.outline.period', { start: period.start, end: period.end }),
    ...(reporting?.steps ?? []).map((step) =>
      texts.t('cli.outline.reporting', { text: step.text, due: step.due.join(', '), to: step.to }),
    ),
    texts.t('cli.outline.totals', {
      tasks: plan.tasks.filter(({ measures }) => measures.some(({ exclusion }) => exclusion === undefined)).length,
      measures: active,
    }),
    ...plan.tasks.flatMap((task, i) => [
      ...levelLines(task.path ?? [], plan.tasks[i - 1]?.path ?? []),
      ...headingLines(task),
      ...task.measures.flatMap((measure) => measureLines(measure, texts)),
    ]),
    ...(diagnostics.length === 0 ? [] : ['', texts.t('cli.outline.diagnostics', { count: diagnostics.length })]),
    ...diagnostics.map((diagnostic) => diagnosticLine(diagnostic, texts)),
    ...issues.map((issue) => issueLine(issue, texts)),
  ];
}

function diagnosticLine(diagnostic: Diagnostic, texts: Texts): string {
  const { severity, line } = diagnostic;
  const place = texts.t('cli.outline.line', { line });
  return `  ${mark(severity)} ${place} ${codedWords(texts, 'plan.diagnostic', diagnostic)}`;
}

function issueLine(issue: Issue, texts: Texts): string {
  const place = [issue.at.sheet, issue.at.cell].filter((part) => part !== undefined).join('!');
  return `  ${mark(issue.severity)} ${place} ${codedWords(texts, 'issue', issue)}`;
}

/** A plan whose measures stand under no task has one nameless task. */
function headingLines({ no, title }: Task): readonly string[] {
  const words = [...(no === '' ? [] : [`${no}.`]), ...(title === '' ? [] : [excerpt(title, 100)])].join(' ');
  return words === '' ? [''] : ['', words];
}

/** Goals and directions over a task, from the first that the task before did not stand under. */
function levelLines(path: readonly PlanLevel[], before: readonly PlanLevel[]): readonly string[] {
  const same = path.findIndex((level, i) => levelText(level) !== (before[i] === undefined ? '' : levelText(before[i])));
  if (same < 0) return [];
  return ['', ...path.slice(same).map((level, i) => `${'  '.repeat(same + i)}${excerpt(levelText(level), 100)}`)];
}

function measureLines(measure: Measure, texts: Texts): readonly string[] {
  if (measure.exclusion !== undefined) {
    const { act, date = '' } = measure.exclusion;
    return [`  ${measure.id.padEnd(6)} ${texts.t('cli.outline.excluded', { act, date })}`];
  }
  const periods = measure.deadline.periods.map(({ id }) => id).join(', ');
  const executors = measure.executors
    .map(({ name, consent }) => (consent ? `${name} ${texts.t('cli.outline.consent')}` : name))
    .join('; ');
  return [
    `  ${measure.id.padEnd(6)} ${excerpt(measure.text, 100)}`,
    `         ${measure.deadline.text}${periods === '' ? '' : ` → ${periods}`}`,
    `         ${executors}`,
  ];
}

const MARKS = { error: '✗', warning: '!', info: '·' } as const;

export function mark(severity: keyof typeof MARKS): string {
  return MARKS[severity];
}
