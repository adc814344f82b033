/** Words that stand inside findings. */
export interface IssuePartWords {
  'reading.title': never;
  'reading.print': never;
  'reading.contacts': never;
  'reading.duties': never;
  'reading.letterhead': never;
  'reading.email': never;
  'reading.sender': never;
  'reading.subject': never;
  'reading.fileName': never;
  'identity.format': never;
  'identity.plan': never;
  'identity.edition': never;
  'identity.round': never;
  'identity.asOf': never;
  'identity.due': never;
  'identity.body': never;
  'receipt.receivedOn': never;
  'receipt.incomingNo': never;
  'receipt.channel': never;
}
