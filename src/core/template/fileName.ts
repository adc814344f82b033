import type { Body } from '../bodies/types';
import type { Plan } from '../plan/types';
import { planYear } from './words/planWords';

/** Names that Windows keeps for devices, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
// Windows forbids these and control characters; the underscore joins the parts of the name.
const FORBIDDEN = /[<>:"/\\|?*_\u0000-\u001F\u007F]+/g;
const LONGEST_PART = 60;

/**
 * `{plan-number}_{body-abbr}_{year}.xlsx` for each body, by body id: safe on Windows, unique without
 * regard to case, Cyrillic kept. Two bodies of one abbreviation get their ids in the name.
 */
export function templateFileNames(plan: Plan, bodies: readonly Body[]): ReadonlyMap<string, string> {
  const wanted = bodies.map((body) => ({
    body,
    part: safePart(body.abbreviations[0] ?? body.name, safePart(body.id, 'body')),
  }));
  const counts = new Map<string, number>();
  for (const { part } of wanted) counts.set(part.toLowerCase(), (counts.get(part.toLowerCase()) ?? 0) + 1);
  const used = new Set<string>();
  return new Map(
    wanted.map(({ body, part }) => {
      const own = counts.get(part.toLowerCase()) === 1 ? part : `${part}-${safePart(body.id, 'body')}`;
      const stem = `${safePart(plan.requisites.number ?? '', 'plan')}_${own}_${planYear(plan)}`;
      let name = stem;
      for (let no = 2; used.has(name.toLowerCase()); no += 1) name = `${stem}-${no}`;
      used.add(name.toLowerCase());
      return [body.id, `${name}.xlsx`];
    }),
  );
}

/** One part of a file name; the fallback when nothing usable is left. */
function safePart(text: string, fallback: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_PART)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[. -]+|[. -]+$/g, '');
  if (cleaned === '') return fallback;
  return RESERVED.test(cleaned) ? `${cleaned}-1` : cleaned;
}
