import { given } from '../../core/given';
import { children, element, objectId, type Element } from './der';

/** Who signed, and when, as the signature itself says: nobody verified it. */
export interface Signature {
  /** Name, post and organisation of the certificate's holder. */
  readonly signer: string;
  /** `2020-02-10 08:15`, Universal Time, by the signer's own clock. */
  readonly at?: string;
}

const [SEQUENCE, SET, INTEGER, CERTIFICATES] = [0x30, 0x31, 0x02, 0xa0];
/** Attributes of a name (X.520): common name, title, organisation. */
const SHOWN = ['2.5.4.3', '2.5.4.12', '2.5.4.10'];
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const [UTC_TIME, GENERALIZED_TIME] = [0x17, 0x18];
const [BMP_STRING, T61_STRING] = [0x1e, 0x14];
const MOST_SIGNERS = 10;

/**
 * The signatures of SignedData (RFC 5652, 5.1), given its elements: the certificates stand under [0], the signers come
 * last.
 */
export function readSignatures(der: Uint8Array, signedData: readonly Element[]): readonly Signature[] {
  const certificates = signedData.find(({ tag }) => tag === CERTIFICATES);
  const signers = signedData.filter(({ tag }) => tag === SET).at(-1);
  const holders = new Map(
    (certificates === undefined ? [] : children(der, certificates)).flatMap((certificate) => {
      const [body] = children(der, certificate);
      return body === undefined ? [] : [holderOf(der, body)];
    }),
  );
  return (signers === undefined ? [] : children(der, signers))
    .filter(({ tag }) => tag === SEQUENCE)
    .slice(0, MOST_SIGNERS)
    .flatMap((signer) => {
      const fields = children(der, signer);
      const [, number] = fields[1] === undefined ? [] : children(der, fields[1]);
      // A signer may be named by its key alone: then there is one certificate, as a rule.
      const name = (number && holders.get(hex(der, number))) ?? (holders.size === 1 ? [...holders.values()][0] : '');
      return name === undefined || name === '' ? [] : [{ signer: name, ...given({ at: timeOf(der, fields) }) }];
    });
}

/** Whose certificate (X.509) this is; empty when it is none. */
export function certificateHolder(der: Uint8Array): string {
  const certificate = element(der, 0, der.length);
  const [body] = certificate === undefined ? [] : children(der, certificate);
  return body === undefined ? '' : holderOf(der, body)[1];
}

/** The number of a certificate and whose it is. Version [0] may stand first; issuer and validity stand between. */
function holderOf(der: Uint8Array, body: Element): readonly [number: string, holder: string] {
  const fields = children(der, body);
  const from = fields.findIndex(({ tag }) => tag === INTEGER);
  const [number, subject] = [fields[from], fields[from + 4]];
  return [number === undefined ? '' : hex(der, number), subject === undefined ? '' : nameOf(der, subject)];
}

function nameOf(der: Uint8Array, name: Element): string {
  const parts = new Map(
    children(der, name).flatMap((set) =>
      children(der, set).map((pair): readonly [string, string] => {
        const [type, value] = children(der, pair);
        return [
          type === undefined ? '' : objectId(der.subarray(type.start, type.end)),
          value === undefined ? '' : textOf(der, value),
        ];
      }),
    ),
  );
  return [...new Set(SHOWN.map((type) => parts.get(type)?.trim() ?? ''))].filter((part) => part !== '').join(', ');
}

function textOf(der: Uint8Array, { tag, start, end }: Element): string {
  const bytes = der.subarray(start, end);
  if (tag === BMP_STRING) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(tag === T61_STRING ? 'windows-1251' : 'utf-8').decode(bytes);
}

/** Among the signed attributes [0]. */
function timeOf(der: Uint8Array, fields: readonly Element[]): string | undefined {
  const attributes = fields.find(({ tag }) => tag === CERTIFICATES);
  for (const attribute of attributes === undefined ? [] : children(der, attributes)) {
    const [type, values] = children(der, attribute);
    const isTime = type !== undefined && objectId(der.subarray(type.start, type.end)) === SIGNING_TIME;
    const time = isTime && values !== undefined ? children(der, values)[0] : undefined;
    if (time !== undefined) return writtenTime(time.tag, String.fromCharCode(...der.subarray(time.start, time.end)));
  }
  return undefined;
}

/** `200210081500Z` or `20200210081500Z`; years of two digits are of 1950 to 2049 (RFC 5280, 4.1.2.5). */
function writtenTime(tag: number, written: string): string | undefined {
  if (tag !== UTC_TIME && tag !== GENERALIZED_TIME) return undefined;
  const century = Number(written.slice(0, 2)) < 50 ? '20' : '19';
  const full = tag === UTC_TIME ? century + written : written;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)/.exec(full);
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]} ${match[4]}:${match[5]}`;
}

function hex(der: Uint8Array, { start, end }: Element): string {
  return [...der.subarray(start, end)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
