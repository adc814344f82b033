import { unzipSync } from 'fflate';
import { makeZip } from '../fixtures/zipMaker';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Texts of cells: `<t>`, `<x:t xml:space="preserve">`, and the paragraphs of OpenDocument. */
const TEXT = /(<(?:t|x:t|text:p)(?: [^<>]*)?>)([^<>]{2,})</g;
const HOLDERS = /^(?:xl\/worksheets\/[^/]*\.xml|xl\/sharedStrings\.xml|content\.xml)$/i;
/** Plain ASCII: it survives every encoding, and no mutation makes one by chance. */
export const MARKER = /Mark\d{4}x/g;

/** The same package with a marker of its own behind every text of a cell, so that each can be looked for. */
export function plantMarkers(bytes: Uint8Array): Uint8Array {
  let count = 0;
  return makeZip(
    Object.entries(unzipSync(bytes)).map(([name, data]) => ({
      name,
      data: HOLDERS.test(name)
        ? encoder.encode(
            decoder.decode(data).replace(TEXT, (_, tag: string, text: string) => `${tag}${text} ${marker(++count)}<`),
          )
        : data,
    })),
  );
}

export function marker(number: number): string {
  return `Mark${String(number).padStart(4, '0')}x`;
}
