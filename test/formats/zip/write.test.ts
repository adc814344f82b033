import { strFromU8, unzipSync } from 'fflate';
import { createZipWriter } from '../../../src/formats/zip/write';

jest.unmock('fflate');

function archive(files: readonly (readonly [string, Uint8Array])[]): { bytes: Uint8Array; chunks: number[] } {
  const chunks: Uint8Array[] = [];
  const sizes: number[] = [];
  const zip = createZipWriter((chunk) => chunks.push(chunk));
  for (const [name, bytes] of files) {
    zip.add(name, bytes);
    sizes.push(chunks.reduce((sum, { length }) => sum + length, 0));
  }
  zip.end();
  return { bytes: Uint8Array.from(chunks.flatMap((chunk) => [...chunk])), chunks: sizes };
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('createZipWriter', () => {
  it('gives back every file under its Cyrillic name, marked as UTF-8', () => {
    const { bytes } = archive([
      ['1105-р_МКМС_2019.xlsx', text('книга')],
      ['Перелік.csv', text('а;б\r\n'.repeat(500))],
      ['порожній.txt', text('')],
    ]);
    const files = unzipSync(bytes);
    expect(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])).toEqual([
      ['1105-р_МКМС_2019.xlsx', 'книга'],
      ['Перелік.csv', 'а;б\r\n'.repeat(500)],
      ['порожній.txt', ''],
    ]);
    expect(new DataView(bytes.buffer).getUint16(6, true) & 0x0800).toBe(0x0800);
  });

  it('lets each file go at once and keeps nothing of it', () => {
    const big = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251);
    const { chunks } = archive([
      ['а.xlsx', big],
      ['б.xlsx', big],
      ['в.xlsx', big],
    ]);
    expect(chunks.map((size) => Math.round(size / 100_000))).toEqual([1, 2, 3]);
  });

  it('gives the same bytes whenever it runs, with the first day that ZIP knows', () => {
    const { bytes } = archive([['а.txt', text('а')]]);
    expect(bytes).toEqual(archive([['а.txt', text('а')]]).bytes);
    expect([new DataView(bytes.buffer).getUint16(10, true), new DataView(bytes.buffer).getUint16(12, true)]).toEqual([
      0, 33,
    ]);
  });

  it('refuses a second file of one name', () => {
    expect(() =>
      archive([
        ['а', text('1')],
        ['а', text('2')],
      ]),
    ).toThrow(RangeError);
  });
});
