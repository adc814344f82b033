import { deflateSync } from 'fflate';
import type { SpecValue } from '../../../core/workbook/spec';
import { parseCellReference } from '../../../core/workbook/reference';
import { crc32 } from '../../zip/crc32';
import { RETURN_LIMITS } from '../../zip/readLimits';
import { partKey } from '../../zip/readNames';
import { centralRecord, endRecord, localRecord } from '../../zip/writeRecords';
import { openPackage, type Package } from '../../opc/openPackage';
import { readDateStyles } from '../read/styles';
import { readWorkbookPart } from '../read/workbookPart';
import { withoutCalcChain } from './calcChain';
import { patchSheet, type CellPatch } from './patchSheet';
import { joinBytes } from '../../../core/joinBytes';

export interface PatchChange {
  readonly sheet: string;
  /** A1 reference. */
  readonly cell: string;
  /** Absent: the cell is emptied, its style stays. */
  readonly value?: SpecValue | undefined;
}

/**
 * The same .xlsx with some cells changed. Only the parts of the named sheets are rewritten, and in them
 * only the cells; every other part keeps its bytes, so that nothing of a user's file takes a round trip
 * through a library. Text becomes an inline string, never a formula; a date takes the style of its cell,
 * or of a date in its column. The same input gives the same bytes. Throws RangeError when a sheet or a
 * cell does not exist, and whatever stands in the way of reading the file: read it first.
 */
export function patchWorkbook(bytes: Uint8Array, changes: readonly PatchChange[]): Uint8Array {
  const pack = openPackage(bytes, RETURN_LIMITS);
  const root = pack.relationships('').find(({ type }) => type === 'officedocument')?.target ?? 'xl/workbook.xml';
  const related = pack.relationships(root);
  const workbook = readWorkbookPart(pack.text(root), root, RETURN_LIMITS.sheets);
  const stylesPart = related.find(({ type }) => type === 'styles')?.target;
  const styles = pack.optionalText(stylesPart);
  const dateStyles = styles === undefined ? [] : readDateStyles(styles, stylesPart ?? '', RETURN_LIMITS.styles);
  const parts = new Map<string, string | undefined>();
  let formulaLost = false;
  for (const [sheet, patches] of bySheet(changes)) {
    const id = workbook.sheets.find(({ name }) => name === sheet)?.relationship;
    const part = related.find((relationship) => relationship.id === id)?.target;
    if (id === undefined || part === undefined) throw new RangeError(`there is no sheet named ${sheet}`);
    const patched = patchSheet(pack.text(part), part, patches, { dateStyles, dateSystem: workbook.dateSystem });
    parts.set(partKey(part), patched.xml);
    formulaLost ||= patched.formulaLost;
  }
  if (formulaLost) for (const [part, xml] of withoutCalcChain(pack, root)) parts.set(partKey(part), xml);
  return rewrite(pack, parts);
}

function bySheet(changes: readonly PatchChange[]): ReadonlyMap<string, readonly CellPatch[]> {
  const sheets = new Map<string, CellPatch[]>();
  for (const { sheet, cell, value } of changes) {
    const position = parseCellReference(cell);
    if (position === undefined) throw new RangeError(`${cell} is no cell`);
    const patches = sheets.get(sheet) ?? [];
    patches.push({ ...position, value });
    sheets.set(sheet, patches);
  }
  return sheets;
}

/**
 * The package with the given parts in place of its own (undefined: left out); the others keep their compressed bytes.
 */
function rewrite({ archive }: Package, parts: ReadonlyMap<string, string | undefined>): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of archive.entries) {
    const key = partKey(entry.name);
    const xml = parts.get(key);
    if (parts.has(key) && xml === undefined) continue;
    const name = encoder.encode(entry.name);
    const content = xml === undefined ? undefined : encoder.encode(asUtf8(xml));
    const record =
      content === undefined
        ? { name, method: entry.method, crc: entry.crc, size: entry.size, data: [archive.raw(entry)] }
        : { name, method: 8, crc: crc32(content), size: content.length, data: [deflateSync(content, { level: 6 })] };
    directory.push(centralRecord(record, at));
    for (const chunk of localRecord(record)) {
      chunks.push(chunk);
      at += chunk.length;
    }
  }
  const start = at;
  for (const record of directory) at += record.length;
  chunks.push(...directory, endRecord(directory.length, at - start, start));
  return joinBytes(chunks);
}

/** The declaration of a part that was in another encoding must not contradict its bytes. */
function asUtf8(xml: string): string {
  const end = xml.startsWith('<?xml') ? xml.indexOf('?>') : -1;
  return end < 0
    ? xml
    : xml.slice(0, end).replace(/encoding\s*=\s*(?:"[^"]*"|'[^']*')/, 'encoding="UTF-8"') + xml.slice(end);
}
