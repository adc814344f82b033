import type { CivilDate } from '../../../core/calendar/civilDate';
import type { ReadFile } from '../../../core/merge/types';
import { readReturned } from '../../../core/pipeline';
import { STAMP_SHEET } from '../../../core/template/fields';
import { LANGUAGES } from '../../../core/texts';
import type { WorkbookContent } from '../../../core/workbook/content';
import { readWorkbook } from '../../../formats/xlsx/read/readWorkbook';
import type { CheckView, PickedFile } from '../../../ports';
import { checkView } from './checkView';
import { bytesOf, type ReadTools } from './tools';

/** The officer's check of a file, from the file alone: the first report in it, when it is a container. */
export async function checkFile(file: PickedFile, today: CivilDate, tools: ReadTools): Promise<CheckView> {
  const bytes = await bytesOf(file);
  const texts = vocabularies(tools);
  let first: ReadFile | undefined;
  for await (const read of tools.readOne({ name: file.name, bytes }, { today })) {
    if (first === undefined || (first.kind !== 'return' && read.kind === 'return')) first = read;
  }
  if (first === undefined)
    return { file: file.name, verdict: 'unreadable', rows: { all: 0, answered: 0 }, findings: [] };
  const workbook = first.identity.member === undefined ? readWorkbook(bytes) : undefined;
  return checkView(first, workbook?.kind === 'workbook' ? workbook.content : undefined, texts);
}

/** The check of the workbook that is open in Excel. */
export function checkContent(content: WorkbookContent, today: CivilDate, tools: ReadTools): CheckView {
  const texts = vocabularies(tools);
  const read = readReturned(content, { file: '', sha256: '', bytes: 0 }, { today, vocabularies: texts });
  return checkView(read, content, texts);
}

/** Does the workbook carry the stamp of a template? Cheap: only the stamp sheet is looked at. */
export function isTemplate(content: WorkbookContent): boolean {
  const stamp = content.sheets.find(({ name }) => name === STAMP_SHEET);
  const kind = stamp?.rows.find(({ cells }) => cells[0] === 'kind')?.cells[1];
  return kind === 'template' || content.properties.get('planzvit.kind') === 'template';
}

function vocabularies(tools: ReadTools): readonly ReturnType<ReadTools['textsFor']>[] {
  return LANGUAGES.map(tools.textsFor);
}
