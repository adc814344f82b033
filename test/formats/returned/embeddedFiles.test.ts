import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compound } from '../../../scripts/fixtures/damaged/otherForms';
import { joinBytes, makeZip } from '../../../scripts/fixtures/zipMaker';
import { embeddedIn } from '../../../src/app/reading/embedded';

const encoder = new TextEncoder();
const documents = join(__dirname, '../../fixtures/documents');

/** A file in an object of the Windows packager. */
function packaged(name: string, content: string): Uint8Array {
  const number = (value: number): Uint8Array => Uint8Array.of(value & 255, value >> 8, 0, 0);
  const text = (words: string): Uint8Array => joinBytes([encoder.encode(words), new Uint8Array(1)]);
  const path = text(`C:\\temp\\${name}`);
  return compound([
    [
      '\u0001Ole10Native',
      joinBytes([
        number(0),
        Uint8Array.of(2, 0),
        text(name),
        path,
        Uint8Array.of(0, 0, 3, 0),
        number(path.length),
        path,
        number(content.length),
        encoder.encode(content),
      ]),
    ],
  ]);
}

const book = makeZip([
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'xl/workbook.xml', data: '<workbook/>' },
  { name: 'xl/media/image1.png', data: 'picture' },
  { name: 'xl/embeddings/oleObject1.bin', data: packaged('lyst.txt', 'letter') },
  { name: 'xl/embeddings/broken.docx', data: 'broken', claim: { crc: 1 } },
]);

it('gives what is embedded in a return, by the name of its file, also what the packager wraps', async () => {
  const found = await embeddedIn({ name: 'тека/звіт.xlsx', bytes: book });
  expect(found.map(({ name }) => name)).toEqual([
    'звіт.xlsx/image1.png',
    'звіт.xlsx/oleObject1.bin',
    'звіт.xlsx/lyst.txt',
  ]);
  expect(new TextDecoder().decode(found[2]?.bytes)).toBe('letter');
});

it('gives what is embedded in members of archives, and lets no name climb out', async () => {
  const archive = makeZip([{ name: '../а?.xlsx', data: book, stored: true }]);
  const found = await embeddedIn({ name: '../звіти.zip', bytes: archive });
  expect(found[0]?.name).toBe('звіти.zip/а_.xlsx/image1.png');
});

it.each(['rtf', 'odt'])('gives the pictures of a .%s as they were put into it', async (form) => {
  const read = (ending: string): Uint8Array =>
    new Uint8Array(readFileSync(join(documents, `things-libreoffice.${ending}`)));
  const pictures = async (ending: string): Promise<readonly Uint8Array[]> =>
    (await embeddedIn({ name: `звіт.${ending}`, bytes: read(ending) })).map(({ bytes }) => new Uint8Array(bytes));
  const [picture] = await pictures('docx');
  expect(picture).toHaveLength(74);
  expect((await pictures(form))[0]).toEqual(picture);
});

it('gives pictures of rich text by what is said of them, none of which a part is missing', async () => {
  const text =
    String.raw`{\rtf1 {\pict\pngblip 89504e47 0d0a}` +
    String.raw`{\pict{\*\picprop{\sp{\sn wzDescription}{\sv Photo}}}\jpegblip ffd8}` +
    String.raw`{\pict\pngblip\bin2 ab89}}`;
  const found = await embeddedIn({ name: 'звіт.rtf', bytes: encoder.encode(text) });
  expect(found.map(({ name, bytes }) => [name, [...bytes]])).toEqual([
    ['звіт.rtf/image1.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['звіт.rtf/Photo.jpg', [0xff, 0xd8]],
  ]);
});

it('gives the pictures and files that a page itself holds', async () => {
  const page = `<html><body><table><tr><td>2.1<img alt="Фото заходу" src="data:image/png;base64,iVBORw==">
    <img src="files/b.jpg"><img width=1 src="data:image/gif;base64,AAAA"></td></tr></table>
    <object data="data:application/pdf;base64,JVBE"></object></body></html>`;
  const found = await embeddedIn({ name: 'звіт.html', bytes: encoder.encode(page) });
  expect(found.map(({ name, bytes }) => [name, [...bytes]])).toEqual([
    ['звіт.html/Фото заходу.png', [0x89, 0x50, 0x4e, 0x47]],
    ['звіт.html/application.pdf', [0x25, 0x50, 0x44]],
  ]);
});
