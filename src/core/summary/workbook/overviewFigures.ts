import type { CivilDate } from '../../calendar/civilDate';
import { dotted } from '../../calendar/dotted';
import { roundDue } from '../../duties/dueDay';
import { groupBy } from '../../groups';
import { wordExcerpt } from '../../text/excerpt';
import { clean } from '../../text/clean';
import { PROPOSED_STATUSES, type ProposedStatus } from '../../template/statuses';
import { unended } from '../draft/sentences';
import { cluster } from '../clusters/cluster';
import type { SheetContext } from './context';
import { chainOf, levelCountOf } from '../levelStandings';

/** A row of figures with its label. */
export interface Figures {
  readonly label: string;
  readonly values: readonly number[];
}

/** Kinds of standing that a stacked bar keeps apart, in their order: those of the levels, the small ones as one. */
export const STANDINGS = ['done', 'partly', 'ongoing', 'notDone', 'other'] as const;
export type StandingId = (typeof STANDINGS)[number];

function standingOf(status: ProposedStatus): StandingId {
  const counted = levelCountOf(status);
  return STANDINGS.find((id) => id === counted) ?? 'other';
}

/** Bars of one chart at most: more cannot be read on one page. */
const MOST_BARS = 20;
const MOST_DAYS = 12;
const LABEL = 48;

/**
 * Measures by standing for each task; of a plan with more tasks than a chart has room for, by its highest level, and
 * then those with most left to do.
 */
export function byTask({ consolidation, summary }: SheetContext): readonly Figures[] {
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, standingOf(final)]));
  const tasks = consolidation.plan.tasks
    .map((task) => ({
      above: chainOf(task).flatMap(({ text }) => (text === '' ? [] : [text])),
      standings: task.measures.flatMap(({ id }) => finals.get(id) ?? []),
    }))
    .filter(({ standings }) => standings.length > 0);
  const depth = tasks.length > MOST_BARS ? 0 : -1;
  const bars = [...groupBy(tasks, ({ above }) => above.at(depth) ?? '')].map(([label, own]): Figures => {
    const standings = own.flatMap((one) => one.standings);
    return {
      label: wordExcerpt(label, LABEL),
      values: STANDINGS.map((id) => standings.filter((one) => one === id).length),
    };
  });
  if (bars.length <= MOST_BARS) return bars;
  const left = ({ values }: Figures): number => values.slice(1).reduce((sum, value) => sum + value, 0);
  const shown = new Set([...bars].sort((a, b) => left(b) - left(a)).slice(0, MOST_BARS));
  return bars.filter((bar) => shown.has(bar));
}

/** Measures by final status, each with its share. */
export function byStatus({ summary, texts }: SheetContext): readonly Figures[] {
  const all = summary.measures.length;
  return PROPOSED_STATUSES.flatMap((status) => {
    const count = summary.totals[`measure.${status}`] ?? 0;
    return count === 0 ? [] : [{ label: texts.t(`status.${status}`), values: [count, count / all] }];
  });
}

/** Obliged bodies whose report had come by each day on which one came, and all of them, up to the day of the round. */
export function overTime({ consolidation, summary }: SheetContext): {
  readonly days: readonly Figures[];
  readonly inTime: number;
  readonly late: number;
  readonly undated: number;
  readonly missing: number;
  readonly all: number;
} {
  const due = roundDue(consolidation.settings);
  const bodies = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const came = bodies.filter(({ state }) => state !== 'missing' && state !== 'invalid');
  const dates = came.flatMap(({ receivedOn }) => receivedOn ?? []).sort();
  const days = thinned([...new Set([...dates, ...(dates.length === 0 ? [] : [due])])].sort());
  return {
    days: days.map((day) => ({
      label: day === due ? `${dotted(day)} *` : dotted(day),
      values: [dates.filter((one) => one <= day).length, bodies.length],
    })),
    inTime: dates.filter((day) => day <= due).length,
    late: dates.filter((day) => day > due).length,
    undated: came.length - dates.length,
    missing: bodies.length - came.length,
    all: bodies.length,
  };
}

/** Not more days than a chart has room for; the first and the last stay. */
function thinned(days: readonly CivilDate[]): readonly CivilDate[] {
  if (days.length <= MOST_DAYS) return days;
  const step = (days.length - 1) / (MOST_DAYS - 1);
  return Array.from({ length: MOST_DAYS }, (_, i) => days[Math.round(i * step)] ?? '');
}

const REASONS = 5;

/** The reasons that most answers give, over all measures. */
export function topReasons({ summary }: SheetContext): readonly Figures[] {
  const stated = summary.rows
    .flatMap(({ records }) => records)
    .filter(({ answer }) => answer.status !== 'notOurs' && clean(answer.reason ?? '') !== '');
  return cluster(stated, ({ answer }) => clean(answer.reason ?? ''))
    .slice(0, REASONS)
    .map(({ first, members }) => ({
      label: unended(wordExcerpt(clean(first.answer.reason ?? ''), LABEL * 2)),
      values: [members.length],
    }));
}

const BODIES = 10;

/** The bodies that owe most answers. */
export function owingMost({ summary }: SheetContext): readonly Figures[] {
  return summary.bodies
    .filter(({ consentOnly, declared }) => !consentOnly && !declared)
    .map(({ name, duties, answered }) => ({ label: name, values: [duties - answered, duties] }))
    .filter(({ values }) => (values[0] ?? 0) > 0)
    .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
    .slice(0, BODIES);
}
