/** So many bytes wait in memory before they go into the blob. */
const PIECE = 4_000_000;

/**
 * A blob that grows piece by piece: what is in it lies with the browser, on disk when it is large, not in the worker's
 * memory.
 */
export function growingBlob(): { readonly add: (chunk: Uint8Array) => void; readonly whole: () => Blob } {
  let blob = new Blob([]);
  let [waiting, size]: [BlobPart[], number] = [[], 0];
  const whole = (): Blob => {
    if (waiting.length > 0) blob = new Blob([blob, ...waiting]);
    [waiting, size] = [[], 0];
    return blob;
  };
  const add = (chunk: Uint8Array): void => {
    waiting.push(new Uint8Array(chunk));
    size += chunk.length;
    if (size >= PIECE) whole();
  };
  return { add, whole };
}
