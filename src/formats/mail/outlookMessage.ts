import { openCompoundFile, type CompoundStream } from '../compound/compoundFile';
import type { Attachment } from './attachment';

const ATTACHMENT = /^__attach_version1\.0_#[0-9A-Fa-f]{1,8}\//;
/**
 * Property tags (MS-OXPROPS): content, long name, short name, subject; type 001F is UTF-16, 001E is of the sender's
 * code page, 000D is a storage of its own.
 */
const CONTENT = '__substg1.0_37010102';
const EMBEDDED = '__substg1.0_3701000D/';
const NAMES = ['__substg1.0_3707001F', '__substg1.0_3704001F', '__substg1.0_3707001E', '__substg1.0_3704001E'];
const SUBJECTS = ['__substg1.0_0037001F', '__substg1.0_0037001E'];
/** Letters in letters; deeper ones are no correspondence. */
const DEEPEST = 4;

type Streams = ReadonlyMap<string, CompoundStream>;

/** Attachments of an Outlook message (.msg, MS-OXMSG), or undefined when it is none. Messages inside it are opened. */
export function readOutlookMessage(bytes: Uint8Array): readonly Attachment[] | undefined {
  const streams = openCompoundFile(bytes);
  if (streams?.some(({ path }) => path === '__properties_version1.0') !== true) return undefined;
  return attachmentsIn(new Map(streams.map((stream) => [stream.path, stream])), '', 0);
}

/** Of the message whose streams stand under this path. */
function attachmentsIn(streams: Streams, root: string, depth: number): readonly Attachment[] {
  const folders = new Set<string>();
  for (const path of streams.keys()) {
    const folder = path.startsWith(root) ? ATTACHMENT.exec(path.slice(root.length))?.[0] : undefined;
    if (folder !== undefined) folders.add(root + folder);
  }
  return [...folders].sort().map((folder) => {
    const name = textOf(streams, folder, NAMES);
    const inner = folder + EMBEDDED;
    const isMessage = depth < DEEPEST && [...streams.keys()].some((path) => path.startsWith(inner));
    if (!isMessage) return { name, bytes: streams.get(folder + CONTENT)?.read() ?? new Uint8Array(0) };
    const subject = textOf(streams, inner, SUBJECTS);
    return {
      name: name !== '' ? name : `${subject === '' ? 'message' : subject}.msg`,
      bytes: new Uint8Array(0),
      attachments: attachmentsIn(streams, inner, depth + 1),
    };
  });
}

function textOf(streams: Streams, folder: string, tags: readonly string[]): string {
  const stream = tags.map((tag) => streams.get(folder + tag)).find((found) => found !== undefined);
  const decoder = new TextDecoder(stream?.path.endsWith('F') === true ? 'utf-16le' : 'windows-1251');
  return decoder.decode(stream?.read() ?? new Uint8Array(0)).replace(/\0/g, '');
}
