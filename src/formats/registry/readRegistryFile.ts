import Papa from 'papaparse';
import {
  REGISTRY_COLUMNS,
  registryColumn,
  type RegistryColumn,
  type RegistryRow,
} from '../../core/bodies/registryColumns';
import { registryFromRows } from '../../core/bodies/registryFromRows';
import type { RegistryFinding } from '../../core/bodies/registryFinding';
import { listOf, member } from '../../core/bodies/json';
import { readRegistry } from '../../core/bodies/readRegistry';
import type { Registry } from '../../core/bodies/types';
import { diagnostic, type Diagnostic } from '../../core/issues/issue';
import { readCell } from '../../core/plan/sheet/sheetTable';
import { clean } from '../../core/text/clean';
import { decodeText } from '../delimited/decodeText';
import { readWorkbook } from '../xlsx/read/readWorkbook';

export type RegistryFile =
  | { readonly kind: 'registry'; readonly registry: Registry; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly reason: 'not-a-registry' };

/** The day of data that do not say their day: before any plan, so that a stamp shows it as old. */
const UNKNOWN_DAY = '1970-01-01';

/**
 * A registry of bodies as a user keeps it, known by content: JSON as shipped (`bodies`, and `edges` in
 * the same file where there are renamings), a workbook with «Органи», or CSV with its columns.
 * `line` of a finding is the 1-based row or entry. A file that says nothing of successors (no `edges`,
 * no such column) keeps those that the shipped registry knows among its bodies.
 */
export function readRegistryFile(bytes: Uint8Array, _name: string, shipped?: Registry): RegistryFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromWorkbook(bytes, shipped);
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  const json = /^\s*[{[]/.test(text) ? parsed(text) : undefined;
  if (json !== undefined) {
    const { registry, diagnostics } = readRegistry(json, json);
    return listOf(json, 'bodies').length === 0 || registry.bodies.length === 0
      ? { kind: 'failed', reason: 'not-a-registry' }
      : {
          kind: 'registry',
          registry: member(json, 'edges') === undefined ? withSuccessions(registry, shipped) : registry,
          diagnostics,
        };
  }
  // The delimiter is the one that gives a header: a guess by counting fails on two columns and blank lines.
  for (const delimiter of [';', ',', '\t']) {
    const read = fromGrid(Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data, shipped);
    if (read.kind === 'registry') return read;
  }
  return { kind: 'failed', reason: 'not-a-registry' };
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return member(json, 'bodies') === undefined ? undefined : json;
  } catch {
    return undefined;
  }
}

/** Who took over from whom is a fact about bodies, not about the file that lists them. */
function withSuccessions(registry: Registry, shipped: Registry | undefined): Registry {
  if (shipped === undefined) return registry;
  const ids = new Set(registry.bodies.map((body) => body.id));
  const successions = shipped.successions
    .map((step) => ({ ...step, from: step.from.filter((id) => ids.has(id)) }))
    .filter((step) => step.from.length > 0 && ids.has(step.to));
  return { ...registry, successions };
}

function fromWorkbook(bytes: Uint8Array, shipped: Registry | undefined): RegistryFile {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') return { kind: 'failed', reason: 'not-a-registry' };
  for (const sheet of outcome.content.sheets) {
    const grid: string[][] = [];
    for (const { row, cells } of sheet.rows) grid[row - 1] = Array.from(cells, (cell) => readCell(cell, '').text);
    const read = fromGrid(
      Array.from(grid, (row) => row ?? []),
      shipped,
    );
    if (read.kind === 'registry') return read;
  }
  return { kind: 'failed', reason: 'not-a-registry' };
}

/** The header is the first row that names the body's name and at least one more column. */
function fromGrid(grid: readonly (readonly string[])[], shipped: Registry | undefined): RegistryFile {
  const at = grid.findIndex((row) => {
    const columns = new Set(row.map(registryColumn));
    return columns.has('name') && REGISTRY_COLUMNS.filter(({ id }) => columns.has(id)).length >= 2;
  });
  const header = grid[at];
  if (header === undefined) return { kind: 'failed', reason: 'not-a-registry' };
  const columns = header.map(registryColumn);
  const rows = grid.slice(at + 1).map((row): Partial<RegistryRow> => {
    const cells: Partial<Record<RegistryColumn, string>> = {};
    columns.forEach((column, i) => {
      if (column !== undefined && cells[column] === undefined) cells[column] = row[i] ?? '';
    });
    return cells;
  });
  const { registry, findings } = registryFromRows(rows, UNKNOWN_DAY);
  if (registry.bodies.length === 0) return { kind: 'failed', reason: 'not-a-registry' };
  return {
    kind: 'registry',
    registry: columns.includes('successors') ? registry : withSuccessions(registry, shipped),
    diagnostics: [...unread(grid, at), ...findings.map((finding) => diagnosticOf(finding, at + 2))],
  };
}

/** Columns whose head says nothing to us, and cells under no head: what stands there is reported as left out. */
function unread(grid: readonly (readonly string[])[], at: number): readonly Diagnostic[] {
  const header = (grid[at] ?? []).map(clean);
  const columns = header.filter((name) => name !== '' && registryColumn(name) === undefined);
  const outside = grid.slice(at + 1).flatMap((row, i) => {
    const cells = row.filter((cell, column) => (header[column] ?? '') === '' && clean(cell) !== '');
    return cells.length === 0 ? [] : [{ line: at + 2 + i, text: cells.map(clean).join('; ') }];
  });
  return [
    ...columns.map((column): Diagnostic => diagnostic('registry-column-unknown', 'warning', at + 1, { column })),
    ...outside.map(({ line, text }): Diagnostic => diagnostic('registry-cell-outside', 'warning', line, { text })),
  ];
}

function diagnosticOf({ code, row, params }: RegistryFinding, firstRow: number): Diagnostic {
  return { code, severity: 'warning', line: firstRow + row, params };
}
