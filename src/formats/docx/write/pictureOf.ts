import { ImageRun, Paragraph } from 'docx';
import { strToU8 } from 'fflate';
import type { BarsPicture } from '../../../core/summary/bars';
import { barsPng } from '../../pictures/barsPng';
import { barsSvg } from '../../pictures/barsSvg';

/** A picture on a line of its own: SVG, with PNG for programs that draw none; named for readers of screens. */
export function pictureOf(bars: BarsPicture, alt: string): Paragraph {
  const { svg, width, height } = barsSvg(bars, alt);
  return new Paragraph({
    spacing: { before: 60, after: 60 },
    children: [
      new ImageRun({
        type: 'svg',
        data: strToU8(svg),
        transformation: { width, height },
        altText: { name: alt.slice(0, 60), title: alt.slice(0, 250), description: alt },
        fallback: { type: 'png', data: barsPng(bars) },
      }),
    ],
  });
}
