import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import type { LetterRequisites } from '../../core/summary/letterParts';
import type { Texts } from '../../core/texts';
import type { NamedBytes, RemindChoice, ReviseChoice } from '../../ports';
import { keptLetterhead, requisitesWith } from '../forms/keptPaper';
import { LETTER_TAGS } from '../forms/letterTags';
import type { Form } from '../forms/openForm';
import { reminders } from '../followUp/remind';
import { revision } from '../followUp/revise';
import { zipped } from '../templates/templateSet';
import { fileName } from './fileName';
import type { MergedWork } from './work';

type Add = (piece: Uint8Array) => void;

/** Letters to the bodies that owe, piece by piece into one archive: its file name, or undefined where nobody owes. */
export async function remindersInto(
  add: Add,
  { consolidation, plan, choice }: MergedWork,
  texts: Texts,
  { circular, drafts, only }: RemindChoice,
): Promise<string | undefined> {
  const paper = await letterPaper(consolidation, texts);
  const made = reminders(consolidation, texts, { asOf: choice.today, circular, drafts, ...paper });
  if (!made.owing.some(({ bodyId }) => only === undefined || only.includes(bodyId))) return undefined;
  await into(add, made.files, only);
  return fileName(texts.t('pane.file.reminders'), plan, 'zip', 'plan');
}

/** A workbook and a letter to each body with something to fix; undefined where no chosen one has. */
export async function revisionsInto(
  add: Add,
  { consolidation, plan, choice }: MergedWork,
  texts: Texts,
  { only }: ReviseChoice,
): Promise<string | undefined> {
  const paper = await letterPaper(consolidation, texts);
  const made = revision(consolidation, texts, { asOf: choice.today, ...paper, ...given({ only }) });
  if (made.kind === 'refused' || made.bodies.length === 0) return undefined;
  await into(add, made.files, undefined);
  return fileName(texts.t('pane.file.revisions'), plan, 'zip', 'plan');
}

/** The letterhead that the workbook keeps, where it can serve these letters, and who signs them. */
async function letterPaper(
  { settings: { paper } }: Consolidation,
  texts: Texts,
): Promise<{ readonly letterhead?: Form; readonly requisites?: LetterRequisites }> {
  return given({
    letterhead: await keptLetterhead(paper, LETTER_TAGS, texts),
    requisites: requisitesWith({}, paper),
  });
}

async function into(
  add: Add,
  files: AsyncIterable<NamedBytes & { readonly bodyIds: readonly string[] }>,
  only: readonly string[] | undefined,
): Promise<void> {
  const chosen = async function* (): AsyncGenerator<NamedBytes> {
    for await (const file of files) if (only === undefined || file.bodyIds.some((id) => only.includes(id))) yield file;
  };
  for await (const piece of zipped(chosen(), () => undefined)) add(piece);
}
