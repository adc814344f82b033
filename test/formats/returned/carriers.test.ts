import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeZip } from '../../../scripts/fixtures/zipMaker';
import { readOds } from '../../../src/formats/ods/readOds';
import { openFile } from '../../../src/formats/returned/openFile';
import { RETURN_LIMITS } from '../../../src/formats/zip/readLimits';
import type { Beside } from '../../../src/core/workbook/content';

async function besideOf(name: string, bytes: Uint8Array): Promise<readonly Beside[]> {
  for await (const opened of openFile({ name, bytes })) {
    if (opened.kind !== 'workbook') throw new Error(`${name} is no workbook: ${opened.kind}`);
    return opened.content.sheets.flatMap(({ beside }) => beside ?? []);
  }
  throw new Error(`nothing in ${name}`);
}

const text = (said: string): unknown => expect.stringContaining(said);

// Typed into LibreOffice Calc by its own interface, and saved in each form.
describe.each(['ods', 'xlsx', 'xls'])('what stands beside the cells of a .%s of LibreOffice', (extension) => {
  const name = `libreoffice-beside.${extension}`;
  const found = besideOf(name, new Uint8Array(readFileSync(join(__dirname, '../../fixtures/foreign', name))));

  it.each([
    ['note', 'D2', 'ПРИМІТКА-1'],
    ['unseen', 'D7', 'ПРИХОВАНО-8'],
    ['unseen', 'D8', 'БІЛИМ-9'],
    ['struck', 'D9', 'ЗАКРЕСЛЕНО-11'],
    ['link', 'C2', 'LINK-10'],
  ])('has a %s at %s', async (kind, at, said) => {
    expect(await found).toContainEqual(expect.objectContaining({ kind, at, text: text(said) }));
  });

  it.each([
    ['textBox', 'НАПИС-2'],
    ['textBox', 'ФІГУРА-3'],
    ['textBox', 'ГРУПА-4а'],
    ['textBox', 'ГРУПА-4б'],
    ['textBox', 'КАСТОМ-5'],
    ['header', 'КОЛОНТИТУЛ-6'],
    ['footer', 'НИЖНІЙ-7'],
  ])('has a %s that says %s', async (kind, said) => {
    expect(await found).toContainEqual(expect.objectContaining({ kind, text: text(said) }));
  });
});

describe('charts, and forms to fill in, drawn on a sheet of LibreOffice', () => {
  const drawn = async (extension: string): Promise<readonly unknown[]> => {
    const name = `libreoffice-drawn.${extension}`;
    const found = await besideOf(name, new Uint8Array(readFileSync(join(__dirname, '../../fixtures/foreign', name))));
    return found
      .filter(({ kind }) => kind === 'textBox' || kind === 'object')
      .map(({ at = '', text = '', name: called = '' }) => [at, text + called].join(' ').trim());
  };
  it('are quoted, or named', async () => {
    expect(await drawn('ods')).toEqual(['ПОЛЕ-1', '☒ ПРАПОРЕЦЬ-2', '☐ ПРАПОРЕЦЬ-3', 'СПИСОК-4', 'ДІАГРАМА-5Ch1']);
    // Other forms keep neither fields of text nor lists.
    expect(await drawn('xls')).toEqual(['ДІАГРАМА-5', 'D4 ☒ ПРАПОРЕЦЬ-2', 'D6 ПРАПОРЕЦЬ-3']);
    expect(await drawn('xlsx')).toEqual(['A9 ДІАГРАМА-5', 'D4 ПРАПОРЕЦЬ-2', 'D6 ПРАПОРЕЦЬ-3']);
  });
});

