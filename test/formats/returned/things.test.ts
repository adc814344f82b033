import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetContent } from '../../../src/core/workbook/content';
import { openFile } from '../../../src/formats/returned/openFile';

const folder = join(__dirname, '../../fixtures/documents');

async function sheetOf(name: string, bytes: Uint8Array): Promise<SheetContent> {
  for await (const opened of openFile({ name, bytes })) {
    if (opened.kind !== 'workbook') throw new Error(opened.kind);
    const [sheet] = opened.content.sheets;
    if (sheet !== undefined) return sheet;
  }
  throw new Error('nothing was in the file');
}
const cells = ({ rows }: SheetContent): readonly unknown[] => rows.map((row) => row.cells);
const things = ({ beside = [] }: SheetContent): readonly unknown[] =>
  beside.map(({ kind, at, name, size }) => [kind, at, name, size]);

describe('pictures and fields of forms in the cells of a document of LibreOffice', () => {
  const read = (form: string): Promise<SheetContent> =>
    sheetOf(`звіт.${form}`, new Uint8Array(readFileSync(join(folder, `things-libreoffice.${form}`))));
  it.each(['odt', 'docx'])('are named, and chosen values are read: .%s', async (form) => {
    const sheet = await read(form);
    expect(cells(sheet)).toEqual([
      ['№', 'Стан', 'Опис'],
      ['2.1', 'не виконано', 'Було.'],
      ['2.2', '☒ виконано ☐ не виконано'],
    ]);
    expect(things(sheet)).toEqual([
      ['picture', 'C2', 'Фото заходу', 74],
      ['picture', 'C3', 'Фото заходу', 74],
    ]);
  });
  it('are so in .doc, where pictures have no names', async () => {
    const sheet = await read('doc');
    expect(cells(sheet)).toEqual([
      ['№', 'Стан', 'Опис'],
      ['2.1', 'не виконано', 'Було.'],
      ['2.2', '☒ виконано ☐ не виконано'],
    ]);
    expect(sheet.beside?.map(({ kind, at, name }) => [kind, at, name])).toEqual([
      ['picture', 'C2', 'image1'],
      ['picture', 'C3', 'image2'],
    ]);
  });
  it('are so in .rtf, for which LibreOffice does not write which boxes are ticked', async () => {
    const sheet = await read('rtf');
    expect(cells(sheet)).toEqual([
      ['№', 'Стан', 'Опис'],
      ['2.1', 'не виконано', 'Було.'],
      ['2.2', '☐ виконано ☐ не виконано'],
    ]);
    expect(things(sheet)).toEqual([
      ['picture', 'C2', 'Фото заходу', 74],
      ['picture', 'C3', 'Фото заходу', 74],
    ]);
  });
});

