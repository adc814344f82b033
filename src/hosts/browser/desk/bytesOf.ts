import type { NamedBytes, PickedFile } from '../../../ports';

/** The bytes of a file that the user picked: a worker opens it itself. */
export async function bytesOf(file: PickedFile): Promise<NamedBytes> {
  const bytes = 'bytes' in file ? file.bytes : new Uint8Array(await file.blob.arrayBuffer());
  return { name: file.name, bytes };
}
