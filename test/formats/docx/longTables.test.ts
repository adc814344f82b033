import { strFromU8, unzipSync } from 'fflate';
import type { DocumentBlock, TableCell, TextDocument } from '../../../src/core/summary/document';
import { writeDocx } from '../../../src/formats/docx/write/writeDocx';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

/** Rows of every sort: headings over all columns, lists in cells, runs, colours, a row higher than a page. */
function rowAt(i: number): readonly TableCell[] {
  if (i % 50 === 0) return [{ text: `Завдання ${i} & <мета>`, bold: true, fill: 'E6ECF3' }];
  const long = i % 97 === 0 ? 'слово '.repeat(4000) : '';
  return [
    { text: String(i), align: 'center' },
    { text: `МОН.\nПроведено засідань: ${i}. ${long}`, headBold: true },
    {
      text: '',
      runs: [
        { text: 'так\nі так', bold: true, underline: true },
        { text: ` ${i}`, strike: true },
      ],
    },
  ];
}

const ROWS = Array.from({ length: 1203 }, (_, i) => rowAt(i));

function documentOf(...tables: readonly (readonly (readonly TableCell[])[])[]): TextDocument {
  const blocks = tables.map((rows, i): TableBlock => ({
    kind: 'table',
    columns: ['№', 'Хто', 'Що'].map((header) => ({ header, width: 33 })),
    rows,
    alt: `Таблиця ${i}`,
  }));
  return { title: 'Додаток', language: 'uk', created: '2020-01-10', sections: [{ orientation: 'landscape', blocks }] };
}

async function xmlOf(document: TextDocument): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(document))['word/document.xml'] ?? new Uint8Array());
}

/** The rows of all tables but for their heads. */
function rowsIn(xml: string): readonly string[] {
  return (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) => !row.includes('<w:tblHeader/>'));
}

describe('a table of more rows than the library should hold', () => {
  it('is written as its parts are, one by one', async () => {
    const parts = [0, 1, 2].map((i) => ROWS.slice(i * 450, (i + 1) * 450));
    const long = rowsIn(await xmlOf(documentOf(ROWS)));
    expect(long).toHaveLength(ROWS.length);
    expect(long).toEqual(rowsIn(await xmlOf(documentOf(...parts))));
  });

  it('keeps its place among others, its name and its head', async () => {
    const xml = await xmlOf(documentOf([rowAt(1)], ROWS, [rowAt(2)], ROWS.slice(0, 600)));
    expect(rowsIn(xml)).toHaveLength(1 + ROWS.length + 1 + 600);
    expect(xml).not.toContain('\u27E6');
    expect(xml.match(/<w:tblCaption w:val="[^"]*"/g)?.map((name) => name.slice(-2, -1))).toEqual(['0', '1', '2', '3']);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
  });

  it('gives the same bytes each time', async () => {
    expect(await writeDocx(documentOf(ROWS))).toEqual(await writeDocx(documentOf(ROWS)));
  });
});
