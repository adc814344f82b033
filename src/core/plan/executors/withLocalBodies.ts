import { createBodyIndex } from '../../bodies/bodyIndex';
import { localBodyOf } from '../../bodies/localBodies';
import { wordKey } from '../../bodies/nameTrie';
import type { Body, Registry } from '../../bodies/types';
import type { Plan } from '../types';

/**
 * The registry with the councils, district administrations and communities that the plan names and no registry
 * lists, each as a body of its own behind the others, unverified. The very registry where there are none.
 */
export function withLocalBodies(registry: Registry, { tasks }: Pick<Plan, 'tasks'>): Registry {
  const bodies = createBodyIndex(registry);
  const added = new Map<string, Body>();
  for (const name of namesIn(tasks)) {
    const body = bodies.find(name).length > 0 ? undefined : localBodyOf(name);
    if (body !== undefined) add(added, body, (id) => bodies.byId(id) !== undefined);
  }
  return added.size === 0 ? registry : { ...registry, bodies: [...registry.bodies, ...added.values()] };
}

/** Executors that are bodies, and those left out of a group, each once. */
function namesIn(tasks: Plan['tasks']): ReadonlySet<string> {
  const executors = tasks.flatMap(({ measures }) => measures.flatMap((measure) => measure.executors));
  return new Set(
    executors.flatMap(({ kind, name, expand }) => [...(kind === 'body' ? [name] : []), ...(expand?.minus ?? [])]),
  );
}

/** One place may be written in two ways (`Білоцерківська ТГ`, `… міська територіальна громада`): it stays one body. */
function add(added: Map<string, Body>, body: Body, isTaken: (id: string) => boolean): void {
  let { id } = body;
  for (let n = 2; isTaken(id) || differs(added.get(id), body); n += 1) id = `${body.id}-${n}`;
  const held = added.get(id);
  if (held === undefined) added.set(id, { ...body, id });
  else if (!isNamed(held, body.name)) added.set(id, { ...held, abbreviations: [...held.abbreviations, body.name] });
}

/** Ids are cut to their length: two long names may begin alike. */
function differs(held: Body | undefined, body: Body): boolean {
  if (held === undefined || isNamed(held, body.name)) return false;
  return held.abbreviations.length === 0 || !held.abbreviations.some((name) => isNamed(body, name));
}

function isNamed(body: Body, name: string): boolean {
  return [body.name, ...body.abbreviations].some((one) => wordKey(one) === wordKey(name));
}
