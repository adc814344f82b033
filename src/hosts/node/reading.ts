import type { IssueCode } from '../../core/texts';
import { readFileSync } from 'node:fs';
import { sha256Hex } from '../../core/text/digest';
import { readOne } from '../../app/reading/readOne';
import type { GatheredFile } from '../../core/merge/slim';
import type { ReadFile } from '../../core/merge/types';
import type { MergeInput, ReadContext } from '../../ports';
import { given } from '../../core/given';

/** A file that the runner itself had to give up on: told, never dropped. */
export function failedFile(input: MergeInput, code: IssueCode, bytes?: Uint8Array): ReadFile {
  const identity = {
    file: input.name,
    sha256: bytes === undefined ? '' : sha256Hex(bytes),
    bytes: bytes?.length ?? 0,
    ...given({ receivedOn: input.receivedOn }),
  };
  return {
    kind: 'unreadable',
    identity,
    issues: [{ code, severity: 'error', at: { file: input.name }, params: { file: input.name } }],
  };
}

/** Read at once: a reading thread has nothing else to do, and small files cost less that way. */
export function bytesOf(input: MergeInput): Uint8Array {
  if ('bytes' in input) return input.bytes;
  const bytes = readFileSync(input.path);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads one input to the end; a file that cannot be opened is a finding, not a failure of the run. */
export async function readInput(input: MergeInput, context: ReadContext): Promise<readonly GatheredFile[]> {
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(input);
  } catch {
    return [failedFile(input, 'file-not-opened')];
  }
  const file = { name: input.name, bytes, ...given({ receivedOn: input.receivedOn }) };
  return (await readOne(file, context)).files;
}
