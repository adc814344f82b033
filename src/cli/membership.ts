import type { Registry } from '../core/bodies/types';
import type { Plan } from '../core/plan/types';
import { foldKey } from '../core/text/clean';
import { UsageError } from './environment';
import { namedBody } from './namedBody';

/**
 * The ministry's choice of who belongs to a restricted or open group of the plan, given as
 * `words of the group=body,body`: words that only one group of the plan contains are enough.
 */
export function membershipFrom(
  given: readonly string[],
  plan: Plan,
  registry: Registry,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Set(
    plan.tasks.flatMap(({ measures }) =>
      measures.flatMap(({ executors }) => executors.filter(({ kind }) => kind === 'group').map(({ name }) => name)),
    ),
  );
  return new Map(
    given.map((text) => {
      const at = text.lastIndexOf('=');
      if (at <= 0) throw new UsageError('cli.bad-member', { value: text });
      const words = foldKey(text.slice(0, at));
      const exact = [...groups].filter((name) => foldKey(name) === words);
      const [group, another] = exact.length > 0 ? exact : [...groups].filter((name) => foldKey(name).includes(words));
      if (group === undefined || another !== undefined)
        throw new UsageError(group === undefined ? 'cli.member-unknown' : 'cli.member-ambiguous', {
          value: text.slice(0, at),
        });
      return [
        group,
        text
          .slice(at + 1)
          .split(',')
          .map((body) => body.trim())
          .filter((body) => body !== '')
          .map((body) => namedBody(body, registry)),
      ] as const;
    }),
  );
}
