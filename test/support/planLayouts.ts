import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { RowSpec, WorkbookSpec } from '../../src/core/workbook/spec';

/** A row of the shipped plan as its gold file has it: `task` on the first row of a task only. */
export interface PlanRow {
  readonly no?: string;
  readonly task?: string;
  /** Absent where the task itself is the measure. */
  readonly measure?: string;
  readonly deadline: string;
  readonly executors: string;
  /** An editors' remark that fills the row. */
  readonly note?: string;
  /** How many rows the task covers. */
  readonly span?: number;
}

interface GoldRaw {
  readonly measure?: string;
  readonly deadline: string;
  readonly executors: string;
}
interface GoldTask {
  readonly no: number;
  readonly name: string;
  readonly measures: readonly { readonly form?: string; readonly text: string; readonly raw: GoldRaw }[];
}

const ROOT = join(__dirname, '../..');
export const HEADS = [
  'Найменування завдання',
  'Найменування заходу',
  'Строк виконання',
  'Відповідальні виконавці',
] as const;

/** Text of the act over the table, line by line, without cell signs. */
export function actLines(): readonly string[] {
  return readFileSync(join(ROOT, 'seeds/ordinance-1105-r.txt'), 'utf8')
    .split('\n')
    .slice(0, 15)
    .map((line) => line.replace(/ ?\|/g, '').trim());
}

export function planRows(): readonly PlanRow[] {
  const gold = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/cases/seed.gold.json'), 'utf8')) as {
    tasks: readonly GoldTask[];
  };
  return gold.tasks.flatMap((task) => {
    const rows = task.measures.map((measure, i): PlanRow => ({
      ...(i === 0 && { no: `${task.no}.`, task: task.name, span: task.measures.length + (task.no === 4 ? 1 : 0) }),
      ...(measure.form !== 'task_is_measure' && { measure: measure.raw.measure ?? measure.text }),
      deadline: measure.raw.deadline,
      executors: measure.raw.executors,
    }));
    return task.no === 4
      ? [
          ...rows,
          {
            deadline: '',
            executors: '',
            note: '( Підпункт 5 пункту 4 виключено на підставі Постанови КМ № 781 від 02.09.2020 )',
          },
        ]
      : rows;
  });
}

const full = (row: PlanRow): readonly string[] =>
  row.note !== undefined
    ? [row.note, '', '', '', '']
    : [row.no ?? '', row.task ?? '', row.measure ?? '', row.deadline, row.executors];

