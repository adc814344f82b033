import type { SheetContent, WorkbookContent } from '../../../core/workbook/content';
import { STAMP_SHEET } from '../../../core/template/fields';
import type { ReadOutcome } from '../../../ports';
import { HostStop } from '../problems';
import { READ_SET, supports } from '../requirements';
import { attempt, type Patience, type Session } from '../run';
import { isOwnScaffold } from '../sheetNames';
import { readSheets, type FoundSheet } from './readSheets';
import { stateOf } from '../visibility';

/**
 * Reads the workbook, or the named sheets of it, in the order of the workbook. The stamp sheet is read first, so that
 * nothing else is fetched from a workbook that turns out to be too large or in cell editing.
 */
export async function readWorkbook(patience: Patience, wanted: readonly string[] | undefined): Promise<ReadOutcome> {
  return attempt(patience, async (session) => {
    if (!supports(READ_SET)) throw new HostStop('too-old', `ExcelApi ${READ_SET}`);
    return { kind: 'read' as const, content: await contentOf(session, wanted) };
  });
}

async function contentOf(session: Session, wanted: readonly string[] | undefined): Promise<WorkbookContent> {
  const hasProperties = supports('1.7');
  const { sheets, custom } = await session.step((workbook) => ({
    sheets: workbook.worksheets.load('items/name,items/visibility'),
    custom: hasProperties ? workbook.properties.custom.load('items/key,items/value') : undefined,
  }));
  const names = wanted?.map((name) => name.toLowerCase());
  const found: FoundSheet[] = sheets.items
    .filter(({ name }) => !isOwnScaffold(name) && (names === undefined || names.includes(name.toLowerCase())))
    .map(({ name, visibility }) => ({ name, state: stateOf(String(visibility)) }));
  const stampFirst = [
    ...found.filter(({ name }) => name === STAMP_SHEET),
    ...found.filter(({ name }) => name !== STAMP_SHEET),
  ];
  const read = new Map<string, SheetContent>();
  for (const sheet of await readSheets(session, stampFirst)) read.set(sheet.name, sheet);
  return {
    sheets: found.flatMap(({ name }) => read.get(name) ?? []),
    properties: new Map((custom?.items ?? []).map(({ key, value }) => [key, String(value)])),
    hasMacros: false,
    externalLinks: 0,
  };
}
