import { foldLetters } from '../../bodies/nameTrie';
import { given } from '../../given';
import { keyAt, nameAt, phraseAt, textBetween, type Cell } from './cell';
import { determinedAdministrationsAt } from './determinedAdministrations';
import { exceptAt, type Exception } from './exception';
import { goesOn, groupRun, nominativeGroup, prefixedNameAt, type GroupRun } from './groupName';
import { labelAt, partAt, referenceAt } from './labels';
import { localBodyAt } from './localBodyAt';
import { placelessAt } from './placeless';
import { placesAt } from './localAdministrations';
import { isPluralInCapitals } from './nameKind';
import { properNominative, toNominative } from './nominative';
import { competenceAt } from './phrases';
import { push, type Found, type Named, type State } from './scanState';
import { unknownNameAt } from './unknownName';

/** Reads the executor that begins here, or steps over words that name nobody. */
export function readName(state: State): void {
  if (steppedOver(state) || reference(state) || localBodies(state) || placeless(state)) return;
  if (localAdministrations(state) || knownName(state)) return;
  unknownName(state);
}

/** «… України», «разом з», «у межах компетенції», «головний виконавець -»: words around a name. */
function steppedOver(state: State): boolean {
  const { cell } = state;
  if (phraseAt(cell, state.i, ['україни']) !== undefined && state.found.length > 0 && state.joined === 'space') {
    state.i += 1;
    return true;
  }
  if (WITH.has(keyAt(cell, state.i)) && prefixedNameAt(cell, state.i + 1) !== undefined) {
    state.bound = true;
    state.i += 1;
    return true;
  }
  const competence = competenceAt(cell, state.i);
  const last = state.found.at(-1);
  if (competence !== undefined && last !== undefined) {
    last.to = competence;
    state.i = competence;
    return true;
  }
  return partPlayed(state);
}

/** «Мінфін - відповідальний», «співвиконавці: …»: what somebody does is a note. */
function partPlayed(state: State): boolean {
  const { cell } = state;
  const afterDash = state.joined === 'space' && keyAt(cell, state.i - 1) === '-';
  const part = labelAt(cell, state.i) ?? (afterDash ? partAt(cell, state.i) : undefined);
  if (part === undefined) return false;
  state.notes.push(textBetween(cell, state.i, part));
  state.i = part;
  return true;
}

/** «виконавці, зазначені у пункті 2» */
function reference(state: State): boolean {
  const found = referenceAt(state.cell, state.i);
  if (found === undefined) return false;
  push(state, found.next, { name: found.name, kind: 'collective', bodyIds: [], known: true });
  return true;
}

/** «Львівська, Харківська міські ради», «виконком Нетішинської міської ради»: bodies of places, known by pattern. */
function localBodies(state: State): boolean {
  const local = localBodyAt(state.cell, state.i);
  if (local === undefined || local.next > state.end) return false;
  const listed = nameAt(state.cell, state.i);
  if (listed !== undefined && listed.next >= local.next) return false;
  const start = state.boundFrom ?? state.i;
  for (const name of local.names) push(state, local.next, { name, kind: 'body', bodyIds: [], known: true }, start);
  return true;
}

/** «облдержадміністрація», «виконавчий комітет міської ради»: of which place, the plan may say. */
function placeless(state: State): boolean {
  const found = placelessAt(state.cell, state.i);
  if (found === undefined || found.next > state.end) return false;
  const listed = nameAt(state.cell, state.i);
  if (listed !== undefined && listed.next >= found.next && listed.entry.kind !== 'group') return false;
  push(state, found.next, { name: found.name, kind: 'group', bodyIds: [], known: true, placeless: found });
  return true;
}

/** «обласні, Київська міська держадміністрації (крім Донецької)» */
function localAdministrations(state: State): boolean {
  const { cell } = state;
  const local = determinedAdministrationsAt(cell, state.i);
  if (local === undefined) return false;
  const start = state.boundFrom ?? state.i;
  const range = state.nested ? undefined : exceptAt(cell, local.next);
  const except = range === undefined ? undefined : leftOut(state, range);
  const { other, filter } = local;
  for (const { name, kind } of local.found) {
    const oblast = name.includes('обласні') ? { groupId: 'oblast', except } : {};
    const restricted = kind === 'body' ? {} : { other, ...given({ filter, ...oblast }) };
    const item = { name, kind, bodyIds: idsOf(cell, name), known: true, ...restricted };
    push(state, range?.next ?? local.next, item, start);
  }
  return true;
}