export function markdown(rows: readonly PlanRow[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  return [
    ...actLines(),
    '',
    line(['№', ...HEADS]),
    '|---|---|---|:---:|---|',
    ...rows.map((row) => line(full(row))),
  ].join('\n');
}

export function cellPerLine(rows: readonly PlanRow[], blank = false): string {
  const body = rows.flatMap((row) => (row.note !== undefined ? [row.note] : full(row).filter((cell) => cell !== '')));
  return [...actLines(), ...HEADS, ...body].join(blank ? '\n\n' : '\n');
}

/** `Строк виконання: …`, `Відповідальні виконавці: …` under each measure. */
export function labelledParagraphs(rows: readonly PlanRow[]): string {
  return [
    ...actLines(),
    ...rows.flatMap((row) =>
      row.note !== undefined
        ? [row.note]
        : [
            ...(row.task === undefined ? [] : [`${row.no ?? ''} ${row.task}`]),
            ...(row.measure === undefined ? [] : [row.measure]),
            `Строк виконання: ${row.deadline}`,
            `Відповідальні виконавці: ${row.executors}`,
          ],
    ),
  ].join('\n\n');
}

/** A measure, its deadline and its executors in one paragraph; `join` puts them together. */
export function oneParagraph(
  rows: readonly PlanRow[],
  join: (what: string, deadline: string, executors: string) => string,
): string {
  return [
    ...actLines(),
    ...rows.map(
      (row) =>
        row.note ??
        `${row.task === undefined ? '' : `${row.no ?? ''} ${row.task}${row.measure === undefined ? '' : '\n'}`}` +
          `${join(row.measure ?? '', row.deadline, row.executors)}`,
    ),
  ].join('\n');
}

/** A label before every line, also before tasks and measures. */
export function everyLabel(rows: readonly PlanRow[]): string {
  return [
    ...actLines(),
    ...rows.flatMap((row) =>
      row.note !== undefined
        ? [row.note]
        : [
            ...(row.task === undefined ? [] : [`Найменування завдання: ${row.no ?? ''} ${row.task}`]),
            ...(row.measure === undefined ? [] : [`Найменування заходу: ${row.measure}`]),
            `Строк виконання: ${row.deadline}`,
            `Відповідальні виконавці: ${row.executors}`,
          ],
    ),
  ].join('\n\n');
}

/** «1. Завдання», «1) захід», строк, виконавці: each in a paragraph, without labels or heads. */
export function plainParagraphs(rows: readonly PlanRow[]): string {
  return [
    ...actLines(),
    ...rows.flatMap((row) =>
      row.note !== undefined
        ? [row.note]
        : [
            ...(row.task === undefined ? [] : [`${row.no ?? ''} ${row.task}`]),
            ...(row.measure === undefined ? [] : [row.measure]),
            row.deadline,
            row.executors,
          ],
    ),
  ].join('\n');
}

export function csv(rows: readonly PlanRow[], delimiter: ';' | ','): string {
  const cell = (text: string): string => (/[";,\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [
    ...actLines().map((line) => cell(line)),
    ['№ з/п', ...HEADS].map(cell).join(delimiter),
    ...rows.map((row) => full(row).map(cell).join(delimiter)),
  ].join('\r\n');
}

export function tabs(rows: readonly PlanRow[]): string {
  return [...actLines(), ['', ...HEADS].join('\t'), ...rows.map((row) => full(row).join('\t'))].join('\n');
}

/** Bytes of windows-1251 for Ukrainian text. */
export function windows1251(text: string): Uint8Array {
  const special = new Map([
    ['Ґ', 0xa5],
    ['ґ', 0xb4],
    ['Є', 0xaa],
    ['є', 0xba],
    ['І', 0xb2],
    ['і', 0xb3],
    ['Ї', 0xaf],
    ['ї', 0xbf],
    ['№', 0xb9],
    ['’', 0x92],
    ['«', 0xab],
    ['»', 0xbb],
    ['–', 0x96],
    ['“', 0x93],
    ['”', 0x94],
  ]);
  return Uint8Array.from(
    [...text],
    (sign) => special.get(sign) ?? (/[А-я]/.test(sign) ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0)),
  );
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A Word document: tasks merged down, task and measure merged across, measures numbered by hand. */
export function docx(rows: readonly PlanRow[]): Uint8Array {
  const paragraph = (text: string): string =>
    text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`)
      .join('');
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const body = rows
    .map((row) => {
      if (row.note !== undefined)
        return (
          `<w:tr>${cell('', '<w:vMerge/>')}${cell('', '<w:vMerge/>')}` +
          `${cell(row.note, '<w:gridSpan w:val="3"/>')}</w:tr>`
        );
      const merge = row.task === undefined ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
      const what =
        row.measure === undefined
          ? cell(row.task ?? '', '<w:gridSpan w:val="2"/>')
          : `${cell(row.task ?? '', merge)}${cell(row.measure)}`;
      return `<w:tr>${cell(row.no ?? '', merge)}${what}${cell(row.deadline)}${cell(row.executors)}</w:tr>`;
    })
    .join('');
  const head = `<w:tr>${cell(HEADS[0], '<w:gridSpan w:val="2"/>')}${HEADS.slice(1)
    .map((text) => cell(text))
    .join('')}</w:tr>`;
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?><w:document ' +
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
    `${actLines().map(paragraph).join('')}<w:tbl>${head}${body}</w:tbl></w:body></w:document>`;
  return docxPackage(xml);
}

export function docxPackage(documentXml: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types ' +
        'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ' +
        'Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships ' +
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
        'Id="r1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
        'Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(documentXml),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
}

const breaks = (text: string): string => escape(text).replaceAll('\n', '<br>');

/** Number and task: over all rows of the task, over two columns where it has no measure, absent where it goes on. */
function startOfRow({ no = '', task, measure, span = 1 }: PlanRow): string {
  if (task === undefined) return '';
  return measure === undefined
    ? `<td>${no}</td><td colspan="2"><p><span style="color:red">${breaks(task)}</span></p></td>`
    : `<td rowspan="${span}">${no}</td><td rowspan="${span}"><p>${breaks(task)}</p></td>`;
}

/** What Windows puts on the clipboard for a table copied from a browser. */
export function clipboardHtml(rows: readonly PlanRow[]): string {
  const body = rows
    .map((row) => {
      if (row.note !== undefined) return `<tr><td colspan=3>${breaks(row.note)}</td></tr>`;
      return (
        `<tr>${startOfRow(row)}${row.measure === undefined ? '' : `<td>${breaks(row.measure)}</td>`}<td>` +
        `${breaks(row.deadline)}</td><td><div>${breaks(row.executors)}</div></td></tr>`
      );
    })
    .join('\n');
  const html = `<html><body>\r\n<!--StartFragment-->${actLines()
    .map((line) => `<p>${breaks(line)}</p>`)
    .join('')}<table><tbody><tr><th colspan=2>${HEADS[0]}</th>${HEADS.slice(1)
    .map((head) => `<th>${head}</th>`)
    .join('')}</tr>${body}</tbody></table><!--EndFragment-->\r\n</body></html>`;
  return (
    'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000099999\r\n' +
    'StartFragment:0000000141\r\nEndFragment:0000099900\r\nSourceURL:https://example.org/\r\n' +
    `${html}`
  );
}

/**
 * A sheet with the act's lines over the table, tasks merged down, task and measure merged across, the note over three
 * columns.
 */
export function sheetOf(rows: readonly PlanRow[]): { readonly spec: WorkbookSpec } {
  const merges: string[] = [];
  const sheetRows: RowSpec[] = actLines().map((text, i) => ({ row: i + 1, cells: [{ value: text }] }));
  const text = (value: string | undefined): { value: string } | undefined =>
    value === undefined ? undefined : { value };
  const head = sheetRows.length + 1;
  sheetRows.push({ row: head, cells: [text(HEADS[0]), undefined, text(HEADS[1]), text(HEADS[2]), text(HEADS[3])] });
  merges.push(`A${head}:B${head}`);
  for (const [i, row] of rows.entries()) {
    const at = head + 1 + i;
    if (row.note !== undefined) {
      merges.push(`C${at}:E${at}`);
      sheetRows.push({ row: at, cells: [undefined, undefined, text(row.note)] });
      continue;
    }
    if (row.measure === undefined) merges.push(`B${at}:C${at}`);
    else if ((row.span ?? 1) > 1)
      merges.push(`A${at}:A${at + (row.span ?? 1) - 1}`, `B${at}:B${at + (row.span ?? 1) - 1}`);
    sheetRows.push({
      row: at,
      cells: [text(row.no), text(row.task), text(row.measure), text(row.deadline), text(row.executors)],
    });
  }
  return {
    spec: {
      sheets: [{ name: 'Аркуш1', state: 'visible', columns: [], rows: sheetRows, merges }],
      styles: {},
      properties: { title: 'План', creator: 'Хтось', created: '2019-01-01', language: 'uk', custom: {} },
    },
  };
}
