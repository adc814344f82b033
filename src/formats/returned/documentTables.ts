import { isBracketedPrompt } from '../../core/text/bracketedPrompt';
import { clean } from '../../core/text/clean';
import { given } from '../../core/given';
import type { Beside, RowContent, SheetContent, WorkbookContent } from '../../core/workbook/content';
import { cellReference } from '../../core/workbook/reference';
import type { Block, Paragraph, ReadDocument, Table } from '../document/document';
import { flowOf } from '../document/flow';
import { liveTable } from '../document/liveTable';
import { paragraphText, textOf } from '../document/textOf';
import { besideCell, besideFlow, besideMargins, deletedRows, withAddresses } from './besideText';
import { collectRows } from '../xlsx/read/sheetRows';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { headingLines } from './headingLines';
import { joinedTables } from './joinedTables';
import { isPrompt } from './promptWords';

/** What a spreadsheet program allows for the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * The tables of a document as a workbook: one sheet a table, every cell as text, with the lines above the tables.
 * Undefined when there is none. A sheet is called as the heading over its table says («Sheet 4: Друк», as
 * LibreOffice writes), else by its number. Throws {@link ReadFault} past the limits.
 */
export function documentTables(document: ReadDocument, limits: ReadLimits): WorkbookContent | undefined {
  const sheets: SheetContent[] = [];
  const headings = headingLines();
  // What stands around the tables, beside the flow, is reported with the first of them.
  const around: Beside[] = [...besideMargins(document.margins)];
  // The letterhead may stand in the header of the page.
  for (const { kind, blocks } of document.margins)
    if (kind === 'header') for (const line of textOf(blocks).split('\n')) headings.add(clean(line));
  const lines: string[] = [];
  let heading = '';
  for (const block of joinedTables(flowOf(document.blocks))) {
    if (block.kind === 'paragraph') {
      if (block.heading !== undefined) heading = paragraphText(block);
      for (const line of linesOf(block)) {
        headings.add(line);
        if (line !== '') lines.push(line);
      }
      around.push(...besideFlow(block));
      continue;
    }
    headings.table();
    if (sheets.length >= limits.sheets) throw new ReadFault('sheets', { limit: limits.sheets });
    const sheet = sheetOf(block, sheetName(heading, sheets), limits);
    if (sheet.rows.length === 0) continue;
    sheets.push(sheet);
    heading = '';
  }
  const [first, ...others] = sheets;
  if (first === undefined) return undefined;
  const beside = [...(first.beside ?? []), ...around];
  return {
    sheets: [{ ...first, ...given({ beside: beside.length === 0 ? undefined : beside }) }, ...others],
    headings: headings.found(),
    ...given({ around: lines.length === 0 ? undefined : lines }),
    properties: new Map(),
    hasMacros: false,
    externalLinks: 0,
  };
}

function linesOf(paragraph: Paragraph): readonly string[] {
  return paragraphText(paragraph).split('\n').map(clean);
}

function sheetOf(table: Table, name: string, limits: ReadLimits): SheetContent {
  const { rows } = liveTable(table);
  const found = collectRows(name, limits);
  const merges: string[] = [];
  const beside: Beside[] = [...deletedRows(table)];
  rows.forEach(({ cells }, i) => {
    found.begin(i + 1, false);
    for (const cell of cells) {
      const text = cellText(cell.blocks);
      if (isBracketedPrompt(text)) beside.push({ kind: 'prompt', at: cellReference(i + 1, cell.column), text });
      else if (text !== '') found.put(cell.column, text);
      beside.push(...besideCell(cell, cellReference(i + 1, cell.column)));
      if (cell.columns > 1 || cell.rows > 1)
        merges.push(
          `${cellReference(i + 1, cell.column)}:${cellReference(i + cell.rows, cell.column + cell.columns - 1)}`,
        );
    }
  });
  const kept: readonly RowContent[] = found.finish();
  return { name, state: 'visible', rows: kept, merges, ...given({ beside: beside.length === 0 ? undefined : beside }) };
}

function cellText(blocks: readonly Block[]): string {
  const text = textOf(withAddresses(blocks)).replace(/\t/g, ' ').trim();
  return isPrompt(text) ? '' : text;
}

function sheetName(heading: string, before: readonly SheetContent[]): string {
  const own = clean(heading).replace(/^(?:sheet|аркуш|лист|tabelle|feuille) \d+: ?/i, '');
  const isFree = own !== '' && own.length <= LONGEST_NAME && before.every(({ name }) => name !== own);
  return isFree ? own : `${before.length + 1}`;
}
