import type { Block, Paragraph, Run, TableRow } from './document';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The live text of blocks as a person sees it, a line a paragraph: numbers of lists written out, a table in a
 * cell as lines, text boxes behind the paragraph that holds them. Marked text and notes are left out.
 */
export function textOf(blocks: readonly Block[]): string {
  const [only, other] = blocks;
  if (only?.kind === 'paragraph' && other === undefined) return paragraphText(only);
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : block.rows.map(rowText)))
    .join('\n');
}

/** «2.3. Провести…»: the number, then the runs. */
export function paragraphText({ runs, number }: Paragraph): string {
  const [only, other] = runs;
  // Most cells hold one paragraph of one look.
  if (only !== undefined && other === undefined && only.aside === undefined && number === undefined)
    return runText(only);
  const boxes = runs.flatMap(({ aside }) => (aside?.kind === 'textBox' ? [textOf(aside.blocks)] : []));
  const own = runs.map(runText).join('');
  const numbered = number === undefined || number === '' ? own : `${number} ${own}`;
  return [numbered, ...boxes].filter((text, i) => i === 0 || text.trim() !== '').join('\n');
}

/** A row of a table that only sets its words side by side. */
export function rowText({ cells, deleted }: TableRow): string {
  if (deleted === true) return '';
  return cells
    .map(({ blocks }) => textOf(blocks).trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** «5¹» is point 5-1: the raised figure must not glue to the number before it. */
function runText({ text, mark, raised }: Run): string {
  if (mark !== undefined) return '';
  // The hyphen that does not break is a hyphen.
  if (raised !== true || !/^\s*\d{1,2}\s*$/.test(text)) return text.replace(/\u2011/g, '-');
  return [...text.trim()].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
}
