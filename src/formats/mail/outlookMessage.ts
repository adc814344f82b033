import { openCompoundFile } from '../compound/compoundFile';
import type { Attachment } from './attachment';

const ATTACHMENT = /^__attach_version1\.0_#[0-9A-Fa-f]{1,8}\//;
/** Property tags (MS-OXPROPS): content, long name, short name; type 001F is UTF-16, 001E is of the sender's code page. */
const CONTENT = '__substg1.0_37010102';
const NAMES = ['__substg1.0_3707001F', '__substg1.0_3704001F', '__substg1.0_3707001E', '__substg1.0_3704001E'];

/**
 * Attachments of an Outlook message (.msg, MS-OXMSG), or undefined when it is none. A message inside
 * the message is an attachment without content of its own: it comes as a name with no bytes.
 */
export function readOutlookMessage(bytes: Uint8Array): readonly Attachment[] | undefined {
  const streams = openCompoundFile(bytes);
  if (streams?.some(({ path }) => path === '__properties_version1.0') !== true) return undefined;
  const byPath = new Map(streams.map((stream) => [stream.path, stream]));
  const folders = new Set(
    streams.map(({ path }) => ATTACHMENT.exec(path)?.[0]).filter((folder) => folder !== undefined),
  );
  return [...folders].sort().map((folder) => {
    const nameStream = NAMES.map((name) => byPath.get(folder + name)).find((stream) => stream !== undefined);
    const decoder = new TextDecoder(nameStream?.path.endsWith('F') === true ? 'utf-16le' : 'windows-1251');
    const content = byPath.get(folder + CONTENT)?.read();
    return {
      name: decoder.decode(nameStream?.read() ?? new Uint8Array(0)).replace(/\0/g, ''),
      bytes: content ?? new Uint8Array(0),
    };
  });
}
