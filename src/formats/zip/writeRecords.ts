/** One entry as it stands in the archive, its data already compressed. */
export interface ZipEntry {
  readonly name: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Of the file itself. */
  readonly size: number;
  /** What stands in the archive, in pieces. */
  readonly data: readonly Uint8Array[];
}

/** 1980-01-01 00:00, the first moment that ZIP knows: pinned, so that the same content gives the same bytes. */
const DOS_DATE = 33;
/** Bit 11: names are UTF-8 (APPNOTE 4.4.4), or Windows shows Cyrillic as mojibake. */
const UTF8_FLAG = 0x0800;

/** Local header and data (APPNOTE 4.3.7). */
export function localRecord(entry: ZipEntry): readonly Uint8Array[] {
  const header = new Uint8Array(30 + entry.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  shared(view, 4, entry);
  view.setUint16(28, 0, true);
  header.set(entry.name, 30);
  return [header, ...entry.data];
}

/** Record of the central directory (APPNOTE 4.3.12). */
export function centralRecord(entry: ZipEntry, offset: number): Uint8Array {
  const record = new Uint8Array(46 + entry.name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  shared(view, 6, entry);
  view.setUint32(42, offset, true);
  record.set(entry.name, 46);
  return record;
}

/** End of the central directory (APPNOTE 4.3.16). Throws past the limits of ZIP without ZIP64. */
export function endRecord(entries: number, directorySize: number, directoryOffset: number): Uint8Array {
  if (entries > 0xffff || directoryOffset + directorySize > 0xffffffff)
    throw new RangeError('the archive passes 65,535 files or 4 GB');
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return record;
}

function shared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(
    at + 14,
    entry.data.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
