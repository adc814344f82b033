import { Workbook } from '../../excel-host/model';
import { seedConsolidation } from '../../support/seedConsolidation';
import { inExcel, quiet } from './inExcel';

describe('a consolidation of some seventy reports, written through Office.js', () => {
  it('takes at most 3,000 calls, 2,000 and 5 MB a message', async () => {
    const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
    const spec = seedConsolidation();
    const outcome = await host.write(spec, quiet);
    expect(outcome.kind).toBe('written');
    const { exchanges } = emulator;
    const most = (of: (exchange: (typeof exchanges)[number]) => number): number => Math.max(...exchanges.map(of));
    expect(exchanges.reduce((sum, { actions }) => sum + actions, 0)).toBeLessThanOrEqual(3_000);
    expect(most(({ actions }) => actions)).toBeLessThanOrEqual(2_000);
    expect(most(({ requestBytes }) => requestBytes)).toBeLessThan(5_000_000);
    expect(exchanges.length).toBeLessThanOrEqual(80);
  });
});
