import { consolidate, report } from '../../../src/core/pipeline';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { textsFor } from '../../../src/strings';
import { Workbook } from '../../excel-host/model';
import { madeUpReturn } from '../../support/madeUpReturns';
import { seedSetup } from '../../support/seed';
import { inExcel, quiet } from './inExcel';

const NARRATIVE = 'Проведено засідання робочої групи, підготовлено проєкт акта й надіслано його на погодження. ';

/** The shipped plan, a report from each of its bodies: answers of every length. */
function consolidation(): WorkbookSpec {
  const collection = seedSetup();
  const { duties } = collection.expansion;
  const bodies = [...new Set(duties.map(({ bodyId }) => bodyId))];
  const files = bodies.map((body, at) =>
    madeUpReturn({
      file: `${body}.xlsx`,
      body,
      receivedOn: '2020-02-10',
      rows: duties
        .filter(({ bodyId }) => bodyId === body)
        .map(({ key }, row) => ({
          key,
          status: (['done', 'partly', 'notDone'] as const)[(at + row) % 3] ?? 'done',
          narrative: NARRATIVE.repeat(1 + ((at * 7 + row) % 9)),
        })),
    }),
  );
  return report(consolidate(collection, files, { asOf: '2020-02-15' }), textsFor('uk')).workbook;
}

describe('a consolidation of some seventy reports, written through Office.js', () => {
  it('takes at most 3,000 calls, 2,000 and 5 MB a message', async () => {
    const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
    const spec = consolidation();
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
