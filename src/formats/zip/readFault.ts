import type { IssueParams } from '../../core/issues/issue';

/** What stands in the way of reading bytes, by the outcome that it leads to. */
export const FAULTS = {
  empty: 'not-a-workbook',
  'empty-archive': 'not-a-workbook',
  'not-zip': 'not-a-workbook',
  'no-workbook-part': 'not-a-workbook',
  'binary-workbook': 'not-a-workbook',
  opendocument: 'not-a-workbook',
  encrypted: 'encrypted',
  'password-wrong': 'encrypted',
  'zip-encrypted': 'encrypted',
  'archive-locked': 'encrypted',
  'archive-volume': 'damaged',
  'other-archive': 'not-a-workbook',
  'legacy-xls': 'legacy-xls',
  broken: 'damaged',
  truncated: 'damaged',
  'zip-directory': 'damaged',
  'zip-entry': 'damaged',
  'zip-method': 'damaged',
  inflate: 'damaged',
  'size-lie': 'damaged',
  checksum: 'damaged',
  'duplicate-part': 'damaged',
  'missing-part': 'damaged',
  xml: 'damaged',
  dtd: 'damaged',
  'cell-reference': 'damaged',
  'cell-twice': 'damaged',
  'shared-string': 'damaged',
  'letters-lost': 'damaged',
  entries: 'too-large',
  'input-size': 'too-large',
  'part-size': 'too-large',
  'total-size': 'too-large',
  ratio: 'too-large',
  rows: 'too-large',
  cells: 'too-large',
  'shared-strings': 'too-large',
  styles: 'too-large',
  sheets: 'too-large',
  nesting: 'too-large',
} as const;

export type FaultReason = keyof typeof FAULTS;
export type FaultKind = (typeof FAULTS)[FaultReason];

/** Leaves a reader from any depth. It never crosses a public function: there it becomes an outcome. */
export class ReadFault extends Error {
  constructor(
    readonly reason: FaultReason,
    readonly params: IssueParams = {},
  ) {
    super(reason);
  }
}
