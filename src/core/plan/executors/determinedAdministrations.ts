import { keyAt, skipBreaks, textBetween, type Cell } from './cell';
import { OFFICIALS } from './lexicon';
import { localAdministrationsAt, type LocalAdministration } from './localAdministrations';
import { competenceAt, determinerAt, type Determiner } from './phrases';

/** Local administrations with what restricts their groups; the bodies that a list names are meant themselves. */
export interface DeterminedAdministrations {
  readonly found: readonly LocalAdministration[];
  /** «інші»: without those named in the same cell. */
  readonly other: boolean;
  /** What leaves the choice to the ministry: «відповідні», «у межах компетенції». */
  readonly filter?: string;
  readonly next: number;
}

/**
 * «відповідні обласні держадміністрації», «усі обласні, Київська міська
 * держадміністрації», «… (у межах компетенції)».
 */
export function determinedAdministrationsAt(cell: Cell, at: number): DeterminedAdministrations | undefined {
  const determiners: Determiner[] = [];
  let i = at;
  while (determiners.length < 3) {
    const local = localAdministrationsAt(cell, i);
    if (local !== undefined) {
      const competence = competenceAt(cell, local.next);
      const open = determiners.filter((one) => one.meaning === 'open').map((one) => one.shown ?? '');
      const filter = [
        ...open,
        ...(competence === undefined ? [] : [textBetween(cell, local.next, competence).replace(/^\(|\)$/g, '')]),
      ].join(', ');
      return {
        found: local.found.map((one) =>
          one.kind === 'group'
            ? { ...one, name: [...determiners.flatMap(({ shown }) => shown ?? []), one.name].join(' ') }
            : one,
        ),
        other: determiners.some((one) => one.meaning === 'other'),
        ...(filter !== '' && { filter }),
        next: competence ?? local.next,
      };
    }
    const determiner = determinerAt(cell, i);
    if (determiner === undefined && !(i === at && officialsOfAll(cell, i))) return undefined;
    if (determiner !== undefined) determiners.push(determiner);
    i = skipBreaks(cell, i + 1);
  }
  return undefined;
}

/** «голови обласних державних адміністрацій» stand for all; «голова облдержадміністрації» is of one, not named. */
function officialsOfAll(cell: Cell, at: number): boolean {
  const local = OFFICIALS.has(keyAt(cell, at)) ? localAdministrationsAt(cell, skipBreaks(cell, at + 1)) : undefined;
  return local !== undefined && keyAt(cell, local.next - 1).endsWith('ій');
}
