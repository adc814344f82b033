import type { Cell } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { given } from '../../../core/given';
import { columnLetters } from '../../../core/workbook/reference';
import type { LargeWorkbookSpec } from '../../../core/workbook/spec';
import { definedNames } from './names';
import { hucreSheet } from './sheet';
import { DEFAULT_FONT, hucreStyles, withDateFormat } from './styles';
import type { Look } from './survey';

/**
 * The package as hucre writes it, without rows: styles, names, protection, rules, notes, charts, properties. The first
 * row of its first sheet has a cell for each look, in their order, whence {@link formatsIn} knows their numbers, and
 * one with a text, so that there is a part of shared strings.
 */
export function writeSkeleton(spec: LargeWorkbookSpec, looks: readonly Look[], active: number): Promise<Uint8Array> {
  // An instant at midnight UTC: hucre wants one, and takes the clock when it gets none.
  const day = new Date(`${spec.properties.created}T00:00:00Z`);
  const sheets = spec.sheets.map((sheet) => hucreSheet(sheet, spec.properties));
  sheets.slice(0, 1).forEach(({ cells }) => addLooks(cells, looks, spec));
  return writeXlsx({
    sheets,
    defaultFont: { ...DEFAULT_FONT },
    namedRanges: definedNames(spec),
    activeSheet: active,
    properties: {
      title: spec.properties.title,
      creator: spec.properties.creator,
      lastModifiedBy: spec.properties.creator,
      created: day,
      modified: day,
      custom: { ...spec.properties.custom },
    },
    ...given({ workbookProtection: spec.lockStructure === true ? { lockStructure: true } : undefined }),
  });
}

function addLooks(cells: Map<string, Partial<Cell>>, looks: readonly Look[], spec: LargeWorkbookSpec): void {
  const styles = hucreStyles(spec);
  looks.forEach(({ style: name, ofDate }, column) => {
    const style = name === undefined ? undefined : styles.get(name);
    const shown = ofDate ? withDateFormat(style) : style;
    const key = `0,${column}`;
    cells.set(key, { ...cells.get(key), ...given({ style: shown }) });
  });
  const key = `0,${looks.length}`;
  cells.set(key, { ...cells.get(key), value: 'text' });
}

/** The number of each look in the part of styles, as the first sheet of a skeleton names them. */
export function formatsIn(firstSheet: string, looks: readonly Look[]): readonly number[] {
  const numbers = new Map(
    [...firstSheet.matchAll(/<c r="([A-Z]+)1" s="(\d+)"\/>/g)].map(([, column, format]) => [column, Number(format)]),
  );
  return looks.map((_, column) => numbers.get(columnLetters(column + 1)) ?? 0);
}
