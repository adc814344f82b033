import { joinBytes } from '../../core/joinBytes';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import type { Libarchive } from './libarchive';
import { rarLocks } from './rarLocks';

/** A file inside an archive. */
export interface ArchivedFile {
  readonly path: string;
  /** Its content; only while the file is the one last given. Throws {@link ReadFault}. */
  bytes(): Uint8Array;
}

type Limits = Pick<ReadLimits, 'entries' | 'partBytes' | 'totalBytes' | 'ratio'>;

/** Small archives may compress as well as they like: they cost nothing. */
const RATIO_FREE = 1 << 20;

/** An archive without files is hardly more than its head. */
const LONGEST_EMPTY = 128;

/**
 * The files of a RAR, 7z, tar or cabinet archive in their order, each within the limits. A file that is broken, or
 * under a password, takes no other one with it. Throws {@link ReadFault} when the archive is none, or ends too early.
 */
export function* readArchiveFiles(program: Libarchive, archive: Uint8Array, limits: Limits): Generator<ArchivedFile> {
  const input = withoutZipAtEnd(archive);
  const locks = rarLocks(archive);
  if (locks === 'names') throw new ReadFault('archive-locked');
  const opened = program.open(program.put(input), input.length);
  let count = 0;
  let total = 0;
  for (let entry = program.next(opened); entry !== 0; entry = program.next(opened)) {
    if (++count > limits.entries) throw new ReadFault('entries', { found: count, limit: limits.entries });
    if (!program.isFile(entry)) continue;
    const [path, size] = [program.name(entry), program.size(entry)];
    const locked = program.isLocked(opened, entry) || locks.has(count - 1);
    total += size;
    if (total > limits.totalBytes) throw new ReadFault('total-size', { found: total, limit: limits.totalBytes });
    if (total > RATIO_FREE && total > archive.length * limits.ratio)
      throw new ReadFault('ratio', { part: path, limit: limits.ratio });
    yield {
      path,
      bytes: () => {
        if (locked) throw new ReadFault('archive-locked');
        if (size > limits.partBytes)
          throw new ReadFault('part-size', { part: path, found: size, limit: limits.partBytes });
        return content(program, opened, size, path);
      },
    };
  }
  const error = program.error(opened);
  if (program.isLocked(opened, 0) && count === 0) throw new ReadFault('archive-locked');
  // A cut 7z archive has no list of its files left, and libarchive says nothing.
  if (error !== '' || (count === 0 && archive.length > LONGEST_EMPTY)) throw new ReadFault('truncated');
}

/** Where libarchive looks for the directory of a zip archive. */
const TAIL = 16 * 1024;

/**
 * A workbook that is stored last in a RAR archive has the directory of a zip archive near the archive's own end, and
 * libarchive takes the whole for a zip archive: what follows pushes it out of sight. Nothing is read behind RAR's end.
 */
function withoutZipAtEnd(archive: Uint8Array): Uint8Array {
  const isRar = RAR.every((byte, i) => archive[i] === byte);
  if (!isRar || !endsInZip(archive.subarray(-2 * TAIL))) return archive;
  return joinBytes([archive, new Uint8Array(2 * TAIL)]);
}

const RAR = [0x52, 0x61, 0x72, 0x21];

function endsInZip(tail: Uint8Array): boolean {
  return tail.some((byte, i) => byte === 0x50 && tail[i + 1] === 0x4b && tail[i + 2] === 5 && tail[i + 3] === 6);
}

function content(program: Libarchive, archive: number, size: number, part: string): Uint8Array {
  const pointer = program.content(archive, size);
  if (pointer <= 0) throw new ReadFault('inflate', { part });
  const bytes = program.get(pointer, size);
  program.free(pointer);
  return bytes;
}
