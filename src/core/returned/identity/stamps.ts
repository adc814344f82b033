import { plainValue } from '../../workbook/cell';
import { isCivilDate } from '../../calendar/civilDate';
import { PROPERTY_PREFIX, STAMP_SHEET } from '../../template/fields';
import { member } from '../../bodies/json';
import type { Stamp, StampedUnit } from '../../template/stamp';
import { readStampSheet, STAMP_TABLES, type StampSheet } from '../../template/stampSheet';
import { languageFrom } from '../../texts';
import type { RowContent, SheetContent, WorkbookContent } from '../../workbook/content';
import { cellText } from '../cellText';
import { given } from '../../given';

export type StampSource = 'sheet' | 'properties' | 'title';

/** One of the three stamps, as flat text by the keys of `stampPairs`. */
export interface FoundStamp {
  readonly source: StampSource;
  readonly pairs: Readonly<Record<string, string>>;
}

export interface FoundStamps {
  /** Only those that can be read whole; the others count as lost. */
  readonly stamps: readonly FoundStamp[];
  readonly stampSheet: StampSheet | undefined;
}

/** Looks for the stamp in its three places. A stamp that lacks its plan, round or dates counts as lost. */
export function findStamps(content: WorkbookContent): FoundStamps {
  const sheet = content.sheets.find(isStampSheet);
  const stampSheet = sheet === undefined ? undefined : readSheet(sheet);
  const candidates: FoundStamp[] = [];
  if (stampSheet !== undefined) candidates.push({ source: 'sheet', pairs: stampSheet.stamp });
  candidates.push({ source: 'properties', pairs: fromProperties(content.properties) });
  const title = fromTitle(content);
  if (title !== undefined) candidates.push({ source: 'title', pairs: title });
  return { stamps: candidates.filter(({ pairs }) => isWhole(pairs)), stampSheet };
}

/** `_planzvit`, also a copy that a program renamed (`_planzvit (2)`), or one that a person renamed, by its ids. */
export function isStampSheet(sheet: SheetContent): boolean {
  return sheet.name.trim().toLowerCase().startsWith(STAMP_SHEET) || sheet.rows.some(isStampTable);
}

/** The heading of one of the tables of `_planzvit`. */
function isStampTable({ cells }: RowContent): boolean {
  const [first] = cells;
  return typeof first === 'string' && STAMP_TABLES.some(([id, other]) => first === id && cells.includes(other, 1));
}

/** The stamp that stands on the sheet. */
export function stampSheetPairs(sheet: SheetContent): Readonly<Record<string, string>> {
  return readSheet(sheet).stamp;
}

function readSheet({ rows }: SheetContent): StampSheet {
  return readStampSheet(rows.map((row) => row.cells.map((cell) => cellText(cell))));
}

/** The stamp of flat pairs that passed {@link findStamps}. */
export function stampOf(pairs: Readonly<Record<string, string>>): Stamp {
  const { kind } = pairs;
  const filled = (name: string): string | undefined => (pairs[name] === '' ? undefined : pairs[name]);
  const text = (name: string): string => pairs[name] ?? '';
  const body = filled('body');
  return {
    kind: kind === 'consolidation' || kind === 'plan' ? kind : 'template',
    format: Number(pairs['format']),
    planId: text('plan'),
    edition: text('edition'),
    round: { id: text('round'), asOf: text('asOf'), due: text('due') },
    ...given({
      body: body === undefined ? undefined : { id: body, name: pairs['bodyName'] ?? body },
      unit: filled('unit'),
      unitName: filled('unitName'),
      units: unitsOf(filled('units')),
      parent: filled('parent'),
      correction: correctionOf(pairs),
    }),
    language: languageFrom(pairs['language']),
    registryDate: text('registryDate'),
    created: text('created'),
  };
}

/** Undefined where somebody has spoilt it. */
function unitsOf(json: string | undefined): Stamp['units'] {
  if (json === undefined) return undefined;
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every(isUnit) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isUnit(value: unknown): value is StampedUnit {
  const [id, name, rows] = ['id', 'name', 'rows'].map((key) => member(value, key));
  return typeof id === 'string' && typeof name === 'string' && Array.isArray(rows);
}

function correctionOf(pairs: Readonly<Record<string, string>>): Stamp['correction'] {
  const [no, from = ''] = [Number(pairs['correction']), pairs['correctionFrom']];
  return Number.isInteger(no) && no > 0 && isCivilDate(from) ? { no, from } : undefined;
}

function isWhole(pairs: Readonly<Record<string, string>>): boolean {
  return (
    /^\d{1,4}$/.test(pairs['format'] ?? '') &&
    (pairs['plan'] ?? '') !== '' &&
    (pairs['round'] ?? '') !== '' &&
    isCivilDate(pairs['asOf'] ?? '') &&
    isCivilDate(pairs['due'] ?? '')
  );
}

function fromProperties(properties: ReadonlyMap<string, string>): Record<string, string> {
  const pairs = Object.create(null) as Record<string, string>;
  for (const [name, value] of properties)
    if (name.toLowerCase().startsWith(PROPERTY_PREFIX)) pairs[name.slice(PROPERTY_PREFIX.length)] = value.trim();
  return pairs;
}

const TITLE_ROWS = 40;

/** The bracketed line of the title block, wherever it stands in the first rows of a sheet. */
function fromTitle(content: WorkbookContent): Record<string, string> | undefined {
  for (const sheet of content.sheets) {
    if (isStampSheet(sheet)) continue;
    for (const row of sheet.rows.slice(0, TITLE_ROWS)) {
      for (const cell of row.cells) {
        const text = plainValue(cell);
        const pairs = typeof text === 'string' && text.includes('|') ? parseStampLine(cellText(text)) : undefined;
        if (pairs !== undefined) return pairs;
      }
    }
  }
  return undefined;
}

/** Reads `[PZ1|plan id|edition|round|asOf|due|body]`; the plan id itself has bars, hence from the end. */
export function parseStampLine(text: string): Record<string, string> | undefined {
  const start = text.indexOf('[');
  const end = text.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const parts = text
    .slice(start + 1, end)
    .split('|')
    .map((part) => part.trim());
  const format = /^[PР]Z(\d{1,4})$/.exec(parts[0] ?? '')?.[1];
  if (format === undefined || parts.length < 7) return undefined;
  const [edition = '', round = '', asOf = '', due = '', whose = ''] = parts.slice(-5);
  const [body = '', unit = ''] = whose.split('#');
  return {
    format,
    plan: parts.slice(1, -5).join('|'),
    edition,
    round,
    asOf,
    due,
    body,
    ...(unit === '' ? {} : { unit }),
  };
}
