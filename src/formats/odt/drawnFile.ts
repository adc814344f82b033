import { given } from '../../core/given';
import { baseName } from '../../core/text/order';
import type { Beside } from '../../core/workbook/content';
import type { Package } from '../opc/openPackage';
import { walkXml } from '../xml/walk';
import { ReadFault } from '../zip/readFault';

/** What the package holds of a thing in a frame. */
export interface DrawnParts {
  /** Bytes of a file; undefined where the package has none of that name. */
  size(part: string): number | undefined;
  /** The words of a chart in this part: titles, subtitles, footers, a line each; none where it is no chart. */
  chartWords(part: string): string;
}

/** Of a flat file: it has nothing but itself. */
export const NO_PARTS: DrawnParts = { size: () => undefined, chartWords: () => '' };

export function drawnParts(pack: Package): DrawnParts {
  return {
    size: (part) => pack.archive.find(part)?.size,
    chartWords(part) {
      try {
        return chartWords(pack.optionalText(part) ?? '', part);
      } catch (error) {
        // A chart that is broken has nothing to say: the answers in the cells are read all the same.
        if (error instanceof ReadFault) return '';
        throw error;
      }
    },
  };
}

/**
 * A picture or an embedded file in a frame, a chart by its words where it has some. The picture that stands for an
 * embedded file is no other thing.
 */
export function drawnFile(
  element: string,
  href: string,
  place: { readonly at?: string },
  parts: DrawnParts,
): readonly Beside[] {
  const part = href.replace(/^\.\//, '');
  if (element === 'image' && part.startsWith('ObjectReplacements/')) return [];
  const name = baseName(part);
  const text = element === 'object' ? parts.chartWords(`${part}/content.xml`) : '';
  if (text !== '') return [{ kind: 'textBox', ...place, name, text }];
  const size = parts.size(part) ?? parts.size(`${part}/content.xml`);
  return [{ kind: element === 'image' ? 'picture' : 'object', ...place, name, ...given({ size }) }];
}

/** Elements of a chart that somebody writes (OpenDocument 1.3 part 3, 11); the numbers it shows stand in a table. */
const WRITTEN: ReadonlySet<string> = new Set(['title', 'subtitle', 'footer']);

function chartWords(xml: string, part: string): string {
  if (!xml.includes(':chart>')) return '';
  const lines: string[] = [];
  walkXml(xml, part, {
    open({ name, path }) {
      if (name === 'p' && path.includes('chart') && WRITTEN.has(path.at(-1) ?? '')) lines.push('');
    },
    text(piece, path) {
      const paragraph = path.lastIndexOf('p');
      if (paragraph > 0 && path.includes('chart') && WRITTEN.has(path[paragraph - 1] ?? ''))
        lines.push(`${lines.pop() ?? ''}${piece}`);
    },
  });
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
