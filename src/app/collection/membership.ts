import type { Registry } from '../../core/bodies/types';
import type { Plan } from '../../core/plan/types';
import { foldKey } from '../../core/text/clean';
import { refused, type Refused } from '../../core/refused';
import { namedBody } from './namedBody';

export type Membership = ReadonlyMap<string, readonly string[]>;

/**
 * The ministry's choice of who belongs to a restricted or open group of the plan, given as
 * `words of the group=body,body`: words that only one group of the plan contains are enough.
 */
export function membershipOf(
  choices: readonly string[],
  plan: Plan,
  registry: Registry,
): { readonly kind: 'membership'; readonly membership: Membership } | Refused {
  const names = groupNames(plan);
  const membership = new Map<string, readonly string[]>();
  for (const choice of choices) {
    const at = choice.lastIndexOf('=');
    if (at <= 0) return refused('cli.bad-member', { value: choice });
    const [group, another] = groupsMeant(choice.slice(0, at), names);
    if (group === undefined || another !== undefined)
      return refused(group === undefined ? 'cli.member-unknown' : 'cli.member-ambiguous', {
        value: choice.slice(0, at),
      });
    const ids: string[] = [];
    for (const written of bodiesIn(choice.slice(at + 1))) {
      const id = namedBody(written, registry);
      if (id === undefined) return refused('cli.unknown-body', { value: written });
      ids.push(id);
    }
    membership.set(group, ids);
  }
  return { kind: 'membership', membership };
}

function groupNames(plan: Plan): readonly string[] {
  return [
    ...new Set(
      plan.tasks.flatMap(({ measures }) =>
        measures.flatMap(({ executors }) => executors.filter(({ kind }) => kind === 'group').map(({ name }) => name)),
      ),
    ),
  ];
}

/** The group with just these words, else all groups whose words contain them. */
function groupsMeant(written: string, names: readonly string[]): readonly string[] {
  const words = foldKey(written);
  const exact = names.filter((name) => foldKey(name) === words);
  return exact.length > 0 ? exact : names.filter((name) => foldKey(name).includes(words));
}

function bodiesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((body) => body.trim())
    .filter((body) => body !== '');
}
