import { narrativeKey } from '../checks/rules/repeatedNarrative';
import type { Answer } from '../checks/types';
import type { Issue } from '../issues/issue';
import type { Built } from './build';
import { mergeFinding } from './findings';
import { compareText } from './source';
import type { MergeRecord, Provenance, QuarantinedRow } from './types';

/** A description that counts, or waits in quarantine, with whose it is. */
interface Told {
  readonly bodyId: string;
  readonly key: string | undefined;
  readonly answer: Answer;
  readonly provenance: Provenance;
}

/** Bodies that are named; of more it is said how many. */
const LISTED = 3;

/**
 * Descriptions that other bodies have word for word, by SHA-256 of the file: one finding a file, however
 * many rows. All answers of the consolidation are compared, whenever they came; superseded and undone
 * ones are nobody's word any more.
 */
export function sharedNarratives(built: Built, undone: ReadonlySet<string>, nameOf: (bodyId: string) => string): ReadonlyMap<string, Issue> {
  const told = [...built.records.flatMap(toldByRecord), ...built.quarantine.flatMap((row) => (undone.has(row.provenance.sha256) ? [] : toldInQuarantine(row)))];
  const shared = sharedTexts(told);
  const byFile = new Map<string, Told[]>();
  for (const one of shared.size === 0 ? [] : told) {
    const { letter, sha256 } = one.provenance;
    // A letter that the ministry typed in is no file that could be sent back.
    if (letter !== undefined || !shared.has(narrativeKey(one) ?? '')) continue;
    const rows = byFile.get(sha256);
    if (rows === undefined) byFile.set(sha256, [one]);
    else rows.push(one);
  }
  return new Map([...byFile].flatMap(([sha256, rows]) => {
    const [first] = rows.sort((a, b) => compareText(a.provenance.sheet, b.provenance.sheet) || a.provenance.row - b.provenance.row);
    return first === undefined ? [] : [[sha256, finding(first, rows.length, [...shared.get(narrativeKey(first) ?? '') ?? []], nameOf)] as const];
  }));
}

/** Text → the bodies that have it, of texts with more than one. Most texts have one owner: no set is made for them. */
function sharedTexts(told: readonly Told[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, string>();
  const shared = new Map<string, Set<string>>();
  for (const one of told) {
    const text = narrativeKey(one);
    if (text === undefined) continue;
    const owner = owners.get(text);
    if (owner === undefined) owners.set(text, one.bodyId);
    else if (owner !== one.bodyId) shared.set(text, (shared.get(text) ?? new Set([owner])).add(one.bodyId));
  }
  return shared;
}

function finding({ bodyId, key, provenance }: Told, rows: number, owners: readonly string[], nameOf: (bodyId: string) => string): Issue {
  const { sheet, row, cells } = provenance;
  const others = owners.filter((owner) => owner !== bodyId).map(nameOf).sort(compareText);
  const names = others.slice(0, LISTED).join('; ');
  return mergeFinding(
    'narrative-shared', 'warning',
    { sheet, row, field: 'narrative', ...(key === undefined ? {} : { rowKey: key }), ...(cells.narrative === undefined ? {} : { cell: cells.narrative }) },
    { rows, bodies: others.length, names: others.length > LISTED ? `${names}…` : names },
  );
}

function toldByRecord({ state, answeredBy, bodyId, key, answer, provenance, withdrawn }: MergeRecord): readonly Told[] {
  return state !== 'current' || withdrawn === true ? [] : [{ bodyId: answeredBy ?? bodyId, key, answer, provenance }];
}

function toldInQuarantine({ bodyId, key, answer, provenance }: QuarantinedRow): readonly Told[] {
  return bodyId === undefined || key === undefined ? [] : [{ bodyId, key, answer, provenance }];
}
