import { invalidArgument } from './errors';

/** A rectangle of cells: 0-based first row and column, height and width. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

export function lettersOf(column: number): string {
  let left = column + 1;
  let text = '';
  while (left > 0) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
    left = Math.floor((left - 1) / 26);
  }
  return text;
}

function indexOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B2`, `$B$2:C9`, `A:C`, `2:5`, with or without a sheet before `!`. Throws InvalidArgument as Excel does. */
export function parseArea(address: string, location: string): Area {
  const text = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return between(Number(top) - 1, indexOf(left), Number(bottom) - 1, indexOf(right), location);
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns !== null) return between(0, indexOf(columns[1] ?? ''), MAX_ROWS - 1, indexOf(columns[2] ?? ''), location);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows !== null) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1, location);
  throw invalidArgument(location);
}

function between(top: number, left: number, bottom: number, right: number, location: string): Area {
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  return checked(area, location);
}

export function checked(area: Area, location: string): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!inside || ![area.row, area.column, area.rows, area.columns].every(Number.isInteger))
    throw invalidArgument(location);
  return area;
}

export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (at: number): string => mark + lettersOf(at);
  const lastRow = area.row + area.rows;
  if (area.rows === MAX_ROWS) return `${column(area.column)}:${column(area.column + area.columns - 1)}`;
  if (area.columns === MAX_COLUMNS) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const first = `${column(area.column)}${mark}${area.row + 1}`;
  return area.rows * area.columns === 1 ? first : `${first}:${column(area.column + area.columns - 1)}${mark}${lastRow}`;
}

export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  if (!overlaps(a, b)) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `area` when `hole` is cut out: up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  const parts: Area[] = [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    {
      row: cut.row + cut.rows,
      column: area.column,
      rows: area.row + area.rows - cut.row - cut.rows,
      columns: area.columns,
    },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    {
      row: cut.row,
      column: cut.column + cut.columns,
      rows: cut.rows,
      columns: area.column + area.columns - cut.column - cut.columns,
    },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Excel's addresses of several areas: `A1:B2,D4`. */
export function parseAreas(address: string, location: string): readonly Area[] {
  return address
    .split(/[ ,]+/)
    .filter((part) => part !== '')
    .map((part) => parseArea(part, location));
}
