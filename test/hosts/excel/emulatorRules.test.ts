import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelEmulator } from '../../excel-host/emulator';
import { renameInFormula } from '../../excel-host/formulas';
import { Workbook } from '../../excel-host/model';
import { openExcel, type LoadedOffice } from '../../excel-host/officeInNode';

let office: LoadedOffice;
let emulator: ExcelEmulator;

beforeEach(() => {
  emulator = new ExcelEmulator(new Workbook(['Звіт', 'Дані']));
  office = openExcel(emulator);
});

/** The code that Excel answers with, or `done`. */
async function answer(queue: (workbook: Excel.Workbook) => void): Promise<string> {
  try {
    await office.Excel.run(async (context) => {
      queue(context.workbook);
      await context.sync();
    });
    return 'done';
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return error.code;
    throw error;
  }
}

const report = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem('Звіт');

it('shares no code with what it judges', () => {
  const folder = join(__dirname, '../../excel-host');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const guilty = files.filter((name) => /from '[^']*src\//.test(readFileSync(join(folder, name), 'utf8')));
  expect(files.length).toBeGreaterThan(20);
  expect(guilty).toEqual([]);
});

describe('the emulated Excel is as strict as Excel', () => {
  it.each([
    ['a'.repeat(32), 'InvalidArgument'],
    ['a'.repeat(31), 'done'],
    ['Звіт/2', 'InvalidArgument'],
    ["'Звіт", 'InvalidArgument'],
    ['ЗВІТ', 'ItemAlreadyExists'],
    ['Звіт 2019', 'done'],
  ])('takes or refuses the sheet name %j', async (name, code) => {
    expect(await answer((workbook) => void workbook.worksheets.add(name))).toBe(code);
  });

  it.each([
    ['статуси', 'done'],
    ['A1', 'InvalidArgument'],
    ['2019', 'InvalidArgument'],
    ['два слова', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
  ])('takes or refuses the defined name %j', async (name, code) => {
    expect(await answer((workbook) => void workbook.names.add(name, "='Звіт'!$A$1"))).toBe(code);
  });

  it('refuses a locked cell on a protected sheet, and takes an unlocked one', async () => {
    expect(
      await answer((workbook) => {
        report(workbook).getRange('B1').format.protection.locked = false;
        report(workbook).protection.protect({});
      }),
    ).toBe('done');
    expect(
      await answer((workbook) => {
        report(workbook).getRange('A1').values = [['а']];
      }),
    ).toBe('AccessDenied');
    expect(
      await answer((workbook) => {
        report(workbook).getRange('A1:B1').values = [['а', 'б']];
      }),
    ).toBe('AccessDenied');
    expect(
      await answer((workbook) => {
        report(workbook).getRange('B1').values = [['б']];
      }),
    ).toBe('done');
    expect(
      await answer((workbook) => {
        report(workbook).getRange('B1').dataValidation.clear();
      }),
    ).toBe('AccessDenied');
    expect(
      await answer((workbook) => {
        report(workbook).getRange('B1').format.fill.color = '#FF0000';
      }),
    ).toBe('AccessDenied');
  });

  it('refuses a second protection and a wrong password', async () => {
    expect(await answer((workbook) => report(workbook).protection.protect({}, 'таємниця'))).toBe('done');
    expect(await answer((workbook) => report(workbook).protection.protect({}))).toBe('AccessDenied');
    expect(await answer((workbook) => report(workbook).protection.unprotect('інше'))).toBe('AccessDenied');
    expect(await answer((workbook) => report(workbook).protection.unprotect('таємниця'))).toBe('done');
  });

  it('refuses to add, rename or delete sheets while the structure is protected', async () => {
    await answer((workbook) => workbook.protection.protect());
    expect(await answer((workbook) => void workbook.worksheets.add('Новий'))).toBe('AccessDenied');
    expect(
      await answer((workbook) => {
        report(workbook).name = 'Інший';
      }),
    ).toBe('AccessDenied');
    expect(await answer((workbook) => report(workbook).delete())).toBe('AccessDenied');
  });

  it('keeps one sheet visible, and deletes no very hidden one', async () => {
    expect(
      await answer((workbook) => {
        workbook.worksheets.getItem('Дані').visibility = 'VeryHidden';
      }),
    ).toBe('done');
    expect(await answer((workbook) => workbook.worksheets.getItem('Дані').delete())).toBe('InvalidOperation');
    expect(await answer((workbook) => report(workbook).delete())).toBe('InvalidOperation');
    expect(
      await answer((workbook) => {
        report(workbook).visibility = 'Hidden';
      }),
    ).toBe('InvalidOperation');
  });

  it('reads formulas, numbers and dates out of typed text, and none out of text cells', async () => {
    await answer((workbook) => {
      report(workbook).getRange('B1:B4').numberFormat = [['@'], ['@'], ['@'], ['@']];
      for (const column of ['A', 'B'])
        report(workbook).getRange(`${column}1:${column}4`).values = [['=1+1'], ['12'], ['09.12.2019'], ["'12"]];
    });
    const sheet = emulator.workbook.sheet('Звіт');
    expect([0, 1, 2, 3].map((row) => sheet.cell(row, 0).formula ?? sheet.cell(row, 0).value)).toEqual([
      '=1+1',
      12,
      43808,
      '12',
    ]);
    expect([0, 1, 2, 3].map((row) => sheet.cell(row, 1).formula ?? sheet.cell(row, 1).value)).toEqual([
      '=1+1',
      '12',
      '09.12.2019',
      "'12",
    ]);
    expect(sheet.cell(0, 1).formula).toBeUndefined();
  });

  it('refuses a drop-down on a sheet or name that is not there, and prompts that are too long', async () => {
    const rule = (source: string) =>
      answer((workbook) => {
        report(workbook).getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
    expect([
      await rule("='Дані'!$A$1:$A$3"),
      await rule('=Немає!$A$1'),
      await rule('=немає'),
      await rule('а'.repeat(256)),
    ]).toEqual(['done', 'InvalidArgument', 'InvalidArgument', 'InvalidArgument']);
    expect(
      await answer((workbook) => {
        report(workbook).getRange('A1').dataValidation.prompt = {
          showPrompt: true,
          title: 'т'.repeat(33),
          message: '',
        };
      }),
    ).toBe('InvalidArgument');
  });

  it('gives no values of more than 5,000,000 cells', async () => {
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Звіт').getRange('A1:E1000001').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });

  it('answers every request with cell editing while a cell is being edited', async () => {
    emulator.cellEditingRequests = 1;
    expect(await answer((workbook) => void workbook.worksheets.load('items'))).toBe('InvalidOperationInCellEditMode');
    expect(await answer((workbook) => void workbook.worksheets.load('items'))).toBe('done');
  });

  it('keeps what was done before an error in the same request', async () => {
    expect(
      await answer((workbook) => {
        report(workbook).getRange('A1').values = [['до']];
        workbook.worksheets.getItem('Немає').activate();
        report(workbook).getRange('A2').values = [['після']];
      }),
    ).toBe('ItemNotFound');
    expect([
      emulator.workbook.sheet('Звіт').cell(0, 0).value,
      emulator.workbook.sheet('Звіт').cell(1, 0).value,
    ]).toEqual(['до', '']);
  });

  it.each([
    ["='Дані'!A1+Дані!B2", 'Нові дані', "='Нові дані'!A1+'Нові дані'!B2"],
    ['="Дані!A1"&Дані!A1', 'Інше', '="Дані!A1"&Інше!A1'],
    ['=Дані!A1', undefined, '=#REF!A1'],
    ["='Мої Дані'!A1", 'Інше', "='Мої Дані'!A1"],
  ])('lets formulas follow a sheet: %s', (formula, after, expected) => {
    expect(renameInFormula(formula, 'Дані', after)).toBe(expected);
  });
});
