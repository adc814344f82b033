import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';

/** Reads one file; gives a number, so that nothing is optimised away. */
type Reader = (bytes: Uint8Array) => number | Promise<number>;

/** A way to read a return; its library is loaded when it is prepared, so that a process holds one of them. */
export interface Subject {
  readonly name: string;
  prepare(): Promise<Reader>;
}

/** The least that any reader must do: inflate every part and look at every character once. */
export const unzipAndScan: Subject = {
  name: 'unzip + one scan',
  async prepare() {
    const { unzipSync } = await import('fflate');
    const decoder = new TextDecoder();
    return (bytes) => {
      let tags = 0;
      for (const part of Object.values(unzipSync(bytes))) {
        const text = decoder.decode(part);
        for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 60) tags++;
      }
      return tags;
    };
  },
};

const ours: Subject = {
  name: 'formats/xlsx/read',
  prepare: () =>
    Promise.resolve((bytes) => {
      const outcome = readWorkbook(bytes);
      if (outcome.kind !== 'workbook') throw new Error(outcome.reason);
      return outcome.content.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    }),
};

const sheetJs: Subject = {
  name: '@e965/xlsx',
  async prepare() {
    const { read } = await import('@e965/xlsx');
    return (bytes) => Object.values(read(bytes, { type: 'array', dense: true }).Sheets).length;
  },
};

const excelJs: Subject = {
  name: 'exceljs',
  async prepare() {
    const { default: ExcelJS } = await import('exceljs');
    return async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
      return workbook.worksheets.length;
    };
  },
};

const readExcel: Subject = {
  name: 'read-excel-file',
  async prepare() {
    const { default: readExcelFile } = await import('read-excel-file/node');
    return async (bytes) => ((await readExcelFile(Buffer.from(bytes))) as readonly unknown[]).length;
  },
};

export const SUBJECTS: readonly Subject[] = [unzipAndScan, ours, sheetJs, excelJs, readExcel];
