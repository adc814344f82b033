/** What follows a merge: reminders, returns for correction, deadlines, closing, collecting inside a body. */
export interface FollowUpWords {
  'choice.accept': never;
  'choice.keep': never;
  'choice.ask': never;
  'closed-details': 'archive' | 'revision';
  asked: 'changes';
  revised: 'count' | 'path';
  'revise-body': 'accepted' | 'faults' | 'name';
  'revise-nobody': never;
  'revise-nothing-of': 'name';
  'bad-days': 'value';
  'rest-day': 'day';
  shifted: 'day';
  'due-report': 'day';
  'due-cabinet': 'day';
  'due-days': 'count';
  'due-day.measure': 'count' | 'rows';
  'due-day.report': 'count' | 'rows';
  'due-day.cabinet': 'count' | 'rows';
  term: 'day';
  'reported-on': 'day';
  asks: 'day';
  'state.overdue': 'count';
  'state.atRisk': 'count';
  'state.reportedLate': 'count';
  'state.doneLate': 'count';
  'state.extensionInTime': 'count';
  'state.extensionTooLate': 'count';
  'state.extensionUndated': 'count';
  'state.extensionWithoutGrounds': 'count';
  'calendar.name': 'act' | 'round';
  'calendar.measure': 'act' | 'rows';
  'calendar.report': 'act' | 'rows';
  'calendar.cabinet': 'act' | 'rows';
  'calendar.bodies': 'names';
}
