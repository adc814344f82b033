import { given } from '../../core/given';
import type { SheetContent } from '../../core/workbook/content';
import { textOf } from '../document/textOf';
import type { ReadDocument } from '../document/document';
import { readDocument, type DocumentForm, type DocumentOptions } from '../documents/readDocument';
import { FAULTS, ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { documentTables } from './documentTables';
import { fileIssue } from './fileIssue';
import type { Member } from './member';
import type { OpenedFile } from './openedFile';
import { signatureNotes } from './signatureNotes';

/** `2.3`, `2.3.` or `12)`: how a plan numbers its measures. */
const LEGAL_NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/;
/** «2.3. публічне звітування», «п. 2.3 …»: number and measure in one cell. */
const BEGINS_WITH_NUMBER = /^(?:п\.|пп\.|пункт|підпункт)?\s?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s\S/u;
const OWN_CREATOR = 'PlanZvit';
/** What of a letter is kept to copy from. */
export const LONGEST_TEXT = 20_000;

/**
 * A text document that came back. Tables with legal numbers are a report in another form; other tables may be one,
 * which only their words can say: the document is a letter that brings them along, and its text.
 */
export async function readDocumentFile(
  member: Member,
  form: DocumentForm,
  limits: ReadLimits,
  passwords: readonly string[] = [],
): Promise<OpenedFile> {
  const { identity, signatures } = member;
  const document = await opened(form, member.bytes, limits, passwords);
  if (document === undefined || isOwnDocument(document)) return letterOf(member);
  const content = documentTables(document, limits);
  const unlocked = document.isUnlocked === true ? [fileIssue(identity, 'password-used', 'info')] : [];
  const signature = [...unlocked, ...signatureNotes(identity, signatures)];
  const note = fileIssue(identity, 'form-docx', 'info');
  if (content !== undefined && content.sheets.some(hasLegalNumbers))
    return { kind: 'workbook', identity, form, content, issues: [...signature, note] };
  const text = textOf(document.blocks).trim().slice(0, LONGEST_TEXT);
  const code = form === 'pdf' && text === '' ? 'companion-scan' : 'companion-letter';
  return {
    kind: 'companion',
    identity,
    what: 'letter',
    issues: [fileIssue(identity, code, 'info'), ...signature],
    ...given({
      text: text === '' ? undefined : text,
      tables: content === undefined ? undefined : { form, content, issues: [...signature, note] },
    }),
  };
}

/** A letter that cannot be read is a letter still; one past the limits or under a password is refused. */
async function opened(
  form: DocumentForm,
  bytes: Uint8Array,
  limits: ReadLimits,
  passwords: readonly string[],
): Promise<ReadDocument | undefined> {
  try {
    return await readDocument(form, bytes, limits, await unlocking(form, passwords));
  } catch (error) {
    if (form === 'docx' || form === 'odt' || !(error instanceof ReadFault) || FAULTS[error.reason] !== 'damaged')
      throw error;
    return undefined;
  }
}

async function unlocking(form: DocumentForm, passwords: readonly string[]): Promise<DocumentOptions> {
  if (form !== 'doc' || passwords.length === 0) return { passwords };
  const { decryptDoc } = await import('../encryption/decryptDoc');
  return { decryptDoc: (streams, headerSize) => decryptDoc(streams, headerSize, passwords) };
}

function letterOf({ identity }: Member): OpenedFile {
  return { kind: 'companion', identity, what: 'letter', issues: [fileIssue(identity, 'companion-letter', 'info')] };
}

/** Our own letter or annex, which nobody has changed since: no body answers in it. */
function isOwnDocument({ creator, lastModifiedBy }: ReadDocument): boolean {
  return creator === OWN_CREATOR && (lastModifiedBy ?? OWN_CREATOR) === OWN_CREATOR;
}

export function hasLegalNumbers({ rows }: SheetContent): boolean {
  return rows.some(({ cells }) => {
    const filled = cells.filter((cell) => cell !== undefined).length;
    return filled > 1 && cells.slice(0, 3).some((cell) => typeof cell === 'string' && beginsWithNumber(cell));
  });
}

function beginsWithNumber(cell: string): boolean {
  return LEGAL_NUMBER.test(cell.trim()) || BEGINS_WITH_NUMBER.test(cell);
}
