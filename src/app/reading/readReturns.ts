import type { CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import { finding, type Issue } from '../../core/issues/issue';
import type { ReadFile } from '../../core/merge/types';
import { readReturned, readReturnedAll, type ReadingContext } from '../../core/pipeline';
import type { WorkbookContent } from '../../core/workbook/content';
import { createBodyIndex } from '../../core/bodies/bodyIndex';
import { companionBody } from '../../core/returned/identity/companionBody';
import { excerpt, MOST_QUOTED } from '../../core/text/excerpt';
import type { CompanionKind } from '../../formats/returned/openedFile';
import { openFile, type OpenedFile } from '../../formats/returned/openFile';

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
  context: ReadingContext & { readonly passwords?: readonly string[] },
): AsyncGenerator<ReadOpened> {
  for await (const opened of openFile(file, given({ passwords: context.passwords }))) {
    switch (opened.kind) {
      case 'companion':
        yield companion(opened, context);
        break;
      case 'unreadable':
        yield { read: { kind: opened.kind, identity: opened.identity, issues: opened.issues } };
        break;
      case 'workbook':
        for (const read of readReturnedAll(opened.content, opened.identity, context))
          yield { read: withNotes(read, opened.issues), content: opened.content };
    }
  }
}

/** Tables of a letter are answers if their words say so; else the letter is one, with its text. */
function companion(opened: Extract<OpenedFile, { kind: 'companion' }>, context: ReadingContext): ReadOpened {
  const { identity, issues, text, tables } = opened;
  const read = tables === undefined ? undefined : readReturned(tables.content, identity, context);
  if (tables !== undefined && read?.kind === 'return' && read.checked.returned.rows.length > 0)
    return { read: withNotes(read, tables.issues), content: tables.content };
  const body = bodyOf(opened, context);
  const quoted = text === undefined || text.trim() === '' ? [] : [companionText(text)];
  return { read: { kind: 'companion', identity, issues: [...issues, ...quoted], ...given({ text, body: body?.id }) } };
}

/** What comes with a report, or says nothing to anybody. */
const NO_REPORT: ReadonlySet<CompanionKind> = new Set<CompanionKind>(['signature', 'system']);

/** Whose letter or scan it is: a body may have sent nothing else. */
function bodyOf(
  { identity, text, what }: Extract<OpenedFile, { kind: 'companion' }>,
  { collection }: ReadingContext,
): { readonly id: string } | undefined {
  return collection === undefined || NO_REPORT.has(what)
    ? undefined
    : companionBody(text, identity, createBodyIndex(collection.registry));
}

/** The words of a letter, there to copy answers from. */
function companionText(text: string): Issue {
  return finding('companion-text', 'info', {}, { text: excerpt(text.trim(), MOST_QUOTED) });
}

function withNotes(read: ReadFile, notes: readonly Issue[]): ReadFile {
  if (notes.length === 0) return read;
  return read.kind === 'return'
    ? { ...read, checked: { ...read.checked, issues: [...notes, ...read.checked.issues] } }
    : { ...read, issues: [...notes, ...read.issues] };
}
