import { makeWorkbook, workbookParts } from '../fixtures/workbookMaker';
import { makeZip } from '../fixtures/zipMaker';
import { openFile } from '../../src/formats/returned/openFile';
import { unzipAndScan } from './readSubjects';
import { median } from './median';

const [ROWS, COLUMNS] = [60, 12];
const FILES = 300;

/** The same table of answers in three forms, in the markup that Excel, Word and LibreOffice write. */
const FORMS: readonly (readonly [string, () => Uint8Array])[] = [
  ['.xlsx', excelTable],
  ['.docx', wordTable],
  ['.ods', calcTable],
];

/**
 * Milliseconds of opening a table of 60 × 12 answers, by form, in turns, beside unzipping and scanning the same file
 * once. The first half warms up.
 */
export async function printDocuments(): Promise<void> {
  const scan = await unzipAndScan.prepare();
  const forms = FORMS.map(([form, make]) => ({ form, bytes: make(), own: [] as number[], base: [] as number[] }));
  for (let i = 0; i < FILES; i++)
    for (const { form, bytes, own, base } of forms) {
      const milliseconds = await timed(() => openAll(`report${form}`, bytes));
      const least = await timed(() => scan(bytes));
      if (i < FILES / 2) continue;
      own.push(milliseconds);
      base.push(least);
    }
  const ofExcel = median(forms[0]?.own ?? []);
  console.log('\n| form | ms a file (median) | × unzip + one scan | × .xlsx |\n|---|---|---|---|');
  for (const { form, own, base } of forms) {
    const [milliseconds, least] = [median(own), median(base)];
    console.log(
      `| ${form} | ${milliseconds.toFixed(2)} | ${(milliseconds / least).toFixed(2)} | ` +
        `${(milliseconds / ofExcel).toFixed(2)} |`,
    );
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
function answers(): readonly (readonly string[])[] {
  return Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: COLUMNS }, (__, c) => (c === 0 ? `2.${r + 1}` : `Проведено захід ${r}.${c}, лист № 12/${r}`)),
  );
}

function table(cell: (text: string) => string, row: (cells: string) => string): string {
  return answers()
    .map((cells) => row(cells.map(cell).join('')))
    .join('');
}

function excelTable(): Uint8Array {
  return makeWorkbook(workbookParts({ rows: answers() }));
}

function wordTable(): Uint8Array {
  const look = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="uk-UA"/></w:rPr>';
  const rows = table(
    (text) =>
      '<w:tc><w:tcPr><w:tcW w:w="1214" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/></w:tcPr>' +
      `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C44C6F"><w:pPr><w:jc w:val="both"/>${look}</w:pPr>` +
      `<w:r w:rsidRPr="00C44C6F">${look}<w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`,
    (cells) => `<w:tr w:rsidR="00A77B3E" w:rsidTr="00C44C6F"><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`,
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
  const rows = table(
    (text) =>
      '<table:table-cell table:style-name="ce3" office:value-type="string" calcext:value-type="string">' +
      `<text:p>${text}</text:p></table:table-cell>`,
    (cells) => `<table:table-row table:style-name="ro2">${cells}</table:table-row>`,
  );
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
