/** Words that stand inside findings. */
export interface IssuePartWords {
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
