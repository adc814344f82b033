import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx } from '../../../scripts/fixtures/damaged/otherForms';
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
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const beside = ({ beside: found = [] }: SheetContent): readonly unknown[] =>
  found.map(({ kind, at, text }) => [kind, at, text]);

describe('what LibreOffice marks in a document', () => {
  it.each(['odt', 'docx', 'doc', 'rtf'])('is no answer, and is quoted apart: .%s', async (form) => {
    const bytes = new Uint8Array(readFileSync(join(folder, `marks-libreoffice.${form}`)));
    const sheet = await sheetOf(`звіт.${form}`, bytes);
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['№', 'Захід', 'Стан', 'Опис'],
      ['2.1', 'Захід перший', 'виконано', 'Проведено 4 зустрічі.'],
      ['2.3', 'Захід третій', 'виконується', 'Лишилося як було.'],
      ['2.4', 'Захід четвертий', 'не виконано', 'Видно. Біле.'],
      ['2.5', 'Захід п’ятий'],
    ]);
    // White letters on a dark ground are seen.
    expect(beside(sheet)).toEqual([
      ['deleted', 'A3', '2.2 Захід другий виконано Вилучений рядок.'],
      ['deleted', 'D2', '3'],
      ['struck', 'D2', 'Скасовано.'],
      ['deleted', 'D3', 'Приховане.'],
      ['unseen', 'D4', 'Біле.'],
    ]);
  });
});

describe('a flat OpenDocument text', () => {
  const flat = (changes: string, cells: readonly string[]): Uint8Array =>
    text(
      '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>' +
        `<text:tracked-changes>${changes}</text:tracked-changes><table:table><table:table-row>` +
        cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('') +
        '</table:table-row></table:table></office:text></office:body></office:document>',
    );
  const change = (id: string, kind: string): string =>
    `<text:changed-region text:id="${id}"><text:${kind}/></text:changed-region>`;
  const within = (id: string, words: string): string =>
    `<text:change-start text:change-id="${id}"/>${words}<text:change-end text:change-id="${id}"/>`;

  it('keeps deleted words where they stood: they are deleted there, and inserted ones live', async () => {
    const cell = `${within('a', 'не ')}виконано${within('b', ' учасно')}`;
    const sheet = await sheetOf('звіт.fodt', flat(change('a', 'deletion') + change('b', 'insertion'), ['2.1', cell]));
    expect(sheet.rows[0]?.cells).toEqual(['2.1', 'виконано учасно']);
    expect(beside(sheet)).toEqual([['deleted', 'B1', 'не']]);
  });
});

describe('rich text', () => {
  const rtf = (cell: string): Uint8Array =>
    text(
      '{\\rtf1\\ansi\\ansicpg1251{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}' +
        `\\trowd\\cellx1000\\clcbpat2\\cellx4000\\pard\\intbl 2.1\\cell ${cell}\\cell\\row}`,
    );
  it.each([
    ['moved away', 'done{\\mvf  then}', 'done', [['deleted', 'B1', 'then']]],
    ['a paragraph whose end was deleted', 'do{\\deleted\\par}ne', 'done', []],
    ['white on a dark ground', '{\\cf1 done}', 'done', []],
    ['dark on dark', '{\\cf2 done}', 'done', [['unseen', 'B1', 'done']]],
    ['white on a pen of its own', '{\\cf1\\highlight2 done}', 'done', []],
    ['letters of one point', 'do{\\fs2 ne}', 'done', [['unseen', 'B1', 'ne']]],
  ])('%s', async (_, cell, answer, found) => {
    const sheet = await sheetOf('звіт.rtf', rtf(cell));
    expect(sheet.rows[0]?.cells).toEqual(['2.1', answer]);
    expect(beside(sheet)).toEqual(found);
  });
});

describe('a page', () => {
  it.each([
    ['white', '<td><span style="color:#fff">done</span></td>', ['unseen']],
    ['white of an old page', '<td><font color="white">done</font></td>', ['unseen']],
    ['white on a dark cell', '<td bgcolor="#000080"><font color="white">done</font></td>', []],
    ['white on a dark stretch', '<td><b style="background: navy; color: rgb(255, 255, 255)">done</b></td>', []],
    ['white on white, in a dark page', '<td style="background:#FFFFFF;color:white">done</td>', ['unseen']],
  ])('tells letters that nobody sees: %s', async (_, cell, kinds) => {
    const page = `<body bgcolor="navy"><table><tr><td>2.1</td>${cell}</tr></table></body>`;
    const sheet = await sheetOf('звіт.html', text(kinds.length > 0 ? page.replace(' bgcolor="navy"', '') : page));
    expect(sheet.rows[0]?.cells).toEqual(['2.1', 'done']);
    expect((sheet.beside ?? []).map(({ kind }) => kind)).toEqual(kinds);
  });
  it('has no signs in it that are no text', async () => {
    const sheet = await sheetOf('звіт.html', text('<table><tr><td>2.1</td><td>виконано\u0001</td></tr></table>'));
    expect(sheet.rows[0]?.cells).toEqual(['2.1', 'виконано']);
  });
});

