import { createBodyIndex } from '../../bodies/bodyIndex';
import type { LetterRequisites } from '../letterParts';
import type { CivilDate } from '../../calendar/civilDate';
import { given } from '../../given';
import type { Consolidation } from '../../merge/types';
import type { Texts } from '../../texts';
import { shortNames } from '../summarise';
import type { ProposedStatus, Summary } from '../types';

/** What the parts of the paper for the Cabinet are made from. */
export interface CabinetContext {
  readonly consolidation: Consolidation;
  readonly summary: Summary;
  readonly texts: Texts;
  /** The day on which the paper is made. */
  readonly asOf: CivilDate;
  /** Customary short name of a body. */
  readonly nameOf: (bodyId: string) => string;
  readonly fullNameOf: (bodyId: string) => string;
  /** Status of each measure in the report before this one, where one was given. */
  readonly previous?: ReadonlyMap<string, ProposedStatus>;
  /** What a person gave for the letter: number, day, signatory. */
  readonly requisites?: LetterRequisites;
}

export function cabinetContext(
  consolidation: Consolidation,
  summary: Summary,
  texts: Texts,
  { asOf, previous, requisites }: Pick<CabinetContext, 'asOf' | 'previous' | 'requisites'>,
): CabinetContext {
  const bodies = createBodyIndex(consolidation.registry);
  return {
    consolidation,
    summary,
    texts,
    asOf,
    nameOf: shortNames(bodies),
    fullNameOf: (id) => bodies.byId(id)?.name ?? id,
    ...given({ previous, requisites }),
  };
}