describe('a page', () => {
  const page = (cell: string): Uint8Array =>
    new TextEncoder().encode(`<html><body><table><tr><td>2.1</td><td>${cell}</td></tr></table></body></html>`);
  it.each([
    ['<img src="data:image/png;base64,AAAAAAAA">', 'picture', 'image.png', 6],
    ['<img src="page_files/a%20b.jpg?x=1" alt=" Фото ">', 'picture', 'Фото', undefined],
    ['<p><img src="files/b.jpg"></p>', 'picture', 'b.jpg', undefined],
    ['<object data="data:application/pdf;base64,AAAA">old</object>', 'object', 'application.pdf', 3],
  ])('names what is in a cell: %s', async (cell, kind, name, size) => {
    const sheet = await sheetOf('звіт.html', page(`так ${cell}`));
    expect(cells(sheet)).toEqual([['2.1', 'так']]);
    expect(things(sheet)).toEqual([[kind, 'B1', name, size]]);
  });
  it('quotes the comments of a document that LibreOffice saved so, none of a program’s', async () => {
    const sheet = await sheetOf(
      'звіт.html',
      page('так<!-- Додано лист № 5 --><!--[if gte mso 9]>x<![endif]--><!-- x -->'),
    );
    expect(cells(sheet)).toEqual([['2.1', 'так']]);
    expect(sheet.beside).toEqual([{ kind: 'note', at: 'B1', text: 'Додано лист № 5' }]);
  });
  it('goes on behind a table that a program closed too early', async () => {
    const sheet = await sheetOf('звіт.html', page('так</td></tr></table><tr><td>2.2</td><td>ні'));
    expect(cells(sheet)).toEqual([
      ['2.1', 'так'],
      ['2.2', 'ні'],
    ]);
  });
  it('has pictures that count readers, of which nothing is told', async () => {
    expect((await sheetOf('звіт.html', page('так<img src="https://a.ua/t.gif" width="1">'))).beside).toBeUndefined();
  });
  it.each([
    ['<input type=checkbox checked> виконано <input type=checkbox> ні', '☒ виконано ☐ ні'],
    ['<select><option>а</option><option selected>б</option></select>', 'б'],
    ['<select><option>а</option><option>б</option></select>', 'а'],
    ['<input value="Було."><input type=hidden value="x"><input type=submit value="y">', 'Було.'],
    ['<textarea>Було.</textarea>', 'Було.'],
  ])('is read as it is seen: %s', async (cell, words) => {
    expect(cells(await sheetOf('звіт.html', page(cell)))).toEqual([['2.1', words]]);
  });
});

describe('a flat OpenDocument text', () => {
  const flat = (cell: string): Uint8Array =>
    new TextEncoder().encode(
      '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="d" xmlns:svg="s" ' +
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="x" xmlns:field="f" ' +
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>' +
        '<table:table><table:table-row><table:table-cell><text:p>2.1</text:p></table:table-cell>' +
        `<table:table-cell><text:p>${cell}</text:p></table:table-cell></table:table-row></table:table>` +
        '</office:text></office:body></office:document>',
    );
  const data = '<office:binary-data>AAAA\nAAAA</office:binary-data>';
  it.each([
    [
      `a<draw:frame><draw:image>${data}</draw:image><draw:image>${data}</draw:image></draw:frame>`,
      'picture',
      'image',
      6,
    ],
    [`a<draw:frame><draw:object-ole>${data}</draw:object-ole><svg:title>T</svg:title></draw:frame>`, 'object', 'T', 6],
    ['a<draw:frame><draw:image xlink:href="https://a.ua/b.png"/></draw:frame>', 'picture', 'b.png', undefined],
  ])('names what is in a cell: %s', async (cell, kind, name, size) => {
    const sheet = await sheetOf('звіт.fodt', flat(cell));
    expect(cells(sheet)).toEqual([['2.1', 'a']]);
    expect(things(sheet)).toEqual([[kind, 'B1', name, size]]);
  });
  const form =
    '<office:forms><form:form><form:text xml:id="c1" form:current-value="Було."/>' +
    '<form:checkbox xml:id="c2" form:label="так" form:current-state="checked"/>' +
    '<form:radio xml:id="c3" form:label="ні"/></form:form></office:forms>';
  it('is read with the controls of its forms, and with what is said of its shapes', async () => {
    const control = (id: string): string => `<draw:control draw:control="${id}"/>`;
    const whole = (cell: string): Uint8Array =>
      new TextEncoder().encode(
        new TextDecoder().decode(flat(cell)).replace('<office:text>', `<office:text>${form}${control('c1')}`),
      );
    const shape = '<draw:line><svg:desc>c</svg:desc><text:p>b</text:p></draw:line>';
    const sheet = await sheetOf('звіт.fodt', whole(`${control('c2')} ${control('c3')}${shape}`));
    expect(cells(sheet)).toEqual([['2.1', '☒ так ☐ ні\nb']]);
    expect(sheet.beside).toEqual([
      { kind: 'note', at: 'B1', text: 'c' },
      { kind: 'textBox', text: 'Було.' },
    ]);
  });
  it('keeps the title field of the text, and quotes what is said of a text box apart', async () => {
    const box = '<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box><svg:desc>c</svg:desc></draw:frame>';
    const sheet = await sheetOf('звіт.fodt', flat(`<text:title>a</text:title>${box}`));
    expect(cells(sheet)).toEqual([['2.1', 'a\nb']]);
    expect(sheet.beside).toEqual([{ kind: 'note', at: 'B1', text: 'c' }]);
  });
});

