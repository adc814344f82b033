import type { SourceDocument } from '../../core/plan/source';

/** Text as lines. What the lines are (rows of cells, cells, paragraphs) is found by the plan parser. */
export function linesOfText(text: string): SourceDocument {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n|\u2028|\u2029/);
  return { format: 'text', blocks: lines.map((line, i) => ({ kind: 'line', line: i + 1, text: line })) };
}
