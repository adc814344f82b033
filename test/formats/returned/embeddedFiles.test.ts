import { compound } from '../../../scripts/fixtures/damaged/otherForms';
import { joinBytes, makeZip } from '../../../scripts/fixtures/zipMaker';
import { embeddedIn } from '../../../src/app/reading/embedded';

const encoder = new TextEncoder();

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
