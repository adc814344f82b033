import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { centralRecord, endRecord, localRecord, type ZipEntry } from './writeRecords';

export interface ZipWriter {
  /**
   * Adds one file; its bytes leave at once through `onChunk`, nothing of them is kept. Throws on a name that stands
   * twice.
   */
  add(name: string, bytes: Uint8Array): void;
  /** Writes the directory. The archive is whole after this. */
  end(): void;
}

/**
 * An archive that leaves piece by piece: memory holds one file and the directory, whatever the
 * number of files. Names are UTF-8, times are pinned, so that the same files give the same bytes.
 */
export function createZipWriter(onChunk: (chunk: Uint8Array) => void): ZipWriter {
  const directory: Uint8Array[] = [];
  const names = new Set<string>();
  let offset = 0;
  const emit = (chunk: Uint8Array): void => {
    offset += chunk.length;
    onChunk(chunk);
  };
  return {
    add(name, bytes) {
      if (names.has(name)) throw new RangeError(`two files of the archive are named ${name}`);
      names.add(name);
      const entry = compress(name, bytes);
      directory.push(centralRecord(entry, offset));
      for (const chunk of localRecord(entry)) emit(chunk);
    },
    end() {
      const start = offset;
      for (const record of directory) emit(record);
      emit(endRecord(directory.length, offset - start, start));
    },
  };
}

/** Already compressed formats are stored: deflating them again only costs time. */
const PACKED = /\.(?:xlsx|docx|zip|png|jpe?g)$/i;

function compress(name: string, bytes: Uint8Array): ZipEntry {
  const encoded = new TextEncoder().encode(name);
  const packed = PACKED.test(name) ? bytes : deflateSync(bytes, { level: 6 });
  const stored = packed.length >= bytes.length;
  return {
    name: encoded,
    method: stored ? 0 : 8,
    crc: crc32(bytes),
    size: bytes.length,
    data: [stored ? bytes : packed],
  };
}
