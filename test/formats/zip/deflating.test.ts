import { inflateSync } from 'fflate';
import { joinBytes } from '../../../src/core/joinBytes';
import { crc32 } from '../../../src/formats/zip/crc32';
import { deflating } from '../../../src/formats/zip/deflating';

jest.unmock('fflate');

describe('a file that is packed while it is made', () => {
  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['a few words', ['Звіт', ' ', '😀']],
    ['one piece larger than a stretch', ['я😀'.repeat(60_000)]],
    ['many pieces that end at any byte', Array.from({ length: 9_000 }, (_, i) => `${i}:щ😀€`.repeat(i % 7))],
  ])('is what was written: %s', (_, pieces) => {
    const part = deflating();
    for (const piece of pieces) part.write(piece);
    const { crc, size, chunks } = part.end();
    const whole = new TextEncoder().encode(pieces.join(''));
    expect(Buffer.from(inflateSync(joinBytes(chunks))).equals(Buffer.from(whole))).toBe(true);
    expect({ crc, size }).toEqual({ crc: crc32(whole), size: whole.length });
  });
});
