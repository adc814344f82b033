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

type Flow = Readonly<Record<string, Render>>;
const WHO_FIRST = ['№ з/п', 'Найменування заходу', 'Відповідальні виконавці', 'Строк виконання'] as const;

/** The sentences of a row in so many letters to a line, each opening a line of its own or all in one paragraph. */
function sentences(width: number, order: readonly (keyof KnownRow)[], isOne = false): Render {
  return (rows) =>
    inText(
      rows.flatMap((row) => {
        const own = order.map((key, i) => `${i === 0 ? `${row.no}. ` : ''}${capital(String(row[key]))}.`);
        return isOne ? wrapped(own.join(' '), width) : own.flatMap((text) => wrapped(text, width));
      }),
    );
}

/** Cells in lines of their own as `pdftotext` gives them, without blank lines between. */
function linesOfCells(widths: readonly number[], order: readonly (keyof KnownRow)[], heads: readonly string[]): Render {
  return (rows) =>
    inText([
      ...heads,
      ...rows.flatMap((row) => [
        `${row.no}.`,
        ...order.flatMap((key, i) => wrapped(String(row[key]), widths[i] ?? 30)),
      ]),
    ]);
}

const oneLine =
  (words: (row: KnownRow) => string): Render =>
  (rows) =>
    inText(rows.map((row) => `${row.no}. ${words(row)}`));

/** Layouts in which nothing but words and numbers tells where a cell begins: name → text. */
export const FLOWING: Flow = {
  'a list wrapped at 45, who and when': sentences(45, ['measure', 'executors', 'deadline']),
  'a list wrapped at 70, who and when': sentences(70, ['measure', 'executors', 'deadline']),
  'a list wrapped at 60, when and who': sentences(60, ['measure', 'deadline', 'executors']),
  'paragraphs wrapped at 60, who and when': sentences(60, ['measure', 'executors', 'deadline'], true),
  'paragraphs wrapped at 60, when and who': sentences(60, ['measure', 'deadline', 'executors'], true),
  'lines without stops wrapped at 50, when and who': (rows) =>
    inText(
      rows.flatMap((row) => [
        ...wrapped(`${row.no}. ${row.measure}`, 50),
        ...wrapped(row.deadline, 50),
        ...wrapped(row.executors, 50),
      ]),
    ),
  'lines without stops wrapped at 50, who and when': (rows) =>
    inText(
      rows.flatMap((row) => [
        ...wrapped(`${row.no}. ${row.measure}`, 50),
        ...wrapped(row.executors, 50),
        ...wrapped(row.deadline, 50),
      ]),
    ),
  'executors in front': oneLine((row) => `${row.executors} ${row.measure} ${row.deadline}`),
  'executors in front, behind dashes': oneLine((row) => `${row.executors} – ${row.measure} – ${row.deadline}`),
  'executors in front of a colon': oneLine((row) => `${row.executors}: ${row.measure} (${row.deadline})`),
  'executors in lines in front': (rows) =>
    inText(rows.flatMap((row) => [`${row.no}. ${row.executors}`, row.measure, row.deadline])),
  'executors in front of the deadline': oneLine((row) => `${row.measure} ${row.executors} ${row.deadline}`),
  'executors behind the deadline': oneLine((row) => `${row.measure} ${row.deadline} ${row.executors}`),
  'text of a PDF without blank lines': linesOfCells([30, 14, 26], ['measure', 'deadline', 'executors'], HEADS),
  'text of a PDF without blank lines, who first': linesOfCells(
    [26, 26, 26],
    ['measure', 'executors', 'deadline'],
    WHO_FIRST,
  ),
  'text of a PDF without blank lines or heads': linesOfCells([34, 18, 26], ['measure', 'deadline', 'executors'], []),
};
