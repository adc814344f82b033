import type { ReadFile } from './types';

/**
 * What the merge needs of a file that was read, and no more: without the plan's own texts that each
 * return carries back. Thousands of returns are held at once, and cross from worker to worker.
 */
export function slimForMerge(file: ReadFile): ReadFile {
  if (file.kind !== 'return') return file;
  const { checked } = file;
  return {
    ...file,
    checked: {
      ...checked,
      rows: checked.rows.map(({ row, answer, issues }) => ({ row: { ...row, locked: {} }, answer, issues })),
      returned: { ...checked.returned, rows: [], stampedDuties: [], stampedIndicators: [] },
    },
  };
}
