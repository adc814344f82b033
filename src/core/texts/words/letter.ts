/** The letters that go out with the templates. */
export interface LetterWords {
  'file.cover': never;
  'file.letter': never;
  'cover.sheet': never;
  'cover.no': never;
  'cover.body': never;
  'cover.abbreviation': never;
  'cover.file': never;
  'cover.duties': never;
  'cover.due': never;
  'cover.email': never;
  'cover.followedBy': never;
  addressees: 'groups';
  'addressees.central': never;
  'addressees.local': never;
  'addressees.other': never;
  'addressees.bodies': never;
  byList: never;
  registration: 'year';
  subject: never;
  basis: 'act';
  basisPoint: 'act' | 'point';
  actTitle: 'title';
  ask: 'asOf' | 'basis' | 'due';
  formList: never;
  formSome: never;
  formOne: never;
  fill: never;
  return: never;
  nothing: never;
  annexMany: never;
  annexOne: 'files';
  signature: never;
  listTitle: 'due';
}
