import { findAttribute, readAttributes } from '../xml/attributes';
import { decodeBase64 } from '../xml/base64';
import { decodePart } from '../xml/decodePart';
import { localName, tokenizeXml } from '../xml/tokenizer';

/** Office 2007 (MS-OFFCRYPTO 2.3.4.5): always AES and SHA-1 in what Excel writes. */
export interface StandardInfo {
  readonly keyBits: number;
  readonly salt: Uint8Array;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
}

interface KeyInfo {
  readonly salt: Uint8Array;
  readonly blockSize: number;
  readonly keyBits: number;
  /** `SHA512` */
  readonly hash: string;
}

/** Office 2010 and later (MS-OFFCRYPTO 2.3.4.10). */
export interface AgileInfo {
  readonly data: KeyInfo;
  readonly password: KeyInfo & {
    readonly spins: number;
    readonly verifier: Uint8Array;
    readonly verifierHash: Uint8Array;
    readonly key: Uint8Array;
  };
}

const PART = 'EncryptionInfo';
const AES_BLOCK = 16;
const KEY_SIZES = [128, 192, 256];

export function readStandardInfo(stream: Uint8Array): StandardInfo | undefined {
  if (stream.length < 12) return undefined;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.getUint16(2, true) !== 2) return undefined;
  const headerSize = view.getUint32(8, true);
  const verifier = 12 + headerSize;
  if (headerSize < 20 || verifier + 72 > stream.length) return undefined;
  const keyBits = view.getUint32(12 + 16, true);
  if (!KEY_SIZES.includes(keyBits) || view.getUint32(verifier, true) !== 16) return undefined;
  return {
    keyBits,
    salt: stream.subarray(verifier + 4, verifier + 20),
    verifier: stream.subarray(verifier + 20, verifier + 36),
    verifierHash: stream.subarray(verifier + 40, verifier + 72),
  };
}

export function readAgileInfo(stream: Uint8Array): AgileInfo | undefined {
  if (stream.length < 12 || stream[0] !== 4 || stream[2] !== 4) return undefined;
  const xml = decodePart(stream.subarray(8));
  let data: KeyInfo | undefined;
  let password: AgileInfo['password'] | undefined;
  tokenizeXml(xml, PART, {
    open(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'keyData') data = keyInfo(readAttributes(xml, from, to));
      if (name !== 'encryptedKey' || findAttribute(xml, from, to, 'spinCount') === undefined) return;
      const attributes = readAttributes(xml, from, to);
      const key = keyInfo(attributes);
      if (key === undefined) return;
      const bytes = (attribute: string): Uint8Array => decodeBase64(attributes.get(attribute) ?? '');
      password = {
        ...key,
        spins: Number(attributes.get('spinCount')),
        verifier: bytes('encryptedVerifierHashInput'),
        verifierHash: bytes('encryptedVerifierHashValue'),
        key: bytes('encryptedKeyValue'),
      };
    },
    close() {
      /* nothing hangs on it */
    },
  });
  return data === undefined || password === undefined ? undefined : { data, password };
}

function keyInfo(attributes: ReadonlyMap<string, string>): KeyInfo | undefined {
  const keyBits = Number(attributes.get('keyBits'));
  const blockSize = Number(attributes.get('blockSize'));
  const isRead =
    attributes.get('cipherAlgorithm') === 'AES' &&
    attributes.get('cipherChaining') === 'ChainingModeCBC' &&
    KEY_SIZES.includes(keyBits) &&
    blockSize === AES_BLOCK;
  return isRead
    ? {
        salt: decodeBase64(attributes.get('saltValue') ?? ''),
        blockSize,
        keyBits,
        hash: attributes.get('hashAlgorithm') ?? '',
      }
    : undefined;
}
