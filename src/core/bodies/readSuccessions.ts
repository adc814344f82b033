import type { DiagnosticCode, ParamsOf } from '../texts';
import type { CivilDate } from '../calendar/civilDate';
import { clean, foldKey } from '../text/clean';
import { idFrom } from './idFrom';
import { fullDate, listOf, textOf } from './json';
import type { Body, Succession } from './types';
import { given } from '../given';

/** Takes a finding about the entry of that number. */
export type ReportAt = <C extends DiagnosticCode>(code: C, line: number, params: ParamsOf<C>) => void;

/**
 * Links between bodies. A link names a body by id, or in words (`Міністерство … (МКСК)`): then the
 * body of that name that exists on the day is meant, else a new entry is made from the link, marked
 * as not verified. A body ends where a link leads away from it, unless it says itself.
 */
export function readSuccessions(
  edges: readonly unknown[],
  bodies: readonly Body[],
  report: ReportAt,
): { bodies: readonly Body[]; successions: readonly Succession[] } {
  const all = new Map(bodies.map((body) => [body.id, body]));
  const successions: Succession[] = [];
  edges.forEach((edge, i) => {
    const line = i + 1;
    const to = textOf(edge, 'to');
    const written = textOf(edge, 'date');
    const from = listOf(edge, 'from').filter((id): id is string => typeof id === 'string');
    if (to === undefined || written === undefined || from.length === 0)
      return report('registry-link-unreadable', line, {});
    const sources = from
      .map((id) => all.get(id) ?? byWords(all, id, undefined))
      .filter((body): body is Body => body !== undefined);
    if (sources.length < from.length)
      report('registry-link-unknown', line, {
        text: from.filter((id) => !all.has(id) && byWords(all, id, undefined) === undefined).join(', '),
      });
    const date = fullDate(written);
    if (date === undefined || sources.length === 0)
      return date === undefined ? report('registry-date-unreadable', line, { id: to, text: written }) : undefined;
    const day = date === written ? date : dayOfYear(sources, written, date);
    if (day !== written) report('registry-date-year-only', line, { id: to, text: written });
    const target = all.get(to) ?? byWords(all, to, day) ?? created(all, to, day, sources[0]);
    if (!all.has(to)) report('registry-link-by-name', line, { text: to, id: target.id });
    all.set(target.id, target);
    for (const source of sources) end(all, source, day, all.has(to));
    const act = textOf(edge, 'act');
    const note = textOf(edge, 'note');
    successions.push({
      from: sources.map((body) => body.id),
      to: target.id,
      date: day,
      kind: textOf(edge, 'kind') ?? '',
      ...given({ act, note }),
    });
  });
  return { bodies: [...all.values()], successions };
}

/** A year alone: the day within it on which the source ended, when the registry knows. */
function dayOfYear(sources: readonly Body[], year: string, fallback: CivilDate): CivilDate {
  return sources.map((body) => body.validTo).find((day) => day?.startsWith(year)) ?? fallback;
}

/** The body of that name or short form; on a day only one that has not ended by then. */
function byWords(all: ReadonlyMap<string, Body>, words: string, day: CivilDate | undefined): Body | undefined {
  const keys = namesIn(words).map(foldKey);
  return [...all.values()].find(
    (body) =>
      (day === undefined || body.validTo === undefined || body.validTo > day) &&
      [body.name, ...body.abbreviations].some((name) => keys.includes(foldKey(name))),
  );
}

function created(all: ReadonlyMap<string, Body>, words: string, day: CivilDate, source: Body | undefined): Body {
  const [name = words, short] = namesIn(words);
  let id = idFrom(short ?? name);
  while (all.has(id)) id = `${id}-${day.slice(0, 4)}`;
  return {
    id,
    name,
    abbreviations: short === undefined ? [] : [short],
    cls: source?.cls ?? '',
    central: source?.central ?? false,
    validFrom: day,
    verified: false,
  };
}

/** `Міністерство … України (МКСК)` → the name and its short form. */
function namesIn(words: string): readonly string[] {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(clean(words));
  return match === null ? [clean(words)] : [clean(match[1] ?? ''), clean(match[2] ?? '')];
}

/**
 * A body whose link leads to a later one ends that day, when its entry
 * says nothing: only bodies made from links need it.
 */
function end(all: Map<string, Body>, source: Body, day: CivilDate, known: boolean): void {
  if (!known && source.validTo === undefined && source.validFrom !== undefined)
    all.set(source.id, { ...source, validTo: day });
}
