import { readReturned, type ReadingContext } from '../../core/pipeline';
import type { ReadFile } from '../../core/merge/types';
import type { Issue } from '../../core/issues/issue';
import type { CivilDate } from '../../core/calendar/civilDate';
import { openFile } from '../../formats/returned/openFile';

/**
 * Everything inside one file that came back, opened, recognised and checked: one entry per workbook or
 * companion, containers opened. Findings of opening (a signature that was not verified, macros) come first.
 */
export async function* readReturns(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly receivedOn?: CivilDate },
  context: ReadingContext,
): AsyncGenerator<ReadFile> {
  for await (const opened of openFile(file)) {
    switch (opened.kind) {
      case 'companion':
      case 'unreadable':
        yield { kind: opened.kind, identity: opened.identity, issues: opened.issues };
        break;
      case 'workbook':
        yield withNotes(readReturned(opened.content, opened.identity, context), opened.issues);
    }
  }
}

function withNotes(read: ReadFile, notes: readonly Issue[]): ReadFile {
  if (notes.length === 0) return read;
  return read.kind === 'return'
    ? { ...read, checked: { ...read.checked, issues: [...notes, ...read.checked.issues] } }
    : { ...read, issues: [...notes, ...read.issues] };
}
