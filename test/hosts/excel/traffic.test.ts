import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { WEB_LIMIT } from '../../excel-host/emulator';
import { Workbook } from '../../excel-host/model';
import { inExcel, quiet } from './inExcel';

/** 120 texts of control characters: six bytes each in JSON, three times what is expected of a letter. */
const SWOLLEN = '\u0001'.repeat(16_000);
const spec: WorkbookSpec = {
  properties: { title: 'Зведення', creator: 'PlanZvit', created: '2020-01-10', language: 'uk', custom: {} },
  styles: {},
  sheets: [
    {
      name: 'Дані',
      state: 'visible',
      columns: [],
      rows: Array.from({ length: 120 }, (_, index) => ({
        row: index + 1,
        cells: [{ value: index }, { value: SWOLLEN }],
      })),
    },
  ],
};

describe('a message that turns out too large', () => {
  it('is halved, written and read', async () => {
    const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
    emulator.keepTexts = true;
    expect(await host.write(spec, quiet)).toEqual({ kind: 'written', cells: 240 });
    const read = await host.read(['Дані']);
    expect(read.kind === 'read' && read.content.sheets[0]?.rows.map(({ cells }) => cells)).toEqual(
      spec.sheets[0]?.rows.map((_, index) => [index, SWOLLEN]),
    );
    expect(emulator.exchanges.some(({ requestBytes }) => requestBytes > WEB_LIMIT)).toBe(true);
    expect(emulator.exchanges.some(({ response }) => response.includes('ResponsePayloadSizeLimitExceeded'))).toBe(true);
  });

  it('is a failure when even one cell is too large', async () => {
    const { host } = inExcel(new Workbook(), { platform: 'web' });
    const cells = Array.from({ length: 30 }, () => ({ value: '\u0001'.repeat(30_000) }));
    expect(
      await host.write(
        { ...spec, sheets: [{ name: 'Дані', state: 'visible', columns: [], rows: [{ row: 1, cells }] }] },
        quiet,
      ),
    ).toEqual(expect.objectContaining({ kind: 'failed', problem: 'too-large' }));
  });
});
