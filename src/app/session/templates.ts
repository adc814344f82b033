import type { Texts } from '../../core/texts';
import type { NamedBytes, NotCarried, Progress, TemplateOptions, TemplatesMade } from '../../ports';
import { templateSet, zippedSet, type EarlierReturns, type SetFile } from '../templates/templateSet';
import { fileName } from './fileName';
import { collectionOf, type Work } from './work';

export type TemplateChoice = Omit<TemplateOptions, 'earlier'> & { readonly earlier: readonly NamedBytes[] };

/** What was made, apart from the archive itself, whose pieces went out as they were made. */
export interface TemplatesReport extends Omit<TemplatesMade, 'zip' | 'kind'> {
  /** File name of the archive. */
  readonly name: string;
}

/** All templates in one archive, with the cover list and the letters. */
export async function templatesInto(
  add: (piece: Uint8Array) => void,
  work: Work,
  texts: Texts,
  { letters, drafts, earlier }: TemplateChoice,
  progress: Progress,
): Promise<TemplatesReport> {
  const set = await templateSet(collectionOf(work), texts, {
    created: work.choice.today,
    letters,
    drafts,
    autoOpen: false,
    earlier,
  });
  const left: NotCarried[] = [];
  let [count, prefilled] = [0, 0];
  const made = (file: SetFile): void => {
    if (file.kind !== 'template') return;
    progress((count += 1), set.total);
    if (isPrefilled(file, set.earlier)) prefilled += 1;
    left.push(...notCarried(file));
  };
  for await (const piece of zippedSet(set.files, texts, made)) add(piece);
  left.push(...(set.earlier?.unused ?? []).map(({ file, reason }) => ({ file, what: reason })));
  return { name: fileName(texts.t('pane.file.templates'), work.plan, 'zip', 'plan'), count, prefilled, left };
}

function isPrefilled({ bodyId }: SetFile, earlier: EarlierReturns | undefined): boolean {
  return bodyId !== undefined && earlier?.answers.has(bodyId) === true;
}

function notCarried({ name, notCarried: rows, statusNotCarried, carriedChanged }: SetFile): readonly NotCarried[] {
  const lines = (keys: readonly string[] | undefined, what: 'row' | 'status' | 'changed'): readonly NotCarried[] =>
    (keys ?? []).map((key) => ({ file: name, key, what }));
  return [...lines(rows, 'row'), ...lines(statusNotCarried, 'status'), ...lines(carriedChanged, 'changed')];
}
