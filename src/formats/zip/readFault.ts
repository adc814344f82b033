import { held, type ArgsOf, type HeldParams, type IssueCode } from '../../core/texts';

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
  cipher: 'encrypted',
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
  'table-rows': 'too-large',
  'table-cells': 'too-large',
  words: 'too-large',
  pages: 'too-large',
} as const;

export type FaultReason = keyof typeof FAULTS;
export type FaultKind = (typeof FAULTS)[FaultReason];

/** What may be said of a whole file: `issue.file-<reason>`. */
export type FileReason = IssueCode extends infer C ? (C extends `file-${infer R}` ? R : never) : never;

/** Reasons whose words want nothing but the file's name. */
export type PlainFileReason = {
  [R in FileReason]: FileArgs<R> extends readonly [] ? R : never;
}[FileReason];

export type PlainFileCode = `file-${PlainFileReason}`;

/** What the words of a reason want beside the file's name. */
export type FileArgs<R extends FileReason> = ArgsOf<`file-${R}`, 'file'>;

/** Leaves a reader from any depth. It never crosses a public function: there it becomes an outcome. */
export class ReadFault<R extends FaultReason = FaultReason> extends Error {
  readonly reason: FaultReason;
  readonly params: HeldParams;

  constructor(reason: R, ...args: FileArgs<R>) {
    super(reason);
    this.reason = reason;
    this.params = held(args[0] ?? {});
  }
}
