import { cbc } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64 } from '../xml/base64';
import { walkXml } from '../xml/walk';
import type { Archive } from '../zip/readArchive';
import { ReadFault } from '../zip/readFault';
import { inflateBounded } from '../zip/readInflate';
import { createZipWriter } from '../zip/write';
import { joinBytes } from '../../core/joinBytes';
import { equalBytes } from './equalBytes';

/** How one part is encrypted (ODF 1.3 part 2, 4.8), as ODF 1.2 and later write it: AES, PBKDF2. */
export interface PartEncryption {
  readonly part: string;
  readonly size: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What of a document is read. Each part costs a tenth of a second and more: its key is meant to be slow to make. */
const PARTS: ReadonlySet<string> = new Set(['content.xml', 'styles.xml', 'meta.xml']);
/** LibreOffice takes 100,000; a file that asks for more is meant to keep us busy. */
const MOST_TURNS = 200_000;
/** Of a part's digest only the first KB counts. */
const CHECKED = 1024;
const LARGEST = 48 << 20;

/**
 * The parts of an encrypted document that are read, as a package of their own; undefined when the password is another
 * one.
 */
export function decryptOpenDocument(
  archive: Archive,
  encrypted: readonly PartEncryption[],
  password: string,
): Uint8Array | undefined {
  const startKey = sha256(new TextEncoder().encode(password));
  const chunks: Uint8Array[] = [];
  const out = createZipWriter((chunk) => chunks.push(chunk));
  const mimetype = archive.find('mimetype');
  if (mimetype !== undefined) out.add('mimetype', archive.bytes(mimetype));
  for (const encryption of encrypted) {
    const entry = archive.find(encryption.part);
    const plain = entry && decryptPart(encryption, archive.bytes(entry), startKey);
    if (plain === undefined) return undefined;
    out.add(encryption.part, plain);
  }
  out.end();
  return joinBytes(chunks);
}

function decryptPart(
  { part, size, attributes }: PartEncryption,
  raw: Uint8Array,
  startKey: Uint8Array,
): Uint8Array | undefined {
  if (raw.length % 16 !== 0 || size > LARGEST) return undefined;
  const bytes = (name: string): Uint8Array => decodeBase64(attributes.get(name) ?? '');
  const key = pbkdf2(sha1, startKey, bytes('salt'), { c: turnsOf(attributes), dkLen: 32 });
  const padded = cbc(key, bytes('initialisation-vector'), { disablePadding: true }).decrypt(raw);
  // W3C's padding: the last byte says how many bytes of any value it has.
  const packed = padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
  const isRight = equalBytes(sha256(packed.subarray(0, CHECKED)), bytes('checksum'));
  return isRight ? inflateBounded(packed, size, part) : undefined;
}

function turnsOf(attributes: PartEncryption['attributes']): number {
  return Number(attributes.get('iteration-count'));
}

/** How each part that is read is encrypted. Throws {@link ReadFault}: `cipher` for a cipher that is not read. */
export function partEncryptions(manifest: string): readonly PartEncryption[] {
  const found = encryptions(manifest);
  const isRead = found.every(({ attributes }) => {
    const turns = turnsOf(attributes);
    return (attributes.get('algorithm-name') ?? '').endsWith('#aes256-cbc') && turns >= 1 && turns <= MOST_TURNS;
  });
  // LibreOffice can encrypt the package as a whole: then no part has a name of its own.
  if (found.length === 0 || !isRead) throw new ReadFault('cipher');
  return found;
}

function encryptions(manifest: string): readonly PartEncryption[] {
  const found: PartEncryption[] = [];
  let part = '';
  let size = 0;
  let gathered = new Map<string, string>();
  const local = (attributes: ReadonlyMap<string, string>): (readonly [string, string])[] =>
    [...attributes].map(([name, value]) => [name.replace(/^.*:/, ''), value] as const);
  walkXml(manifest, 'META-INF/manifest.xml', {
    open({ name, attributes }) {
      if (name === 'file-entry') {
        const own = new Map(local(attributes()));
        part = own.get('full-path') ?? '';
        size = Number(own.get('size') ?? 0);
        gathered = new Map();
      } else for (const [key, value] of local(attributes())) gathered.set(key, value);
    },
    close(name) {
      if (name === 'encryption-data' && PARTS.has(part)) found.push({ part, size, attributes: gathered });
    },
    text() {
      /* nothing stands between */
    },
  });
  return found;
}
