import { companionFile } from './outcomes';
import type { Issue } from '../../core/issues/issue';
import type { WorkbookContent } from '../../core/workbook/content';
import { decodeText } from '../delimited/decodeText';
import { readCsv } from '../delimited/readCsv';
import { readFlatOds, readOds } from '../ods/readOds';
import { readXls } from '../xls/readXls';
import { readWorkbook } from '../xlsx/read/readWorkbook';
import { foreignFormat } from '../sniff/foreignTexts';
import { HEAD } from '../sniff/sniff';
import { openArchive } from '../zip/readArchive';
import type { ReadLimits } from '../zip/readLimits';
import { fileIssue, heldFileIssue } from './fileIssue';
import type { Member } from './member';
import type { OpenedFile, WorkbookForm } from './openedFile';
import { hasLegalNumbers, LONGEST_TEXT } from './readDocumentFile';
import { pageTables } from './pageTables';
import { signatureNotes } from './signatureNotes';
import type { ZipForm } from './zipContent';

/**
 * Reads a file that may be a table, in the form that its content has. Everything is data: macros and links are only
 * reported.
 */
export async function readTable(
  member: Member,
  form: Exclude<ZipForm, 'docx' | 'odt'> | 'xls' | 'html' | 'spreadsheetml' | 'fods' | 'text',
  limits: ReadLimits,
): Promise<OpenedFile> {
  const { identity, bytes } = member;
  switch (form) {
    case 'xlsx': {
      const outcome = readWorkbook(bytes, { limits, ownTexts: true, beside: true });
      if (outcome.kind === 'workbook')
        return workbook(member, outcome.content.hasMacros ? 'xlsm' : 'xlsx', outcome.content);
      return {
        kind: 'unreadable',
        identity,
        issues: [heldFileIssue(identity, outcome.reason, 'error', outcome.params)],
      };
    }
    case 'ods':
      return workbook(member, 'ods', readOds(bytes, limits));
    case 'fods':
      return workbook(member, 'ods', readFlatOds(bytes, limits));
    case 'xlsb':
      inspect(bytes, limits);
      return workbook(member, form, await readXls(bytes, limits, { beside: true }));
    case 'xls':
    case 'spreadsheetml':
      return workbook(member, form, await readXls(bytes, limits, { beside: true }));
    case 'html':
      return readPage(member, limits);
    case 'text':
      return readDelimited(member, limits);
    case 'document':
      return companionFile(identity, 'document');
  }
}

/** A page of a server instead of the report («404», «увійдіть») is no letter. */
function readPage(member: Member, limits: ReadLimits): OpenedFile {
  const content = pageTables(member.bytes, limits);
  return content === undefined ? noTable(member, 'not-zip') : workbook(member, 'html', content);
}

/** Sentences have commas as a table has: where nothing is numbered as in a plan, only the words can say what it is. */
function readDelimited(member: Member, limits: ReadLimits): OpenedFile {
  const content = readCsv(member.bytes, member.name, limits);
  if (content === undefined) return textWithoutTable(member);
  if (isNamedTable(member.name) || content.sheets.some(hasLegalNumbers)) return workbook(member, 'csv', content);
  const tables = { form: 'csv' as const, content, issues: notes(member, 'csv', content) };
  return { ...companionText(member), tables };
}

/** A text that is no table: in place of one, where its name promises one, else a letter. */
export function textWithoutTable(member: Member): OpenedFile {
  return isNamedTable(member.name) ? noTable(member, 'no-table') : companionText(member);
}

function companionText({ identity, bytes }: Member): Extract<OpenedFile, { kind: 'companion' }> {
  const text = decodeText(bytes.subarray(0, 4 * LONGEST_TEXT)).trim();
  const issues = [fileIssue(identity, 'companion-text', 'info')];
  return { kind: 'companion', identity, what: 'text', issues, text: text.slice(0, LONGEST_TEXT) };
}

/** A document of another program says what it is: it may hold the answers. */
export function foreignText(identity: Member['identity'], bytes: Uint8Array): OpenedFile {
  const format = foreignFormat(decodeText(bytes.subarray(0, HEAD)).trimStart()) ?? '';
  return { kind: 'unreadable', identity, issues: [fileIssue(identity, 'foreign', 'error', { format })] };
}

/** A text: in place of a table, where its name promised one. */
function noTable({ identity, name }: Member, reason: 'not-zip' | 'no-table'): OpenedFile {
  return isNamedTable(name)
    ? { kind: 'unreadable', identity, issues: [fileIssue(identity, reason, 'error')] }
    : companionFile(identity, 'text');
}

function isNamedTable(name: string): boolean {
  return /\.(?:csv|tsv|xls|xlsx|xlsm|xlsb|ods)$/i.test(name);
}

/** The library inflates a package at once: every part is inflated within the limits first, or the file is refused. */
function inspect(bytes: Uint8Array, limits: ReadLimits): void {
  const archive = openArchive(bytes, limits);
  for (const entry of archive.entries) archive.bytes(entry);
}

function workbook(member: Member, form: WorkbookForm, content: WorkbookContent): OpenedFile {
  return { kind: 'workbook', identity: member.identity, form, content, issues: notes(member, form, content) };
}

/** What a person should know of a file that was read nonetheless. */
function notes({ identity, name, signatures }: Member, form: WorkbookForm, content: WorkbookContent): readonly Issue[] {
  const found: Issue[] = [...signatureNotes(identity, signatures)];
  if (content.hasMacros) found.push(fileIssue(identity, 'macros-ignored', 'info'));
  if (content.externalLinks > 0)
    found.push(fileIssue(identity, 'external-links', 'info', { count: content.externalLinks }));
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isNamedSo =
    extension === form ||
    (form === 'csv' && ['txt', 'tsv'].includes(extension)) ||
    (form === 'html' && extension === 'htm') ||
    (form === 'spreadsheetml' && extension === 'xml');
  if ((form === 'csv' || form === 'html' || form === 'spreadsheetml') && !isNamedSo)
    found.push(fileIssue(identity, `form-${form}`, 'info', { extension }));
  return found;
}
