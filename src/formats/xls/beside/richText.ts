import { Continued } from './continued';

/** From this letter on a text stands in this font (MS-XLS 2.5.129). */
export interface FontRun {
  readonly from: number;
  readonly font: number;
}

export interface RichText {
  readonly text: string;
  readonly runs: readonly FontRun[];
}

const WIDE = 1;
const WITH_EXTENSION = 4;
const WITH_RUNS = 8;
/** Runs of one text: a cell holds 32,767 letters. */
const MOST_RUNS = 32_767;

/** The texts of the shared table (MS-XLS 2.4.265) that stand in several fonts, by their index. */
export function readRichStrings(pieces: readonly Uint8Array[]): ReadonlyMap<number, RichText> {
  const found = new Map<number, RichText>();
  const reader = new Continued(pieces);
  reader.skip(4);
  const count = reader.dword();
  for (let i = 0; i < count && reader.isOpen; i++) {
    const length = reader.word();
    const flags = reader.byte();
    const runCount = (flags & WITH_RUNS) === 0 ? 0 : reader.word();
    const extension = (flags & WITH_EXTENSION) === 0 ? 0 : reader.dword();
    const text = reader.text(length, (flags & WIDE) !== 0);
    const runs = readRuns(reader, runCount);
    reader.skip(extension);
    if (runs.length > 0) found.set(i, { text, runs });
  }
  return found;
}

/** A text with its fonts in the cell itself (RString, MS-XLS 2.4.228), from behind the place of the cell. */
export function readRichCell(data: Uint8Array, bytesAsText: boolean): RichText | undefined {
  const reader = new Continued([data]);
  const length = reader.word();
  const text = reader.text(length, !bytesAsText && (reader.byte() & WIDE) !== 0);
  if (!bytesAsText) return { text, runs: readRuns(reader, reader.word()) };
  const count = reader.byte();
  return { text, runs: Array.from({ length: count }, () => ({ from: reader.byte(), font: reader.byte() })) };
}

function readRuns(reader: Continued, count: number): readonly FontRun[] {
  const runs: FontRun[] = [];
  for (let i = 0; i < Math.min(count, MOST_RUNS) && reader.isOpen; i++)
    runs.push({ from: reader.word(), font: reader.word() });
  return runs;
}
