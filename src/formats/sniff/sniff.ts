import { decodeText } from '../delimited/decodeText';
import { openCompoundFile } from '../compound/compoundFile';
import { looksLikeMail } from '../mail/internetMessage';
import { foreignFormat, isData } from './foreignTexts';
import { isProtectedPdf, PROTECTED } from './rights';
import { BINARY_SHORTCUTS, isOnlyLink, isShortcut } from './shortcuts';
import { TNEF_SIGNATURE } from '../mail/transportFormat';

/** What bytes are, by their content. The name decides only where the content cannot. */
export type ByteForm =
  | 'empty'
  | 'zip'
  | 'xls'
  | 'msg'
  | 'tnef'
  /** A shortcut to a document that is somewhere else. */
  | 'link'
  /** Rights management: only its own programs open it. */
  | 'rights'
  | 'encrypted'
  | 'doc'
  | 'compound'
  /** A compound file whose table of contents cannot be read. */
  | 'broken'
  | 'pdf'
  | 'image'
  | 'rtf'
  | 'signature'
  /** RAR, 7z, tar and what compresses it, cabinets. */
  | 'archive'
  | 'system'
  | 'mail'
  | 'html'
  | 'spreadsheetml'
  | 'fods'
  | 'fodt'
  /** A text document of another program, which nobody reads here. */
  | 'foreign'
  /** Calendars, business cards, XML, JSON: what programs tell each other. */
  | 'data'
  | 'text'
  | 'unknown';

const SIGNATURES: readonly (readonly [ByteForm, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['tnef', TNEF_SIGNATURE],
  ...BINARY_SHORTCUTS.map((signature) => ['link', signature] as const),
  ...PROTECTED.map((signature) => ['rights', signature] as const),
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x42, 0x4d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['archive', [0x4d, 0x53, 0x43, 0x46]],
  ['xls', [0x09, 0x08]],
  ['xls', [0x09, 0x04]],
  ['xls', [0x09, 0x02]],
  ['xls', [0x09, 0x00]],
];
/** What programs leave beside documents: owner files, thumbnails, resource forks. */
const SYSTEM_NAMES = /(?:^|\/)(?:~\$[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|(?:^|\/)__MACOSX\//i;
/** Bytes of a text that say what it is. */
export const HEAD = 8 * 1024;
const WEBP = 'WEBP';
const HEIC = 'ftyphei';
const TAR = 'ustar';
/** Of macOS, in its binary form: newer versions write a .webloc so. */
const PROPERTY_LIST = 'bplist';

/** The form of a file. Reads at most its head, of a compound file the directory, and looks through a .pdf once. */
export function sniff(bytes: Uint8Array, name: string): ByteForm {
  if (SYSTEM_NAMES.test(name)) return 'system';
  if (bytes.length === 0) return 'empty';
  const known = signedForm(bytes) ?? lesserForm(bytes, name);
  if (known !== undefined) return known;
  // A zip archive may stand behind a line of a mail gateway.
  if (/\.(?:xlsx|xlsm|zip|asice|ods)$/i.test(name) && !isText(bytes)) return 'zip';
  return isText(bytes) ? textForm(bytes, name) : 'unknown';
}

/** By what the bytes begin with. */
function signedForm(bytes: Uint8Array): ByteForm | undefined {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
  if (known === 'compound') return compoundForm(bytes);
  if (known === 'pdf' && isProtectedPdf(bytes)) return 'rights';
  return known === 'image' && isText(bytes) ? undefined : known;
}

/** By marks that stand further inside. */
function lesserForm(bytes: Uint8Array, name: string): ByteForm | undefined {
  if (ascii(bytes, 8, 12) === WEBP || ascii(bytes, 4, 11) === HEIC) return 'image';
  if (ascii(bytes, 257, 262) === TAR) return 'archive';
  if (ascii(bytes, 0, 6) === PROPERTY_LIST && /\.webloc$/i.test(name)) return 'link';
  return isSignature(bytes) ? 'signature' : undefined;
}

function compoundForm(bytes: Uint8Array): ByteForm {
  const streams = openCompoundFile(bytes);
  if (streams === undefined || streams.length === 0) return 'broken';
  const names = new Set(streams.map(({ path }) => path.toLowerCase()));
  if (names.has('__properties_version1.0')) return 'msg';
  // A package under rights management is encrypted too, with a key that no password gives (MS-OFFCRYPTO 2.2).
  if ([...names].some((path) => /drm(?:encrypted|content|transform)/.test(path))) return 'rights';
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return 'encrypted';
  if (names.has('workbook') || names.has('book')) return 'xls';
  return names.has('worddocument') ? 'doc' : 'compound';
}

/** A long SEQUENCE of BER in base64 without PEM's lines around it. */
const BARE_BASE64 = /^\s*MI[A-DI-T][A-Za-z0-9+/\r\n]{150,}={0,2}\s*$/;

/** SEQUENCE of BER with an object id (or, in a certificate, another SEQUENCE) in it; or PEM, or bare base64. */
function isSignature(bytes: Uint8Array): boolean {
  const size = bytes[1] ?? 0;
  if (bytes[0] === 0x30 && size < 0x80) return bytes[2] === 0x06;
  if (bytes[0] === 0x30 && size <= 0x84) return [0x06, 0x30].includes(bytes[2 + (size & 0x7f)] ?? 0);
  return (
    /^-----BEGIN (?:PKCS7|CMS|SIGNED|CERTIFICATE)/.test(ascii(bytes, 0, 40)) || BARE_BASE64.test(ascii(bytes, 0, 240))
  );
}

/** No zero bytes but those of UTF-16, few control characters. */
function isText(bytes: Uint8Array): boolean {
  const head = decodeText(bytes.subarray(0, HEAD & ~1));
  let strange = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) strange++;
  }
  return strange * 50 <= head.length;
}

function textForm(bytes: Uint8Array, name: string): ByteForm {
  const head = decodeText(bytes.subarray(0, HEAD)).trimStart();
  const lower = head.slice(0, 2000).toLowerCase();
  if (isShortcut(head, name) || isOnlyLink(head, bytes.length)) return 'link';
  if (lower.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetml';
  const markup = lower.startsWith('<') ? openDocumentForm(head, lower) : undefined;
  if (markup !== undefined) return markup;
  if (foreignFormat(head) !== undefined) return 'foreign';
  if (lower.startsWith('<') && PAGE_TAGS.some((tag) => lower.includes(tag))) return 'html';
  // SYLK and DIF: text forms of old spreadsheets, whose lines would pass for a delimited table.
  if (/^ID;[A-Z]/.test(head) || /^TABLE\r?\n0,1\r?\n/.test(head)) return 'unknown';
  if (/\.eml$/i.test(name) || looksLikeMail(head)) return 'mail';
  return isData(head) ? 'data' : 'text';
}

function openDocumentForm(head: string, lower: string): ByteForm | undefined {
  const isOpenDocument = (kind: string): boolean =>
    head.includes(`office:mimetype="application/vnd.oasis.opendocument.${kind}`);
  if (lower.includes('<office:document') && isOpenDocument('spreadsheet')) return 'fods';
  return isOpenDocument('text"') ? 'fodt' : undefined;
}

const PAGE_TAGS = ['<html', '<table', '<!doctype html'];

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
