import type { Area } from '../address';
import { type ApiObject, type Argument } from '../apiObject';
import { invalidArgument, wrongDimensions } from '../errors';
import type { Format, Sheet } from '../model';
import type { Json } from '../protocol';
import { formatObject } from './format';
import { guardOption } from './guards';

/** `setCellProperties`: a grid as large as the range; an empty object leaves its cell as it is. */
export function setCells(sheet: Sheet, area: Area, grid: Argument): void {
  const location = 'Range.setCellProperties';
  if (!Array.isArray(grid)) throw invalidArgument(location);
  // Most cells of a grid have the same format and get the same: what came of it once is not worked out again.
  const known = new Map<string, Map<Format, Format>>();
  eachValue(area, grid as Json, location, (row, column, one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) throw invalidArgument(location);
    const { format = {}, ...others } = one as Record<string, Json>;
    if (Object.keys(others).length > 0) throw invalidArgument(location);
    const asked = JSON.stringify(format);
    const before = sheet.cell(row, column).format;
    const after = known.get(asked)?.get(before);
    if (after !== undefined) return sheet.format(row, column, () => after);
    setMembers(formatObject(sheet, [{ row, column, rows: 1, columns: 1 }]), format, location);
    if (/"(?:columnWidth|rowHeight)"/.test(asked)) return;
    known.set(asked, (known.get(asked) ?? new Map<Format, Format>()).set(before, sheet.cell(row, column).format));
  });
}

const EDGE_NAMES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

/** Sets what the object names, into the objects behind it too. Borders are named by their side here. */
function setMembers(target: ApiObject, values: Json, location: string): void {
  for (const [name, value] of Object.entries(values as Record<string, Json>)) {
    const member = name.charAt(0).toUpperCase() + name.slice(1);
    const edge = EDGE_NAMES[name];
    const set = target.members.setters?.[member];
    const behind = target.members.nav?.[member];
    if (set !== undefined) set(value);
    else if (behind !== undefined) {
      const next = behind();
      if (next !== null) setMembers(next, value, location);
    } else if (edge !== undefined && target.members.item !== undefined)
      setMembers(target.members.item(edge), value, location);
    else throw invalidArgument(location);
  }
}

/** `setRowProperties`, `setColumnProperties`: one object for each row or column of the range, no more and no less. */
export function setLines(sheet: Sheet, area: Area, lines: Argument, kind: 'row' | 'column'): void {
  const location = `Range.set${kind === 'row' ? 'Row' : 'Column'}Properties`;
  const [first, count] = kind === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  if (!Array.isArray(lines) || lines.length !== count) throw invalidArgument(location);
  guardOption(sheet, kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns', location);
  lines.forEach((line: unknown, at) => {
    if (typeof line !== 'object' || line === null) throw invalidArgument(location);
    const { format = {}, ...own } = line as Record<string, Json>;
    const alone = kind === 'row' ? { row: first + at, rows: 1 } : { column: first + at, columns: 1 };
    const target = formatObject(sheet, [{ ...area, ...alone }]);
    setMembers(target, format, location);
    for (const [name, value] of Object.entries(own)) {
      if (name !== `${kind}Hidden`) throw invalidArgument(location);
      const hidden = kind === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
      if (value === true) hidden.add(first + at);
      else hidden.delete(first + at);
    }
  });
}

/** One value for all cells, or an array of the size of the area. */
export function eachValue(
  area: Area,
  value: Json,
  location: string,
  put: (row: number, column: number, value: Json) => void,
): void {
  if (
    Array.isArray(value) &&
    (value.length !== area.rows || value.some((line) => !Array.isArray(line) || line.length !== area.columns))
  )
    throw wrongDimensions(location);
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const line: unknown = Array.isArray(value) ? value[row] : undefined;
      put(area.row + row, area.column + column, Array.isArray(line) ? (line[column] as Json) : value);
    }
  }
}
