/** The key stream of RC4, from its first byte on. Old workbooks know no better cipher. */
export function rc4(key: Uint8Array): () => number {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [x, y] = [0, 0];
  return () => {
    x = (x + 1) & 255;
    y = (y + (state[x] ?? 0)) & 255;
    swap(x, y);
    return state[((state[x] ?? 0) + (state[y] ?? 0)) & 255] ?? 0;
  };
}
