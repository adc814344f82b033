import { inflateSync } from 'fflate';
import { joinBytes } from '../../../../core/joinBytes';
import { deflating } from '../../../zip/deflating';
import { centralRecord, endRecord, localRecord, type ZipEntry } from '../../../zip/writeRecords';

/** What becomes of a part: its new text in pieces, or undefined when it stays as it is. */
export type PartEdit = (text: string) => Iterable<string> | undefined;

export interface PackageEdits {
  /** The edit of a part by its path, or undefined when nobody touches it. */
  readonly edit: (path: string) => PartEdit | undefined;
  /** The part whose edit has to wait for those of all others. */
  readonly last: string;
  /** New parts by path. */
  readonly add: readonly (readonly [string, string])[];
}

/**
 * A package with some of its parts changed, in pieces; each part is made when its turn comes, and not kept after it.
 * Only changed parts are inflated; the others are copied as they are compressed. The package is one that hucre just
 * wrote: sizes stand in its local headers.
 */
export function* editPackage(bytes: Uint8Array, { edit, last, add }: PackageEdits): Generator<Uint8Array> {
  const decoder = new TextDecoder();
  const parts = [...entriesOf(bytes)].map((entry) => ({ entry, path: decoder.decode(entry.name) }));
  const ordered = [...parts.filter(({ path }) => path !== last), ...parts.filter(({ path }) => path === last)];
  const encoder = new TextEncoder();
  yield* assemble([
    ...ordered.map(
      ({ entry, path }) =>
        () =>
          edited(entry, edit(path)),
    ),
    ...add.map(
      ([path, text]) =>
        () =>
          packed(encoder.encode(path), [text]),
    ),
  ]);
}

function edited(entry: ZipEntry, edit: PartEdit | undefined): ZipEntry {
  if (edit === undefined) return entry;
  const data = joinBytes(entry.data);
  const text = new TextDecoder().decode(
    entry.method === 8 ? inflateSync(data, { out: new Uint8Array(entry.size) }) : data,
  );
  const changed = edit(text);
  return changed === undefined ? entry : packed(entry.name, changed);
}

function packed(name: Uint8Array, pieces: Iterable<string>): ZipEntry {
  const part = deflating();
  for (const piece of pieces) part.write(piece);
  const { crc, size, chunks } = part.end();
  return { name, method: 8, crc, size, data: chunks };
}

function* entriesOf(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const packedSize = view.getUint32(at + 18, true);
    const nameLength = view.getUint16(at + 26, true);
    const data = at + 30 + nameLength + view.getUint16(at + 28, true);
    yield {
      name: bytes.subarray(at + 30, at + 30 + nameLength),
      method: view.getUint16(at + 8, true),
      crc: view.getUint32(at + 14, true),
      size: view.getUint32(at + 22, true),
      data: [bytes.subarray(data, data + packedSize)],
    };
    at = data + packedSize;
  }
}

function* assemble(entries: readonly (() => ZipEntry)[]): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const make of entries) {
    const entry = make();
    directory.push(centralRecord(entry, offset));
    for (const chunk of localRecord(entry)) {
      offset += chunk.length;
      yield chunk;
    }
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield* directory;
  yield endRecord(entries.length, size, offset);
}
