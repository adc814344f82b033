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

  it.each([
    ['report', 'B', undefined],
    ['indicators', 'B', 'H'],
    ['contacts', 'B', 'D'],
    ['print', 'A', 'D'],
    ['guide', 'A', 'D'],
  ])('«%s» goes to paper from its column %s on, with every row that says something there', (id, first, last) => {
    const sheet = sheetOf(template(), id);
    const area = sheet.print?.area ?? '';
    const { row, column } = end(area);
    expect(area).toMatch(new RegExp(`^${first}1:${last ?? '[A-Z]+'}[0-9]+$`));
    const said = sheet.rows.filter(
      ({ cells, hidden }) =>
        hidden !== true &&
        cells.slice(0, column).some((cell, i) => cell?.value !== undefined && cell.value !== '' && i > 0),
    );
    expect(row).toBeGreaterThanOrEqual(said.at(-1)?.row ?? Infinity);
    expect(row).toBeLessThanOrEqual(sheet.rows.at(-1)?.row ?? 0);
    expect(sheet.print).toMatchObject({ orientation: 'landscape', paper: 'A4', fitToWidth: true });
  });
});
