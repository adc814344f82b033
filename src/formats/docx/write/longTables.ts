import { Document, Packer, Paragraph, TableCell, TableRow, type Table } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { DocumentBlock } from '../../../core/summary/document';
import type { BlockPlace } from './blockOf';
import { rowsOf, tableOf } from './tableOf';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

/** Rows of which the library makes objects at once: some hundred kilobytes each, all of them kept to the end. */
const AT_ONCE = 250;
/** From so many rows on a table is written in parts. */
const LONG = 500;

/**
 * Long tables of a document. The library writes each with one row in place of all; the others are written by it in
 * documents of their own, a few at a time, and put into the text behind it: the same bytes, without a gigabyte of
 * objects.
 */
export class LongTables {
  private readonly tables: (readonly [TableBlock, BlockPlace])[] = [];

  /** The table itself, or the one that stands for it. */
  tableOf(table: TableBlock, place: BlockPlace): Table {
    if (table.rows.length < LONG) return tableOf(table, place);
    this.tables.push([table, place]);
    const stand = new TableCell({ children: [new Paragraph(markOf(this.tables.length - 1))] });
    return tableOf(table, place, [new TableRow({ children: [stand] })]);
  }

  /** The document's text with the rows in their places. */
  async fill(xml: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let from = 0;
    for (const [i, [table, place]] of this.tables.entries()) {
      const mark = xml.indexOf(markOf(i));
      parts.push(strToU8(xml.slice(from, xml.lastIndexOf('<w:tr>', mark))));
      for (let row = 0; row < table.rows.length; row += AT_ONCE) parts.push(await rowsIn(table, place, row));
      from = xml.indexOf(END, mark) + END.length;
    }
    parts.push(strToU8(xml.slice(from)));
    return joined(parts);
  }
}

const END = '</w:tr>';

function markOf(table: number): string {
  return `\u27E6rows of table ${table}\u27E7`;
}

/** Some rows as the library writes them. */
async function rowsIn(table: TableBlock, place: BlockPlace, from: number): Promise<Uint8Array> {
  const alone = tableOf(table, place, rowsOf(table, place, from, from + AT_ONCE));
  const packed = new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [alone] }] })));
  const name = 'word/document.xml';
  const xml = strFromU8(unzipSync(packed, { filter: (file) => file.name === name })[name] ?? new Uint8Array());
  const head = xml.indexOf(END) + END.length;
  return strToU8(xml.slice(head, xml.lastIndexOf(END) + END.length));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
