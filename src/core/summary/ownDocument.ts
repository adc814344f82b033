import { PROPERTY_PREFIX } from '../template/fields';
import type { Texts } from '../texts';
import type { WorkbookContent } from '../workbook/content';
import { summaryCsvHeader } from './csvRows';

/** Headings of the list of bodies that lies beside the templates (`letter.cover.*`). */
export const COVER_COLUMNS = ['no', 'body', 'abbreviation', 'file', 'duties', 'due', 'email', 'followedBy'] as const;

/**
 * What the program itself made for people to read, which lies in the same folder as the returns: the list of bodies
 * of a set, an exported summary. A workbook says so in its properties, a CSV file by its whole row of headings.
 */
export function ownDocument(
  { properties, sheets }: WorkbookContent,
  vocabularies: readonly Texts[],
): 'cover' | 'summary' | undefined {
  const kind = properties.get(`${PROPERTY_PREFIX}kind`);
  if (kind === 'cover' || kind === 'summary') return kind;
  const [first] = sheets[0]?.rows ?? [];
  if (first === undefined || properties.size > 0) return undefined;
  const isHeader = (header: readonly string[]): boolean =>
    header.length === first.cells.length && header.every((word, i) => first.cells[i] === word);
  if (vocabularies.some((texts) => runsThrough(summaryCsvHeader(texts), first.cells))) return 'summary';
  return vocabularies.some((texts) => isHeader(COVER_COLUMNS.map((id) => texts.t(`letter.cover.${id}`))))
    ? 'cover'
    : undefined;
}

/** A summary has these headings from its first to its last column; levels and columns of the plan may stand between. */
function runsThrough(header: readonly string[], cells: readonly unknown[]): boolean {
  if (cells[0] !== header[0] || cells.at(-1) !== header.at(-1)) return false;
  let at = 0;
  for (const cell of cells) if (cell === header[at]) at += 1;
  return at === header.length;
}
