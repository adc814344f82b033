import { createBodyIndex } from '../../core/bodies/bodyIndex';
import { setUp, type Collection } from '../../core/pipeline';
import type { GroupView } from '../../ports';
import type { Work } from './work';
import { given } from '../../core/given';

/**
 * Groups that the plan restricts or leaves open («ЦОВВ, послуги яких…»): who belongs to them, only the ministry can
 * say.
 */
export function groupViews({ plan, registry, choice }: Work, { expansion }: Collection): readonly GroupView[] {
  const bodies = createBodyIndex(registry);
  // As if nothing had been chosen: a group that was settled can still be settled otherwise.
  const open = setUp(plan, registry, {
    on: expansion.on,
    ...given({ round: choice.round }),
  }).expansion;
  const conditional = open.duties.filter(({ obligation }) => obligation === 'conditional');
  const unsettled = open.unassigned.filter(({ reason }) => reason === 'open-group' || reason === 'unknown-group');
  const names = [
    ...new Set([...conditional.map(({ executor }) => executor), ...unsettled.map(({ executor }) => executor)]),
  ];
  return names.map((name) => {
    const among = conditional.filter(({ executor }) => executor === name);
    const ids =
      among.length > 0 ? [...new Set(among.map(({ bodyId }) => bodyId))] : registry.bodies.map(({ id }) => id);
    const measures = plan.tasks
      .flatMap((task) => task.measures)
      .filter(({ executors }) => executors.some((executor) => executor.name === name))
      .map(({ id }) => id);
    return {
      name,
      measures,
      candidates: ids
        .flatMap((id) => bodies.byId(id) ?? [])
        .map(({ id, name: bodyName, abbreviations }) => ({ id, name: bodyName, abbreviation: abbreviations[0] ?? '' })),
    };
  });
}
