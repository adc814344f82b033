import { crc32 } from '../../src/formats/zip/crc32';
import { joinBytes } from '../../scripts/fixtures/zipMaker';

export interface RarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** What is under a password: the content of files, or their names, too. What stands there is no real ciphertext. */
export type Lock = 'files' | 'names';

/** A RAR 4 archive whose files are stored as they are (technote of RAR 3: blocks of checksum, type, flags, size). */
export function rar4(files: readonly RarFile[], lock?: Lock): Uint8Array {
  const MARK = Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00);
  const block = (type: number, flags: number, body: Uint8Array): Uint8Array => {
    const head = joinBytes([Uint8Array.of(type), little(flags, 2), little(7 + body.length, 2), body]);
    return joinBytes([little(crc32(head) & 0xffff, 2), head]);
  };
  const packed = files.flatMap(({ name, bytes }) => {
    const path = encoder.encode(name);
    const sizes = [little(bytes.length, 4), little(bytes.length, 4), Uint8Array.of(2), little(crc32(bytes), 4)];
    // Time, version, method «stored», length of the name, attributes.
    const rest = [little(0x504e5c55, 4), Uint8Array.of(20, 0x30), little(path.length, 2), little(0x20, 4), path];
    return [block(0x74, lock === undefined ? 0x8000 : 0x8004, joinBytes([...sizes, ...rest])), bytes];
  });
  return joinBytes([
    MARK,
    block(0x73, lock === 'names' ? 0x80 : 0, new Uint8Array(6)),
    ...packed,
    block(0x7b, 0x4000, new Uint8Array(0)),
  ]);
}

/** The same in RAR 5 (rarlab.com/technote.htm): numbers of seven bits a byte. */
export function rar5(files: readonly RarFile[], lock?: Lock): Uint8Array {
  const MARK = Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00);
  const block = (...fields: readonly Uint8Array[]): Uint8Array => {
    const body = joinBytes([...fields]);
    const sized = joinBytes([number(body.length), body]);
    return joinBytes([little(crc32(sized), 4), sized]);
  };
  const packed = files.flatMap(({ name, bytes }) => {
    const path = encoder.encode(name);
    const crypt = lock === undefined ? [] : [cryptRecord];
    const flags = lock === undefined ? [2, 2] : [2, 3, cryptRecord.length];
    const head = [...flags, bytes.length, 4, bytes.length, 0x20].map(number);
    return [block(...head, little(crc32(bytes), 4), ...[0, 1, path.length].map(number), path, ...crypt), bytes];
  });
  const names = lock === 'names' ? [block(...[4, 0, 0, 0, 15].map(number), new Uint8Array(16))] : [];
  return joinBytes([MARK, ...names, block(...[1, 0, 0].map(number)), ...packed, block(...[5, 0, 0].map(number))]);
}

/** Type «encryption», its version and flags, turns of the key as a power of two, salt and start. */
const cryptRecord = Uint8Array.from([36, 1, 0, 0, 15, ...new Uint8Array(32)]);

function little(value: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255);
}

function number(value: number): Uint8Array {
  return value < 128
    ? Uint8Array.of(value)
    : joinBytes([Uint8Array.of((value & 127) | 128), number(Math.floor(value / 128))]);
}
