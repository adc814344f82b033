import { fromDayNumber, type CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import { openCompoundFile, type CompoundStream } from '../compound/compoundFile';
import type { Attachment, Letter } from './attachment';

const ATTACHMENT = /^__attach_version1\.0_#[0-9A-Fa-f]{1,8}\//;
/**
 * Property tags (MS-OXPROPS); type 001F is UTF-16, 001E is of the sender's code page, 0102 is bytes, 000D is a storage
 * of its own.
 */
const CONTENT = '__substg1.0_37010102';
const EMBEDDED = '__substg1.0_3701000D/';
const PAGE = '__substg1.0_10130102';
const PROPERTIES = '__properties_version1.0';
const FILE_NAMES = ['3707', '3704'];
const SUBJECT = ['0037'];
const BODY = ['1000'];
const SENDER_NAME = ['0C1A', '0042'];
const SENDER_ADDRESS = ['5D01', '0C1F', '0065'];
/** Delivery and sending, as FILETIME. */
const TIMES = [0x0e060040, 0x00390040];
/** Letters in letters; deeper ones are no correspondence. */
const DEEPEST = 4;

type Streams = ReadonlyMap<string, CompoundStream>;

/** An Outlook message (.msg, MS-OXMSG), or undefined when it is none. Messages inside it are opened, too. */
export function readOutlookMessage(bytes: Uint8Array): Letter | undefined {
  const streams = openCompoundFile(bytes);
  if (streams?.some(({ path }) => path === PROPERTIES) !== true) return undefined;
  return letterIn(new Map(streams.map((stream) => [stream.path, stream])), '', 0);
}

/** The message whose streams stand under this path. */
function letterIn(streams: Streams, root: string, depth: number): Letter {
  const text = (tags: readonly string[]): string => textOf(streams, root, tags);
  const from = [text(SENDER_NAME), text(SENDER_ADDRESS)].filter((part) => part !== '').join(' ');
  const [subject, body] = [text(SUBJECT), text(BODY)];
  return {
    ...given({
      from: from === '' ? undefined : from,
      subject: subject === '' ? undefined : subject,
      on: dayOf(streams.get(root + PROPERTIES)?.read()),
      page: streams.get(root + PAGE)?.read(),
      text: body === '' ? undefined : body,
    }),
    attachments: attachmentsIn(streams, root, depth),
  };
}

function attachmentsIn(streams: Streams, root: string, depth: number): readonly Attachment[] {
  const folders = new Set<string>();
  for (const path of streams.keys()) {
    const folder = path.startsWith(root) ? ATTACHMENT.exec(path.slice(root.length))?.[0] : undefined;
    if (folder !== undefined) folders.add(root + folder);
  }
  return [...folders].sort().map((folder) => {
    const name = textOf(streams, folder, FILE_NAMES);
    const inner = folder + EMBEDDED;
    const isMessage = depth < DEEPEST && [...streams.keys()].some((path) => path.startsWith(inner));
    if (!isMessage) return { name, bytes: streams.get(folder + CONTENT)?.read() ?? new Uint8Array(0) };
    const letter = letterIn(streams, inner, depth + 1);
    return { name: name !== '' ? name : `${letter.subject ?? 'message'}.msg`, bytes: new Uint8Array(0), letter };
  });
}

function textOf(streams: Streams, folder: string, tags: readonly string[]): string {
  const paths = tags.flatMap((tag) => [`${folder}__substg1.0_${tag}001F`, `${folder}__substg1.0_${tag}001E`]);
  const stream = paths.map((path) => streams.get(path)).find((found) => found !== undefined);
  const decoder = new TextDecoder(stream?.path.endsWith('F') === true ? 'utf-16le' : 'windows-1251');
  return decoder.decode(stream?.read() ?? new Uint8Array(0)).replace(/\0/g, '');
}

const PROPERTY_SIZE = 16;
/** 1970-01-01 in days since 1601-01-01, and a day in hundreds of nanoseconds. */
const [EPOCH, DAY] = [134_774, 864e9];
/** Kyiv is two hours ahead of Universal Time in winter, when reports come. */
const KYIV = DAY / 12;

/**
 * The day of delivery, else of sending, from the properties of fixed size: entries of sixteen bytes behind a head that
 * is 32 bytes long in a message, 24 in one inside another: the tags say where an entry is.
 */
function dayOf(properties: Uint8Array | undefined): CivilDate | undefined {
  if (properties === undefined) return undefined;
  const view = new DataView(properties.buffer, properties.byteOffset, properties.byteLength);
  for (const time of TIMES)
    for (let at = 24; at + PROPERTY_SIZE <= properties.length; at += 8) {
      if (view.getUint32(at, true) !== time) continue;
      const count = view.getUint32(at + 8, true) + view.getUint32(at + 12, true) * 0x1_0000_0000;
      const day = Math.floor((count + KYIV) / DAY) - EPOCH;
      if (day > 0 && day < 50_000) return fromDayNumber(day);
    }
  return undefined;
}
