import { finding } from '../../core/issues/issue';
import { given } from '../../core/given';
import type { ReadFile } from '../../core/merge/types';
import { sha256Hex } from '../../core/text/digest';
import type { PlainFileCode } from '../../formats/zip/readFault';

/** A file that had to be given up on, or could not be opened: reported, never dropped. */
export function failedFile(
  { name, receivedOn }: { readonly name: string; readonly receivedOn?: string },
  code: PlainFileCode,
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
    issues: [finding(code, 'error', { file: name }, { file: name })],
  };
}
