import { openArchive } from '../../zip/readArchive';
import { ReadFault } from '../../zip/readFault';
import type { ReadLimits } from '../../zip/readLimits';

/** What people add to a workbook besides what stands in cells; none of it is read. */
export type Addition = 'comments' | 'pictures' | 'charts';

const PARTS: Readonly<Record<Addition, RegExp>> = {
  comments: /^xl\/(?:comments\d*|comments\/comment\d*|threadedcomments\/[^/]+)\.xml$/i,
  pictures: /^xl\/media\//i,
  charts: /^xl\/charts\/chart\d*\.xml$/i,
};

/**
 * Comments, pictures and charts of a package, by the names of its parts; more charts than `ownCharts` are somebody's.
 * Empty for what is no package.
 */
export function readAdditions(bytes: Uint8Array, limits: ReadLimits, ownCharts: number): readonly Addition[] {
  try {
    const names = openArchive(bytes, limits).entries.map(({ name }) => name.replace(/^\//, ''));
    return (Object.keys(PARTS) as readonly Addition[]).filter(
      (addition) => names.filter((name) => PARTS[addition].test(name)).length > (addition === 'charts' ? ownCharts : 0),
    );
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return [];
  }
}
