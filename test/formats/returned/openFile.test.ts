import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx } from '../../../scripts/fixtures/damaged/otherForms';
import { makeWorkbook } from '../../../scripts/fixtures/workbookMaker';
import { makeZip } from '../../../scripts/fixtures/zipMaker';
import { sha256Hex } from '../../../src/core/text/digest';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';
import { given } from '../../../src/core/given';

async function openAll(name: string, bytes: Uint8Array, receivedOn?: string): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes, ...given({ receivedOn }) })) found.push(opened);
  return found;
}
const report = makeWorkbook();
const corpus = join(__dirname, '../../fixtures/damaged');
const tableCell = (text: string, properties = ''): string =>
  `<w:tc>${properties}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

describe('openFile', () => {
  it('names a workbook by its file and its digest', async () => {
    const [opened] = await openAll('теки/звіт.xlsx', report, '2020-02-14');
    expect(opened?.identity).toEqual({
      file: 'теки/звіт.xlsx',
      sha256: sha256Hex(report),
      bytes: report.length,
      receivedOn: '2020-02-14',
    });
  });

  it('names a member by its container too, with both digests', async () => {
    const inner = makeZip([{ name: 'a.xlsx', data: report }]);
    const outer = makeZip([{ name: 'inner.zip', data: inner }]);
    const [opened] = await openAll('outer.zip', outer);
    expect(opened?.identity).toEqual({
      file: 'outer.zip',
      member: 'inner.zip!a.xlsx',
      sha256: sha256Hex(report),
      outerSha256: sha256Hex(outer),
      bytes: report.length,
    });
  });

  it('gives every member once, in order, and no container', async () => {
    const names = ['b.xlsx', 'a.pdf', 'c.xlsx'];
    const found = await openAll(
      'all.zip',
      makeZip(names.map((name) => ({ name, data: name.endsWith('pdf') ? '%PDF-1.4' : report }))),
    );
    expect(found.map(({ identity }) => identity.member)).toEqual(names);
  });

  it('leaves out the machinery of a signed container, and no file that stands beside it', async () => {
    const found = await openAll(
      'all.asice',
      makeZip([
        { name: 'mimetype', data: 'application/vnd.etsi.asic-e+zip' },
        { name: 'META-INF/manifest.xml', data: '<x/>' },
        { name: 'META-INF/звіт.xlsx', data: report },
        { name: 'тека\\', data: '' },
      ]),
    );
    expect(found.map(({ kind, identity }) => [kind, identity.member])).toEqual([['workbook', 'META-INF/звіт.xlsx']]);
  });

  it('reads an OpenDocument table in one XML text', async () => {
    const fods =
      '<?xml version="1.0"?><office:document xmlns:office="o" ' +
      'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:meta>' +
      '<meta:generator>LibreOffice</meta:generator><meta:user-defined ' +
      'meta:name="planzvit.plan">a</meta:user-defined></office:meta><office:body><table:table ' +
      'table:name="Звіт"><table:table-row><table:table-cell office:value-type="string">' +
      '<text:p>виконано</text:p></table:table-cell></table:table-row></table:table>' +
      '</office:body></office:document>';
    const [opened] = await openAll('звіт.fods', new TextEncoder().encode(fods));
    expect(opened).toMatchObject({
      kind: 'workbook',
      form: 'ods',
      content: {
        application: 'LibreOffice',
        properties: new Map([['planzvit.plan', 'a']]),
        sheets: [{ name: 'Звіт', rows: [{ row: 1, cells: ['виконано'] }] }],
      },
    });
  });

  it.each([0, 1])('sees a page for what it is, wherever its head is cut (%d)', async (shift) => {
    const row = `<tr><td>1.1</td><td>${'ж'.repeat(5_000)}</td></tr>`;
    const [opened] = await openAll(
      'звіт.xls',
      new TextEncoder().encode(`\uFEFF<html>${' '.repeat(shift)}<table>${row}${row}</table></html>`),
    );
    expect(opened).toMatchObject({ kind: 'workbook', form: 'html' });
  });

  it('calls the sheets of a page as the headings over their tables do', async () => {
    const page = ['Звіт', 'Друк']
      .map(
        (name, i) =>
          `<A NAME="table${i}"><h1>Sheet ${i + 1}: <em>${name}</em></h1></A><table><tr><td>1.1</td></tr></table>`,
      )
      .join('');
    const [opened] = await openAll(
      'звіт.html',
      new TextEncoder().encode(`<html><body><h1>Overview</h1>${page}<table><tr><td>2</td></tr></table></body></html>`),
    );
    expect(opened).toMatchObject({
      kind: 'workbook',
      content: { sheets: [{ name: 'Звіт' }, { name: 'Друк' }, { name: '3' }] },
    });
  });
  it('breaks the lines of an HTML cell where tags do, not where the source does', async () => {
    const [opened] = await openAll(
      'звіт.html',
      new TextEncoder().encode('<table><tr><td>1.1</td><td>виконано\r\n    повністю<br>\n  і вчасно</td></tr></table>'),
    );
    expect(opened?.kind === 'workbook' && opened.content.sheets[0]?.rows[0]?.cells[1]).toBe(
      'виконано повністю\nі вчасно',
    );
  });

  it.each([
    ['звіт.xlsx', '<!DOCTYPE html><html><body><h1>404</h1></body></html>', 'file-not-zip'],
    ['звіт.slk', 'ID;PWXL;N;E\nC;Y1;X1;K"1.1"\n', 'file-unknown'],
    ['звіт.dif', 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,8\r\n', 'file-unknown'],
  ])('refuses what only looks like a table or is named so: %s', async (name, text, code) => {
    const [opened] = await openAll(name, new TextEncoder().encode(text));
    expect(opened).toMatchObject({ kind: 'unreadable', issues: [{ code, severity: 'error' }] });
  });

  it('opens a signed envelope that was written as base64 without the lines of PEM', async () => {
    const der = readFileSync(join(corpus, 'report.xlsx.p7s'));
    for (const text of [der.toString('base64'), der.toString('base64').replace(/.{64}/g, '$&\r\n')]) {
      const [opened] = await openAll('звіт.xlsx.p7s', new TextEncoder().encode(text));
      expect(opened).toMatchObject({ kind: 'workbook', identity: { member: 'звіт.xlsx' } });
    }
  });

  it('gives the lines above a table of a page, where the sender is named', async () => {
    const page =
      '<html><head><style>p { color: red }</style><title>Звіт</title></head><body><p>Лист</p>' +
      '<p>Міністерство <b>фінансів</b>\n України</p><div>Інформація</div><table><tr><td>1.1' +
      '</td><td>виконано</td></tr></table><p>Міністр</p></body></html>';
    const [opened] = await openAll('звіт.html', new TextEncoder().encode(page));
    expect(opened).toMatchObject({
      kind: 'workbook',
      content: { headings: ['Лист', 'Міністерство фінансів України', 'Інформація'] },
    });
  });

  it('refuses an encrypted envelope: it is no signature that came beside a report', async () => {
    const [opened] = await openAll(
      'звіт.xlsx.p7e',
      new Uint8Array([0x30, 17, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 3, 0xa0, 4, 0x30, 2, 2, 0]),
    );
    expect(opened).toMatchObject({
      kind: 'unreadable',
      issues: [{ code: 'file-envelope-encrypted', severity: 'error' }],
    });
  });

  it('reads rows of an older workbook however far down they stand', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const sheet = utils.aoa_to_sheet([['1.1', 'виконано']]);
    utils.sheet_add_aoa(sheet, [['9.9', 'останній']], { origin: 'A60000' });
    const bytes = new Uint8Array(
      write({ SheetNames: ['Звіт'], Sheets: { Звіт: sheet } }, { type: 'array', bookType: 'biff8' }) as ArrayBuffer,
    );
    const [opened] = await openAll('звіт.xls', bytes);
    expect(opened?.kind === 'workbook' && opened.content.sheets[0]?.rows).toEqual([
      { row: 1, cells: ['1.1', 'виконано'] },
      { row: 60_000, cells: ['9.9', 'останній'] },
    ]);
  });

  it('keeps what the library says of an unknown record of an older workbook from the console', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const bytes = new Uint8Array(
      write(
        { SheetNames: ['Звіт'], Sheets: { Звіт: utils.aoa_to_sheet([['1.1', 'виконано']]) } },
        { type: 'array', bookType: 'biff8' },
      ) as ArrayBuffer,
    );
    // The record of the sheet's dimensions (0x0200, 14 bytes) becomes one that nobody knows.
    const at = bytes.findIndex(
      (byte, i) => byte === 0 && bytes[i + 1] === 2 && bytes[i + 2] === 14 && bytes[i + 3] === 0,
    );
    bytes.set([0xee, 0xee], at);
    const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const [opened] = await openAll('звіт.xls', bytes);
    expect([at > 0, opened?.kind, reported.mock.calls]).toEqual([true, 'workbook', []]);
    reported.mockRestore();
  });

  it('refuses a row of an older workbook that no sheet has, without counting up to it', async () => {
    const names = 'urn:schemas-microsoft-com:office:spreadsheet';
    const rows = ['1', '400000000']
      .map((index) => `<Row ss:Index="${index}"><Cell><Data ss:Type="String">x</Data></Cell></Row>`)
      .join('');
    // Counting takes longer than the runner waits for one test.
    const [opened] = await openAll(
      'a.xml',
      new TextEncoder().encode(
        `<?xml version="1.0"?><Workbook xmlns="${names}" xmlns:ss="${names}"><Worksheet ` +
          `ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`,
      ),
    );
    expect(opened).toMatchObject({ kind: 'unreadable', issues: [{ code: 'file-cell-reference' }] });
  });

  it('stops at the common budget of entries, however they are nested', async () => {
    const many = makeZip(Array.from({ length: 3_500 }, (_, i) => ({ name: `${i}.txt`, data: 'x', stored: true })));
    const found = await openAll(
      'many.zip',
      makeZip([
        { name: 'a.zip', data: many },
        { name: 'b.zip', data: many },
      ]),
    );
    expect(found.length).toBeLessThan(6_010);
    expect(found.at(-1)).toMatchObject({ kind: 'unreadable', issues: [{ code: 'file-entries' }] });
  });

  it('reads the table of a Word document under its grid, spanned cells and all', async () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const [opened] = await openAll(
      'table.docx',
      docx(
        `<w:p/><w:tbl>${row(tableCell('Завдання 1', '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>'))}` +
          `${row(tableCell('1.2'), tableCell('Провести &amp; звітувати'), tableCell('виконано'))}` +
          '</w:tbl>',
      ),
    );
    expect(opened).toMatchObject({ kind: 'workbook', form: 'docx' });
    expect(opened?.kind === 'workbook' && opened.content.sheets[0]?.rows).toEqual([
      { row: 1, cells: ['Завдання 1'] },
      { row: 2, cells: ['1.2', 'Провести & звітувати', 'виконано'] },
    ]);
  });

  it('reads a Word table whose numbers stand with the measures, and the lines right above it', async () => {
    const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const table =
      `<w:tbl><w:tr>${tableCell('Захід')}${tableCell('Результат')}</w:tr><w:tr>` +
      `${tableCell('1.2. Провести і звітувати')}${tableCell('Виконано')}</w:tr></w:tbl>`;
    const [opened] = await openAll(
      'table.docx',
      docx(
        `${Array.from({ length: 9 }, (_, i) => line(`Абзац ${i}`)).join('')}` +
          `${line('Міністерство фінансів України')}<w:p/>${table}${line('Міністр')}`,
      ),
    );
    expect(opened).toMatchObject({
      kind: 'workbook',
      form: 'docx',
      content: {
        headings: [...Array.from({ length: 7 }, (_, i) => `Абзац ${i + 2}`), 'Міністерство фінансів України'],
        sheets: [{ rows: [{ row: 1 }, { row: 2, cells: ['1.2. Провести і звітувати', 'Виконано'] }] }],
      },
    });
  });

  it('takes a Word table without legal numbers for part of a letter', async () => {
    const [opened] = await openAll(
      'letter.docx',
      docx(`<w:tbl><w:tr>${tableCell('Виконавець')}${tableCell('Петренко')}</w:tr></w:tbl>`),
    );
    expect(opened).toMatchObject({ kind: 'companion', what: 'letter' });
  });
});
