import { given } from '../given';
import { foldKey } from '../text/clean';
import { dateIn } from './registryDate';
import { held, type ParamsOf } from '../texts';
import type { RegistryFinding } from './registryFinding';
import type { Body, Succession } from './types';

/** A line of the column «правонаступники» of one body: `id or name; date; act; kind; note`. */
export interface SuccessorLine {
  readonly row: number;
  readonly from: string;
  readonly text: string;
}

/** Links with equal details and one target are one handover by several bodies. */
export function successionsOf(
  lines: readonly SuccessorLine[],
  bodies: ReadonlyMap<string, Body>,
  findings: RegistryFinding[],
): readonly Succession[] {
  const found = new Map<string, Succession & { readonly from: string[] }>();
  const idOf = idByWords(bodies);
  for (const line of lines) {
    const { step, finding } = successionIn(line, bodies, idOf);
    if (finding !== undefined) findings.push(finding);
    if (step === undefined) continue;
    const { to, date, act = '', kind, note = '' } = step;
    const key = [to, date, act, kind, note].join('\n');
    const held = found.get(key);
    if (held === undefined) found.set(key, { from: [line.from], ...step });
    else held.from.push(line.from);
  }
  return [...found.values()];
}

type Misread = 'registry-date-unreadable' | 'registry-successor-undated' | 'registry-successor-unknown';

function successionIn(
  { row, from, text }: SuccessorLine,
  bodies: ReadonlyMap<string, Body>,
  idOf: ReadonlyMap<string, string>,
): { readonly step?: Omit<Succession, 'from'>; readonly finding?: RegistryFinding } {
  const [target = '', day = '', act = '', kind = '', note = ''] = text.split(';').map((part) => part.trim());
  const to = bodies.has(target) ? target : (idOf.get(foldKey(target)) ?? target);
  const finding = (code: Misread, words: string): { finding: RegistryFinding } => {
    const params: ParamsOf<Misread> = { id: from, text: words };
    return { finding: { row, column: 'successors', code, params: held(params) } };
  };
  if (!bodies.has(to)) return finding('registry-successor-unknown', to);
  // A row that says when the body ceased need not say it again.
  const date = day === '' ? bodies.get(from)?.validTo : dateIn(day);
  if (date === undefined)
    return day === '' ? finding('registry-successor-undated', target) : finding('registry-date-unreadable', day);
  return { step: { to, date, kind, ...given({ act: act || undefined, note: note || undefined }) } };
}

/** Ids by names and abbreviations that one body alone has: people know «Мінцифри», not `mindigital`. */
function idByWords(bodies: ReadonlyMap<string, Body>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name, abbreviations } of bodies.values()) {
    for (const words of new Set([name, ...abbreviations].map(foldKey))) {
      if (ids.has(words)) shared.add(words);
      ids.set(words, id);
    }
  }
  for (const words of shared) ids.delete(words);
  return ids;
}
