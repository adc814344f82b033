import { groupBy } from '../groups';
import { INPUT_FIELDS } from '../template/fields';
import { given } from '../given';
import { finding, type Issue } from '../issues/issue';
import { plainValue } from '../workbook/cell';
import type { FieldValue, ReturnRow } from './types';

interface Swept {
  readonly rows: readonly ReturnRow[];
  readonly issues: readonly Issue[];
}

/**
 * Rows under the table that answer nothing and say nothing: errors that a formula left far from it, formulas that were
 * filled down and give 0. They are no answers; reported once a sheet, they keep their texts beside.
 */
export function sweptRows(rows: readonly ReturnRow[], issues: readonly Issue[]): Swept {
  const stray = new Map(rows.flatMap((row) => (isStray(row) ? [[placeOf(row), row] as const] : [])));
  if (stray.size === 0) return { rows, issues };
  const sheets = groupBy(stray.values(), ({ sheet }) => sheet);
  return {
    rows: rows.map((row) =>
      stray.has(placeOf(row)) ? { ...row, inputs: {}, extra: [...inputsOf(row), ...row.extra] } : row,
    ),
    issues: [
      ...issues.filter(({ at }) => !stray.has(`${at.row ?? 0} ${at.sheet ?? ''}`)),
      ...[...sheets].map(([sheet, list]) => strayFinding(sheet, list)),
    ],
  };
}

function strayFinding(sheet: string, rows: readonly ReturnRow[]): Issue {
  const [first] = rows;
  const numbers = rows.map(({ row }) => row);
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const value = first === undefined ? undefined : inputsOf(first)[0];
  return finding(
    'rows-stray',
    'info',
    { sheet, row: from, ...given({ cell: value?.cell }) },
    { rows: rows.length, where: from === to ? String(from) : `${from}–${to}`, found: value?.text ?? '' },
  );
}

function isStray(row: ReturnRow): boolean {
  if (row.key !== undefined || Object.keys(row.locked).length > 0 || row.extra.length > 0) return false;
  const inputs = inputsOf(row);
  return inputs.length > 0 && inputs.every(saysNothing);
}

function saysNothing({ value, text }: FieldValue): boolean {
  const plain = plainValue(value);
  if (typeof plain === 'object' && plain.kind === 'error') return true;
  return typeof value === 'object' && value.kind === 'formula' && (text === '' || text === '0');
}

function inputsOf({ inputs }: ReturnRow): readonly FieldValue[] {
  return INPUT_FIELDS.flatMap((field) => inputs[field] ?? []);
}

function placeOf({ row, sheet }: ReturnRow): string {
  return `${row} ${sheet}`;
}
