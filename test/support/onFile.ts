import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from '../../src/core/texts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../src/core/workbook/spec';
import { cellReference } from '../../src/core/workbook/reference';

/** The keys of words in place of the words, which may change without a change of what is made. */
export const keysOnly = {
  language: 'uk',
  t: (key: string, params: object = {}) => [key, ...Object.values(params).map(String)].join('¦'),
} as unknown as Texts;

/**
 * Compares with what stands on file in `test/fixtures/on_file`: whoever changes what is made sees it as a difference,
 * and looks whether it is meant. `ON_FILE=write` writes it.
 */
export function expectOnFile(name: string, text: string): void {
  const path = join(__dirname, '../fixtures/on_file', name);
  if (process.env['ON_FILE'] === 'write') writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** A workbook as lines of text: every cell, format, rule and setting. */
export function asText({ sheets, styles, names = [], properties, ...rest }: WorkbookSpec): string {
  const used = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.style))));
  return [
    `workbook ${json({ ...rest, properties })}`,
    ...names.map((name) => `name ${json(name)}`),
    ...Object.entries(styles).flatMap(([name, style]) => (used.has(name) ? [`style ${name} ${json(style)}`] : [])),
    ...sheets.flatMap(sheetLines),
    '',
  ].join('\n');
}

function sheetLines({ name, state, rows, columns, ...rest }: SheetSpec): readonly string[] {
  return [
    `== ${name} (${state})`,
    `columns ${columns.map(({ width, hidden }) => `${width}${hidden === true ? ' hidden' : ''}`).join(', ')}`,
    ...Object.entries(rest).flatMap(([key, value]: [string, unknown]) =>
      Array.isArray(value) ? value.map((one) => `${key} ${json(one)}`) : [`${key} ${json(value)}`],
    ),
    ...rows.flatMap(({ row, cells, ...line }) => [
      `row ${row} ${json(line)}`,
      ...cells.flatMap((cell, i) => (cell === undefined ? [] : [`${cellReference(row, i + 1)} ${cellText(cell)}`])),
    ]),
  ];
}

function cellText({ style, value, formula }: CellSpec): string {
  return `[${style}] ${value === undefined ? '' : json(value)}${formula === undefined ? '' : ` =${formula}`}`;
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
