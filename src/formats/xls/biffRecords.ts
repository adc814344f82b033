/** A record of a BIFF stream. */
export interface BiffRecord {
  readonly at: number;
  readonly type: number;
  readonly data: Uint8Array;
  readonly view: DataView;
}

/** A record together with those that continue it: data of more than 8,224 bytes, the words of a shape. */
export interface WholeRecord extends BiffRecord {
  /** Its own data, then that of each CONTINUE behind it. */
  readonly pieces: readonly Uint8Array[];
}

const CONTINUE = 0x003c;

/** The records of a BIFF stream (MS-XLS 2.1.4): type and length, two bytes each, then the data. Padding ends it. */
export function* records(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = from; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if ((type === 0 && length === 0) || end > stream.length) return;
    const data = stream.subarray(at + 4, end);
    yield { at, type, data, view: viewOf(data) };
    at = end;
  }
}

/** The same, each with its continuations. */
export function* wholeRecords(stream: Uint8Array, from: number): Generator<WholeRecord> {
  let open: BiffRecord | undefined;
  let pieces: Uint8Array[] = [];
  for (const record of records(stream, from)) {
    if (record.type === CONTINUE && open !== undefined) {
      pieces.push(record.data);
      continue;
    }
    if (open !== undefined) yield { ...open, pieces };
    open = record;
    pieces = [record.data];
  }
  if (open !== undefined) yield { ...open, pieces };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
