/** RAR 5: a mark, then blocks of checksum, size and header, each with its data behind it (rarlab.com/technote.htm). */
const MARK = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00];
const [FILE, ENCRYPTION] = [2, 4];
const [WITH_EXTRA, WITH_DATA] = [1, 2];
/** Type of the record in a file's extra area that says how it is encrypted. */
const ENCRYPTED = 1;
const CHECKSUM = 4;
const MOST_BLOCKS = 20_000;

/**
 * What of a RAR 5 archive is under a password: the list of its files too, or the files with these places in it. The
 * program that unpacks it does not say.
 */
export function rarLocks(bytes: Uint8Array): 'names' | ReadonlySet<number> {
  const locked = new Set<number>();
  if (!MARK.every((byte, i) => bytes[i] === byte)) return locked;
  let files = 0;
  let at = MARK.length;
  for (let blocks = 0; at < bytes.length && blocks < MOST_BLOCKS; blocks++) {
    const size = number(bytes, at + CHECKSUM);
    const end = size.end + size.value;
    const [type, flags] = numbers(bytes, size.end, 2);
    const [extra, data] = sizes(bytes, flags?.end ?? end, flags?.value ?? 0);
    if (type?.value === ENCRYPTION) return 'names';
    if (type?.value === FILE) {
      if (hasRecord(bytes, end - extra, end)) locked.add(files);
      files++;
    }
    at = end + data;
  }
  return locked;
}

function sizes(bytes: Uint8Array, at: number, flags: number): readonly [extra: number, data: number] {
  const extra = (flags & WITH_EXTRA) === 0 ? { value: 0, end: at } : number(bytes, at);
  const data = (flags & WITH_DATA) === 0 ? 0 : number(bytes, extra.end).value;
  return [extra.value, data];
}

/** Whether one of the records of an extra area is that of the encryption. */
function hasRecord(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end;) {
    const size = number(bytes, at);
    if (number(bytes, size.end).value === ENCRYPTED) return true;
    at = size.end + Math.max(1, size.value);
  }
  return false;
}

interface Read {
  readonly value: number;
  /** Where it ends. */
  readonly end: number;
}

function numbers(bytes: Uint8Array, at: number, count: number): readonly Read[] {
  const found: Read[] = [];
  for (let next = at; found.length < count; next = found.at(-1)?.end ?? next) found.push(number(bytes, next));
  return found;
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function number(bytes: Uint8Array, at: number): Read {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i] ?? 0;
    value += (byte & 127) * 128 ** i;
    if (byte < 128) return { value, end: at + i + 1 };
  }
  return { value: bytes.length, end: at + 8 };
}
