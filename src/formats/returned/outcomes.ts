import type { Signature } from '../mail/signatures';
import type { PlainFileReason } from '../zip/readFault';
import { fileIssue } from './fileIssue';
import type { Member } from './member';
import type { Plain } from './openEncrypted';
import type { CompanionKind, OpenedFile } from './openedFile';
import { signatureNotes } from './signatureNotes';

/** What came beside a report. */
export function companionFile(identity: Member['identity'], what: CompanionKind): OpenedFile {
  return { kind: 'companion', identity, what, issues: [fileIssue(identity, `companion-${what}`, 'info')] };
}

/** What cannot be read, with the reason. */
export function unreadable(identity: Member['identity'], reason: PlainFileReason): OpenedFile {
  return { kind: 'unreadable', identity, issues: [fileIssue(identity, reason, 'error')] };
}

/** What was read, with a word on the password that it needed. */
export function noted(opened: OpenedFile, note: Plain['note']): OpenedFile {
  if (note === undefined || opened.kind !== 'workbook') return opened;
  return { ...opened, issues: [fileIssue(opened.identity, note, 'info'), ...opened.issues] };
}

/** Of a signature without its document its owner is named. */
export function withSignatures(opened: OpenedFile, signatures: readonly Signature[]): OpenedFile {
  const notes = signatures.length === 0 ? [] : signatureNotes(opened.identity, signatures);
  return { ...opened, issues: [...opened.issues, ...notes] };
}

/** A companion with its words, to copy from. */
export function withText(opened: OpenedFile, text: string): OpenedFile {
  return opened.kind === 'companion' && text !== '' ? { ...opened, text } : opened;
}
