import type { WorkbookContent } from '../../../src/core/workbook/content';
import { pick, type Random } from '../carried/pick';
import { calcReport } from './calcCarriers';
import { csvReport } from './csvCarriers';
import { OfficePackage } from './officePackage';
import { SHEET_CARRIERS, type Plant } from './sheetCarriers';
import { wordReport } from './wordCarriers';

interface PlantedFile {
  readonly bytes: Uint8Array;
  readonly plants: readonly Plant[];
}

/** Makes the file of a return with texts planted in it. */
export type Form = (
  content: WorkbookContent,
  texts: readonly { readonly text: string; readonly random: Random }[],
) => PlantedFile;

/** Forms in which an answer may come, by extension; a workbook keeps the package that it came in. */
export const FORMS: Readonly<Record<'docx' | 'ods' | 'csv', Form>> = {
  docx: wordReport,
  ods: calcReport,
  csv: csvReport,
};

export function workbookForm(bytes: Uint8Array): Form {
  return (content, texts) => {
    const pack = new OfficePackage(bytes);
    const plants = texts.map(({ text, random }) => pick(random, SHEET_CARRIERS)(pack, content, random, text));
    return { bytes: pack.bytes(), plants };
  };
}
