import { baseName } from '../../core/text/order';
import { decodeText } from '../delimited/decodeText';
import { openCompoundFile } from '../compound/compoundFile';
import { pageFiles } from '../html/pageFiles';
import { readRtf } from '../rtf/readRtf';
import { sniff } from '../sniff/sniff';
import { openArchive } from '../zip/readArchive';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';

export interface EmbeddedFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where Office and OpenDocument programs put pictures and embedded files. */
const FOLDERS = /^(?:(?:xl|word)\/(?:media|embeddings)|Pictures|media)\/[^/]+$|^Object \d+$/i;

/**
 * The pictures and embedded files of a document (.xlsx, .docx, .ods, .odt, .rtf, a web page), under the names that the
 * findings give them. What is broken is left out: the document itself was read without it.
 */
export function embeddedFiles(document: Uint8Array, limits: ReadLimits): readonly EmbeddedFile[] {
  switch (sniff(document, '')) {
    case 'rtf':
      return filesOfRichText(document, limits);
    case 'html':
      return pageFiles(decodeText(document));
    default:
      return filesOfPackage(document, limits);
  }
}

function filesOfRichText(document: Uint8Array, limits: ReadLimits): readonly EmbeddedFile[] {
  const found: EmbeddedFile[] = [];
  try {
    readRtf(document, limits, (name, bytes) => void found.push({ name, bytes }));
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
  }
  return found;
}

function filesOfPackage(document: Uint8Array, limits: ReadLimits): readonly EmbeddedFile[] {
  const archive = openArchive(document, limits);
  return archive.entries
    .filter(({ name }) => FOLDERS.test(name.replace(/\\/g, '/').replace(/^\//, '')))
    .flatMap((entry): readonly EmbeddedFile[] => {
      try {
        const file = { name: baseName(entry.name), bytes: archive.bytes(entry) };
        return [file, ...wrappedFile(file.bytes)];
      } catch (error) {
        if (error instanceof ReadFault) return [];
        throw error;
      }
    });
}

const NATIVE = '\u0001Ole10Native';

/**
 * The file inside an object of the Windows packager (`oleObject1.bin`): size, type, name, path of its origin, and after
 * two more numbers and a path its bytes. The layout is known from what programs write; none that fits is none.
 */
function wrappedFile(object: Uint8Array): readonly EmbeddedFile[] {
  const data = openCompoundFile(object)
    ?.find(({ path }) => path === NATIVE)
    ?.read();
  if (data === undefined || data.length < 16) return [];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const nameEnd = data.indexOf(0, 6);
  const originEnd = data.indexOf(0, nameEnd + 1);
  const pathSize = originEnd + 9 <= data.length ? view.getUint32(originEnd + 5, true) : Infinity;
  const from = originEnd + 9 + pathSize + 4;
  if (nameEnd < 0 || originEnd < 0 || from > data.length) return [];
  const size = view.getUint32(from - 4, true);
  const name = baseName(new TextDecoder('windows-1251').decode(data.subarray(6, nameEnd)).replace(/\\/g, '/'));
  return from + size > data.length ? [] : [{ name, bytes: data.subarray(from, from + size) }];
}
