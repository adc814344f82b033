const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, i) => [letter, i]));

/** Bytes of a base64 text; other characters (line ends, padding) are skipped. `atob` is no part of every host. */
export function decodeBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let filled = 0;
  for (const letter of text) {
    const digit = DIGITS.get(letter);
    if (digit === undefined) continue;
    held = ((held << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits >= 8) out[filled++] = (held >> (bits -= 8)) & 255;
  }
  return out.subarray(0, filled);
}
