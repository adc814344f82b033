import { openCompoundFile } from '../compound/compoundFile';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import type { Member } from './member';

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
  if (info !== undefined && content !== undefined)
    for (const password of [DEFAULT_PASSWORD, ...passwords]) {
      const plain = decryptPackage(info, content, password);
      if (plain !== undefined) return { plain, byDefault: password === DEFAULT_PASSWORD };
    }
  throw new ReadFault(passwords.length > 0 ? 'password-wrong' : 'encrypted');
}
