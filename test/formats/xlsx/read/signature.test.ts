import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/foreign', name)));

describe('what is no zip is known by its first bytes', () => {
  it.each([
    ['libreoffice-own-password.xlsx', 'encrypted'],
    ['libreoffice.xls', 'legacy-xls'],
    ['libreoffice.ods', 'not-a-workbook'],
  ])('%s is %s', (name, kind) => {
    expect(readWorkbook(file(name)).kind).toBe(kind);
  });

  it.each([
    ['nothing', [], 'not-a-workbook'],
    ['a bare BIFF stream', [0x09, 0x08, 0x10, 0x00], 'legacy-xls'],
    ['a tab and text', [0x09, 0x41, 0x42], 'not-a-workbook'],
    ['the head of a zip alone', [0x50, 0x4b, 0x03, 0x04], 'damaged'],
  ])('%s', (_, bytes, kind) => {
    expect(readWorkbook(Uint8Array.from(bytes)).kind).toBe(kind);
  });
});
