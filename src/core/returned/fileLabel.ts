import type { FileIdentity } from './types';

/** The name under which a person finds the file: members behind their containers. */
export function fileLabel({ file, member }: Pick<FileIdentity, 'file' | 'member'>): string {
  return member === undefined ? file : `${file} → ${member.replace(/!/g, ' → ')}`;
}
