import type { Beside, CellValue, SheetContent } from '../workbook/content';
import { cellReference } from '../workbook/reference';
import { cellText } from './cellText';

/** `HYPERLINK("https://…","…")`, also as OpenDocument writes it (`of:=HYPERLINK("…";"…")`). */
const ADDRESS = /^(?:\w+:)?=?\s*HYPERLINK\(\s*"((?:[^"]|"")+)"/i;
/** `mailto:` and the like; a place in the same workbook (`#Аркуш!A1`) says nothing. */
const INSIDE = /^#|^\[/;
const MOST = 2000;

/** Addresses that formulas put behind words: the file has no link there, only the formula. */
export function formulaLinks({ rows }: SheetContent): readonly Beside[] {
  const links: Beside[] = [];
  for (const { row, cells } of rows) {
    for (let column = 0; column < cells.length && links.length < MOST; column += 1) {
      const text = addressOf(cells[column]);
      if (text !== undefined) links.push({ kind: 'link', at: cellReference(row, column + 1), text });
    }
  }
  return links;
}

function addressOf(cell: CellValue | undefined): string | undefined {
  if (typeof cell !== 'object' || cell.kind !== 'formula') return undefined;
  const address = ADDRESS.exec(cell.formula)?.[1]?.replaceAll('""', '"').trim() ?? '';
  return address === '' || INSIDE.test(address) || cellText(cell).includes(address) ? undefined : address;
}
