import { afterDitto, isDitto } from '../marks/dittoMark';

/** A cell of one of several columns that hold the same thing (leading and other executors, start and end). */
export interface BesideCell {
  readonly text: string;
  /** Merged with the cell above it. */
  readonly above: boolean;
}

/**
 * Ditto marks of columns beside each other: each repeats its own column. Rows whose columns all repeat
 * stay dittos as a whole; in other rows the words above stand instead of the mark. `rows` are the cells
 * of those columns in the order of the text; `undefined` for a row that has none.
 */
export function repeatByColumn(
  rows: readonly (readonly BesideCell[] | undefined)[],
): readonly ({ readonly texts: readonly string[]; readonly whole: boolean; readonly dittos: number } | undefined)[] {
  const last: string[] = [];
  return rows.map((cells) => {
    if (cells === undefined) return undefined;
    const dittos = cells.filter(({ text }) => isDitto(text) || afterDitto(text) !== undefined).length;
    const whole = cells.every(({ text, above }) => isDitto(text) || (above && text === ''));
    const texts = cells.map(({ text, above }, i) => {
      const added = afterDitto(text);
      const before = last[i] ?? '';
      if (isDitto(text) || (above && text === '')) return before;
      return added === undefined ? text : `${before}\n${added}`;
    });
    for (const [i, text] of texts.entries()) last[i] = text;
    return { texts, whole, dittos };
  });
}
