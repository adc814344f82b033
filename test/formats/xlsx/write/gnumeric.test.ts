import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellReference } from '../../../../src/core/workbook/reference';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import { prefilled } from '../../../core/template/support';
import { temporaryFolder } from '../../../support/temporaryFolder';

const isInstalled = spawnSync('ssconvert', ['--version'], { stdio: 'ignore' }).status === 0;
// CI installs Gnumeric; elsewhere the test says that it was skipped.
const itInGnumeric = isInstalled ? it : it.skip;
const folder = temporaryFolder();
const path = (name: string): string => join(folder, name);

function valuesOf(bytes: Uint8Array): readonly (readonly [string, unknown])[] {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  return outcome.content.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, column) => {
        const value = typeof cell === 'object' && cell.kind === 'formula' ? (cell.value ?? '') : cell;
        // An empty text is a blank cell to Gnumeric.
        return value === undefined || value === ''
          ? []
          : [[`${name}!${cellReference(row, column + 1)}`, value] as const];
      }),
    ),
  );
}

describe('a template in Gnumeric', () => {
  itInGnumeric('comes back with the same answers, and every formula recalculated to its cached value', async () => {
    const { spec } = prefilled({
      rows: new Map([
        [
          '1.1@2019-01-01..2019-11-15',
          { status: 'виконано', narrative: 'Проведено. '.repeat(300), doneOn: '2019-11-05' },
        ],
        ['2.1@2019-H1', { narrative: 'Без стану', doneOn: '2019-05-05' }],
        ['4.1@2019', { status: 'не виконано', reason: 'Брак коштів' }],
      ]),
      indicators: new Map([['2.1@2019-H1#1', { value: 3, note: 'травень' }]]),
      contacts: { letterNo: '12/3', letterDate: '2020-02-03', phone: '044 000 00 00' },
    });
    const bytes = await writeWorkbook(spec);
    writeFileSync(path('before.xlsx'), bytes);
    const run = spawnSync('ssconvert', ['--recalc', path('before.xlsx'), path('after.xlsx')], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect([run.status, run.error]).toEqual([0, undefined]);
    const before = valuesOf(bytes);
    expect(before.length).toBeGreaterThan(100);
    expect(valuesOf(readFileSync(path('after.xlsx')))).toEqual(before);
  });
});
