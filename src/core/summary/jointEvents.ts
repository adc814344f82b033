import { foldKey } from '../text/clean';
import type { DutyCell, SummaryNote } from './types';

/** More events than this in one answer are a list; pairing them all would only raise false alarms. */
const MOST = 12;

/**
 * Events that several bodies report, each counting them as its own: the same day and the same name (in
 * «quotes»), or the same day of completion and the same words. A suspicion for a person, not a correction.
 */
export function jointEvents(cells: readonly DutyCell[], nameOf: (bodyId: string) => string): readonly SummaryNote[] {
  const bearers = new Map<string, { on: string; name: string; bodies: Set<string> }>();
  for (const cell of cells) {
    if (cell.state !== 'answered' || !(cell.record?.indicators.some(({ value }) => (value ?? 0) > 0) ?? false))
      continue;
    for (const { on, name } of eventsOf(cell)) {
      const key = `${on}\n${foldKey(name)}`;
      const bearer = bearers.get(key) ?? { on, name, bodies: new Set<string>() };
      bearer.bodies.add(cell.bodyId);
      bearers.set(key, bearer);
    }
  }
  const found = new Map<string, SummaryNote>();
  for (const { on, name, bodies } of bearers.values()) {
    if (bodies.size < 2) continue;
    const names = [...bodies].map(nameOf).join(', ');
    found.set(`${on}\n${names}`, { code: 'joint-event', params: { on, name: name.slice(0, 120), bodies: names } });
  }
  return [...found.values()];
}

function eventsOf({ record }: DutyCell): readonly { on: string; name: string }[] {
  const { narrative = '', doneOn } = record?.answer ?? {};
  const days = [
    ...new Set(
      [...narrative.matchAll(/\b(\d{1,2})\.(\d{1,2})(?:\.\d{4})?\b/g)].map(
        ([, day, month]) => `${(day ?? '').padStart(2, '0')}.${(month ?? '').padStart(2, '0')}`,
      ),
    ),
  ].slice(0, MOST);
  const names = [
    ...new Set([...narrative.matchAll(/[«"“]([^«»"“”]{4,200})[»"”]/g)].map(([, name]) => name ?? '')),
  ].slice(0, MOST);
  const named = days.flatMap((on) => names.map((name) => ({ on, name })));
  return doneOn === undefined || narrative === ''
    ? named
    : [...named, { on: `${doneOn.slice(8)}.${doneOn.slice(5, 7)}`, name: narrative }];
}
