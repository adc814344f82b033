import type { Body } from '../bodies/types';
import type { Duty, Round } from '../duties/types';
import type { Plan } from '../plan/types';
import type { Texts } from '../texts';

/** Finds a body by any written form; the body index of the registry is one. */
export interface BodyFinder {
  find(written: string): readonly Body[];
  byId?(id: string): Body | undefined;
  /** The body that acts for this one on a day. */
  resolveOn?(id: string, on: string): { readonly body: Body } | undefined;
}

/** What recognition may know beside the file. Keep the object for a run: what is derived from it is prepared once. */
export interface RecogniseContext {
  /** The plan that returns are collected for; without it a file is taken at its word. */
  readonly plan?: Plan;
  /** The round that is collected; a return of a later round, or of another year, is then foreign. */
  readonly round?: Round;
  /** Duties of all bodies in the round. */
  readonly duties?: readonly Duty[];
  readonly bodies?: BodyFinder;
  /** The words of every language in which templates are made. */
  readonly vocabularies: readonly Texts[];
  /** Files of units are welcome: the body itself collects them, or a unit checks its own. */
  readonly units?: true;
  /** Texts near empty inputs are taken as their answers. */
  readonly acceptBeside?: boolean;
}
