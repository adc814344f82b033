import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The cells of the table under a heading (`## …`) of a Markdown file in `test/fixtures`, without the table's head. */
export function markdownTable(file: string, heading: string): string[][] {
  const text = readFileSync(join(__dirname, '../fixtures', file), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${file} has no section «${heading}»`);
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
