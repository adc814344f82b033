import { escapeXml } from '../../core/text/escapeXml';
import type { BarsPicture } from '../../core/summary/bars';
import { barsLayout, PAINT } from './barsLayout';

/** The picture as SVG, with words; `alt` is its title for readers of screens. */
export function barsSvg(picture: BarsPicture, alt: string): { readonly svg: string; width: number; height: number } {
  const { width, height, segments, labels } = barsLayout(picture);
  const rect = (x: number, y: number, w: number, h: number, tone: keyof typeof PAINT): string => {
    const box = `x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"`;
    const plain = `<rect ${box} fill="#${PAINT[tone].fill}" stroke="#404040" stroke-width="0.6"/>`;
    return PAINT[tone].hatched ? `${plain}<rect ${box} fill="url(#hatch)"/>` : plain;
  };
  const text = (x: number, y: number, words: string, anchor = 'start', ink = '000000'): string =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#${ink}">${escapeXml(words)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `font-family="'Times New Roman', 'Liberation Serif', serif" font-size="13">`,
    `<title>${escapeXml(alt)}</title>`,
    '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">' +
      '<path d="M0 5 L5 0" stroke="#7A1D14" stroke-width="0.9"/></pattern></defs>',
    ...labels.map(({ text: words, x, y }) => text(x, y, words, 'end')),
    ...segments.map(({ tone, value, x, y, width: w, height: h }) => {
      const number = w < 12 ? '' : text(x + w / 2, y + h - 4, String(value), 'middle', PAINT[tone].ink);
      return `${rect(x, y, w, h, tone)}${number}`;
    }),
    '</svg>',
  ].join('');
  return { svg, width, height };
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
