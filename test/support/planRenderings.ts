/** A row of a plan whose facts are known. */
export interface KnownRow {
  readonly no: number;
  readonly measure: string;
  readonly deadline: string;
  readonly executors: string;
}

const TITLE = ['ПЛАН ЗАХОДІВ', 'щодо розвитку бібліотек на 2019 рік'] as const;
const HEADS = ['№ з/п', 'Найменування заходу', 'Строк виконання', 'Відповідальні виконавці'] as const;

const cellsOf = ({ no, measure, deadline, executors }: KnownRow): readonly string[] => [
  `${no}.`,
  measure,
  deadline,
  executors,
];
const inText = (lines: readonly string[]): string => [...TITLE, ...lines].join('\n');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words in lines of so many letters at most. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A table drawn in signs. */
function drawn(rows: readonly KnownRow[], [rule, bar, corner]: readonly [string, string, string]): string {
  const widths = [6, 40, 24, 40];
  const line = `${corner}${widths.map((width) => rule.repeat(width + 2)).join(corner)}${corner}`;
  return inText([
    line,
    ...[HEADS, ...rows.map(cellsOf)].flatMap((cells) => {
      const columns = cells.map((cell, i) => wrapped(cell, widths[i] ?? 40));
      const height = Math.max(...columns.map(({ length }) => length));
      const lines = Array.from({ length: height }, (_, i) =>
        columns.map((column, at) => ` ${(column[i] ?? '').padEnd(widths[at] ?? 40)} `).join(bar),
      );
      return [...lines.map((text) => `${bar}${text}${bar}`), line];
    }),
  ]);
}

type Render = (rows: readonly KnownRow[]) => string;

/** Layouts in which people paste a plan without tasks: name → text. */
export const PLAN_RENDERINGS: Readonly<Record<string, Render>> = {
  'rows of bars': (rows) => inText([HEADS, ...rows.map(cellsOf)].map((cells) => `${cells.join(' | ')} |`)),
  'a cell to a line': (rows) => inText([...HEADS, ...rows.flatMap(cellsOf)]),
  'a cell to a line, closed by a bar': (rows) =>
    inText([...HEADS, ...rows.flatMap(cellsOf)].map((cell) => `${cell} |`)),
  'bars on lines of their own': (rows) => inText([...HEADS, ...rows.flatMap(cellsOf)].flatMap((cell) => [cell, '|'])),
  'rows opened by a bar': (rows) =>
    inText([HEADS, ...rows.map(cellsOf)].flatMap((cells) => ['|', ...cells.map((cell) => `${cell} |`)])),
  'bars in pairs': (rows) => inText([HEADS, ...rows.map(cellsOf)].map((cells) => `|| ${cells.join(' || ')} ||`)),
  'a head in two rows': (rows) =>
    inText([
      '№ з/п | Найменування заходу | Виконання ||',
      '|| строк | відповідальні |',
      ...rows.map((row) => `${cellsOf(row).join(' | ')} |`),
    ]),
  'tabs and line breaks of Word': (rows) =>
    [...TITLE, HEADS.join('\t'), ...rows.map((row) => cellsOf(row).join('\t').replace(/, /g, ',\r\n'))].join('\r\n'),
  'quoted cells of Excel': (rows) =>
    [
      ...TITLE,
      ...[HEADS, ...rows.map(cellsOf)].map((cells) =>
        cells.map((cell) => `"${cell.replaceAll('"', '""').replace(/, /g, ',\n')}"`).join('\t'),
      ),
    ].join('\r\n'),
  'who and when in one cell': (rows) =>
    inText([
      '№ | Зміст заходу | Виконавці та строк виконання |',
      ...rows.map((row) => `${row.no}. | ${row.measure} | ${row.executors} ${row.deadline} |`),
    ]),
  'sentences of one paragraph': (rows) =>
    inText(rows.map((row) => `${row.no}. ${capital(row.measure)}. ${row.executors}. ${capital(row.deadline)}.`)),
  'lines of a list': (rows) =>
    inText(
      rows.flatMap((row) => [`${row.no}. ${capital(row.measure)}.`, `${row.executors}.`, `${capital(row.deadline)}.`]),
    ),
  'running text without signs': (rows) =>
    inText(rows.map((row) => `${row.no}. ${capital(row.measure)} ${capital(row.deadline)} ${row.executors}`)),
  'a table drawn in ASCII': (rows) => drawn(rows, ['-', '|', '+']),
  'a table drawn in boxes': (rows) => drawn(rows, ['─', '│', '┼']),
  'text of a PDF, cells apart': (rows) =>
    inText(['', ...[...HEADS, ...rows.flatMap(cellsOf)].flatMap((cell) => [...wrapped(cell, 26), ''])]),
};
