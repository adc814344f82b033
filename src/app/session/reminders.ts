import type { Texts } from '../../core/texts';
import type { RemindChoice } from '../../ports';
import { reminders, type ReminderFile } from '../followUp/remind';
import { zipped } from '../templates/templateSet';
import { fileName } from './fileName';
import type { Work } from './work';

/** Letters to the bodies that owe, piece by piece into one archive: its file name, or undefined where nobody owes. */
export async function remindersInto(
  add: (piece: Uint8Array) => void,
  { consolidation, plan, choice }: Work & Required<Pick<Work, 'consolidation'>>,
  texts: Texts,
  { circular, drafts, only }: RemindChoice,
): Promise<string | undefined> {
  const made = reminders(consolidation, texts, { asOf: choice.today, circular, drafts });
  if (made.owing.length === 0) return undefined;
  for await (const piece of zipped(chosen(made.files, only), () => undefined)) add(piece);
  return fileName(texts.t('pane.file.reminders'), plan, 'zip', 'plan');
}

async function* chosen(
  files: AsyncIterable<ReminderFile>,
  only: readonly string[] | undefined,
): AsyncGenerator<ReminderFile> {
  for await (const file of files) if (only === undefined || file.bodyIds.some((id) => only.includes(id))) yield file;
}
