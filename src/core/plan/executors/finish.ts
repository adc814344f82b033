import { remark, type Remark } from '../../issues/issue';
import type { BodyIndex } from '../../bodies/bodyIndex';
import { belongsTo } from '../../bodies/groups';
import { wordKey } from '../../bodies/nameTrie';
import type { Executor } from '../types';
import { atHome, type Home } from './home';
import type { ParsedExecutors } from './types';
import type { Found, Scanned } from './scanState';
import { given } from '../../given';

/** Likeness is sought for so many unknown names of one cell at most: a cell of a thousand is no list of executors. */
const SUGGESTIONS = 20;

interface Finishing {
  readonly suggest: boolean;
  readonly home?: Home | undefined;
}

/**
 * What can be said only when the whole cell is known: who is left out of a
 * group, whose consent is doubtful, who is unknown.
 */
export function finish(scanned: Scanned, bodies: BodyIndex, { suggest, home = {} }: Finishing): ParsedExecutors {
  const { notes } = scanned;
  const found = scanned.found.map((item) => atHome(ofOneOblast(item, home), home, bodies));
  const diagnostics: Remark[] = [];
  for (const { placeMissing, name } of found)
    if (placeMissing === true) diagnostics.push(remark('executor-place-missing', 'warning', { name }));
  const doubtful = doubtfulConsent(found, bodies);
  for (const item of doubtful) diagnostics.push(remark('consent-ambiguous', 'warning', { name: item.name }));
  const homonyms = new Map(bodies.homonyms.map((homonym) => [wordKey(homonym.form), homonym.bodyIds]));
  let unknown = 0;
  for (const item of found) {
    if (!item.known) {
      unknown += 1;
      const suggestion = suggest && unknown <= SUGGESTIONS ? bodies.suggest(item.name) : undefined;
      diagnostics.push(
        suggestion === undefined
          ? remark('executor-unknown', item.consent ? 'info' : 'warning', { name: item.name })
          : remark('executor-unknown-alike', 'warning', { name: item.name, suggestion }),
      );
    } else if (item.bodyIds.length > 1 && homonyms.has(wordKey(item.name))) {
      diagnostics.push(
        remark('executor-ambiguous', 'warning', {
          name: item.name,
          candidates: item.bodyIds.map((id) => bodies.byId(id)?.name ?? id).join('; '),
        }),
      );
    }
  }
  if (found.length === 0) diagnostics.push(remark('executors-missing', 'warning', {}));
  for (const text of notes) diagnostics.push(remark('executor-note', 'info', { text }));
  const named = namedBodies(found);
  return { executors: found.map((item) => executorOf(item, named, doubtful.has(item), bodies)), diagnostics };
}

/** «ОДА» may be one or all; in a plan of one oblast it is its own. */
function ofOneOblast(item: Found, { oblast }: Home): Found {
  const isOne = oblast !== undefined && item.filter === undefined && /^О[ДВ]А$/.test(item.asWritten);
  if (!isOne) return item;
  const placeless = { head: 'state', level: 'oblast', name: item.asWritten, next: 0 } as const;
  const { groupId: _, ...rest } = item;
  return { ...rest, placeless };
}

function executorOf(item: Found, cell: readonly Found[], doubtful: boolean, bodies: BodyIndex): Executor {
  return {
    name: item.name,
    asWritten: item.asWritten,
    kind: item.kind,
    consent: item.consent,
    ...given({
      role: item.participant ? ('participant' as const) : undefined,
      expand:
        item.groupId === undefined
          ? undefined
          : {
              class: item.groupId,
              minus: leftOut(item, cell, bodies),
              ...given({ filter: item.filter }),
            },
      consentAmbiguous: doubtful ? true : undefined,
    }),
  };
}

/** Bodies and whole groups of the cell, each once: as many as the registry has at most, however long the cell. */
function namedBodies(found: readonly Found[]): readonly Found[] {
  return [
    ...new Map(
      found
        .filter((item) => item.bodyIds.length > 0 || (item.groupId !== undefined && item.filter === undefined))
        .map((item) => [item.name, item]),
    ).values(),
  ];
}

/** «інші» and restricted groups leave out the bodies of their class that the cell names; «крім» those after it. */
function leftOut(group: Found, cell: readonly Found[], bodies: BodyIndex): readonly string[] {
  const beside =
    group.other === true || group.filter !== undefined
      ? cell.filter((item) => item.name !== group.name && within(item, group.groupId ?? '', bodies))
      : [];
  return [...new Set([...beside, ...(group.except ?? [])].map((item) => item.name))];
}

const INSIDE: Readonly<Record<string, readonly string[]>> = {
  central: ['ministries'],
  executive: ['central', 'ministries', 'oblast', 'local'],
  local: ['oblast'],
};

function within(item: Found, group: string, bodies: BodyIndex): boolean {
  if (item.kind === 'group')
    return item.groupId !== undefined && item.filter === undefined && (INSIDE[group] ?? []).includes(item.groupId);
  return item.bodyIds.some((id) => {
    const body = bodies.byId(id);
    return body !== undefined && belongsTo(body, group);
  });
}

/**
 * «НАБУ, САП (за згодою)»: consent binds the nearest on the left; of those before it in
 * the same list it is doubtful. Executive bodies need no consent.
 */
function doubtfulConsent(found: readonly Found[], bodies: BodyIndex): ReadonlySet<Found> {
  const doubtful = new Set<Found>();
  let reaches = false;
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const item = found[i];
    if (item === undefined) continue;
    if (item.consent) reaches = item.joined === 'comma';
    else {
      if (reaches && item.groupId === undefined && !within(item, 'executive', bodies)) doubtful.add(item);
      reaches &&= item.joined === 'comma';
    }
  }
  return doubtful;
}
