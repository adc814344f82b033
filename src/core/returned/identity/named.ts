import { finding, type Issue } from '../../issues/issue';
import type { Stamp } from '../../template/stamp';
import type { RecogniseContext } from '../context';

/**
 * The stamp with the body as the registry knows it: one that is named by its id alone gets its name, and one whose id
 * the registry lacks (it was edited, or the template was made with another) is looked up by its name.
 */
export function named(
  stamp: Stamp,
  { bodies, plan }: RecogniseContext,
): { readonly stamp: Stamp; readonly issues: readonly Issue[] } {
  const { body } = stamp;
  // Without a plan the registry of the collection is not at hand: a file is taken at its word.
  if (plan === undefined || body === undefined || bodies?.byId === undefined) return { stamp, issues: [] };
  const known = bodies.byId(body.id);
  if (known !== undefined)
    return { stamp: body.name === body.id ? { ...stamp, body: { id: body.id, name: known.name } } : stamp, issues: [] };
  const [found, ...others] = bodies.find(body.name);
  if (found === undefined || others.length > 0) return { stamp, issues: [] };
  const params = { id: body.id, body: found.name };
  return {
    stamp: { ...stamp, body: { id: found.id, name: found.name } },
    issues: [finding('identity-by-name', 'warning', {}, params)],
  };
}
