import { given } from '../../core/given';
import type { FileIdentity } from '../../core/returned/types';
import type { SheetContent } from '../../core/workbook/content';
import { decodeText } from '../delimited/decodeText';
import { textOf } from '../document/textOf';
import { readHtml } from '../html/readHtml';
import type { Letter } from '../mail/attachment';
import { ReadFault } from '../zip/readFault';
import { RETURN_LIMITS, type ReadLimits } from '../zip/readLimits';
import { fileIssue } from './fileIssue';
import type { Member } from './member';
import type { OpenedFile } from './openedFile';
import { LONGEST_TEXT, readDocumentFile } from './readDocumentFile';

/** Files in a mail that may be a report of their own. */
const REPORT_NAME =
  /\.(?:xls[xmb]?|xlt[xm]?|ods|fods|csv|tsv|docx?|odt|rtf|pdf|zip|rar|7z|gz|tgz|tar|p7[sm]|asice|eml|msg|dat)$/i;

/** A file that came by this letter: the sender says whose it may be; the day is that of the outermost letter. */
export function mailedIdentity(identity: FileIdentity, { from, subject, on }: Letter): FileIdentity {
  const mail = from === undefined && subject === undefined ? undefined : given({ from, subject });
  return { ...identity, ...given({ mail, receivedOn: identity.receivedOn ?? on }) };
}

/**
 * The tables in the letter itself, which are the report if their words answer the plan. Undefined where a file that
 * came with it may be the report, or there is none.
 */
export async function reportInPage(
  mail: Member,
  { page, attachments }: Letter,
  limits: ReadLimits,
): Promise<OpenedFile | undefined> {
  if (page === undefined || attachments.some(({ name, letter }) => letter !== undefined || REPORT_NAME.test(name)))
    return undefined;
  const found = await readDocumentFile({ ...mail, bytes: page }, 'html', limits);
  const tables = found.kind === 'workbook' || found.kind === 'companion' ? tablesIn(found) : undefined;
  if (tables === undefined) return undefined;
  // A signature or a logo often stands in a table, too: only one with numbers of measures is worth a warning.
  const isLikely = found.kind === 'workbook' || tables.content.sheets.some(hasNumberOfMeasure);
  const { identity } = mail;
  const note = isLikely
    ? fileIssue(identity, 'mail-table-unread', 'warning')
    : fileIssue(identity, 'companion-mail', 'info');
  return {
    kind: 'companion',
    identity,
    what: 'mail',
    issues: [note],
    text: textOfLetter({ page, attachments }),
    tables,
  };
}

type Tables = NonNullable<Extract<OpenedFile, { kind: 'companion' }>['tables']>;

function tablesIn(found: Extract<OpenedFile, { kind: 'workbook' | 'companion' }>): Tables | undefined {
  if (found.kind === 'companion') return found.tables;
  const { form, content, issues } = found;
  return { form, content, issues };
}

const NUMBER_OF_MEASURE = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?:\s|$)/;

function hasNumberOfMeasure({ rows }: SheetContent): boolean {
  return rows.some(({ cells }) => cells.some((cell) => typeof cell === 'string' && NUMBER_OF_MEASURE.test(cell)));
}

/** The words of a letter, to copy from. */
export function textOfLetter({ page, text }: Letter): string {
  if (text !== undefined && text.trim() !== '') return text.trim().slice(0, LONGEST_TEXT);
  if (page === undefined) return '';
  try {
    return textOf(readHtml(decodeText(page), RETURN_LIMITS).blocks)
      .trim()
      .slice(0, LONGEST_TEXT);
  } catch (error) {
    if (error instanceof ReadFault) return '';
    throw error;
  }
}
