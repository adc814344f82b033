import type { SheetChange } from '../../../src/ports';
import type { Timer } from '../../../src/hosts/excel/watch';
import { Workbook } from '../../excel-host/model';
import { inExcel } from './inExcel';

/** A timer that elapses when the test says so. */
function handTimer(): { readonly timer: Timer; readonly elapse: () => void; readonly running: () => boolean } {
  let waiting: (() => void) | undefined;
  return {
    timer: (elapsed) => {
      waiting = elapsed;
      return () => {
        waiting = undefined;
      };
    },
    elapse: () => waiting?.(),
    running: () => waiting !== undefined,
  };
}

/** Until everything that is under way in the emulator has happened. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe.each(['1.15', '1.8'])('watching a workbook (ExcelApi %s)', (excelApi) => {
  it('reports once, after a quiet while, what a person changed', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт', 'Реквізити']), { excelApi, host: { timer: hand.timer } });
    const reported: SheetChange[] = [];
    host.onChange((change) => reported.push(change));
    await settled();
    emulator.type('Звіт', 'C4', 'виконано');
    emulator.type('Звіт', 'C4', 'не виконано');
    emulator.type('Реквізити', 'B2', 'Іваненко');
    await settled();
    expect(reported).toEqual([]);
    hand.elapse();
    await settled();
    expect(reported).toEqual([
      { sheet: 'Звіт', range: 'C4', origin: 'local' },
      { sheet: 'Реквізити', range: 'B2', origin: 'local' },
    ]);
  });

  it('says what was changed once the next cell is typed, however long that takes', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi, host: { timer: hand.timer } });
    const reported: SheetChange[] = [];
    host.onChange((change) => reported.push(change));
    await settled();
    emulator.type('Звіт', 'C4', 'виконано');
    await settled();
    emulator.cellEditingRequests = 1_000;
    hand.elapse();
    await settled();
    expect([reported, hand.running()]).toEqual([[], true]);
    emulator.cellEditingRequests = 0;
    hand.elapse();
    await settled();
    expect(reported).toEqual([{ sheet: 'Звіт', range: 'C4', origin: 'local' }]);
  });

  it('hears of changes also when a cell was being edited for long as the listening began', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi, host: { timer: hand.timer } });
    const reported: SheetChange[] = [];
    emulator.cellEditingRequests = 50;
    host.onChange((change) => reported.push(change));
    while (emulator.cellEditingRequests > 0) await settled();
    await settled();
    emulator.type('Звіт', 'C4', 'виконано');
    await settled();
    hand.elapse();
    await settled();
    expect(reported).toEqual([{ sheet: 'Звіт', range: 'C4', origin: 'local' }]);
  });

  it('reports the changes of a co-author as remote', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi, host: { timer: hand.timer } });
    const reported: SheetChange[] = [];
    host.onChange((change) => reported.push(change));
    await settled();
    emulator.type('Звіт', 'C4', 'виконано', 'Remote');
    await settled();
    hand.elapse();
    await settled();
    expect(reported).toEqual([{ sheet: 'Звіт', range: 'C4', origin: 'remote' }]);
  });

  it('goes on when the sheet was renamed, under its new name', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi, host: { timer: hand.timer } });
    const reported: SheetChange[] = [];
    host.onChange((change) => reported.push(change));
    await settled();
    emulator.workbook.rename(emulator.workbook.sheet('Звіт'), 'Звіт 2019');
    emulator.type('Звіт 2019', 'C4', 'виконано');
    await settled();
    hand.elapse();
    await settled();
    expect(reported).toEqual([{ sheet: 'Звіт 2019', range: 'C4', origin: 'local' }]);
  });

  it('does not say what we write ourselves', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi, host: { timer: hand.timer } });
    host.onChange(() => undefined);
    await settled();
    await host.patch([{ sheet: 'Звіт', cell: 'A1', value: 'ми' }]);
    await settled();
    expect(hand.running()).toBe(false);
    expect(emulator.workbook.sheet('Звіт').cell(0, 0).value).toBe('ми');
  });

  it('takes its handlers off when nobody listens any more', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { excelApi, host: { timer: hand.timer } });
    const stop = host.onChange(() => undefined);
    await settled();
    expect(emulator.listeners).toBe(2);
    stop();
    await settled();
    expect(emulator.listeners).toBe(0);
  });
});

describe('a change of which Excel says nothing', () => {
  it('is seen by the calculation that follows it; our own writes are not', async () => {
    const hand = handTimer();
    const { emulator, host } = inExcel(new Workbook(['Звіт']), { host: { timer: hand.timer } });
    const reported: SheetChange[] = [];
    host.onChange((change) => reported.push(change));
    await settled();
    emulator.chooseUnseen('Звіт', 'C4', 'виконано');
    await settled();
    hand.elapse();
    await settled();
    expect(reported).toEqual([{ sheet: 'Звіт', range: 'C4', origin: 'local' }]);
    const written = host.patch([{ sheet: 'Звіт', cell: 'C5', value: 'а' }]);
    emulator.chooseUnseen('Звіт', 'C5', 'а');
    await written;
    await settled();
    hand.elapse();
    await settled();
    expect(reported).toHaveLength(1);
  });
});
