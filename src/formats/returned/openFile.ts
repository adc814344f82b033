import type { CivilDate } from '../../core/calendar/civilDate';
import type { Letter } from '../mail/attachment';
import { readInternetMessage } from '../mail/internetMessage';
import { readOutlookMessage } from '../mail/outlookMessage';
import type { Signature } from '../mail/signatures';
import { readSignedData } from '../mail/signedData';
import { readTransportFormat } from '../mail/transportFormat';
import type { FileIdentity } from '../../core/returned/types';
import { ReadFault } from '../zip/readFault';
import { RETURN_LIMITS, type ReadLimits } from '../zip/readLimits';
import { refusal } from './fileIssue';
import type { PlainFileReason } from '../zip/readFault';
import { mailedIdentity, reportInPage, textOfLetter } from './letter';
import { mayOpen, memberOf, outermost, type Member } from './member';
import { decrypted, entryDecrypt, plainBook, plainOpenDocument } from './openEncrypted';
import { foreignArchive, isVolume } from './foreignArchive';
import type { CompanionKind, OpenedFile } from './openedFile';
import { readDocumentFile } from './readDocumentFile';
import { companionFile, noted, unreadable, withSignatures, withText } from './outcomes';
import { foreignText, readTable, textWithoutTable } from './readTable';
import { sniff, type ByteForm } from '../sniff/sniff';
import { openZip, type ZipForm } from './zipContent';

export type { OpenedFile } from './openedFile';

export interface InputFile {
  /** As the user gave it, folders included. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly receivedOn?: CivilDate;
}

export interface OpenOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Passwords that the coordinator was given, tried on what is encrypted. */
  readonly passwords?: readonly string[];
  /** Hears of each document that may hold pictures and files: packages, rich text, web pages. */
  readonly onPackage?: (identity: FileIdentity, bytes: Uint8Array) => void;
}

/** What opening needs to know at every depth. */
interface Opening {
  readonly limits: ReadLimits;
  readonly passwords: readonly string[];
  readonly onPackage: NonNullable<OpenOptions['onPackage']>;
}

/**
 * Everything in a file that came back: the workbook itself, or each workbook, companion and unreadable
 * thing inside .zip, .rar, .7z, .tar, .asice, .p7s, .eml, .msg and winmail.dat, at most three containers deep, in the
 * order in which they stand. What a file is, its content says; the name helps only where the content cannot. Nothing
 * is thrown: what cannot be read comes as `unreadable` with the reason.
 */
export async function* openFile(file: InputFile, options: OpenOptions = {}): AsyncGenerator<OpenedFile> {
  const { passwords = [], onPackage = () => undefined } = options;
  const opening = { limits: { ...RETURN_LIMITS, ...options.limits }, passwords, onPackage };
  yield* openMember(outermost(file.name, file.bytes, file.receivedOn), opening);
}

type Opener = (member: Member, opening: Opening) => AsyncGenerator<OpenedFile>;

/** How each form of bytes is opened. */
const OPENERS: Readonly<Record<ByteForm, Opener>> = {
  zip: openArchived,
  archive: async function* (member, opening) {
    yield* openMembers(member, await foreignArchive(member), opening);
  },
  msg: (member, opening) => openLetter(member, readOutlookMessage(member.bytes) ?? NO_LETTER, opening),
  tnef: (member, opening) => openLetter(member, readTransportFormat(member.bytes) ?? NO_LETTER, opening),
  mail: async function* (member, opening) {
    yield* openLetter(member, await readInternetMessage(member.bytes), opening);
  },
  signature: openSigned,
  encrypted: openEncrypted,
  xls: async function* (member, { limits, passwords }) {
    const { bytes, note } = await plainBook(member, passwords);
    yield noted(await readTable({ ...member, bytes }, 'xls', limits), note);
  },
  html: heard(table('html')),
  spreadsheetml: table('spreadsheetml'),
  fods: table('fods'),
  text: table('text'),
  foreign: async function* ({ identity, bytes }) {
    yield await Promise.resolve(foreignText(identity, bytes));
  },
  data: async function* (member) {
    yield await Promise.resolve(textWithoutTable(member));
  },
  pdf: document('pdf'),
  rtf: heard(document('rtf')),
  doc: document('doc'),
  fodt: document('fodt'),
  image: companion('image'),
  system: companion('system'),
  empty: refused('empty'),
  link: refused('link'),
  rights: refused('rights'),
  compound: refused('compound'),
  broken: refused('broken'),
  unknown: async function* ({ identity, name }) {
    yield await Promise.resolve(unreadable(identity, isVolume(name) ? 'archive-volume' : 'unknown'));
  },
};

async function* openMember(member: Member, opening: Opening): AsyncGenerator<OpenedFile> {
  try {
    yield* OPENERS[sniff(member.bytes, member.name)](member, opening);
  } catch (error) {
    yield { kind: 'unreadable', identity: member.identity, issues: [refusal(member.identity, error)] };
  }
}

function table(form: 'xls' | 'html' | 'spreadsheetml' | 'fods' | 'text'): Opener {
  return async function* (member, { limits }) {
    yield await readTable(member, form, limits);
  };
}

function document(form: 'pdf' | 'rtf' | 'doc' | 'fodt'): Opener {
  return async function* (member, { limits, passwords }) {
    yield await readDocumentFile(member, form, limits, passwords);
  };
}

