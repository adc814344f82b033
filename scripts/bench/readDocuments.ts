import { makeZip } from '../fixtures/zipMaker';
import { openFile } from '../../src/formats/returned/openFile';
import { unzipAndScan } from './readSubjects';
import { median } from './median';

const [ROWS, COLUMNS] = [60, 12];

/** The same table of answers in the two forms that are not Excel's. */
const FORMS: readonly (readonly [string, () => Uint8Array])[] = [
  ['.docx', wordTable],
  ['.ods', calcTable],
];

/** Milliseconds of opening a table of 60 × 12 answers, by form, beside unzipping and scanning the same file once. */
export async function printDocuments(rounds: number): Promise<void> {
  const scan = await unzipAndScan.prepare();
  console.log(`\n| form | ms a file (median) | × unzip + one scan |\n|---|---|---|`);
  for (const [form, make] of FORMS) {
    const bytes = make();
    const own: number[] = [];
    const base: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const milliseconds = await timed(() => openAll(`report${form}`, bytes));
      const least = await timed(() => scan(bytes));
      if (round > 0) {
        own.push(milliseconds);
        base.push(least);
      }
    }
    console.log(`| ${form} | ${median(own).toFixed(2)} | ${(median(own) / median(base)).toFixed(2)} |`);
  }
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function openAll(name: string, bytes: Uint8Array): Promise<void> {
  for await (const opened of openFile({ name, bytes }))
    if (opened.kind !== 'workbook') throw new Error(`${name}: ${opened.kind}`);
}

/** Rows of cells; the first column bears the numbers of measures. */
function table(row: (cells: readonly string[]) => string): string {
  return Array.from({ length: ROWS }, (_, r) =>
    row(
      Array.from({ length: COLUMNS }, (__, c) =>
        c === 0 ? `2.${r + 1}` : `Проведено захід ${r}.${c}, лист № 12/${r}`,
      ),
    ),
  ).join('');
}

function wordTable(): Uint8Array {
  const rows = table(
    (cells) => `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="a" Type="${type}" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: `<w:document xmlns:w="w"><w:body><w:tbl>${rows}</w:tbl></w:body></w:document>` },
  ]);
}

function calcTable(): Uint8Array {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const rows = table((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`);
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      data:
        '<office:document-content><office:body><office:spreadsheet>' +
        `<table:table table:name="Звіт">${rows}</table:table>` +
        '</office:spreadsheet></office:body></office:document-content>',
    },
  ]);
}
