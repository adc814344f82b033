/**
 * Rows of a delimited text whose quotes are not those of a table («"Закон" про…», a quote that nobody
 * closes). A quote opens a cell only if another one ends it right before a delimiter or a line end;
 * elsewhere it is a sign like any other, so that no row is swallowed by the cell before it.
 * Lines end in `\n`.
 */
export function* looseRows(text: string, delimiter: string): Generator<readonly string[]> {
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const close = text.charAt(at) === '"' ? closingQuote(text, at + 1, delimiter) : -1;
    const end = close < 0 ? plainEnd(text, at, delimiter) : close + 1;
    row.push(close < 0 ? text.slice(at, end) : text.slice(at + 1, close).replace(/""/g, '"'));
    if (text.charAt(end) !== delimiter) {
      yield row;
      row = [];
      if (end + 1 >= text.length) return;
    }
    at = end + 1;
  }
}

/** The first quote that is not doubled, if the cell can end there; else −1. */
function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    const next = text.charAt(at + 1);
    if (next !== '"') return next === delimiter || next === '\n' || next === '' ? at : -1;
  }
  return -1;
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== delimiter && text.charAt(at) !== '\n') at++;
  return at;
}
