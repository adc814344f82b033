import { decodeBase64 } from '../xml/base64';
import { joinBytes } from '../../core/joinBytes';
import { children, element, objectId, skip, type Element } from './der';
import { readSignatures, type Signature } from './signatures';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
/** EnvelopedData, EncryptedData, AuthEnvelopedData (RFC 5083). */
const ENCRYPTED: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.7.3',
  '1.2.840.113549.1.7.6',
  '1.2.840.113549.1.9.16.1.23',
]);
/** Data and CompressedData hold a document, and no signature. */
const UNREAD: ReadonlySet<string> = new Set(['1.2.840.113549.1.7.1', '1.2.840.113549.1.9.16.1.9']);
const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const OCTETS = 0x04;
const OCTETS_IN_PARTS = 0x24;
const CONTEXT_0 = 0xa0;
/** Octet strings in parts nest once in what packers write. */
const DEEPEST = 8;

export type SignedData =
  | { readonly kind: 'enveloped'; readonly content: Uint8Array; readonly signatures: readonly Signature[] }
  | { readonly kind: 'detached'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'broken' };

/**
 * The content of a signed envelope (CMS SignedData, RFC 5652 section 5, DER or BER; also PEM or bare base64), without
 * verifying the signature: ContentInfo → SignedData → encapContentInfo. A signature without content is
 * `detached`; an encrypted envelope (EnvelopedData, section 6) is distinguished. Undefined when the bytes are no
 * SignedData.
 */
export function readSignedData(bytes: Uint8Array): SignedData | undefined {
  const der = fromText(bytes) ?? bytes;
  const info = tagged(element(der, 0, der.length), SEQUENCE);
  const type = info && tagged(element(der, info.start, info.end), OBJECT_ID);
  if (info === undefined || type === undefined) return undefined;
  const typeId = objectId(der.subarray(type.start, type.end));
  // A report may be inside, for whom it was encrypted: it is no signature that came beside.
  if (ENCRYPTED.has(typeId)) return { kind: 'encrypted' };
  if (UNREAD.has(typeId)) return { kind: 'broken' };
  if (typeId !== SIGNED_DATA) return undefined;
  const wrapper = tagged(element(der, type.end, info.end), CONTEXT_0);
  const signed = wrapper && tagged(element(der, wrapper.start, wrapper.end), SEQUENCE);
  return signed === undefined ? { kind: 'broken' } : contentAndSignatures(der, children(der, signed));
}

function tagged(found: Element | undefined, tag: number): Element | undefined {
  return found?.tag === tag ? found : undefined;
}

/** The elements of SignedData: version, digest algorithms, encapContentInfo; behind them who signed. */
function contentAndSignatures(der: Uint8Array, signed: readonly Element[]): SignedData {
  const inner = tagged(signed[2], SEQUENCE);
  const type = inner && tagged(element(der, inner.start, inner.end), OBJECT_ID);
  if (inner === undefined || type === undefined) return { kind: 'broken' };
  const signatures = readSignatures(der, signed);
  const holder = tagged(element(der, type.end, inner.end), CONTEXT_0);
  if (holder === undefined) return { kind: 'detached', signatures };
  const octets = element(der, holder.start, holder.end);
  const pieces = octets && contentOf(der, octets, 0);
  return pieces === undefined ? { kind: 'broken' } : { kind: 'enveloped', content: joinBytes(pieces), signatures };
}

/** The octets of a string, which BER may cut into parts. */
function contentOf(der: Uint8Array, octets: Element, depth: number): readonly Uint8Array[] | undefined {
  if (octets.tag === OCTETS) return [der.subarray(octets.start, octets.end)];
  if (octets.tag !== OCTETS_IN_PARTS || depth >= DEEPEST) return undefined;
  const pieces: Uint8Array[] = [];
  let at = octets.start;
  while (at < octets.end && !(octets.indefinite && der[at] === 0 && der[at + 1] === 0)) {
    const part = element(der, at, octets.end);
    const inner = part && contentOf(der, part, depth + 1);
    if (part === undefined || inner === undefined) return undefined;
    // One by one: a spread of many thousand parts would overflow the stack.
    for (const piece of inner) pieces.push(piece);
    at = skip(der, part, 0);
  }
  return pieces;
}

function fromText(bytes: Uint8Array): Uint8Array | undefined {
  const isArmoured = bytes[0] === 0x2d && bytes[1] === 0x2d;
  // «MI» is how base64 of a SEQUENCE begins.
  const isBare = bytes[0] === 0x4d && bytes[1] === 0x49;
  if (!isArmoured && !isBare) return undefined;
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('-----'));
  return decodeBase64(lines.join(''));
}
