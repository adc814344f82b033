import { INPUT_FIELDS } from '../template/fields';
import type { ReturnRow } from './types';

/** Is anything answered? Only such rows are read. */
export function hasInputs(row: ReturnRow): boolean {
  for (const field of INPUT_FIELDS) if (row.inputs[field] !== undefined) return true;
  return false;
}
