import { buildTable } from '../document/buildTable';
import type { Block, Paragraph, ReadDocument, Table } from '../document/document';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { columnedLines } from './columnedLines';
import { openPdf, type PdfPage } from './openPdf';
import { joinedPages, type PageTable } from './pageTables';
import { ruledTables } from './ruledTables';
import { spacedBlocks } from './spacedTables';
import { linesOf } from './words';

type Placed = { readonly y: number; readonly text: string } | PageTable;

/**
 * The text of a .pdf: lines and columns are put together again from the places of words, tables from the lines drawn
 * around their cells, else from the gaps. A document without text is a scan: no blocks. Throws {@link ReadFault}.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  columns: 'tables' | 'spaces' = 'tables',
  passwords: readonly string[] = [],
): Promise<ReadDocument> {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const pages: PdfPage[] = [];
  for await (const page of openPdf(bytes, passwords)) pages.push(page);
  const lines = columns === 'spaces' ? linesInColumns(pages) : undefined;
  const read = lines ?? inTables(pages, limits);
  return pages[0]?.isUnlocked === true ? { ...read, isUnlocked: true } : read;
}

/** Pages without any drawn table, as lines whose spaces set the columns. */
function linesInColumns(pages: readonly PdfPage[]): ReadDocument | undefined {
  if (pages.some(({ words, rulings }) => ruledTables(words, rulings).tables.length > 0)) return undefined;
  const lines = columnedLines(pages.map(({ words }) => linesOf(words)));
  if (lines === undefined) return undefined;
  const blocks = lines.flatMap((page, i) =>
    withoutPageNumber(
      page.map((text) => ({ y: 0, text })),
      i + 1,
    ).flatMap((one) => ('text' in one ? [{ ...paragraph(one.text), isSpaced: true as const }] : [])),
  );
  return { blocks, margins: [] };
}

function inTables(pages: readonly PdfPage[], limits: ReadLimits): ReadDocument {
  const blocks: Block[] = [];
  /** The table that the last page ended with: it may go on on the next. */
  let open: PageTable | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(tableOf(open, limits));
    open = undefined;
  };
  let number = 0;
  for (const page of pages) {
    number++;
    const placed = withoutPageNumber(placedOn(page), number);
    placed.forEach((one, i) => {
      if (!('rows' in one)) {
        close();
        if (one.text !== '') blocks.push({ kind: 'paragraph', runs: [{ text: one.text }] });
      } else if (i === 0 && open?.columns === one.columns) open = joinedPages(open, one);
      else {
        close();
        open = one;
      }
    });
  }
  close();
  return { blocks, margins: [] };
}

/** What stands on a page, from its top down. */
function placedOn({ words, rulings }: PdfPage): readonly Placed[] {
  const { tables, others } = ruledTables(words, rulings);
  const drawn = tables.map(({ columns, rows, top }): PageTable => ({ y: top, columns: columns.length - 1, rows }));
  const around = spacedBlocks(linesOf(others)).map((block): Placed => {
    if (block.kind === 'text') return { y: block.y, text: block.text };
    const rows = block.rows.map((row) => row.map((text, column) => ({ column, columns: 1, rows: 1, text })));
    return { y: block.y, columns: block.columns, rows };
  });
  return [...drawn, ...around].sort((a, b) => b.y - a.y);
}

/** The number of the page, alone in its first or last line, is no text. */
function withoutPageNumber(placed: readonly Placed[], number: number): readonly Placed[] {
  const isNumber = (one: Placed | undefined): boolean =>
    one !== undefined && 'text' in one && one.text.replace(/[–—-]/g, '').trim() === String(number);
  const rest = isNumber(placed[0]) ? placed.slice(1) : placed;
  return rest.length > 1 && isNumber(rest.at(-1)) ? rest.slice(0, -1) : rest;
}

function tableOf({ rows }: PageTable, limits: ReadLimits): Table {
  const builder = buildTable(limits);
  for (const cells of rows) {
    builder.row();
    for (const { columns, rows: tall, text } of cells)
      builder.cell(text === '' ? [] : text.split('\n').map(paragraph), columns, tall);
  }
  return builder.finish();
}

function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text }] };
}
