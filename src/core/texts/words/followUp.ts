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
}
