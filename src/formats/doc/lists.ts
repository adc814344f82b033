import type { Level, NumberingList } from '../document/listNumbers';
import { FIB, type DocLayout } from './layout';

/** Number formats ([MS-OSHARED] 2.2.1.3), as .docx calls them. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [58, 'russianLower'],
  [59, 'russianUpper'],
  [255, 'none'],
]);
const LIST_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVELS = 9;
const MOST_LISTS = 4000;

/** The lists of the document by the number by which paragraphs refer to them ([MS-DOC] 2.9.131, 2.9.132). */
export function readLists(layout: DocLayout): ReadonlyMap<string, NumberingList> {
  const levels = readDefinitions(layout);
  const table = layout.structure(FIB.listOverrides);
  const found = new Map<string, NumberingList>();
  if (table.byteLength < 4) return found;
  const count = Math.min(table.getUint32(0, true), MOST_LISTS, Math.floor((table.byteLength - 4) / OVERRIDE_SIZE));
  let at = 4 + count * OVERRIDE_SIZE;
  for (let i = 0; i < count; i++) {
    const head = 4 + i * OVERRIDE_SIZE;
    const abstract = String(table.getInt32(head, true));
    const changed = table.getUint8(head + 12);
    const starts = new Map<number, number>();
    const own = new Map<number, Level>();
    at += 4;
    for (let k = 0; k < changed && at + 8 <= table.byteLength; k++) {
      const flags = table.getUint32(at + 4, true);
      const level = flags & 0x0f;
      if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) starts.set(level, table.getInt32(at, true));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const [definition, next] = readLevel(table, at);
      own.set(level, definition);
      at = next;
    }
    found.set(String(i + 1), { abstract, starts, levels: new Map([...(levels.get(abstract) ?? []), ...own]) });
  }
  return found;
}

/** Levels by the id of their list; they stand behind the table of lists. */
function readDefinitions({ table, structure }: DocLayout): ReadonlyMap<string, ReadonlyMap<number, Level>> {
  const list = structure(FIB.lists);
  const found = new Map<string, ReadonlyMap<number, Level>>();
  if (list.byteLength < 2) return found;
  const count = Math.min(list.getUint16(0, true), Math.floor((list.byteLength - 2) / LIST_SIZE));
  let at = list.byteOffset - table.byteOffset + list.byteLength;
  for (let i = 0; i < count; i++) {
    const head = 2 + i * LIST_SIZE;
    const isSimple = (list.getUint8(head + 26) & 1) !== 0;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const [definition, next] = readLevel(table, at);
      levels.set(level, definition);
      at = next;
    }
    found.set(String(list.getInt32(head, true)), levels);
  }
  return found;
}

/** One level ([MS-DOC] 2.9.150), and where the next one begins. Numbers of levels stand in its text as signs 0 to 8. */
function readLevel(view: DataView, at: number): readonly [Level, number] {
  const flags = view.getUint8(at + 5);
  const characters = view.getUint8(at + 24);
  const paragraph = view.getUint8(at + 25);
  const textAt = at + 28 + characters + paragraph;
  const length = view.getUint16(textAt, true);
  const signs = Array.from({ length }, (_, i) => view.getUint16(textAt + 2 + i * 2, true));
  const text = signs.map((sign) => (sign < LEVELS ? `%${sign + 1}` : String.fromCharCode(sign))).join('');
  const isLegal = (flags & 0x04) !== 0;
  const format = FORMATS.get(view.getUint8(at + 4)) ?? 'decimal';
  const level: Level = { start: view.getInt32(at, true), format: isLegal ? 'decimal' : format, text };
  if ((flags & 0x08) !== 0) level.restart = 0;
  return [level, textAt + 2 + length * 2];
}
