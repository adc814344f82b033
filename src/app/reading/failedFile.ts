import { given } from '../../core/given';
import type { ReadFile } from '../../core/merge/types';
import { sha256Hex } from '../../core/text/digest';
import type { IssueCode } from '../../core/texts';

/** A file that had to be given up on, or could not be opened: reported, never dropped. */
export function failedFile(
  { name, receivedOn }: { readonly name: string; readonly receivedOn?: string },
  code: IssueCode,
  bytes?: Uint8Array,
): ReadFile {
  return {
    kind: 'unreadable',
    identity: {
      file: name,
      sha256: bytes === undefined ? '' : sha256Hex(bytes),
      bytes: bytes?.length ?? 0,
      ...given({ receivedOn }),
    },
    issues: [{ code, severity: 'error', at: { file: name }, params: { file: name } }],
  };
}
