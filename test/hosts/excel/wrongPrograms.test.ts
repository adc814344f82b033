import { ExcelEmulator } from '../../excel-host/emulator';
import { Workbook } from '../../excel-host/model';
import { openExcel, type LoadedOffice } from '../../excel-host/officeInNode';

type Program = (context: Excel.RequestContext) => Promise<unknown>;

let office: LoadedOffice;
let emulator: ExcelEmulator;

beforeEach(() => {
  emulator = new ExcelEmulator(new Workbook(['Звіт', 'Дані']));
  office = openExcel(emulator);
});

async function codeOf(program: Program): Promise<string> {
  try {
    await office.Excel.run(program);
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return error.code;
    throw error;
  }
  return 'none';
}

describe('programs that Excel refuses', () => {
  it('refuses to read what was not loaded', async () => {
    expect(
      await codeOf(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Звіт');
        await context.sync();
        return sheet.name;
      }),
    ).toBe('PropertyNotLoaded');
  });

  it('refuses values of another size than the range', async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('Звіт').getRange('A1:B2').values = [[1, 2, 3]];
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  });

  it('refuses a sheet that is not there', async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('Немає').load('name');
        await context.sync();
      }),
    ).toBe('ItemNotFound');
  });

  it('refuses an object of another context', async () => {
    expect(
      await codeOf(async (context) => {
        const other = new office.Excel.RequestContext();
        const range = other.workbook.worksheets.getItem('Дані').getRange('A1');
        context.workbook.worksheets.getItem('Звіт').getRange('A1').getBoundingRect(range).load('address');
        await context.sync();
      }),
    ).toBe('InvalidRequestContext');
  });

  it('refuses a program that gives no promise', async () => {
    expect(await codeOf((() => undefined) as unknown as Program)).toBe('RunMustReturnPromise');
  });

  it('refuses a range that is used after its run', async () => {
    let range: Excel.Range | undefined;
    await office.Excel.run(async (context) => {
      range = context.workbook.worksheets.getItem('Звіт').getRange('A1');
      await context.sync();
    });
    expect(
      await codeOf(async () => {
        range?.load('values');
        await range?.context.sync();
      }),
    ).toBe('InvalidObjectPath');
  });

  it('refuses a member that the object model does not have', async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('Звіт').getRange('A1').flashFill();
        await context.sync();
      }),
    ).toBe('ApiNotFound');
  });

  it('refuses a member of a newer requirement set', async () => {
    office = openExcel(new ExcelEmulator(new Workbook(['Звіт']), { excelApi: '1.7' }));
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('Звіт').getRange('A1').dataValidation.clear();
        await context.sync();
      }),
    ).toBe('ApiNotFound');
  });
});
