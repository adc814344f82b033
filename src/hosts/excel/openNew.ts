import type { OpenOutcome } from '../../ports';
import { failureOf } from './problems';

/** Gives bytes to the person as a file, where the platform can. */
export type Download = (bytes: Uint8Array, name: string) => void;

/** A new window of Excel; else a download; else the reason why neither. */
export async function openNew(
  bytes: Uint8Array,
  name: string,
  canOpen: boolean,
  download: Download | undefined,
): Promise<OpenOutcome> {
  if (canOpen) {
    try {
      await Excel.createWorkbook(toBase64(bytes));
      return { kind: 'opened' };
    } catch (error) {
      const failure = failureOf(error);
      if (download === undefined) return failure;
    }
  }
  if (download === undefined) return { kind: 'failed', problem: 'too-old', detail: name };
  download(bytes, name);
  return { kind: 'downloaded' };
}

/** In slices: the arguments of one call are limited. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
