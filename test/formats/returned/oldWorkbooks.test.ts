import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../../src/formats/returned/openFile';
import type { SheetContent } from '../../../src/core/workbook/content';

async function sheetOf(name: string, change: (bytes: Uint8Array) => void = () => undefined): Promise<SheetContent> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/foreign', name)));
  change(bytes);
  for await (const opened of openFile({ name, bytes }))
    if (opened.kind === 'workbook' && opened.content.sheets[0] !== undefined) return opened.content.sheets[0];
  throw new Error(`${name} is no workbook`);
}

// Made by Gnumeric 1.12 of Debian in the forms of Excel 97 and 95.
describe('an .xls of Excel 97', () => {
  const sheet = sheetOf('gnumeric-beside.xls');

  it('tells what stands beside its cells and what is not seen in them, as an .xlsx does', async () => {
    expect((await sheet).beside).toEqual([
      { kind: 'struck', at: 'B1', text: 'закреслено' },
      { kind: 'unseen', at: 'C1', text: 'білим' },
      { kind: 'unseen', at: 'D1', text: 'ніким' },
      { kind: 'partialDate', at: 'F1', text: '12/3' },
      { kind: 'note', at: 'A1', text: 'Наказ № 5' },
    ]);
  });
  it('has no struck text among its values, and white letters on a dark ground are letters like others', async () => {
    expect((await sheet).rows[0]?.cells.slice(0, 5)).toEqual([
      'виконано',
      undefined,
      'білим',
      'ніким',
      'білим на синьому',
    ]);
  });
  it('says which rows and columns nobody sees', async () => {
    const { rows, hiddenColumns } = await sheet;
    expect(hiddenColumns).toEqual(['H']);
    expect(rows.filter(({ hidden }) => hidden === true).map(({ row }) => row)).toEqual([2]);
  });
  it('keeps the address of a link that is a formula', async () => {
    expect((await sheet).rows[2]?.cells[2]).toBe('звіт (https://example.org/2)');
  });
});

it('tells the same of an .xls of Excel 95', async () => {
  const { beside, hiddenColumns, rows } = await sheetOf('gnumeric-beside-95.xls');
  expect(beside).toEqual([
    { kind: 'struck', at: 'B1', text: 'zakresleno' },
    { kind: 'unseen', at: 'C1', text: 'bilym' },
    { kind: 'unseen', at: 'D1', text: 'nikym' },
    { kind: 'partialDate', at: 'F1', text: '12/3' },
    { kind: 'note', at: 'A1', text: 'Nakaz 5' },
  ]);
  expect(hiddenColumns).toEqual(['H']);
  expect(rows[0]?.cells[0]).toBe('vykonano');
});

it('reads the answers of an .xls whose words beside are cut off anywhere', async () => {
  const whole = readFileSync(join(__dirname, '../../fixtures/foreign/libreoffice-beside.xls'));
  const marks = ['ec00', '5d00', 'b601', '1c00', 'fc00'].map((hex) => Buffer.from(hex, 'hex'));
  for (const mark of marks)
    for (let at = whole.indexOf(mark, 512); at >= 0; at = whole.indexOf(mark, at + 1)) {
      const cut = (bytes: Uint8Array): void => void bytes.fill(0xff, at + 4, at + 40);
      const outcome = await sheetOf('libreoffice-beside.xls', cut).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.message).toContain('no workbook');
    }
});
