import type { DocumentBlock, TextDocument } from '../../core/summary/document';
import type { DocumentPreview, PreviewBlock } from '../../ports';

/** Rows of a table that a preview shows: enough to see how it will look. */
const ROWS = 8;

/** A document as it will look, of long tables the first rows. */
export function previewOf({ title, sections }: TextDocument): DocumentPreview {
  return { title, blocks: sections.flatMap(({ blocks }) => blocks.map(shortened)) };
}

function shortened(block: DocumentBlock): PreviewBlock {
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.rows.slice(0, ROWS), more: Math.max(0, block.rows.length - ROWS) };
}
