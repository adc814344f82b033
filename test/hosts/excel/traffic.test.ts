import type { CellSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { WEB_LIMIT } from '../../excel-host/emulator';
import { Workbook } from '../../excel-host/model';
import { inExcel, quiet } from './inExcel';

const NARRATIVE = 'Проведено засідання робочої групи, підготовлено проєкт акта та надіслано на погодження заінтересованим органам. ';

/** 5,000 records of 20 columns with a long narrative each, as «Дані» of a large consolidation. */
function largeSpec(records: number, repeat = 6): WorkbookSpec {
  const rows = Array.from({ length: records }, (_, index) => ({
    row: index + 2,
    cells: Array.from({ length: 20 }, (_c, column): CellSpec => (column === 5 ? { value: `${index}: ${NARRATIVE.repeat(repeat)}`, style: 'text' } : column === 6 ? { value: { date: '2019-12-09' }, style: 'date' } : column > 15 ? { value: index * column, style: 'number' } : { value: `значення ${index}/${column}`, style: 'text' })),
  }));
  return {
    properties: { title: 'Зведення', creator: 'PlanZvit', created: '2020-01-10', language: 'uk', custom: {} },
    styles: { text: { wrap: true, border: 'thin' }, date: { numberFormat: 'dd.mm.yyyy' }, number: { numberFormat: '0' } },
    sheets: [{ name: 'Дані', state: 'visible', columns: [{ width: 20 }], rows: [{ row: 1, cells: Array.from({ length: 20 }, (_, column) => ({ value: `Стовпець ${column}` })) }, ...rows] }],
  };
}

describe('what goes over the wire on the web', () => {
  it('stays under 5 MB a message for 5,000 records, written and read', async () => {
    const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
    expect(await host.write(largeSpec(5000), quiet)).toEqual({ kind: 'written', cells: 5001 * 20 });
    const read = await host.read(['Дані']);
    expect(read.kind === 'read' && read.content.sheets[0]?.rows.length).toBe(5001);
    const largest = Math.max(...emulator.exchanges.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)));
    expect(largest).toBeLessThan(WEB_LIMIT);
    expect(emulator.requests).toBeLessThan(60);
    // The library gives its references back a moment after a run.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(emulator.keptReferences).toBe(0);
  });

  it('halves a message that turns out too large, in both directions', async () => {
    const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
    emulator.keepTexts = true;
    // Control characters take six bytes each in JSON, three times what is expected of a letter.
    const spec = largeSpec(120, 1);
    const swollen: WorkbookSpec = { ...spec, sheets: spec.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => (column === 5 ? { ...cell, value: '\u0001'.repeat(16_000) } : cell ?? {})) })) })) };
    expect(await host.write(swollen, quiet)).toEqual({ kind: 'written', cells: 121 * 20 });
    const read = await host.read(['Дані']);
    expect(read.kind === 'read' && read.content.sheets[0]?.rows[120]?.cells[5]).toBe('\u0001'.repeat(16_000));
    expect(emulator.exchanges.some(({ requestBytes }) => requestBytes > WEB_LIMIT)).toBe(true);
    expect(emulator.exchanges.some(({ response }) => response.includes('ResponsePayloadSizeLimitExceeded'))).toBe(true);
  });
});
