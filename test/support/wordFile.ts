import { AlignmentType, Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

export interface WordFile {
  readonly paragraphs: readonly string[];
  /** Rows of cells, after the paragraphs. */
  readonly table?: readonly (readonly string[])[];
  readonly header?: string;
}

/** A Word file with styles of its own, as a ministry might keep for its letterhead. Words after `|` are another run. */
export async function wordFile({ paragraphs, table, header }: WordFile): Promise<Uint8Array> {
  const paragraph = (text: string): Paragraph =>
    new Paragraph({
      style: 'Own',
      alignment: AlignmentType.LEFT,
      children: text.split('|').map((part, index) => new TextRun({ text: part, bold: index % 2 === 1 })),
    });
  const rows = (table ?? []).map(
    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) }),
  );
  const packed = await Packer.toArrayBuffer(
    new Document({
      styles: { paragraphStyles: [{ id: 'Own', name: 'Own', run: { font: 'Arial', size: 26 } }] },
      sections: [
        {
          ...(header === undefined ? {} : { headers: { default: new Header({ children: [paragraph(header)] }) } }),
          children: [...paragraphs.map(paragraph), ...(rows.length === 0 ? [] : [new Table({ rows })])],
        },
      ],
    }),
  );
  return new Uint8Array(packed);
}
