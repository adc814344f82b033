import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx } from '../../../scripts/fixtures/damaged/otherForms';
import type { SheetContent } from '../../../src/core/workbook/content';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';
import { makePdf } from '../../support/makePdf';

const folder = join(__dirname, '../../fixtures/documents');
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const line = (text: string): string => `<w:p>${run(text)}</w:p>`;
const cell = (inner: string): string => `<w:tc>${inner.startsWith('<w:p') ? inner : line(inner)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const HEAD = row('№', 'Захід', 'Стан виконання');

async function open(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  for await (const opened of openFile({ name, bytes })) return opened;
  throw new Error('nothing was in the file');
}
async function sheetsOf(body: string): Promise<readonly SheetContent[]> {
  const opened = await open('звіт.docx', docx(body));
  if (opened.kind !== 'workbook') throw new Error(opened.kind);
  return opened.content.sheets;
}
const cellsOf = (sheet: SheetContent | undefined): unknown => sheet?.rows.map(({ cells }) => cells);

describe('a table that goes on over pages', () => {
  it.each([
    ['without a head', line('Продовження таблиці'), ''],
    ['under the same head', '', HEAD],
    ['under the numbers of its columns', line('2'), row('1', '2', '3')],
  ])('is one table: %s', async (_, between, head) => {
    const found = await sheetsOf(
      `${table(HEAD, row('2.1', 'а', 'виконано'))}${between}${table(head, row('2.3', 'б', 'частково'))}`,
    );
    expect(found).toHaveLength(1);
    expect(cellsOf(found[0])).toEqual(
      expect.arrayContaining([
        ['2.1', 'а', 'виконано'],
        ['2.3', 'б', 'частково'],
      ]),
    );
  });

  it.each([
    ['another width', table(row('2.3', 'б'))],
    ['another head', table(row('Показник', 'Одиниця', 'Значення'), row('заходи', 'шт.', '3'))],
    ['a page of text between', `${line('Далі про інше. '.repeat(40))}${table(row('2.3', 'б', 'в'))}`],
  ])('is another one with %s', async (_, next) => {
    expect(await sheetsOf(`${table(HEAD, row('2.1', 'а', 'виконано'))}${next}`)).toHaveLength(2);
  });
});

describe('a table in a text box', () => {
  const box = (inner: string): string =>
    '<w:r><w:pict><v:shape><v:textbox><w:txbxContent>' +
    `${inner}<w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const both = (inner: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice>${box(inner)}</mc:Choice><mc:Fallback>${box(inner)}</mc:Fallback>` +
    '</mc:AlternateContent></w:r>';

  it.each([
    ['of an old drawing', box],
    ['in two forms', both],
  ])('is read as a table, once: %s', async (_, boxed) => {
    const found = await sheetsOf(`<w:p>${boxed(table(HEAD, row('2.1', 'а', 'виконано')))}</w:p>`);
    expect(found).toHaveLength(1);
    expect(cellsOf(found[0])).toContainEqual(['2.1', 'а', 'виконано']);
    expect(found[0]?.beside ?? []).toEqual([]);
  });

  it('leaves the words beside it where they are', async () => {
    const boxed = box(`${line('Увага')}${table(HEAD, row('2.3', 'б', 'в'))}`);
    const [sheet] = await sheetsOf(`${table(HEAD, row('2.1', 'а', 'виконано'))}<w:p>${boxed}</w:p>`);
    expect(sheet?.beside).toEqual([{ kind: 'textBox', text: 'Увага' }]);
  });
});

describe('what stands in a cell and is no answer', () => {
  it('is taken out and distinguished, with its place', async () => {
    const gone = '<w:del w:id="1"><w:r><w:delText>вилучене</w:delText></w:r></w:del>';
    const [sheet] = await sheetsOf(
      table(
        HEAD,
        `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('2.2')}${cell('старий рядок')}</w:tr>`,
        row('2.1', 'а', `<w:p>${run('не виконано', '<w:strike/>')}${run('виконано')}${gone}</w:p>`),
      ),
    );
    expect(cellsOf(sheet)).toContainEqual(['2.1', 'а', 'виконано']);
    expect(sheet?.beside).toEqual([
      { kind: 'deleted', at: 'A2', text: '2.2 старий рядок' },
      { kind: 'struck', at: 'C2', text: 'не виконано' },
      { kind: 'deleted', at: 'C2', text: 'вилучене' },
    ]);
  });

  it('is not what a field of a form asks for', async () => {
    const properties = '<w:sdtPr><w:showingPlcHdr/></w:sdtPr>';
    const control = `<w:sdt>${properties}<w:sdtContent>${run('Введіть')}</w:sdtContent></w:sdt>`;
    const [sheet] = await sheetsOf(table(HEAD, row('2.1', 'а', `<w:p>${control}</w:p>`)));
    expect(cellsOf(sheet)).toContainEqual(['2.1', 'а']);
    expect(sheet?.beside).toBeUndefined();
  });

  it('stays behind its word as an address', async () => {
    const page = (link: string): string =>
      `<table><tr><td>2.1</td><td>${link}</td></tr><tr><td>2.2</td><td>так</td></tr></table>`;
    for (const [link, text] of [
      ['<a href="https://example.org/a">перелік</a>', 'перелік (https://example.org/a)'],
      ['<a href="https://example.org/a">example.org/a</a>', 'example.org/a'],
      ['<a href="javascript:x()">перелік</a>', 'перелік'],
    ] as const) {
      const opened = await open('звіт.html', new TextEncoder().encode(`<html>${page(link)}</html>`));
      expect(opened.kind === 'workbook' && opened.content.sheets[0]?.rows[0]?.cells[1]).toBe(text);
    }
  });
});

describe('documents of other forms', () => {
  it.each(['odt', 'rtf', 'doc'])('are read as the reports that they are: .%s', async (form) => {
    const opened = await open(`звіт.${form}`, new Uint8Array(readFileSync(join(folder, `report-libreoffice.${form}`))));
    expect(opened).toMatchObject({ kind: 'workbook', form });
    expect(opened.kind === 'workbook' && opened.content.sheets[0]?.rows.map(({ cells }) => cells[3])).toEqual([
      'Стан виконання',
      'виконано',
      'не виконано',
    ]);
  });

  it('bring the text of a letter along, and its tables where only words can say what they are', async () => {
    const letter = await open(
      'лист.docx',
      docx(`${line('Надсилаємо інформацію.')}${table(HEAD, row('', 'проведення навчань', 'виконано'))}`),
    );
    expect(letter).toMatchObject({
      kind: 'companion',
      what: 'letter',
      text: expect.stringContaining('Надсилаємо інформацію.'),
      tables: { form: 'docx', content: { sheets: [{ rows: [{ row: 1 }, { row: 2 }] }] } },
    });
  });

  it('are letters with their text when they are .pdf, and scans when they have none', async () => {
    expect(await open('a.pdf', makePdf(['Report of 2019', 'is sent']))).toMatchObject({
      kind: 'companion',
      text: 'Report of 2019\nis sent',
    });
    expect(await open('a.pdf', makePdf([]))).toMatchObject({
      kind: 'companion',
      issues: [{ code: 'file-companion-scan' }],
    });
  });

  it('stand in the letter itself where nothing else of the mail can be the report', async () => {
    const mail = (attachment: string): Uint8Array =>
      new TextEncoder().encode(
        [
          'From: a@b.ua',
          'To: c@d.ua',
          'MIME-Version: 1.0',
          'Content-Type: multipart/mixed; boundary="x"',
          '',
          '--x',
          'Content-Type: text/html; charset=utf-8',
          '',
          '<table><tr><td>№</td><td>Стан</td></tr><tr><td>2.1</td><td>виконано</td></tr></table>',
          '--x',
          'Content-Type: application/octet-stream',
          `Content-Disposition: attachment; filename="${attachment}"`,
          '',
          'x',
          '--x--',
          '',
        ].join('\r\n'),
      );
    expect(await open('лист.eml', mail('logo.png'))).toMatchObject({ kind: 'companion', tables: { form: 'html' } });
    expect(await open('лист.eml', mail('звіт.xlsx'))).toMatchObject({ identity: { member: 'звіт.xlsx' } });
  });
});
