import { openCompoundFile } from '../compound/compoundFile';
import { decodePart } from '../xml/decodePart';
import { openArchive } from '../zip/readArchive';
import { ReadFault, type FaultReason } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import type { Member } from './member';
import type { EntryDecrypt } from './zipContent';

/**
 * The package inside an encrypted document. Throws {@link ReadFault}: `encrypted` where no password opens it.
 */
export async function decrypted(
  { bytes }: Member,
  passwords: readonly string[],
  limits: ReadLimits,
): Promise<{ readonly plain: Uint8Array; readonly byDefault: boolean }> {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const { decryptPackage, DEFAULT_PASSWORD } = await import('../encryption/decryptPackage');
  const streams = openCompoundFile(bytes);
  const stream = (name: string): Uint8Array | undefined => streams?.find(({ path }) => path === name)?.read();
  const [info, content] = [stream('EncryptionInfo'), stream('EncryptedPackage')];
  if (info === undefined || content === undefined) throw new ReadFault('broken');
  for (const password of [DEFAULT_PASSWORD, ...passwords]) {
    const plain = decryptPackage(info, content, password);
    if (plain !== undefined) return { plain, byDefault: password === DEFAULT_PASSWORD };
  }
  throw new ReadFault(passwords.length > 0 ? 'password-wrong' : 'encrypted');
}

/** How the entries of a zip archive are opened with these passwords. Loads the ciphers only where there are any. */
export async function entryDecrypt(passwords: readonly string[]): Promise<EntryDecrypt | undefined> {
  if (passwords.length === 0) return undefined;
  const { decryptEntry } = await import('../encryption/decryptEntry');
  return (archive, entry) => {
    if (!entry.encrypted) return archive.bytes(entry);
    for (const password of passwords) {
      try {
        return archive.bytes(entry, (one, raw) => decryptEntry(one, raw, password));
      } catch (error) {
        // Traditional encryption knows a wrong password only by what comes out.
        if (!(error instanceof ReadFault) || !OF_PASSWORD.has(error.reason)) throw error;
      }
    }
    throw new ReadFault('password-wrong');
  };
}

const OF_PASSWORD: ReadonlySet<FaultReason> = new Set(['password-wrong', 'inflate', 'checksum', 'size-lie']);

/** A document that needed a password, or none, and what to say of it. */
export interface Plain {
  readonly bytes: Uint8Array;
  readonly note?: 'read-only-password' | 'password-used';
}

/** An old workbook without its encryption: what is left is its stream. Throws {@link ReadFault}. */
export async function plainBook({ bytes }: Member, passwords: readonly string[]): Promise<Plain> {
  const stream = openCompoundFile(bytes)
    ?.find(({ path }) => ['workbook', 'book'].includes(path.toLowerCase()))
    ?.read();
  if (stream === undefined) return { bytes };
  const { decryptBiff, isEncryptedBiff } = await import('../encryption/decryptBiff');
  if (!isEncryptedBiff(stream)) return { bytes };
  const { DEFAULT_PASSWORD } = await import('../encryption/decryptPackage');
  for (const password of [DEFAULT_PASSWORD, ...passwords]) {
    const plain = decryptBiff(stream, password);
    if (plain !== undefined)
      return { bytes: plain, note: password === DEFAULT_PASSWORD ? 'read-only-password' : 'password-used' };
  }
  throw new ReadFault(passwords.length > 0 ? 'password-wrong' : 'encrypted');
}

/** A document of OpenDocument without its encryption. Throws {@link ReadFault}. */
export async function plainOpenDocument(
  { bytes }: Member,
  passwords: readonly string[],
  limits: ReadLimits,
): Promise<Plain> {
  const archive = openArchive(bytes, limits);
  const manifest = archive.find('META-INF/manifest.xml');
  const list = manifest && decodePart(archive.bytes(manifest));
  if (list?.includes('encryption-data') !== true) return { bytes };
  const { decryptOpenDocument, partEncryptions } = await import('../encryption/decryptOpenDocument');
  const encrypted = partEncryptions(list);
  for (const password of passwords) {
    const plain = decryptOpenDocument(archive, encrypted, password);
    if (plain !== undefined) return { bytes: plain, note: 'password-used' };
  }
  throw new ReadFault(passwords.length > 0 ? 'password-wrong' : 'encrypted');
}
