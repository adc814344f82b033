import { readFileSync } from 'node:fs';
import { failedFile } from '../../app/reading/failedFile';
import { readOne } from '../../app/reading/readOne';
import type { GatheredFile } from '../../core/merge/slim';
import type { MergeInput, ReadContext } from '../../ports';
import { given } from '../../core/given';

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
