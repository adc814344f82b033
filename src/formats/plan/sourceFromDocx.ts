import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../../core/plan/source';
import { findAttribute } from '../xml/attributes';
import { localName, tokenizeXml } from '../xml/tokenizer';
import { unescapeXml } from '../xml/unescape';
import type { Package } from '../opc/openPackage';
import { readListNumbers, type ListNumbers } from './docxNumbers';
import { isGrid, TABLE_LIMITS } from './sourceTable';

interface OpenTable {
  readonly rows: { line: number; cells: SourceCell[] }[];
  cell?: { text: string; span: number; merge?: 'restart' | 'continue' };
}

/** The part that holds a document's text. */
export function documentPart(pack: Package): string {
  return pack.relationships('').find(({ type }) => type === 'officedocument')?.target ?? 'word/document.xml';
}

/**
 * Paragraphs and tables of a Word document in reading order. Cells merged down (`w:vMerge`) and
 * across (`w:gridSpan`) are laid out, numbers of automatic lists are written out, deleted text of
 * tracked changes is left out. Throws `ReadFault` on a damaged or oversized package.
 */
export function sourceFromDocx(pack: Package): SourceDocument {
  const part = documentPart(pack);
  const xml = pack.text(part);
  const numbers = readListNumbers(pack, part);
  const blocks: SourceBlock[] = [];
  const tables: OpenTable[] = [];
  let paragraph = '';
  let list: { id?: string; level: number } = { level: 0 };
  let line = 0;
  let taking = false;
  let deleted = 0;
  let raised = false;
  const value = (from: number, to: number): string | undefined =>
    findAttribute(xml, from, to, 'w:val') ?? findAttribute(xml, from, to, 'val');
  const put = (text: string): void => {
    paragraph += text;
  };
  const endParagraph = (): void => {
    const text = `${numberOf(list, numbers)}${paragraph}`;
    const cell = tables.at(-1)?.cell;
    if (cell !== undefined) cell.text += `${text}\n`;
    else if (text.trim() !== '')
      for (const piece of text.split('\n')) blocks.push({ kind: 'line', line: ++line, text: piece });
    paragraph = '';
    list = { level: 0 };
  };
  const endTable = (): void => {
    const rows = tables.pop()?.rows ?? [];
    const laid = layOut(rows);
    if (isGrid(laid)) blocks.push({ kind: 'table', rows: laid });
    else
      for (const row of laid)
        paragraph += `${row.cells
          .map((cell) => cell.text)
          .filter((text) => text !== '')
          .join(' ')}\n`;
    if (tables.length === 0 && paragraph !== '') endParagraph();
  };
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = localName(xml, from, to);
      const table = tables.at(-1);
      if (name === 't') taking = !selfClosing;
      else if (name === 'tab') put(table === undefined ? '\t' : ' ');
      else if (name === 'br' || name === 'cr') put('\n');
      else if (name === 'noBreakHyphen') put('-');
      else if (name === 'p' && selfClosing) endParagraph();
      else if (name === 'numId') list = { ...list, id: value(from, to) ?? '' };
      else if (name === 'ilvl') list = { ...list, level: Number(value(from, to) ?? 0) };
      else if (name === 'vertAlign') raised = value(from, to) === 'superscript';
      else if (name === 'del' && !selfClosing) deleted += 1;
      else if (name === 'tbl' && !selfClosing) tables.push({ rows: [] });
      else if (name === 'tr' && table !== undefined && table.rows.length < TABLE_LIMITS.rows)
        table.rows.push({ line: ++line, cells: [] });
      else if (name === 'tc' && table !== undefined) table.cell = { text: '', span: 1 };
      else if (name === 'gridSpan' && table?.cell !== undefined)
        table.cell.span = Math.min(Math.max(1, Number(value(from, to)) || 1), TABLE_LIMITS.columns);
      else if (name === 'vMerge' && table?.cell !== undefined)
        table.cell.merge = value(from, to) === 'restart' ? 'restart' : 'continue';
    },
    close(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 't') taking = false;
      else if (name === 'p') endParagraph();
      else if (name === 'r') raised = false;
      else if (name === 'del') deleted = Math.max(0, deleted - 1);
      else if (name === 'tc') closeCell(tables.at(-1));
      else if (name === 'tbl' && tables.length > 0) endTable();
    },
    text(_, from, to, literal) {
      if (!taking || deleted > 0) return;
      const text = literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
      put(
        raised && /^\d{1,2}$/.test(text)
          ? [...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('')
          : text,
      );
    },
  });
  if (paragraph !== '') endParagraph();
  return { format: 'docx', blocks };
}

function closeCell(table: OpenTable | undefined): void {
  const cell = table?.cell;
  const row = table?.rows.at(-1);
  if (table === undefined || cell === undefined || row === undefined) return;
  delete table.cell;
  const text = cell.text.replace(/\s+$/, '').replace(/^\n+/, '');
  for (let i = 0; i < cell.span && row.cells.length < TABLE_LIMITS.columns; i += 1) {
    row.cells.push(
      cell.merge === 'continue' ? { text: '', covered: 'above' } : i === 0 ? { text } : { text: '', covered: 'left' },
    );
  }
}

/** A cell that claims to go on from above in the first row has nothing above it. */
function layOut(rows: readonly { line: number; cells: SourceCell[] }[]): readonly SourceRow[] {
  return rows
    .map((row, i) =>
      i === 0
        ? {
            line: row.line,
            cells: row.cells.map((cell): SourceCell => (cell.covered === 'above' ? { text: cell.text } : cell)),
          }
        : row,
    )
    .filter((row) => row.cells.some((cell) => cell.text.trim() !== ''));
}

function numberOf({ id, level }: { id?: string; level: number }, numbers: ListNumbers): string {
  return id === undefined || id === '0' ? '' : numbers.next(id, level);
}
