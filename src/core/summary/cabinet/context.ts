import type { Consolidation } from '../../merge/types';
import type { Texts } from '../../texts';
import type { Summary } from '../types';

/** What the parts of the Cabinet document are made from. */
export interface CabinetContext {
  readonly consolidation: Consolidation;
  readonly summary: Summary;
  readonly texts: Texts;
  /** Customary short name of a body. */
  readonly nameOf: (bodyId: string) => string;
  readonly fullNameOf: (bodyId: string) => string;
}
