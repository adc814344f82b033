import type { CellValue } from '../../src/core/workbook/content';
import type { OpenedFile } from '../../src/formats/returned/openFile';
import { parseCellReference } from '../../src/core/workbook/reference';
import { MARKER } from './plant';
import { standingMarkers } from './standing';

/**
 * The markers that stand in the file and not in what was read of it; with the row where they stand, if the file says
 * it.
 */
export function lostAnswers(
  bytes: Uint8Array,
  { content, form }: Pick<Extract<OpenedFile, { kind: 'workbook' }>, 'content' | 'form'>,
): readonly string[] {
  const read = new Map<string, Set<number>>();
  const take = (text: string, row: number): void => {
    for (const marker of text.match(MARKER) ?? []) read.set(marker, (read.get(marker) ?? new Set()).add(row));
  };
  for (const { rows, beside = [] } of content.sheets) {
    for (const { row, cells } of rows) for (const cell of cells) take(textOf(cell), row);
    // What a merged cell covers is quoted beside it.
    for (const { at = '', text = '' } of beside) take(text, parseCellReference(at)?.row ?? 0);
  }
  // A delimited text has no markup: what stands in its bytes stands in a cell.
  const standing =
    form === 'csv'
      ? (new TextDecoder('latin1').decode(bytes).match(MARKER) ?? []).map((marker) => ({ marker, row: undefined }))
      : standingMarkers(bytes);
  return standing
    .filter(({ marker, row }) => {
      const rows = read.get(marker);
      return rows === undefined || (row !== undefined && !rows.has(row));
    })
    .map(({ marker, row }) => (row === undefined ? marker : `${marker} of row ${row}`));
}

function textOf(cell: CellValue | undefined): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell !== 'object') return '';
  if (cell.kind === 'formula') return textOf(cell.value);
  return cell.kind === 'error' ? cell.error : '';
}