function knownName(state: State): boolean {
  const { cell } = state;
  const prefixed = prefixedNameAt(cell, state.i);
  if (prefixed === undefined || prefixed.match.next > state.end) return false;
  const { entry } = prefixed.match;
  if (entry.kind === 'group') {
    const run = groupRun(cell, prefixed, !state.nested);
    push(state, run.next, groupOf(run, run.except === undefined ? undefined : leftOut(state, run.except)));
    return true;
  }
  if (!entry.abbreviation && !entry.capitals && goesOn(cell, prefixed.match.next)) return false;
  if (entry.kind === 'collective' && prefixed.shown.length > 0) return false;
  push(state, prefixed.match.next, { name: entry.display, kind: entry.kind, bodyIds: entry.bodyIds, known: true });
  return true;
}

/** «разом з МОН та з МОЗ»: the preposition alone. */
const WITH: ReadonlySet<string> = new Set(['з', 'із', 'зі']);

function groupOf({ name, other, groupId, filter }: GroupRun, except?: readonly Found[]): Named {
  return { name, kind: 'group', bodyIds: [], known: true, other, ...given({ groupId, filter, except }) };
}

/** Who stands behind «крім»; of local administrations places alone may (`крім Донецької та Луганської`). */
function leftOut({ cell, part }: State, { from, to }: Exception): readonly Found[] {
  const places = placesAt(cell, from, to);
  return places === undefined ? part(from, to) : places.map((name) => leftOutPlace(cell, name));
}

function leftOutPlace(cell: Cell, name: string): Found {
  return {
    name,
    kind: 'body',
    consent: false,
    participant: false,
    joined: 'comma',
    bodyIds: idsOf(cell, name),
    known: true,
    asWritten: name,
  };
}

function unknownName(state: State): void {
  const run = unknownNameAt(state.cell, state.i, state.end);
  const folded = foldLetters(run.name);
  const named = state.bound ? nominativeOf(folded) : folded;
  if (!/\p{L}/u.test(named) || TIME.test(named)) {
    // A number, words of time, or words about nobody: reported, not lost.
    const words = textBetween(state.cell, state.i, run.next).trim();
    if (/[\p{L}\p{N}]/u.test(words)) state.notes.push(words);
    state.i = run.next;
    return;
  }
  // «разом з органами виконавчої влади»: in the nominative it may be a group that is known.
  const group = named === folded ? undefined : nominativeGroup(state.cell, named);
  if (group !== undefined) {
    const range = state.nested ? undefined : exceptAt(state.cell, run.next);
    push(state, range?.next ?? run.next, groupOf(group, range === undefined ? undefined : leftOut(state, range)));
    return;
  }
  const kind = run.kind === 'body' && !state.bound && isPluralInCapitals(state.cell, state.i) ? 'group' : run.kind;
  push(state, run.next, {
    name: named,
    kind,
    bodyIds: [],
    known: kind !== 'body' && !named.startsWith('інші'),
  });
}

/** «МОН - до 2025 року»: when, not who. */
const TIME = new RegExp(
  '^(?:(?:до|з|із|у|в|по|протягом|упродовж|впродовж|починаючи з) )?' +
    '(?:\\d{1,2}[ .]|\\d{4} (?:р\\.?|рок|рік)|[IVІ]{1,3}(?:-[IVІ]{1,3})? (?:кварт|кв\\.|півріч))',
  'u',
);

function nominativeOf(folded: string): string {
  return /^(?:\p{Ll}|\S*(?:ією|ою|ом|им)(?:\s|$))/u.test(folded) ? toNominative(folded) : properNominative(folded);
}

function idsOf(cell: Cell, local: string): readonly string[] {
  const node = local
    .split(' ')
    .reduce<typeof cell.names.root | undefined>((at, word) => at?.next.get(word.toLowerCase()), cell.names.root);
  return node?.entry?.bodyIds ?? [];
}
