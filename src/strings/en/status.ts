import type { Catalogue } from '../catalogue';

export const status = {
  done: 'done',
  partly: 'partly done',
  ongoing: 'in progress',
  notStarted: 'not started',
  notDone: 'not done',
  notDue: 'not yet due',
  notOurs: 'outside our remit',
  obsolete: 'no longer relevant',
  noReport: 'no information provided',
  insufficient: 'not enough information',
  needsDecision: 'needs a decision',
} as const satisfies Catalogue<'status', 'en'>;
