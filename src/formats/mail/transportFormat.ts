import { given } from '../../core/given';
import type { Letter } from './attachment';

/** `winmail.dat`: what Outlook puts a letter's attachments into when it writes to another mail program (MS-OXTNEF). */
export const TNEF_SIGNATURE: readonly number[] = [0x78, 0x9f, 0x3e, 0x22];

const NEW_ATTACHMENT = 0x9002;
const SUBJECT = 0x8004;
const TITLE = 0x8010;
const DATA = 0x800f;
const PROPERTIES = 0x9005;
/** PR_ATTACH_LONG_FILENAME and PR_ATTACH_DATA_BIN (MS-OXPROPS). */
const LONG_NAME = 0x3707;
const EMBEDDED = 0x3701;
const [STRING8, UNICODE, BINARY, OBJECT] = [0x1e, 0x1f, 0x102, 0x0d];
/** Longer ones are no letter's. */
const MOST_ATTRIBUTES = 20_000;

interface Draft {
  title: string;
  longName: string;
  bytes: Uint8Array;
}

/** The letter in a TNEF stream; undefined when it is none, or broken before its first attribute. */
export function readTransportFormat(bytes: Uint8Array): Letter | undefined {
  if (bytes.length < 6 || !TNEF_SIGNATURE.every((byte, i) => bytes[i] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drafts: Draft[] = [];
  let subject: string | undefined;
  let at = 6;
  for (let count = 0; at + 9 <= bytes.length && count < MOST_ATTRIBUTES; count++) {
    const id = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) break;
    if (id === SUBJECT) subject = ansi(data);
    if (id === NEW_ATTACHMENT) drafts.push({ title: '', longName: '', bytes: new Uint8Array(0) });
    const draft = drafts.at(-1);
    if (draft !== undefined) takeAttribute(draft, id, data);
    // A checksum of two bytes follows.
    at += 9 + length + 2;
  }
  return {
    ...given({ subject: subject === '' ? undefined : subject }),
    attachments: drafts.map(({ title, longName, bytes: content }) => ({
      name: longName === '' ? title : longName,
      bytes: content,
    })),
  };
}

function takeAttribute(draft: Draft, id: number, data: Uint8Array): void {
  if (id === TITLE) draft.title = ansi(data);
  else if (id === DATA) draft.bytes = data;
  else if (id === PROPERTIES)
    for (const { tag, type, value } of properties(data)) {
      if (tag === LONG_NAME) draft.longName = type === UNICODE ? wide(value) : ansi(value);
      // An object begins with the id of its interface, sixteen bytes.
      else if (tag === EMBEDDED && draft.bytes.length === 0) draft.bytes = type === OBJECT ? value.subarray(16) : value;
    }
}

interface Property {
  readonly tag: number;
  readonly type: number;
  readonly value: Uint8Array;
}

/** Sizes of values of a fixed length; each stands on a border of four bytes. */
const FIXED: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);

/**
 * MAPI properties (MS-OXTNEF 2.1.3.4) up to the first of a kind that is not read: those behind it have no known place.
 */
function* properties(data: Uint8Array): Generator<Property> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = data.length < 4 ? 0 : view.getUint32(0, true);
  let at = 4;
  for (let i = 0; i < count && at + 4 <= data.length; i++) {
    const type = view.getUint16(at, true);
    const tag = view.getUint16(at + 2, true);
    at += 4;
    if (tag >= NAMED) at = afterName(view, at);
    const fixed = FIXED.get(type);
    if (fixed !== undefined) {
      at += fixed;
      continue;
    }
    if (![STRING8, UNICODE, BINARY, OBJECT].includes(type) || at + 8 > data.length) return;
    const length = view.getUint32(at + 4, true);
    const value = data.subarray(at + 8, at + 8 + length);
    if (value.length < length) return;
    yield { tag, type, value };
    at += 8 + Math.ceil(length / 4) * 4;
  }
}

/** Properties from here on carry a set and a name of their own. */
const NAMED = 0x8000;
const SET = 16;

/** Behind the set stands the kind of name: a number, or a text with its length. */
function afterName(view: DataView, at: number): number {
  const name = at + SET + 4;
  if (name + 4 > view.byteLength) return view.byteLength;
  const isText = view.getUint32(at + SET, true) === 1;
  return name + 4 + (isText ? Math.ceil(view.getUint32(name, true) / 4) * 4 : 0);
}

function ansi(data: Uint8Array): string {
  return new TextDecoder('windows-1251').decode(data).replace(/\0[^]*$/, '');
}

function wide(data: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(data).replace(/\0[^]*$/, '');
}
