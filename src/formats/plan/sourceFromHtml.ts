import { Parser } from 'htmlparser2';
import type { SourceBlock, SourceDocument } from '../../core/plan/source';
import { buildTable, isGrid, type TableBuilder } from './sourceTable';

const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'object',
  'select',
  'textarea',
]);
const BREAKING: ReadonlySet<string> = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'nav',
  'hr',
  'blockquote',
  'center',
  'dd',
  'dt',
  'tr',
  'table',
  'pre',
  'form',
  'fieldset',
  'body',
]);
const MOST_NESTED = 40;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface OpenTable {
  readonly builder: TableBuilder;
  cell?: { text: string; readonly columns: number; readonly rows: number };
}

/** A page or a fragment of the clipboard (with its `StartFragment` head): paragraphs and tables in reading order, merged cells laid out. */
export function sourceFromHtml(html: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  const tables: OpenTable[] = [];
  let text = '';
  let line = 0;
  let silent = 0;
  let raised = false;
  let preformatted = 0;
  const flush = (): void => {
    for (const part of text.split('\n'))
      if (part.trim() !== '') blocks.push({ kind: 'line', line: ++line, text: part.trim() });
    text = '';
  };
  const write = (words: string): void => {
    const cell = tables.at(-1)?.cell;
    if (cell !== undefined) cell.text += words;
    else if (tables.length === 0) text += words;
  };
  const closeCell = (): void => {
    const table = tables.at(-1);
    if (table?.cell === undefined) return;
    if (!table.builder.isFull) table.builder.cell(tidy(table.cell.text), table.cell.columns, table.cell.rows);
    delete table.cell;
  };
  const closeTable = (): void => {
    closeCell();
    const table = tables.pop();
    const rows = table?.builder.finish() ?? [];
    if (isGrid(rows)) {
      if (tables.length === 0) flush();
      blocks.push({ kind: 'table', rows });
    } else
      for (const row of rows)
        write(
          `${row.cells
            .map((cell) => cell.text)
            .filter((words) => words !== '')
            .join(' ')}\n`,
        );
    if (tables.length === 0) flush();
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (SILENT.has(tag)) silent += 1;
        else if (tag === 'table' && tables.length < MOST_NESTED) {
          if (tables.length === 0) flush();
          tables.push({ builder: buildTable() });
        } else if (tag === 'tr' && tables.length > 0) {
          closeCell();
          const table = tables.at(-1);
          if (table !== undefined && !table.builder.isFull) table.builder.row(++line);
        } else if ((tag === 'td' || tag === 'th') && tables.length > 0) {
          closeCell();
          const table = tables.at(-1);
          if (table !== undefined)
            table.cell = { text: '', columns: span(attributes['colspan']), rows: span(attributes['rowspan'], true) };
        } else if (BREAKING.has(tag)) write('\n');
        if (tag === 'pre') preformatted += 1;
        if (tag === 'sup') raised = true;
      },
      ontext(data) {
        if (silent > 0) return;
        const words = preformatted > 0 ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
        // «5<sup>1</sup>)» is point 5-1: the raised figure must not glue to the number.
        write(
          raised && /^\d{1,2}$/.test(words.trim())
            ? [...words.trim()].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('')
            : words,
        );
      },
      onclosetag(tag) {
        if (SILENT.has(tag)) silent = Math.max(0, silent - 1);
        else if (tag === 'table' && tables.length > 0) closeTable();
        else if (tag === 'td' || tag === 'th' || tag === 'tr') closeCell();
        else if (BREAKING.has(tag) && tag !== 'br') write('\n');
        if (tag === 'pre') preformatted = Math.max(0, preformatted - 1);
        if (tag === 'sup') raised = false;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(withoutClipboardHead(html));
  parser.end();
  while (tables.length > 0) closeTable();
  flush();
  return { format: 'html', blocks };
}

/** Windows puts `Version:0.9 StartHTML:…` over HTML on the clipboard. */
function withoutClipboardHead(html: string): string {
  if (!/^\uFEFF?\s*Version:\d/.test(html)) return html;
  const start = html.indexOf('<');
  return start < 0 ? '' : html.slice(start);
}

/** Words of a cell, its lines kept. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}

/** A rowspan of 0 reaches to the end of the table. */
function span(written: string | undefined, rows = false): number {
  const number = Number(written ?? 1);
  if (rows && number === 0) return 10_000;
  return Number.isInteger(number) && number >= 1 ? Math.min(number, 10_000) : 1;
}
