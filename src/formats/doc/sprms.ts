/** One property change in a list of them (`grpprl`; [MS-DOC] 2.2.5.1). */
export interface Sprm {
  readonly code: number;
  readonly operand: DataView;
}

/** Bytes of the operand by the upper three bits of the code; 6 is a length in front of it. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;

/** The changes of a list, as far as it is sound. */
export function readSprms(list: DataView): readonly Sprm[] {
  const found: Sprm[] = [];
  for (let at = 0; at + 2 < list.byteLength;) {
    const code = list.getUint16(at, true);
    const [skip, size] = sizeOf(list, at + 2, code);
    const from = at + 2 + skip;
    if (size < 0 || from + size > list.byteLength) break;
    found.push({ code, operand: new DataView(list.buffer, list.byteOffset + from, size) });
    at = from + size;
  }
  return found;
}

/** Bytes before the operand, and of the operand. */
function sizeOf(list: DataView, at: number, code: number): readonly [number, number] {
  const kind = code >> 13;
  if (kind !== 6) return [0, SIZES[kind] ?? 1];
  if (code === TABLE_DEFINITION) return at + 2 > list.byteLength ? [0, -1] : [2, list.getUint16(at, true) - 1];
  const length = list.getUint8(at);
  // A length of 255 says that it must be counted from what follows.
  if (code === TABS && length === 255) {
    const deleted = list.getUint8(at + 1);
    const added = list.getUint8(at + 2 + deleted * 4);
    return [1, 2 + deleted * 4 + added * 3];
  }
  return [1, length];
}