describe('a document in rich text', () => {
  const rtf = (cell: string): Uint8Array =>
    new TextEncoder().encode(String.raw`{\rtf1\ansi\trowd\cellx1000\cellx2000 2.1\cell ${cell}\cell\row}`);
  it.each([
    ['a picture of figures', String.raw`a{\pict\jpegblip ffd8ffe0}`, ['a'], ['picture', 'image1.jpg', 4]],
    ['bytes', String.raw`a{\pict\emfblip\bin5 {\a}x}`, ['a'], ['picture', 'image1.emf', 5]],
    [
      'both forms of one picture',
      String.raw`a{\*\shppict{\pict\pngblip 0011}}{\nonshppict{\pict\wmetafile8 001122}}`,
      ['a'],
      ['picture', 'image1.png', 2],
    ],
    [
      'an embedded file with the picture that shows it',
      String.raw`a{\object\objemb{\*\objclass Excel.Sheet.12}{\*\objdata 010203}{\result{\pict\wmetafile8 00}}}`,
      ['a'],
      ['object', 'Excel.Sheet.12', 3],
    ],
    [
      'a shape filled with a picture',
      String.raw`a{\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict\pngblip 0011}}}}{\shprslt{\pict 00}}}`,
      ['a'],
      ['picture', 'image1.png', 2],
    ],
  ])('names %s', async (_, cell, words, thing) => {
    const sheet = await sheetOf('звіт.rtf', rtf(cell));
    expect(cells(sheet)).toEqual([['2.1', ...words]]);
    const [kind, name, size] = thing;
    expect(things(sheet)).toEqual([[kind, 'B1', name, size]]);
  });
  it('quotes the words of a shape of LibreOffice, and what is said of one', async () => {
    const property = (name: string, value: string): string => `{\\sp{\\sn ${name}}{\\sv ${value}}}`;
    const said = [property('gtextUNICODE', 'b'), property('wzDescription', 'c'), property('wzDescription', '')];
    const shape = `{\\shp{\\*\\shpinst${said.join('')}}}`;
    const sheet = await sheetOf('звіт.rtf', rtf(`a${shape}`));
    expect(cells(sheet)).toEqual([['2.1', 'a\nb']]);
    expect(sheet.beside).toEqual([{ kind: 'note', at: 'B1', text: 'c' }]);
  });
  const field = (kind: string, data: string, result = ''): string =>
    String.raw`{\field{\*\fldinst { FORM${kind} {\*\formfield{${data}}}}}{\fldrslt {${result}}}}`;
  it.each([
    [field('CHECKBOX', String.raw`\fftype1\ffres1`), '☒'],
    [field('CHECKBOX', String.raw`\fftype1\ffres25\ffdefres1{\*\ffname a}`), '☒'],
    [field('CHECKBOX', String.raw`\fftype1\ffres0\ffdefres1`), '☐'],
    [field('DROPDOWN', String.raw`\fftype2\ffres1{\*\ffl so}{\*\ffl no}`, 'no'), 'no'],
    [field('TEXT', String.raw`\fftype0{\*\ffdeftext old}`, 'done'), 'done'],
  ])('reads a field of a form: %s', async (cell, words) => {
    expect(cells(await sheetOf('звіт.rtf', rtf(cell)))).toEqual([['2.1', words]]);
  });
});
