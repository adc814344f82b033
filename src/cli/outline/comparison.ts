import type { ChangedMeasure, PlanComparison } from '../../core/plan/comparePlans';
import { executorsText } from '../../core/plan/sheet/cellWords';
import type { EndOf, Texts } from '../../core/texts';

/** What an edition changed, one line a change. */
export function comparisonLines(comparison: PlanComparison, texts: Texts): readonly string[] {
  const lines = [
    ...(comparison.samePlan ? [] : [texts.t('cli.compare.other-plan')]),
    ...comparison.added.map(({ id, text }) => texts.t('cli.compare.added', { id, text })),
    ...comparison.renumbered.map(({ before, now }) => texts.t('cli.compare.renumbered', { before, id: now })),
    ...comparison.changed.flatMap((measure) => changeLines(measure, texts)),
    ...comparison.excluded.map(({ id, act, from, dueOn }) =>
      from === undefined
        ? texts.t('cli.compare.excluded-undated', { id, act })
        : texts.t(dueOn === undefined ? 'cli.compare.excluded' : 'cli.compare.excluded-due', {
            id,
            act,
            date: from,
            due: dueOn ?? '',
          }),
    ),
    ...comparison.removed.map(({ id, text }) => texts.t('cli.compare.removed', { id, text })),
  ];
  return lines.length === 0 ? [texts.t('cli.compare.none')] : lines;
}

function changeLines({ id, text, deadline, executors }: ChangedMeasure, texts: Texts): readonly string[] {
  const line = (what: EndOf<'cli.compare.what'>, before: string, after: string): string =>
    texts.t('cli.compare.changed', { id, what: texts.t(`cli.compare.what.${what}`), before, after });
  const names = (list: NonNullable<ChangedMeasure['executors']>['added']): string =>
    list.length === 0 ? '—' : executorsText(list).replaceAll(';\n', '; ');
  const days = ({ text: words, periods }: NonNullable<ChangedMeasure['deadline']>['now'], other: string): string =>
    words === other ? `${words} (${periods.map(({ id: period }) => period).join(', ')})` : words;
  return [
    ...(text === undefined ? [] : [line('text', text.before, text.now)]),
    ...(deadline === undefined
      ? []
      : [line('deadline', days(deadline.before, deadline.now.text), days(deadline.now, deadline.before.text))]),
    ...(executors === undefined ? [] : [line('executors', names(executors.removed), names(executors.added))]),
  ];
}

/** The same for machines: ids and words, without the plan's whole rows. */
export function comparisonJson(comparison: PlanComparison): Record<string, unknown> {
  const brief = ({ id, text }: { readonly id: string; readonly text: string }): Record<string, string> => ({
    id,
    text,
  });
  return { ...comparison, added: comparison.added.map(brief), removed: comparison.removed.map(brief) };
}
