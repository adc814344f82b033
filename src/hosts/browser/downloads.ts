import type { FileStore, MadeFile } from '../../ports';

/** Long enough for any browser to have taken the address, short enough to give the memory back. */
const KEEP_ADDRESS = 60_000;

/** Gives files to the user as downloads. */
export function createDownloads(document: Document): FileStore {
  return {
    async save(file, mime) {
      const { name } = file;
      const address = URL.createObjectURL(new Blob([await partOf(file)], { type: mime }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS);
    },
  };
}

/** A blob of the browser goes on as it is: its bytes are never read into memory. */
async function partOf(file: MadeFile): Promise<BlobPart> {
  if ('bytes' in file) return new Uint8Array(file.bytes);
  return file.blob instanceof Blob ? file.blob : file.blob.arrayBuffer();
}
