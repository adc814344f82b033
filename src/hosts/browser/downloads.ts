import type { FileStore } from '../../ports';

/** Long enough for any browser to have taken the address, short enough to give the memory back. */
const KEEP_ADDRESS = 60_000;

/** Gives files to the user as downloads. */
export function createDownloads(document: Document): FileStore {
  return {
    async save({ name, bytes }, mime) {
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
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
