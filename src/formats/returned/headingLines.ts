/** Lines that count as a heading of the table under them; what stands further up is the letter. */
const MOST_LINES = 8;
const LONGEST_LINE = 300;

/** Gathers the lines of a text and gives those right above each table: there stands whose report it is, and on what. */
export function headingLines(): { add(line: string): void; table(): void; found(): readonly string[] } {
  const headings: string[] = [];
  let lines: string[] = [];
  return {
    add(line) {
      const text = line.trim();
      if (text === '') return;
      lines.push(text);
      if (lines.length > MOST_LINES) lines.shift();
    },
    table() {
      for (const one of lines.filter((line) => line.length <= LONGEST_LINE)) headings.push(one);
      lines = [];
    },
    found: () => headings,
  };
}
