import type { CellSpec, RowSpec, SpecValue } from '../../workbook/spec';
import type { TemplateStyle } from '../styles';

/** A cell of the template: its value and the name of its style. */
export function cell(value: SpecValue | undefined, style: TemplateStyle): CellSpec {
  return value === undefined || value === '' ? { style } : { value, style };
}

export function formula(text: string, cached: SpecValue, style: TemplateStyle): CellSpec {
  return { formula: text, value: cached, style };
}

/** A row that starts with holes: `at` is the 1-based column of the first cell. */
export function rowAt(
  row: number,
  at: number,
  cells: readonly CellSpec[],
  rest: Omit<RowSpec, 'row' | 'cells'> = {},
): RowSpec {
  return { row, ...rest, cells: [...Array<undefined>(at - 1).fill(undefined), ...cells] };
}
