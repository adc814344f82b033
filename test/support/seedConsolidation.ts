import { wholeWorkbook } from '../../src/core/workbook/rows';
import { consolidate, report } from '../../src/core/pipeline';
import type { WorkbookSpec } from '../../src/core/workbook/spec';
import { textsFor } from '../../src/strings';
import { madeUpReturn } from './madeUpReturns';
import { seedSetup } from './seed';

const NARRATIVE = 'Проведено засідання робочої групи, підготовлено проєкт акта й надіслано його на погодження. ';

/** The shipped plan's consolidation of the reports of that many bodies, of all unless said: answers of every length. */
export function seedConsolidation(most = Number.POSITIVE_INFINITY): WorkbookSpec {
  const collection = seedSetup();
  const { duties } = collection.expansion;
  const bodies = [...new Set(duties.map(({ bodyId }) => bodyId))].slice(0, most);
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
  return wholeWorkbook(report(consolidate(collection, files, { asOf: '2020-02-15' }), textsFor('uk')).workbook);
}
