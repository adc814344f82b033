/** Excel's highest row, in points. */
const HIGHEST = 409;
const LINE = 13.2;

/** Height in points that shows the wrapped texts in columns of these widths (characters of digits; Cyrillic is wider). */
export function heightFor(cells: readonly { readonly text: string; readonly width: number }[]): number {
  let most = 1;
  for (const { text, width } of cells) {
    let lines = 0;
    for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil((paragraph.length * 1.04) / Math.max(4, width - 1.5)));
    most = Math.max(most, lines);
  }
  return Math.min(HIGHEST, Math.ceil(most * LINE + 4));
}