describe('a document of Word', () => {
  const cell = (inner: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${inner}</w:p></w:tc>`;
  const run = (words: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
  const number = cell(run('2.1'));
  it('tells a row whose words were moved away and deleted, once', async () => {
    const gone =
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(`<w:moveFrom>${run('2.2')}</w:moveFrom>`)}` +
      `${cell('<w:del><w:r><w:delText>не виконано</w:delText></w:r></w:del>')}</w:tr>`;
    const sheet = await sheetOf('звіт.docx', docx(`<w:tbl>${gone}<w:tr>${number}${cell(run('done'))}</w:tr></w:tbl>`));
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([['2.1', 'done']]);
    expect(beside(sheet)).toEqual([['deleted', 'A1', '2.2 не виконано']]);
  });
  it.each([
    ['white', run('done', '<w:color w:val="FFFFFF"/>'), '', ['unseen']],
    ['nearly white', run('done', '<w:color w:val="FDFDFD"/>'), '', ['unseen']],
    ['white on a cell', run('done', '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>', []],
    ['white under a pen', run('done', '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>'), '', []],
    ['of one point', run('done', '<w:sz w:val="2"/>'), '', ['unseen']],
    ['dark on dark', run('done', '<w:color w:val="1F3860"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>', ['unseen']],
  ])('tells letters that nobody sees: %s', async (_, inner, ground, kinds) => {
    const sheet = await sheetOf('звіт.docx', docx(`<w:tbl><w:tr>${number}${cell(inner, ground)}</w:tr></w:tbl>`));
    expect(sheet.rows[0]?.cells).toEqual(['2.1', 'done']);
    expect((sheet.beside ?? []).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('words of a form where nobody wrote', () => {
  it.each([
    'Клацніть або торкніться тут, щоб ввести текст.',
    'Клацніть тут, щоб увести дату',
    'Виберіть елемент.',
    'Місце для введення тексту.',
    'Click or tap here to enter text.',
    'Choose an item.',
    'Место для ввода текста.',
  ])('are no answer: %s', async (prompt) => {
    const sheet = await sheetOf(
      'звіт.html',
      text(`<table><tr><td>2.1</td><td>так</td><td>${prompt}</td></tr></table>`),
    );
    expect(sheet.rows[0]?.cells).toEqual(['2.1', 'так']);
  });
  it.each(['&lt;опис&gt;', '&lt;&lt;Текст звіту&gt;&gt;', '‹дата›'])(
    'are no answer in angle brackets either, and are told: %s',
    async (prompt) => {
      const sheet = await sheetOf(
        'звіт.html',
        text(`<table><tr><td>2.1</td><td>так</td><td>${prompt}</td></tr></table>`),
      );
      expect(sheet.rows[0]?.cells).toEqual(['2.1', 'так']);
      const words = prompt.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      expect(beside(sheet)).toEqual([['prompt', 'C1', words]]);
    },
  );
  it.each(['&lt;https://a.ua&gt;', '&lt;5 заходів&gt;', 'див. &lt;опис&gt;', '&lt; норми', '‹а› і ‹б›'])(
    'are an answer: %s',
    async (words) => {
      const sheet = await sheetOf('звіт.html', text(`<table><tr><td>2.1</td><td>${words}</td></tr></table>`));
      expect(sheet.rows[0]?.cells).toEqual(['2.1', words.replaceAll('&lt;', '<').replaceAll('&gt;', '>')]);
      expect(beside(sheet)).toEqual([]);
    },
  );
  it.each(['Виберіть елемент системи для перевірки.', 'Ввести текст договору'])('are not: %s', async (words) => {
    const sheet = await sheetOf('звіт.html', text(`<table><tr><td>2.1</td><td>${words}</td></tr></table>`));
    expect(sheet.rows[0]?.cells).toEqual(['2.1', words]);
  });
});
