import type { CivilDate } from '../../core/calendar/civilDate';
import { openCompoundFile } from '../compound/compoundFile';
import { readSignedData } from '../mail/signedData';
import { readInternetMessage, readMessagePage } from '../mail/internetMessage';
import { readOutlookMessage } from '../mail/outlookMessage';
import type { Attachment } from '../mail/attachment';
import { ReadFault } from '../zip/readFault';
import { RETURN_LIMITS, type ReadLimits } from '../zip/readLimits';
import { fileIssue, refusal } from './fileIssue';
import { mayOpen, memberOf, outermost, type Member } from './member';
import type { OpenedFile } from './openedFile';
import { readDocumentFile } from './readDocumentFile';
import { readTable } from './readTable';
import { sniff } from '../sniff/sniff';
import { openZip } from './zipContent';

export type { OpenedFile } from './openedFile';

export interface InputFile {
  /** As the user gave it, folders included. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly receivedOn?: CivilDate;
}

export interface OpenOptions {
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Everything in a file that came back: the workbook itself, or each workbook, companion and unreadable
 * thing inside .zip, .asice, .p7s, .eml and .msg, at most three containers deep, in the order in which
 * they stand. What a file is, its content says; the name helps only where the content cannot. Nothing
 * is thrown: what cannot be read comes as `unreadable` with the reason.
 */
export async function* openFile(file: InputFile, options: OpenOptions = {}): AsyncGenerator<OpenedFile> {
  yield* openMember(outermost(file.name, file.bytes, file.receivedOn), { ...RETURN_LIMITS, ...options.limits });
}

async function* openMember(member: Member, limits: ReadLimits): AsyncGenerator<OpenedFile> {
  const { identity, bytes, name } = member;
  try {
    const form = sniff(bytes, name);
    switch (form) {
      case 'zip': {
        const found = openZip(member, limits);
        if (found.kind === 'container') yield* openMembers(member, found.members(), limits);
        else if (found.form === 'docx' || found.form === 'odt')
          yield await readDocumentFile(member, found.form, limits);
        else yield await readTable(member, found.form, limits);
        return;
      }
      case 'msg':
        return yield* openAttachments(member, async () => readOutlookMessage(bytes) ?? [], limits);
      case 'mail':
        return yield* openMail(member, limits);
      case 'signature':
        return yield* openSigned(member, limits);
      case 'xls':
      case 'html':
      case 'spreadsheetml':
      case 'fods':
      case 'text':
        return yield await readTable(member, form, limits);
      case 'pdf':
      case 'rtf':
      case 'doc':
      case 'fodt':
        return yield await readDocumentFile(member, form, limits);
      case 'image':
        return yield {
          kind: 'companion',
          identity,
          what: 'image',
          issues: [fileIssue(identity, 'companion-image', 'info')],
        };
      case 'system':
        return yield {
          kind: 'companion',
          identity,
          what: 'system',
          issues: [fileIssue(identity, 'companion-system', 'info')],
        };
      case 'encrypted':
        return yield* openEncrypted(member, limits);
      case 'empty':
      case 'other-archive':
      case 'compound':
      case 'unknown':
        return yield { kind: 'unreadable', identity, issues: [fileIssue(identity, form, 'error')] };
    }
  } catch (error) {
    yield { kind: 'unreadable', identity, issues: [refusal(identity, error)] };
  }
}

async function* openMembers(
  container: Member,
  members: Iterable<{ readonly path: string; readonly signed: boolean; bytes(): Uint8Array }>,
  limits: ReadLimits,
): AsyncGenerator<OpenedFile> {
  if (!mayOpen(container)) throw new ReadFault('nesting');
  let count = 0;
  for (const { path, signed, bytes } of members) {
    count++;
    let content: Uint8Array;
    try {
      content = bytes();
    } catch (error) {
      // One broken member does not take the others with it.
      const { identity } = memberOf(container, path, new Uint8Array(0), signed);
      yield { kind: 'unreadable', identity, issues: [refusal(identity, error)] };
      continue;
    }
    yield* openMember(memberOf(container, path, content, signed), limits);
  }
  if (count === 0) throw new ReadFault('empty-archive');
}

async function* openAttachments(
  mail: Member,
  read: () => Promise<readonly Attachment[]>,
  limits: ReadLimits,
): AsyncGenerator<OpenedFile> {
  const { identity } = mail;
  const attachments = await read();
  if (attachments.length === 0) {
    yield { kind: 'companion', identity, what: 'mail', issues: [fileIssue(identity, 'companion-mail', 'info')] };
    return;
  }
  yield* openMembers(
    mail,
    attachments.map(({ name, bytes }, i) => ({
      path: name === '' ? `${i + 1}` : name,
      signed: false,
      bytes: () => bytes,
    })),
    limits,
  );
}

/** A mail with nothing attached may have its report in the letter itself; so has a web archive. */
async function* openMail(mail: Member, limits: ReadLimits): AsyncGenerator<OpenedFile> {
  const { bytes } = mail;
  const page = await readMessagePage(bytes);
  const found = page === undefined ? undefined : await readDocumentFile({ ...mail, bytes: page }, 'html', limits);
  if (found?.kind === 'workbook' || (found?.kind === 'companion' && found.tables !== undefined)) yield found;
  else yield* openAttachments(mail, () => readInternetMessage(bytes), limits);
}

/** A password that Excel itself knows protects only against changes: the workbook inside is read, and that is said. */
async function* openEncrypted(encrypted: Member, limits: ReadLimits): AsyncGenerator<OpenedFile> {
  const { identity, bytes } = encrypted;
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const { decryptWithDefault } = await import('../encryption/decryptPackage');
  const stream = (name: string): Uint8Array | undefined =>
    openCompoundFile(bytes)
      ?.find(({ path }) => path === name)
      ?.read();
  const [info, content] = [stream('EncryptionInfo'), stream('EncryptedPackage')];
  const plain = info === undefined || content === undefined ? undefined : decryptWithDefault(info, content);
  if (plain === undefined) throw new ReadFault('encrypted');
  const found = await readTable({ ...encrypted, bytes: plain }, 'xlsx', limits);
  yield found.kind === 'workbook'
    ? { ...found, issues: [fileIssue(identity, 'read-only-password', 'info'), ...found.issues] }
    : found;
}

async function* openSigned(envelope: Member, limits: ReadLimits): AsyncGenerator<OpenedFile> {
  const { identity, bytes, name } = envelope;
  const signed = readSignedData(bytes);
  if (signed === undefined || signed.kind === 'detached') {
    yield {
      kind: 'companion',
      identity,
      what: 'signature',
      issues: [fileIssue(identity, 'companion-signature', 'info')],
    };
  } else if (signed.kind === 'encrypted') {
    yield { kind: 'unreadable', identity, issues: [fileIssue(identity, 'envelope-encrypted', 'error')] };
  } else if (signed.kind === 'broken') {
    yield { kind: 'unreadable', identity, issues: [fileIssue(identity, 'signature-broken', 'error')] };
  } else {
    // `report.xlsx.p7s` holds `report.xlsx`.
    yield* openMembers(
      envelope,
      [{ path: name.replace(/\.(?:p7s|p7m|sig)$/i, ''), signed: true, bytes: () => signed.content }],
      limits,
    );
  }
}
