import { gunzip, isGzip } from '../archive/gunzip';
import { loadLibarchive } from '../archive/libarchive';
import { readArchiveFiles, type ArchivedFile } from '../archive/readArchiveFiles';
import { decodeBase64 } from '../xml/base64';
import { ReadFault } from '../zip/readFault';
import { CONTAINER_LIMITS, type Member } from './member';

/** `report.part2.rar`, `report.7z.001`, `report.r00`, `report.z01`. */
const VOLUME = /\.(?:part\d+\.rar|(?:7z|zip|rar)\.\d{3}|[rz]\d\d)$/i;

/** Whether the name is of one part of an archive that was split. */
export function isVolume(name: string): boolean {
  return VOLUME.test(name);
}

/**
 * The files of a RAR, 7z or tar archive, or the one in a .gz. Throws {@link ReadFault}: `other-archive` on a page
 * without the program for them, or whose policy lets none run.
 */
export async function foreignArchive({ bytes, name }: Member): Promise<Iterable<ArchivedFile>> {
  if (bytes.length > CONTAINER_LIMITS.totalBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: CONTAINER_LIMITS.totalBytes });
  if (isGzip(bytes)) {
    const path = name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');
    return [{ path, bytes: () => gunzip(bytes, path, CONTAINER_LIMITS) }];
  }
  const program = await loadLibarchive(decodeBase64);
  if (program === undefined) throw new ReadFault('other-archive');
  const files = readArchiveFiles(program, bytes, CONTAINER_LIMITS);
  return isVolume(name) ? volume(files) : files;
}

/** What a part of an archive lacks stands in the others. */
function* volume(files: Iterable<ArchivedFile>): Generator<ArchivedFile> {
  try {
    yield* files;
  } catch (error) {
    throw error instanceof ReadFault && error.reason === 'truncated' ? new ReadFault('archive-volume') : error;
  }
}
