/** Statuses as people read them. */
export interface StatusWords {
  done: never;
  partly: never;
  ongoing: never;
  notStarted: never;
  notDone: never;
  notDue: never;
  notOurs: never;
  obsolete: never;
  noReport: never;
  insufficient: never;
  needsDecision: never;
}
