import { parseCellReference } from '../../../src/core/workbook/reference';
import { sheetOf, template } from './support';

const end = (range: string | undefined): { readonly row: number; readonly column: number } => {
  const reference = parseCellReference(range?.split(':')[1] ?? '');
  if (reference === undefined) throw new Error(range);
  return reference;
};

describe('the tables of a template', () => {
  it.each(['report', 'indicators'])('«%s» is filtered and printed over all its columns and rows', (id) => {
    const sheet = sheetOf(template(), id);
    const ids = sheet.rows.find(({ hidden, cells }) => hidden === true && cells[0]?.value === 'key');
    const filled = sheet.rows.filter(({ cells }) => /@/.test(String(cells[0]?.value)));
    const corner = { row: filled.at(-1)?.row, column: ids?.cells.length };
    expect(filled.length).toBeGreaterThan(1);
    expect(end(sheet.autoFilter)).toEqual(corner);
    expect(sheet.autoFilter).toMatch(new RegExp(`^B${(ids?.row ?? 0) + 1}:`));
    expect(end(sheet.print?.area).column).toBe(corner.column);
    expect(end(sheet.print?.area).row).toBeGreaterThanOrEqual(corner.row ?? 0);
  });
});
