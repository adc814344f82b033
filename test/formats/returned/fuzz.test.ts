import { join } from 'node:path';
import { fuzz } from '../../../scripts/fuzz/fuzz';
import { lostAnswers } from '../../../scripts/fuzz/lostAnswers';
import { fuzzPlanted } from '../../../scripts/fuzz/planted/planted';
import { plantMarkers } from '../../../scripts/fuzz/plant';
import { makeWorkbook, workbookParts } from '../../../scripts/fixtures/workbookMaker';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';

describe('answers beside the cells of filled templates', () => {
  it('are taken for their own row or quoted, in the check and in the merge, and change no other answer', async () => {
    const { failures, counts } = await fuzzPlanted({ runs: 40, seed: 20190101, bodies: 3 });
    expect(failures).toEqual([]);
    expect(counts.size).toBeGreaterThan(15);
  });
});

describe('mutated returns', () => {
  it('give a verdict each: none throws, none is lost, what reads can be walked', async () => {
    const result = await fuzz({
      runs: 200,
      seed: 20190101,
      slowest: 20_000,
      memory: 2_000,
      foreign: join(__dirname, '../../fixtures/foreign'),
    });
    expect(result.failures).toEqual([]);
    const total = [...result.counts.values()].reduce((sum, count) => sum + count, 0);
    // One in ten more is made up, with answers beside the cells.
    expect(total).toBe(220);
    // The mutations reach both ends: some files survive them, some do not.
    expect([...result.counts.keys()].some((key) => key.endsWith(' workbook'))).toBe(true);
    expect([...result.counts.keys()].some((key) => key.endsWith(' unreadable'))).toBe(true);
  });

  it('that once came through wrong do so no more: a record of an older workbook that names no row', async () => {
    const { failures, counts } = await fuzz({
      runs: 1,
      seed: 314,
      slowest: 20_000,
      memory: 2_000,
      foreign: join(__dirname, '../../fixtures/foreign'),
    });
    expect([failures, [...counts.keys()][0]]).toEqual([[], 'repetition unreadable']);
  });

  it.each(['shared', 'inline'] as const)(
    'show an answer that was not read, or read in another row (%s strings)',
    (strings) => {
      const bytes = plantMarkers(makeWorkbook(workbookParts({ strings })));
      const outcome = readWorkbook(bytes);
      if (outcome.kind !== 'workbook') throw new Error(outcome.reason);
      const { content } = outcome;
      const without = (
        change: (rows: (typeof content.sheets)[number]['rows']) => (typeof content.sheets)[number]['rows'],
      ): readonly string[] =>
        lostAnswers(bytes, {
          form: 'xlsx',
          content: { ...content, sheets: content.sheets.map((sheet) => ({ ...sheet, rows: change(sheet.rows) })) },
        });
      expect(without((rows) => rows)).toEqual([]);
      expect(without((rows) => rows.filter(({ row }) => row !== 3))).toHaveLength(5);
      expect(without((rows) => rows.map(({ row, cells }) => ({ row: row + 1, cells })))).toContain(
        'Mark0001x of row 1',
      );
    },
  );
});
