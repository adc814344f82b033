import type { CivilDate } from '../calendar/civilDate';
import { cleanLines } from '../text/clean';
import { remembered } from '../text/remembered';
import { findOn, type FoundOn } from './findOn';
import { isMemberOn, type GroupId } from './groups';
import { nameForms } from './nameForms';
import { buildNameTrie, matchName, tokenise, wordKey, type NameTrie } from './nameTrie';
import { compareByProtocol } from './protocolOrder';
import { resolve, type Resolution } from './succession';
import { suggest, suggestionForms } from './suggest';
import type { Body, Registry } from './types';
import { compareText } from '../text/order';

/** The registry, ready for questions. Built once; every answer is plain data. */
export interface BodyIndex {
  readonly registry: Registry;
  readonly names: NameTrie;
  /** Short forms that name several bodies which may exist at the same time. */
  readonly homonyms: readonly { readonly form: string; readonly bodyIds: readonly string[] }[];
  byId(id: string): Body | undefined;
  /** The bodies that a written form may mean: any case, apostrophe, look-alike letters. Several for a homonym. */
  find(written: string): readonly Body[];
  /** Who is meant by a written form on a date: the bearer of the name that exists then, or whoever acts for it. */
  findOn(written: string, date: CivilDate): FoundOn;
  /** The bodies that act on the date for the named one: see `succession.ts`. Empty for an unknown id. */
  resolveAllOn(bodyId: string, date: CivilDate): readonly Resolution[];
  /** The first of them. */
  resolveOn(bodyId: string, date: CivilDate): Resolution | undefined;
  /** Members of a group on the date, in protocol order. */
  groupOn(group: GroupId, date: CivilDate): readonly Body[];
  /** Central bodies of executive power on the date, in protocol order. */
  centralOn(date: CivilDate): readonly Body[];
  /** Ministries first, then other central bodies, local administrations, others. */
  compare(a: string, b: string): number;
  /** The written form most like the text (`схоже на Мін'юст?`), when one is alike enough. */
  suggest(written: string): string | undefined;
}

/**
 * The index of a registry; made once for each registry, since every stage of the flow asks for it. What costs
 * much is made when it is first asked for: a thread that reads stamped returns never looks a name up.
 */
export function createBodyIndex(registry: Registry): BodyIndex {
  const held = made.get(registry);
  if (held !== undefined) return held;
  const index = build(registry);
  made.set(registry, index);
  return index;
}

const made = new WeakMap<Registry, BodyIndex>();

function build(registry: Registry): BodyIndex {
  const names = once(() => buildNameTrie(nameForms(registry)));
  const homonyms = once(() => homonymsOf(registry));
  const bodies = new Map(registry.bodies.map((body) => [body.id, body]));
  const byId = (id: string): Body | undefined => bodies.get(id);
  const ordered = once(() => [...registry.bodies].sort(compareByProtocol));
  const place = once(() => new Map(ordered().map((body, i) => [body.id, i])));
  const forms = once(() => suggestionForms(registry));
  const groups = new Map<string, readonly Body[]>();
  const groupOn = (group: GroupId, date: CivilDate): readonly Body[] => {
    const key = `${group} ${date}`;
    const held = groups.get(key) ?? ordered().filter((body) => isMemberOn(body, group, date));
    groups.set(key, held);
    return held;
  };
  const find = remembered((written: string): readonly Body[] => {
    const tokens = tokenise(cleanLines(written));
    const match = matchName(names(), tokens, 0);
    return match === undefined || match.next < tokens.length
      ? []
      : match.entry.bodyIds.map(byId).filter((body): body is Body => body !== undefined);
  });
  const resolveAllOn = (id: string, date: CivilDate): readonly Resolution[] => resolve(registry, byId, id, date);
  return {
    registry,
    byId,
    groupOn,
    find,
    resolveAllOn,
    get names() {
      return names();
    },
    get homonyms() {
      return homonyms();
    },
    findOn: (written, date) => findOn(find(written), date, (id) => resolveAllOn(id, date)),
    resolveOn: (id, date) => resolve(registry, byId, id, date)[0],
    centralOn: (date) => groupOn('central', date),
    compare: (a, b) => (place().get(a) ?? place().size) - (place().get(b) ?? place().size) || compareText(a, b),
    suggest: remembered((written) => suggest(forms(), written)),
  };
}

/** Made at the first call and kept. */
function once<T>(make: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => (held ??= { value: make() }).value;
}

function homonymsOf(registry: Registry): readonly { form: string; bodyIds: readonly string[] }[] {
  const bearers = new Map<string, { form: string; bodies: Body[] }>();
  for (const body of registry.bodies) {
    for (const form of new Set([body.name, ...body.abbreviations])) {
      const key = wordKey(form);
      const held = bearers.get(key);
      if (held === undefined) bearers.set(key, { form, bodies: [body] });
      else if (!held.bodies.includes(body)) held.bodies.push(body);
    }
  }
  return [...bearers.values()]
    .filter(({ bodies }) => bodies.some((a, i) => bodies.slice(i + 1).some((b) => overlap(a, b))))
    .map(({ form, bodies }) => ({ form, bodyIds: bodies.map((body) => body.id) }));
}

/** Two bodies that follow each other under one name are no homonyms. */
function overlap(a: Body, b: Body): boolean {
  return (a.validFrom ?? '') < (b.validTo ?? '9999') && (b.validFrom ?? '') < (a.validTo ?? '9999');
}
