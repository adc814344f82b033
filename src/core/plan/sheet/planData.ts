import { wholeLetters } from '../../text/excerpt';
import { member } from '../../bodies/json';
import { stableJson } from '../../text/digest';
import type { CellValue, WorkbookContent } from '../../workbook/content';
import type { Plan } from '../types';
import { CELL_LIMIT, PLAN_DATA } from './columns';

/**
 * The whole plan as rows of `_planzvit`: what no cell shows survives there. Plain JSON, cut to the length of a cell.
 */
export function planDataRows(plan: Plan): readonly (readonly [string, string])[] {
  return chunks(stableJson(plan)).map((chunk, i) => [`${PLAN_DATA}${i}`, chunk] as const);
}

function chunks(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = wholeLetters(text, from + CELL_LIMIT);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** The plan that the workbook carries, or undefined when its rows are lost or damaged. */
export function readPlanData(content: WorkbookContent): Plan | undefined {
  for (const sheet of content.sheets) {
    const parts = new Map<number, string>();
    for (const { cells } of sheet.rows) {
      const first = cells[0];
      if (typeof first !== 'string' || !first.startsWith(PLAN_DATA)) continue;
      parts.set(Number(first.slice(PLAN_DATA.length)), text(cells[1]));
    }
    if (parts.size > 0) return parse(Array.from({ length: parts.size }, (_, i) => parts.get(i) ?? '').join(''));
  }
  return undefined;
}

function text(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** JSON of a plan as we wrote it. Somebody may have edited it: what does not even look like a plan is not taken. */
function parse(json: string): Plan | undefined {
  try {
    const value: unknown = JSON.parse(json);
    const looksRight =
      typeof member(value, 'id') === 'string' &&
      typeof member(value, 'edition') === 'string' &&
      Array.isArray(member(value, 'tasks')) &&
      typeof member(member(value, 'period'), 'start') === 'string' &&
      Array.isArray(member(member(value, 'requisites'), 'amendments'));
    return looksRight ? (value as Plan) : undefined;
  } catch {
    return undefined;
  }
}
