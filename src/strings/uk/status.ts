import type { Catalogue } from '../catalogue';

export const status: Catalogue = {
  done: 'виконано',
  partly: 'виконано частково',
  ongoing: 'виконується',
  notStarted: 'не розпочато',
  notDone: 'не виконано',
  notDue: 'строк не настав',
  notOurs: 'не належить до компетенції',
  obsolete: 'втратило актуальність',
  noReport: 'інформацію не надано',
  needsDecision: 'потребує рішення',
};
