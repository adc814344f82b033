import { given } from '../given';
import type { Consolidation } from '../merge/types';
import { extraColumnsOf, extraNames, textUnder, type ExtraColumn } from '../plan/sheet/ownColumns';
import type { Measure } from '../plan/types';
import { foldKey } from '../text/clean';
import { nearest } from '../text/similarity';
import type { Texts } from '../texts';

type OfPlan = Pick<Consolidation, 'plan' | 'settings'>;

/** The plan's further columns («Джерела фінансування») that the summary was asked to carry, in the plan's order. */
export function carriedColumns({ plan, settings }: OfPlan, texts: Texts): readonly ExtraColumn[] {
  const { planColumns = [] } = settings;
  return planColumns.length === 0 ? [] : extraColumnsOf(plan, texts).filter(({ name }) => planColumns.includes(name));
}

/** What the plan says of the measure in that column. */
export function carriedText({ name }: ExtraColumn, measure: Pick<Measure, 'columns'> | undefined): string {
  return textUnder(name, measure?.columns);
}

/** All of them in one cell, each in a line under its name; those that say nothing of the measure are left out. */
export function carriedTogether(columns: readonly ExtraColumn[], measure: Measure): string {
  return columns
    .map((column) => ({ title: column.title.replace(/[:.\s]+$/, ''), text: carriedText(column, measure) }))
    .flatMap(({ title, text }) => (text === '' ? [] : [`${title}: ${text}`]))
    .join('\n');
}

/** The consolidation with these columns in its summary; as it is where none were given. */
export function carrying(consolidation: Consolidation, names: readonly string[] | undefined): Consolidation {
  if (names === undefined) return consolidation;
  const { planColumns: _, ...settings } = consolidation.settings;
  const known = extraNames(consolidation.plan).filter((name) => names.includes(name));
  const planColumns = known.length === 0 ? undefined : known;
  return { ...consolidation, settings: { ...settings, ...given({ planColumns }) } };
}

/** Which columns a list of names means; or the first name that no column has, with the nearest one. */
export type ColumnsNamed =
  | { readonly kind: 'columns'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly value: string; readonly nearest: string };

/** «all», or names with commas between them; names may have commas themselves («Обсяг, тис. грн»). */
export function columnsNamed(list: string, columns: readonly ExtraColumn[]): ColumnsNamed {
  const every = columns.map(({ name }) => name);
  const pieces = list.split(',').map((piece) => piece.trim());
  if (pieces.length === 1 && ALL.has(foldKey(pieces[0] ?? ''))) return { kind: 'columns', names: every };
  const byKey = new Map(columns.flatMap(({ name, title }) => [title, name].map((word) => [foldKey(word), name])));
  const chosen = new Set<string>();
  for (let at = 0; at < pieces.length;) {
    const ends = Array.from({ length: pieces.length - at }, (_, i) => pieces.length - i);
    const end = ends.find((to) => byKey.has(foldKey(pieces.slice(at, to).join(', '))));
    const name = end === undefined ? undefined : byKey.get(foldKey(pieces.slice(at, end).join(', ')));
    if (name === undefined || end === undefined) return unknown(pieces[at] ?? '', columns);
    chosen.add(name);
    at = end;
  }
  return { kind: 'columns', names: every.filter((name) => chosen.has(name)) };
}

const ALL: ReadonlySet<string> = new Set(['all', 'усі', 'всі'].map(foldKey));

/** Words that begin alike count before letters: «обсяг фінансування» is no «Джерела фінансування». */
function unknown(value: string, columns: readonly ExtraColumn[]): ColumnsNamed {
  const titles = columns.map(({ title }) => title);
  const wanted = stemsOf(value);
  const shared = titles.map((title) => [...stemsOf(title)].filter((stem) => wanted.has(stem)).length);
  const most = Math.max(...shared);
  const alike = titles.filter((_, i) => shared[i] === most);
  return { kind: 'unknown', value, nearest: nearest(value, alike, 0) ?? alike[0] ?? '' };
}

/** First letters of the words, without endings. */
function stemsOf(text: string): ReadonlySet<string> {
  return new Set((foldKey(text).match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, STEM)));
}
const STEM = 4;
