import type { NextPlan } from '../../core/followUp/nextPlan';
import { dotted } from '../../core/calendar/dotted';
import type { PaperSettings } from '../../core/plan/sheet/keptPaper';
import { given } from '../../core/given';
import type { Texts } from '../../core/texts';

/** `from` of `plan --json`: what was carried over from the earlier consolidation, what changed, what does not fit. */
export function nextPlanJson({ bodies, measures, carried, left, settings }: NextPlan): Record<string, unknown> {
  return {
    bodies,
    measures: {
      added: measures.added.map(({ id, text }) => ({ id, text })),
      dropped: [
        ...measures.removed.map(({ id, text }) => ({ id, text })),
        ...measures.excluded.map(({ id, text, act }) => ({ id, text, act })),
      ],
      renumbered: measures.renumbered,
      changed: measures.changed.map(({ id }) => id),
      unchanged: measures.unchanged,
    },
    carried: {
      ...carried,
      coordinator: settings.coordinator ?? null,
      ...given({
        letterhead: settings.paper?.letterhead?.name,
        form: settings.paper?.form?.name,
        signatory: settings.paper?.signatory,
      }),
    },
    left,
  };
}

export function nextPlanLines(
  { bodies, measures, carried, left, settings }: NextPlan,
  texts: Texts,
): readonly string[] {
  const { added, removed, excluded } = measures;
  return [
    texts.t('followUp.next-carried', { ...carried }),
    ...paperLine(settings.paper, texts),
    ...bodies.map(({ name, what, now, act, date }) => {
      const basis = [act, date === undefined ? undefined : dotted(date)]
        .filter((part) => part !== undefined)
        .join(', ');
      return `  ${texts.t(`followUp.next-body.${what}`, { name, now: now.join('; '), basis })}`;
    }),
    texts.t('followUp.next-measures', {
      added: added.length,
      dropped: removed.length + excluded.length,
      changed: measures.changed.length,
      unchanged: measures.unchanged,
    }),
    ...added.map(({ id, text }) => `  + ${id} ${text}`),
    ...[...removed, ...excluded].map(({ id, text }) => `  − ${id} ${text}`),
    ...left.map(({ what, name, of = '' }) => `  ! ${texts.t(`followUp.next-left.${what}`, { name, of })}`),
  ];
}

function paperLine(paper: PaperSettings | undefined, texts: Texts): readonly string[] {
  const what = [paper?.letterhead?.name, paper?.form?.name, paper?.signatory].filter((part) => part !== undefined);
  return what.length === 0 ? [] : [texts.t('followUp.next-paper', { what: what.join('; ') })];
}
