import type { Body } from '../bodies/types';
import type { Round } from '../duties/types';
import type { Plan } from '../plan/types';
import type { Texts } from '../texts';
import type { Correcting } from './correction';
import type { EarlierAnswers } from './prefill';
import type { Stamp } from './stamp';
import type { TemplateRow } from './templateRows';

/** What every sheet of one template is made from. */
export interface TemplateContext {
  readonly plan: Plan;
  readonly round: Round;
  readonly body: Body;
  readonly rows: readonly TemplateRow[];
  readonly texts: Texts;
  readonly stamp: Stamp;
  /** Answers carried from an earlier return. */
  readonly earlier: EarlierAnswers;
  /** The report goes back to its body for correction. */
  readonly correcting?: Correcting;
}
