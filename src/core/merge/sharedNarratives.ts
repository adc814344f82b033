import { narrativeKey } from '../checks/rules/repeatedNarrative';
import type { Issue } from '../issues/issue';
import type { Built } from './build';
import { mergeFinding } from './findings';
import type { MergeRecord, Provenance, QuarantinedRow } from './types';
import { given } from '../given';
import { compareText } from '../text/order';
import { firstOf } from '../text/excerpt';

/** A description that counts, or waits in quarantine, with whose it is. */
interface Narrative {
  readonly bodyId: string;
  readonly key: string | undefined;
  /** What is compared of it; undefined when it is too short to be anybody's own. */
  readonly text: string | undefined;
  readonly provenance: Provenance;
}

/** Bodies that are named; of more it is said how many. */
const LISTED = 3;

/**
 * Descriptions that other bodies have word for word, by SHA-256 of the file: one finding a file, however
 * many rows. All answers of the consolidation are compared, whenever they came; superseded and undone
 * ones are nobody's word any more.
 */
export function sharedNarratives(
  built: Built,
  undone: ReadonlySet<string>,
  nameOf: (bodyId: string) => string,
): ReadonlyMap<string, Issue> {
  const narratives = [
    ...built.records.flatMap(narrativesOfRecord),
    ...built.quarantine.flatMap((row) => (undone.has(row.provenance.sha256) ? [] : narrativesInQuarantine(row))),
  ];
  const shared = sharedTexts(narratives, nameOf);
  const byFile = new Map<string, [Narrative, ...Narrative[]]>();
  for (const one of shared.size === 0 ? [] : narratives) {
    const { letter, sha256 } = one.provenance;
    // A letter that the ministry typed in is no file that could be sent back.
    if (letter !== undefined || one.text === undefined || !shared.has(one.text)) continue;
    const rows = byFile.get(sha256);
    if (rows === undefined) byFile.set(sha256, [one]);
    else rows.push(one);
  }
  return new Map(
    [...byFile].map(([sha256, rows]) => {
      const [first] = rows.sort(
        (a, b) => compareText(a.provenance.sheet, b.provenance.sheet) || a.provenance.row - b.provenance.row,
      );
      return [sha256, finding(first, rows.length, shared.get(first.text ?? '') ?? [])] as const;
    }),
  );
}

interface Owner {
  readonly bodyId: string;
  readonly name: string;
}

/**
 * Text → the bodies that have it, by name, of texts with more than one. Most texts have one owner: no set is made
 * for them.
 */
function sharedTexts(
  narratives: readonly Narrative[],
  nameOf: (bodyId: string) => string,
): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, string>();
  const shared = new Map<string, Set<string>>();
  for (const { text, bodyId } of narratives) {
    if (text === undefined) continue;
    const owner = owners.get(text);
    if (owner === undefined) owners.set(text, bodyId);
    else if (owner !== bodyId) shared.set(text, (shared.get(text) ?? new Set([owner])).add(bodyId));
  }
  // Named and sorted once a text: hundreds of files may share it.
  return new Map(
    [...shared].map(([text, ids]) => [
      text,
      [...ids].map((bodyId) => ({ bodyId, name: nameOf(bodyId) })).sort((a, b) => compareText(a.name, b.name)),
    ]),
  );
}

function finding({ bodyId, key, provenance }: Narrative, rows: number, owners: readonly Owner[]): Issue {
  const { sheet, row, cells } = provenance;
  const bodies = owners.length - 1;
  const names = owners
    .slice(0, LISTED + 2)
    .filter((owner) => owner.bodyId !== bodyId)
    .map(({ name }) => name);
  return mergeFinding(
    'narrative-shared',
    'warning',
    {
      sheet,
      row,
      field: 'narrative',
      ...given({ rowKey: key, cell: cells.narrative }),
    },
    { rows, bodies, names: firstOf(names, LISTED, '; ') },
  );
}

function narrativesOfRecord({
  state,
  answeredBy,
  bodyId,
  key,
  answer,
  provenance,
  withdrawn,
}: MergeRecord): readonly Narrative[] {
  return state !== 'current' || withdrawn === true
    ? []
    : [{ bodyId: answeredBy ?? bodyId, key, text: narrativeKey({ answer }), provenance }];
}

function narrativesInQuarantine({ bodyId, key, answer, provenance }: QuarantinedRow): readonly Narrative[] {
  return bodyId === undefined || key === undefined ? [] : [{ bodyId, key, text: narrativeKey({ answer }), provenance }];
}
