/** Characters in a line of a note as wide as ours, and the rows of a sheet that one line takes. */
const LINE = 42;
const COLUMNS = 4;

/**
 * Boxes of notes as large as their text: hucre gives every note the same two columns and four rows,
 * which hides all but the first words. `texts` stand in the order of the cells, row by row.
 */
export function sizeNotes(vml: string, texts: readonly string[]): string {
  let index = 0;
  return vml.replace(/<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g, (_, column: string, row: string) => {
    const text = texts[index] ?? '';
    index += 1;
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
    return `<x:Anchor>${column},15,${row},2,${Number(column) + COLUMNS},31,${Number(row) + lines + 1},4</x:Anchor>`;
  });
}