/** A document that is no package, and may hold pictures and files all the same. */
function heard(opener: Opener): Opener {
  return async function* (member, opening) {
    opening.onPackage(member.identity, member.bytes);
    yield* opener(member, opening);
  };
}

function companion(what: CompanionKind): Opener {
  return async function* ({ identity }) {
    yield await Promise.resolve(companionFile(identity, what));
  };
}

/** What nobody reads here. */
function refused(reason: PlainFileReason): Opener {
  return async function* ({ identity }) {
    yield await Promise.resolve(unreadable(identity, reason));
  };
}

async function* openArchived(member: Member, opening: Opening): AsyncGenerator<OpenedFile> {
  const found = openZip(member, opening.limits, await entryDecrypt(opening.passwords));
  if (found.kind === 'container') yield* openMembers(member, found.members(), opening);
  else if (found.form === 'ods' || found.form === 'odt') {
    const { bytes, note } = await plainOpenDocument(member, opening.passwords, opening.limits);
    yield noted(await readDocument({ ...member, bytes }, found.form, opening), note);
  } else yield await readDocument(member, found.form, opening);
}

async function readDocument(member: Member, form: ZipForm, { limits, onPackage }: Opening): Promise<OpenedFile> {
  onPackage(member.identity, member.bytes);
  return form === 'docx' || form === 'odt' ? readDocumentFile(member, form, limits) : readTable(member, form, limits);
}

/** Something inside a container. */
interface Content {
  readonly path: string;
  readonly signatures?: readonly Signature[];
  /** A letter in a letter, which has no bytes of its own. */
  readonly letter?: Letter;
  bytes(): Uint8Array;
}

async function* openMembers(
  container: Member,
  members: Iterable<Content>,
  opening: Opening,
): AsyncGenerator<OpenedFile> {
  if (!mayOpen(container)) throw new ReadFault('nesting');
  let count = 0;
  for (const { path, signatures, bytes, letter } of members) {
    count++;
    let content: Uint8Array;
    try {
      content = bytes();
    } catch (error) {
      // One broken member does not take the others with it.
      const { identity } = memberOf(container, path, new Uint8Array(0), signatures);
      yield { kind: 'unreadable', identity, issues: [refusal(identity, error)] };
      continue;
    }
    const member = memberOf(container, path, content, signatures);
    if (letter === undefined) yield* openMember(member, opening);
    else yield* openInnerLetter(member, letter, opening);
  }
  if (count === 0) throw new ReadFault('empty-archive');
}

async function* openInnerLetter(member: Member, letter: Letter, opening: Opening): AsyncGenerator<OpenedFile> {
  try {
    yield* openLetter(member, letter, opening);
  } catch (error) {
    yield { kind: 'unreadable', identity: member.identity, issues: [refusal(member.identity, error)] };
  }
}

const NO_LETTER: Letter = { attachments: [] };

/** What came with a letter. Where nothing of it can be the report, a table in the letter itself may be. */
async function* openLetter(member: Member, letter: Letter, opening: Opening): AsyncGenerator<OpenedFile> {
  const mail = { ...member, identity: mailedIdentity(member.identity, letter) };
  const page = await reportInPage(mail, letter, opening.limits);
  if (page !== undefined) yield page;
  else if (letter.attachments.length === 0) yield withText(companionFile(mail.identity, 'mail'), textOfLetter(letter));
  else {
    const contents = letter.attachments.map(({ name, bytes, letter: inner }, i): Content => {
      const content = { path: name === '' ? `${i + 1}` : name, bytes: () => bytes };
      return inner === undefined ? content : { ...content, letter: inner };
    });
    yield* openMembers(mail, contents, opening);
  }
}

/**
 * An encrypted package: with the password that Excel itself knows (it protects only against changes), or with one that
 * the coordinator has. What is inside is opened for what it is, a document of Word included.
 */
async function* openEncrypted(encrypted: Member, opening: Opening): AsyncGenerator<OpenedFile> {
  const { plain, byDefault } = await decrypted(encrypted, opening.passwords, opening.limits);
  const found = openZip({ ...encrypted, bytes: plain }, opening.limits);
  if (found.kind === 'container') throw new ReadFault('no-workbook-part');
  const opened = await readDocument({ ...encrypted, bytes: plain }, found.form, opening);
  yield noted(opened, byDefault ? 'read-only-password' : 'password-used');
}

async function* openSigned(envelope: Member, opening: Opening): AsyncGenerator<OpenedFile> {
  const { identity, bytes, name } = envelope;
  const signed = readSignedData(bytes);
  if (signed === undefined) yield companionFile(identity, 'signature');
  else if (signed.kind === 'detached') yield withSignatures(companionFile(identity, 'signature'), signed.signatures);
  else if (signed.kind === 'encrypted') yield unreadable(identity, 'envelope-encrypted');
  else if (signed.kind === 'broken') yield unreadable(identity, 'signature-broken');
  else {
    // `report.xlsx.p7s` holds `report.xlsx`.
    const inside = { path: name.replace(/\.(?:p7s|p7m|sig)$/i, ''), bytes: () => signed.content };
    const content = { ...inside, signatures: signed.signatures };
    yield* openMembers(envelope, [content], opening);
  }
}