describe('what stands beside the cells of an .ods', () => {
  const style = (name: string, family: string, look: string, fill = ''): string => {
    const ground = fill === '' ? '' : `<style:table-cell-properties fo:background-color="${fill}"/>`;
    const text = `<style:text-properties ${look}/>`;
    return `<style:style style:name="${name}" style:family="${family}">${ground}${text}</style:style>`;
  };
  const cell = (look: string, content: string): string =>
    `<table:table-cell table:style-name="${look}" office:value-type="string">${content}</table:table-cell>`;
  const frame =
    '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>';
  const content =
    '<office:document-content><office:automatic-styles>' +
    style('faint', 'table-cell', 'fo:color="#ffffff"', '#fffdf2') +
    style('tiny', 'table-cell', 'fo:font-size="1pt"') +
    style('dark', 'table-cell', 'fo:color="#ffffff"', '#1f3a5f') +
    style('white', 'text', 'fo:color="#ffffff"') +
    '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Звіт"><table:table-column/>' +
    '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row>' +
    cell('faint', '<text:p>БЛІДО</text:p>') +
    cell('tiny', '<text:p>ДРІБНО</text:p>') +
    cell('dark', '<text:p>видно</text:p>') +
    cell('', '<text:p>так <text:span text:style-name="white">БІЛИМ</text:span></text:p>') +
    cell('', `${frame}</draw:frame>`) +
    cell('', '<draw:frame><draw:object xlink:href="./Object 2"/></draw:frame>') +
    '</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>';
  const bytes = makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', data: content },
    { name: 'Object 1/content.xml', data: 'об’єкт' },
    {
      name: 'Object 2/content.xml',
      data:
        '<office:chart><chart:chart><chart:title><text:p>Учасники: <text:span>48</text:span></text:p></chart:title>' +
        '<chart:subtitle><text:p>за рік</text:p></chart:subtitle>' +
        '<table:table-cell><text:p>7</text:p></table:table-cell>' +
        '</chart:chart></office:chart>',
    },
  ]);

  it('is reported, each once, with the sizes of what is embedded', async () => {
    expect(await besideOf('звіт.ods', bytes)).toEqual([
      { kind: 'unseen', at: 'A1', text: 'БЛІДО' },
      { kind: 'unseen', at: 'B1', text: 'ДРІБНО' },
      { kind: 'unseen', at: 'D1', text: 'БІЛИМ' },
      { kind: 'object', at: 'E1', name: 'Object 1', size: 13 },
      { kind: 'textBox', at: 'F1', name: 'Object 2', text: 'Учасники: 48\nза рік' },
    ]);
  });
  it('is refused where rows claim to stand behind the last one of any sheet', () => {
    const row = (times: string, cell: string): string => `<table:table-row${times}>${cell}</table:table-row>`;
    const far =
      '<office:document-content><office:body><office:spreadsheet><table:table table:name="a">' +
      row(' table:number-rows-repeated="1048576"', '<table:table-cell/>') +
      row('', '<table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell>') +
      '</table:table></office:spreadsheet></office:body></office:document-content>';
    const bytes = makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', data: far },
    ]);
    expect(() => readOds(bytes, RETURN_LIMITS)).toThrow(expect.objectContaining({ reason: 'cell-reference' }));
  });
  it('and which columns nobody sees', () => {
    const { sheets } = readOds(bytes, RETURN_LIMITS);
    expect(sheets[0]?.hiddenColumns).toEqual(['B', 'C']);
  });
});

describe('what stands beside the words of a .docx', () => {
  const run = (words: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
  const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const box = (words: string): string =>
    `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`;
  const picture =
    '<w:r><w:drawing><wp:docPr id="1" name="Picture 1" descr="Скан листа"/><a:blip r:embed="rId1"/></w:drawing></w:r>';
  const object = '<w:r><w:object><v:imagedata r:id="rId1"/><o:OLEObject r:id="rId2"/></w:object></w:r>';
  const answer = [
    run('Проведено.'),
    run('БІЛИМ', '<w:color w:val="FFFFFF"/>'),
    run('ПРИХОВАНО', '<w:vanish/>'),
    picture,
    object,
  ].join('');
  const whiteNumber = run('№', '<w:color w:val="FFFFFF"/>');
  const white = `<w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr><w:p>${whiteNumber}</w:p></w:tc>`;
  const body =
    `<w:p>${box('ПОЗА ТАБЛИЦЕЮ')}</w:p><w:tbl><w:tr>${white}${cell(run('Захід'))}${cell(run('Стан'))}</w:tr>` +
    `${row(run('2.3'), run('звітування'), answer)}</w:tbl><w:sectPr><w:headerReference r:id="rId3"/></w:sectPr>`;
  const found = besideOf('звіт.docx', document(body));

  it.each<Beside>([
    { kind: 'unseen', at: 'C2', text: 'БІЛИМ' },
    { kind: 'deleted', at: 'C2', text: 'ПРИХОВАНО' },
    { kind: 'picture', at: 'C2', name: 'Скан листа', size: 3 },
    { kind: 'object', at: 'C2', name: 'звіт.xlsx', size: 5 },
    { kind: 'textBox', text: 'ПОЗА ТАБЛИЦЕЮ' },
    { kind: 'header', text: 'лист від 12.02.2020' },
  ])('is reported: %p', async (one) => {
    expect(await found).toContainEqual(one);
  });

  it('is nothing more: white letters on a dark ground are seen, and an icon is no picture', async () => {
    expect((await found).length).toBe(6);
  });
});

function document(body: string): Uint8Array {
  const W =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:v="v" xmlns:o="o" ' +
    'xmlns:wp="wp" xmlns:a="a"';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = (...targets: (readonly [kind: string, target: string])[]): string =>
    `<Relationships>${targets
      .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships(['officeDocument', 'word/document.xml']) },
    { name: 'word/document.xml', data: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      data: relationships(['image', 'media/a.png'], ['package', 'embeddings/звіт.xlsx'], ['header', 'header1.xml']),
    },
    { name: 'word/media/a.png', data: 'png' },
    { name: 'word/embeddings/звіт.xlsx', data: 'excel' },
    {
      name: 'word/header1.xml',
      data: `<w:hdr ${W}><w:p><w:r><w:t>лист від 12.02.2020</w:t></w:r></w:p></w:hdr>`,
    },
  ]);
}
