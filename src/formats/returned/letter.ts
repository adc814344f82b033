import { given } from '../../core/given';
import type { FileIdentity } from '../../core/returned/types';
import { decodeText } from '../delimited/decodeText';
import { textOf } from '../document/textOf';
import { readHtml } from '../html/readHtml';
import type { Letter } from '../mail/attachment';
import { ReadFault } from '../zip/readFault';
import { RETURN_LIMITS, type ReadLimits } from '../zip/readLimits';
import type { Member } from './member';
import type { OpenedFile } from './openedFile';
import { LONGEST_TEXT, readDocumentFile } from './readDocumentFile';

/** Files in a mail that may be a report of their own. */
const REPORT_NAME =
  /\.(?:xls[xmb]?|xlt[xm]?|ods|fods|csv|tsv|docx?|odt|rtf|pdf|zip|rar|7z|gz|tgz|tar|p7[sm]|asice|eml|msg|dat)$/i;

/** A file that came by this letter: the sender tells whose it may be; the day is that of the outermost letter. */
export function mailedIdentity(identity: FileIdentity, { from, subject, on }: Letter): FileIdentity {
  const mail = from === undefined && subject === undefined ? undefined : given({ from, subject });
  return { ...identity, ...given({ mail, receivedOn: identity.receivedOn ?? on }) };
}

/** The report in the letter itself: a table. Undefined where a file that came with it may be the report, or none is. */
export async function reportInPage(
  mail: Member,
  { page, attachments }: Letter,
  limits: ReadLimits,
): Promise<OpenedFile | undefined> {
  if (page === undefined || attachments.some(({ name, letter }) => letter !== undefined || REPORT_NAME.test(name)))
    return undefined;
  const found = await readDocumentFile({ ...mail, bytes: page }, 'html', limits);
  return found.kind === 'workbook' || (found.kind === 'companion' && found.tables !== undefined) ? found : undefined;
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
