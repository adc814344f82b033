import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, SheetContent } from '../../src/core/workbook/content';
import { openFile } from '../../src/formats/returned/openFile';
import { containers } from '../fixtures/damaged/containers';
import { makeWorkbook, workbookParts } from '../fixtures/workbookMaker';
import { carriedReport, lostMarkers } from './carriers';
import { lostAnswers } from './lostAnswers';
import { mutate } from './mutate';
import { marker, plantMarkers } from './plant';
import { randomFrom } from './random';

export interface FuzzResult {
  readonly runs: number;
  /** Runs by mutation and outcome (`markup unreadable`). */
  readonly counts: ReadonlyMap<string, number>;
  readonly slowest: { readonly milliseconds: number; readonly run: string };
  /** Largest growth of the process over its start, in MB. */
  readonly memory: number;
  readonly failures: readonly string[];
}

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Milliseconds that one file may take, and MB that the process may grow. */
  readonly slowest: number;
  readonly memory: number;
  readonly foreign: string;
}

/**
 * Opens mutated returns. Each run must end in time, without a throw, with every verdict in order; a
 * workbook that comes out must be one that can be walked, and hold every answer that still stands in the
 * file. Same seed, same files.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const files = startingFiles(options.foreign);
  const counts = new Map<string, number>();
  const failures: string[] = [];
  let slowest = { milliseconds: 0, run: '' };
  let memory = 0;
  // What a form needs is loaded when its first file is read: that time is none of a mutated file's.
  for (const [name, bytes] of files) await verdict(name, bytes);
  const before = process.memoryUsage.rss();
  for (let i = 0; i < options.runs; i++) {
    const random = randomFrom(options.seed + i);
    const [name, bytes] = files[Math.floor(random() * files.length)] ?? ['', new Uint8Array(0)];
    const mutation = mutate(bytes, random);
    const run = `${name}, ${mutation.kind}, seed ${options.seed + i}`;
    const started = performance.now();
    const outcome = await verdict(name, mutation.bytes).catch(
      (error: unknown) => `threw ${error instanceof Error ? error.stack : String(error)}`,
    );
    const milliseconds = performance.now() - started;
    const key = `${mutation.kind} ${outcome.split(' ')[0]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, run };
    if (milliseconds > options.slowest) failures.push(`${run}: ${Math.round(milliseconds)} ms`);
    if (outcome.startsWith('threw') || outcome.startsWith('wrong')) failures.push(`${run}: ${outcome}`);
    memory = Math.max(memory, (process.memoryUsage.rss() - before) / (1 << 20));
  }
  failures.push(...(await lostInCarriers(options, counts)));
  if (memory > options.memory) failures.push(`memory grew by ${Math.round(memory)} MB`);
  return { runs: options.runs, counts, slowest, memory, failures };
}

/** One report in ten is made up, its answers in carriers beside the cells: each is taken or reported. */
async function lostInCarriers({ runs, seed }: FuzzOptions, counts: Map<string, number>): Promise<readonly string[]> {
  const failures: string[] = [];
  for (let i = 0; i < Math.ceil(runs / 10); i++) {
    const { name, bytes, markers } = carriedReport(randomFrom(seed + i));
    const sheets: SheetContent[] = [];
    for await (const opened of openFile({ name, bytes }))
      if (opened.kind === 'workbook') sheets.push(...opened.content.sheets);
    const lost = lostMarkers(sheets, markers);
    counts.set(`carriers ${name}`, (counts.get(`carriers ${name}`) ?? 0) + 1);
    if (lost.length > 0) failures.push(`${name}, carriers, seed ${seed + i}: read without ${lost.join(', ')}`);
  }
  return failures;
}

async function verdict(name: string, bytes: Uint8Array): Promise<string> {
  const kinds: string[] = [];
  for await (const opened of openFile({ name, bytes })) {
    kinds.push(opened.kind);
    if (opened.kind === 'unreadable' && opened.issues[0]?.severity !== 'error')
      return 'wrong: a refusal without a reason';
    if (opened.kind !== 'workbook') continue;
    for (const sheet of opened.content.sheets) {
      const wrong = disorderIn(sheet);
      if (wrong !== undefined) return wrong;
    }
    const lost = opened.identity.member === undefined ? lostAnswers(bytes, opened) : [];
    if (lost.length > 0) return `wrong: read without ${lost.join(', ')}`;
  }
  if (kinds.length > 1) return 'several';
  return kinds[0] ?? 'wrong: nothing came out';
}

/** Rows that do not ascend or lie outside a sheet; throws at a cell that holds no value of ours. */
function disorderIn(sheet: SheetContent): string | undefined {
  let last = 0;
  for (const { row, cells } of sheet.rows) {
    if (!(row > last && row <= 1_048_576) || cells.length > 16_384) return `wrong: row ${row} after ${last}`;
    last = row;
    for (const cell of cells) if (!isValue(cell)) throw new Error(`no cell value: ${JSON.stringify(cell)}`);
  }
  return undefined;
}

function isValue(value: CellValue | undefined): boolean {
  if (value === undefined || typeof value !== 'object') return typeof value !== 'number' || Number.isFinite(value);
  if (value.kind === 'date' || value.kind === 'number') return Number.isFinite(value.number);
  return typeof (value.kind === 'error' ? value.error : value.formula) === 'string';
}

function startingFiles(foreign: string): readonly (readonly [string, Uint8Array])[] {
  const kept = [
    'openpyxl.xlsx',
    'xlsxwriter.xlsx',
    'libreoffice.xlsx',
    'libreoffice.xlsx',
    'libreoffice.ods',
    'libreoffice.xls',
  ];
  return [
    ['shared.xlsx', plantMarkers(makeWorkbook())],
    [
      'inline.xlsx',
      plantMarkers(makeWorkbook(workbookParts({ strings: 'inline', properties: { 'planzvit.plan': 'a' } }))),
    ],
    ['table.csv', markedCsv()],
    ...kept.map((name) => {
      const bytes = new Uint8Array(readFileSync(join(foreign, name)));
      return [name, name.endsWith('.xls') ? bytes : plantMarkers(bytes)] as const;
    }),
    ...containers()
      .filter(({ expected }) => expected[0]?.kind === 'workbook')
      .map(({ name, bytes }) => [name, bytes] as const),
  ];
}

/** Answers with separators, quotes and line breaks in them. */
function markedCsv(): Uint8Array {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `${i + 1}.1;"Розробити; ""затвердити""";виконано;"перший\nдругий ${marker(i + 1)}"`,
  );
  return new TextEncoder().encode(['№;Захід;Стан;Інформація', ...rows, ''].join('\r\n'));
}
