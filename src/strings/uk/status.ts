import type { Catalogue } from '../catalogue';

export const status = {
  done: 'виконано',
  partly: 'виконано частково',
  ongoing: 'виконується',
  notStarted: 'не розпочато',
  notDone: 'не виконано',
  notDue: 'строк не настав',
  notOurs: 'не належить до компетенції',
  obsolete: 'втратило актуальність',
  noReport: 'інформацію не надано',
  insufficient: 'недостатньо інформації',
  needsDecision: 'потребує рішення',
} as const satisfies Catalogue<'status', 'uk'>;
