/** Passwords are cut to this length; the rest of the sixteen bytes is filled up. */
const LONGEST = 15;
const FILLING = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];

/**
 * The sixteen bytes that a password gives for the obfuscation of old Excel (MS-OFFCRYPTO 2.3.7.1 and 2.3.7.2);
 * undefined when it is another one than that of this key and verifier. Letters are of the author's code page.
 */
export function xorArray(typed: string, key: number, verifier: number): readonly number[] | undefined {
  const password = ansi(typed).slice(0, LONGEST);
  if (password.length === 0 || keyOf(password) !== key || verifierOf(password) !== verifier) return undefined;
  return [...password, ...FILLING]
    .slice(0, 16)
    .map((byte, i) => turned(byte ^ (i % 2 === 0 ? key & 255 : key >> 8), 7, 8));
}

/** Decrypts the data of one record in its place; what stands before `from` in it is readable. */
export function xorRecord(
  bytes: Uint8Array,
  from: number,
  end: number,
  skipped: number,
  array: readonly number[],
): void {
  for (let at = from + skipped; at < end; at++)
    // The place in the array counts from the end of the record (MS-OFFCRYPTO 2.3.7.3).
    bytes[at] = turned((bytes[at] ?? 0) ^ (array[(at - from + end) % 16] ?? 0), 3, 8);
}

function keyOf(password: readonly number[]): number {
  let [key, base, end] = [0, 0x8000, 0xffff];
  for (const letter of password.toReversed())
    for (let bit = 0; bit < 8; bit++) {
      base = stepped(base);
      if (bit < 7 && ((letter >> bit) & 1) === 1) key ^= base;
      end = stepped(end);
    }
  return key ^ end;
}

function stepped(value: number): number {
  const next = turned(value, 1, 16);
  return (next & 1) === 1 ? next ^ 0x1020 : next;
}

function verifierOf(password: readonly number[]): number {
  const folded = [password.length, ...password].reduceRight((sum, byte) => turned(sum, 1, 15) ^ byte, 0);
  return folded ^ 0xce4b;
}

/** Rotated to the left within so many bits. */
function turned(value: number, by: number, bits: number): number {
  return ((value << by) | (value >> (bits - by))) & ((1 << bits) - 1);
}

function ansi(typed: string): readonly number[] {
  return [...typed].map((letter) => Math.max(0, WINDOWS_1251.indexOf(letter)));
}

const WINDOWS_1251 = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
