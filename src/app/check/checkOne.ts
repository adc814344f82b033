import type { Registry } from '../../core/bodies/types';
import type { CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import { readReturned, type Collection, type ReadingContext } from '../../core/pipeline';
import type { WorkbookContent } from '../../core/workbook/content';
import type { CheckView } from '../../ports';
import { shippedRegistry, type Seed } from '../plan/seed';
import { readReturns, type ReadOpened } from '../reading/readReturns';
import { vocabularies } from '../words';
import { checkView } from './checkView';

/**
 * The officer's check of a file: the first report in it, when it is a container. With the plan given, tables in Word or
 * CSV can be checked, too, which say nothing of their plan; with a registry it says when another body is named than
 * the one whose template it is.
 */
export async function checkFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  today: CivilDate,
  registry?: Registry,
  collection?: Collection,
): Promise<CheckView> {
  const first = await againstPlan(file, today, registry, collection);
  if (first === undefined)
    return { file: file.name, verdict: 'unreadable', rows: { all: 0, answered: 0 }, findings: [] };
  // A copy can be corrected only where the file is the workbook itself.
  return checkView(first.read, first.read.identity.member === undefined ? first.content : undefined);
}

/** Against the plan where one is open and the file is a report on it; else from the file alone. */
async function againstPlan(
  file: { readonly name: string; readonly bytes: Uint8Array },
  today: CivilDate,
  registry: Registry | undefined,
  collection: Collection | undefined,
): Promise<ReadOpened | undefined> {
  const first = collection === undefined ? undefined : await firstReturn(file, today, { collection, anyRound: true });
  return first?.read.kind === 'return' ? first : firstReturn(file, today, given({ registry }));
}

/** What was read of the first report in a file, where it was read as a workbook. */
export async function contentOf(
  file: { readonly name: string; readonly bytes: Uint8Array },
  today: CivilDate,
): Promise<WorkbookContent | undefined> {
  return (await firstReturn(file, today))?.content;
}

async function firstReturn(
  file: { readonly name: string; readonly bytes: Uint8Array },
  today: CivilDate,
  against: Partial<ReadingContext> = {},
): Promise<ReadOpened | undefined> {
  let first: ReadOpened | undefined;
  for await (const opened of readReturns(file, { ...against, today, vocabularies, units: true })) {
    if (first === undefined || (first.read.kind !== 'return' && opened.read.kind === 'return')) first = opened;
  }
  return first;
}

/** The check of the workbook that is open in Excel. */
export function checkContent(content: WorkbookContent, today: CivilDate, registry?: Registry): CheckView {
  const context = { today, vocabularies, units: true as const, ...given({ registry }) };
  return checkView(readReturned(content, { file: '', sha256: '', bytes: 0 }, context), content);
}

/** The same with the registry that ships with the product. */
export function checkOpen(
  content: WorkbookContent,
  { today }: { readonly today: CivilDate },
  { seed }: { readonly seed: Seed },
): CheckView {
  return checkContent(content, today, shippedRegistry(seed));
}
