import { PAPER_PARTS, type PaperPart } from '../../core/summary/cabinet/annexTable';
import { given } from '../../core/given';
import type { NamedBytes } from '../../ports';
import { upToDate } from '../consolidation/upToDate';
import { exportsOf } from '../exports/exports';
import { paperFiles } from '../exports/paper';
import { formKept, paperAfter } from '../forms/keptPaper';
import { openForm, type Form } from '../forms/openForm';
import { SUMMARY_TAGS } from '../forms/summaryTags';
import { isRefused, type Refused } from '../../core/refused';
import { zipped } from '../templates/templateSet';
import { fileName } from './fileName';
import type { Session } from './session';

export interface PaperBrought {
  readonly parts: readonly PaperPart[];
  /** `false`: not even the one that the workbook keeps. */
  readonly letterhead?: NamedBytes | false;
  readonly form?: NamedBytes | false;
}

/** The paper into an archive or as a single file: its name, or the sentence about a form that cannot be filled. */
export async function paperInto(
  add: (piece: Uint8Array) => void,
  session: Session,
  brought: PaperBrought,
): Promise<string | Refused> {
  const { texts, work } = session;
  const kept = session.merged.settings.paper;
  const opened = async (what: 'letterhead' | 'form'): Promise<Form | Refused | undefined> => {
    const file = brought[what] ?? formKept(kept?.[what]);
    return file === undefined || file === false ? undefined : openForm(file, SUMMARY_TAGS, texts);
  };
  const [letterhead, form] = [await opened('letterhead'), await opened('form')];
  if (isRefused(letterhead)) return letterhead;
  if (isRefused(form)) return form;
  const parts = PAPER_PARTS.filter((part) => brought.parts.includes(part));
  const { paper } = exportsOf(upToDate(session.merged), texts, work.choice.today);
  const named = (extension: string): string => fileName(texts.t('pane.file.docx'), work.plan, extension);
  const files = await paperFiles(named('docx'), { parts, ...given({ letterhead, form }) }, paper);
  session.keepPaper(paperAfter(kept, { letterhead: brought.letterhead, form: brought.form, requisites: {} }));
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    add(only.bytes);
    return only.name;
  }
  for await (const piece of zipped(all(files), () => undefined)) add(piece);
  return named('zip');
}

async function* all(files: readonly NamedBytes[]): AsyncGenerator<NamedBytes> {
  yield* files;
}
