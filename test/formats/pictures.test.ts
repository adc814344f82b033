import { unzlibSync } from 'fflate';
import type { BarsPicture } from '../../src/core/summary/bars';
import { barsPng } from '../../src/formats/pictures/barsPng';
import { barsSvg } from '../../src/formats/pictures/barsSvg';

jest.unmock('fflate');

const BARS: BarsPicture = {
  rows: [
    {
      label: '1',
      parts: [
        { tone: 'good', value: 3 },
        { tone: 'bad', value: 1 },
      ],
    },
    { label: '2', parts: [{ tone: 'part', value: 8 }] },
  ],
};

describe('pictures of bars', () => {
  it('are SVG of one scale, with numbers and a title that needs escaping', () => {
    const { svg, width } = barsSvg(BARS, 'Стан <A & B>');
    expect(svg).toContain('<title>Стан &lt;A &amp; B&gt;</title>');
    const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"[^>]*fill="#/g)].map(([, value]) => Number(value));
    expect(widths[2]).toBeCloseTo(width - 50, 0);
    expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(3 / 8, 2);
    expect(svg).toContain('url(#hatch)');
  });

  it('are PNG of the same size three times over, the same bytes twice, with coloured pixels', () => {
    const png = barsPng(BARS);
    expect(barsPng(BARS)).toEqual(png);
    const view = new DataView(png.buffer);
    const { width, height } = barsSvg(BARS, '');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([width * 3, height * 3]);
    const length = view.getUint32(33);
    const pixels = unzlibSync(png.subarray(41, 41 + length));
    expect(pixels).toHaveLength(height * 3 * (width * 9 + 1));
    // The middle of the first bar is dark green.
    const at = 30 * (width * 9 + 1) + 1 + 200 * 3;
    expect([...pixels.subarray(at, at + 3)]).toEqual([0x1b, 0x7f, 0x4b]);
  });
});
