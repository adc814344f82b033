import { coded } from '../texts';
import { foldKey } from '../text/clean';
import { wordExcerpt } from '../text/excerpt';
import { unended } from './draft/sentences';
import type { DutyCell, SummaryNote } from './types';

/** More events than this in one answer are a list; pairing them all would only raise false alarms. */
const MOST = 12;

export interface JointEvent {
  /** `12.03` */
  readonly on: string;
  readonly name: string;
  /** Its answers, in the order of the cells. */
  readonly cells: readonly DutyCell[];
  /** Named alike in both answers: its numbers are counted once. Else a person must look. */
  readonly named: boolean;
}

/**
 * Events that several bodies report, each counting them as its own: the same day and the same name (in
 * «quotes»), or the same day of completion and the same words. A suspicion for a person, not a correction.
 */
export function jointEvents(cells: readonly DutyCell[]): readonly JointEvent[] {
  const bearers = new Map<string, { on: string; name: string; named: boolean; cells: DutyCell[] }>();
  for (const cell of cells) {
    if (cell.state !== 'answered' || !(cell.record?.indicators.some(({ value }) => (value ?? 0) > 0) ?? false))
      continue;
    for (const event of eventsOf(cell)) {
      const key = `${event.on}\n${foldKey(event.name)}`;
      const bearer = bearers.get(key) ?? { ...event, cells: [] };
      if (bearer.cells.at(-1) !== cell) bearer.cells.push(cell);
      bearers.set(key, bearer);
    }
  }
  return [...bearers.values()].filter((one) => new Set(one.cells.map(({ bodyId }) => bodyId)).size > 1);
}

export function jointEventNotes(
  events: readonly JointEvent[],
  nameOf: (bodyId: string) => string,
): readonly SummaryNote[] {
  const found = new Map<string, SummaryNote>();
  for (const { on, name, cells } of events) {
    const names = [...new Set(cells.map(({ bodyId }) => bodyId))].map(nameOf).join(', ');
    const params = { on, name: unended(wordExcerpt(name, 120)), bodies: names };
    found.set(`${on}\n${names}`, coded('summary.note', 'joint-event', params));
  }
  return [...found.values()];
}

/** Answers whose numbers another body has given already, for an event that both name: all but the first of each. */
export function countedTwice(events: readonly JointEvent[]): ReadonlySet<DutyCell> {
  return new Set(events.filter(({ named }) => named).flatMap(({ cells }) => cells.slice(1)));
}

/** An event by its day and its name, or a text that is dated itself: boilerplate is neither. */
const OWN_TEXT = /\d{1,2}\.\d{1,2}|«|спільн/u;
const SHORTEST_OWN_TEXT = 40;

function eventsOf({ record }: DutyCell): readonly { on: string; name: string; named: boolean }[] {
  const { narrative = '', doneOn } = record?.answer ?? {};
  const completed = doneOn === undefined ? undefined : `${doneOn.slice(8)}.${doneOn.slice(5, 7)}`;
  const days = [
    ...new Set([
      ...[...narrative.matchAll(/\b(\d{1,2})\.(\d{1,2})(?:\.\d{4})?\b/g)].map(
        ([, day, month]) => `${(day ?? '').padStart(2, '0')}.${(month ?? '').padStart(2, '0')}`,
      ),
      ...(completed === undefined ? [] : [completed]),
    ]),
  ].slice(0, MOST);
  const names = [
    ...new Set([...narrative.matchAll(/[«"“]([^«»"“”]{4,200})[»"”]/g)].map(([, name]) => name ?? '')),
  ].slice(0, MOST);
  const named = days.flatMap((on) => names.map((name) => ({ on, name, named: true })));
  return completed === undefined || narrative === ''
    ? named
    : [
        ...named,
        { on: completed, name: narrative, named: narrative.length >= SHORTEST_OWN_TEXT && OWN_TEXT.test(narrative) },
      ];
}
