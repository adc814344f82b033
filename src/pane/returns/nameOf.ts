import type { FileVerdictLine } from '../../ports';

/** Name of a file, of the member where it lay in an archive. */
export function nameOf(file: Pick<FileVerdictLine, 'file' | 'member'>): string {
  return file.member ?? file.file;
}
