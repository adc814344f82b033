import type { CivilDate } from '../../core/calendar/civilDate';
import type { Issue } from '../../core/issues/issue';
import type { ReadFile } from '../../core/merge/types';
import { readReturned, type ReadingContext } from '../../core/pipeline';
import type { WorkbookContent } from '../../core/workbook/content';
import { openFile } from '../../formats/returned/openFile';

/** One thing inside a file that came back, and the workbook that it was read from. */
export interface ReadOpened {
  readonly read: ReadFile;
  readonly content?: WorkbookContent;
}

/**
 * Everything inside one file that came back, opened, recognised and checked: one entry per workbook or
 * companion, containers opened. Findings of opening (a signature that was not verified, macros) come first.
 */
export async function* readReturns(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly receivedOn?: CivilDate },
  context: ReadingContext,
): AsyncGenerator<ReadOpened> {
  for await (const opened of openFile(file)) {
    switch (opened.kind) {
      case 'companion':
      case 'unreadable':
        yield { read: { kind: opened.kind, identity: opened.identity, issues: opened.issues } };
        break;
      case 'workbook':
        yield {
          read: withNotes(readReturned(opened.content, opened.identity, context), opened.issues),
          content: opened.content,
        };
    }
  }
}

function withNotes(read: ReadFile, notes: readonly Issue[]): ReadFile {
  if (notes.length === 0) return read;
  return read.kind === 'return'
    ? { ...read, checked: { ...read.checked, issues: [...notes, ...read.checked.issues] } }
    : { ...read, issues: [...notes, ...read.issues] };
}
