import { createBodyIndex } from '../../core/bodies/bodyIndex';
import type { Setup } from '../../core/pipeline';
import { LANGUAGES } from '../../core/texts';
import { readReturns } from './readReturns';
import type { ReadContext } from '../../ports';
import { textsFor } from '../../strings';
import { given } from '../../core/given';

const vocabularies = LANGUAGES.map(textsFor);

/** The same collection is built once per worker, not once per file. */
const setups = new WeakMap<ReadContext, Setup>();

/** Everything in one file, read against a collection: what every worker and every host runs. */
export function readOne(file: Parameters<typeof readReturns>[0], context: ReadContext): ReturnType<typeof readReturns> {
  const setup = setupOf(context);
  return readReturns(file, {
    today: context.today,
    vocabularies,
    ...given({ setup, anyRound: context.collection?.anyRound === true ? true : undefined, aliases: context.aliases }),
  });
}

function setupOf(context: ReadContext): Setup | undefined {
  if (context.collection === undefined) return undefined;
  const known = setups.get(context);
  if (known !== undefined) return known;
  const { plan, registry, round, duties } = context.collection;
  const setup: Setup = {
    plan,
    registry,
    bodies: createBodyIndex(registry),
    round,
    expansion: { on: plan.period.end, duties, unassigned: [], diagnostics: [] },
    options: {},
  };
  setups.set(context, setup);
  return setup;
}
