import { docx } from '../../../scripts/fixtures/damaged/otherForms';
import { makeWorkbook } from '../../../scripts/fixtures/workbookMaker';
import { makeZip } from '../../../scripts/fixtures/zipMaker';
import { sha256Hex } from '../../../src/core/text/digest';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';

async function openAll(name: string, bytes: Uint8Array, receivedOn?: string): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes, ...(receivedOn === undefined ? {} : { receivedOn }) })) found.push(opened);
  return found;
}
const report = makeWorkbook();
const tableCell = (text: string, properties = ''): string => `<w:tc>${properties}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

describe('openFile', () => {
  it('names a workbook by its file and its digest', async () => {
    const [opened] = await openAll('теки/звіт.xlsx', report, '2020-02-14');
    expect(opened?.identity).toEqual({ file: 'теки/звіт.xlsx', sha256: sha256Hex(report), bytes: report.length, receivedOn: '2020-02-14' });
  });

  it('names a member by its container too, with both digests', async () => {
    const inner = makeZip([{ name: 'a.xlsx', data: report }]);
    const outer = makeZip([{ name: 'inner.zip', data: inner }]);
    const [opened] = await openAll('outer.zip', outer);
    expect(opened?.identity).toEqual({ file: 'outer.zip', member: 'inner.zip!a.xlsx', sha256: sha256Hex(report), outerSha256: sha256Hex(outer), bytes: report.length });
  });

  it('gives every member once, in order, and no container', async () => {
    const names = ['b.xlsx', 'a.pdf', 'c.xlsx'];
    const found = await openAll('all.zip', makeZip(names.map((name) => ({ name, data: name.endsWith('pdf') ? '%PDF-1.4' : report }))));
    expect(found.map(({ identity }) => identity.member)).toEqual(names);
  });

  it('stops at the common budget of entries, however they are nested', async () => {
    const many = makeZip(Array.from({ length: 3_500 }, (_, i) => ({ name: `${i}.txt`, data: 'x', stored: true })));
    const found = await openAll('many.zip', makeZip([{ name: 'a.zip', data: many }, { name: 'b.zip', data: many }]));
    expect(found.length).toBeLessThan(6_010);
    expect(found.at(-1)).toMatchObject({ kind: 'unreadable', issues: [{ code: 'file-entries' }] });
  });

  it('reads the table of a Word document under its grid, spanned cells and all', async () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const [opened] = await openAll('table.docx', docx(`<w:p/><w:tbl>${row(tableCell('Завдання 1', '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>'))}${row(tableCell('1.2'), tableCell('Провести &amp; звітувати'), tableCell('виконано'))}</w:tbl>`));
    expect(opened).toMatchObject({ kind: 'workbook', form: 'docx' });
    expect(opened?.kind === 'workbook' && opened.content.sheets[0]?.rows).toEqual([{ row: 1, cells: ['Завдання 1'] }, { row: 2, cells: ['1.2', 'Провести & звітувати', 'виконано'] }]);
  });

  it('takes a Word table without legal numbers for part of a letter', async () => {
    const [opened] = await openAll('letter.docx', docx(`<w:tbl><w:tr>${tableCell('Виконавець')}${tableCell('Петренко')}</w:tr></w:tbl>`));
    expect(opened).toMatchObject({ kind: 'companion', what: 'letter' });
  });
});
