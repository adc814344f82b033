import type { Attachment } from './attachment';

const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,60}:/;
const MAIL_HEADERS = /^(?:MIME-Version|Received|From|Return-Path|Delivered-To|Message-ID|Content-Type):/im;

/** Whether the text begins like an e-mail: header lines, some of them a mail's own. */
export function looksLikeMail(head: string): boolean {
  return HEADER_LINE.test(head) && MAIL_HEADERS.test(head);
}

/**
 * Attachments of an e-mail (.eml), forwarded messages included as files of their own. Throws on what postal-mime cannot
 * read.
 */
export async function readInternetMessage(bytes: Uint8Array): Promise<readonly Attachment[]> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true });
  const encoder = new TextEncoder();
  return mail.attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? (mimeType === 'message/rfc822' ? 'message.eml' : ''),
    bytes: typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content),
  }));
}

/** Files in a mail that may be a report of their own. */
const REPORT_NAME = /\.(?:xls[xmb]?|xlt[xm]?|ods|fods|csv|tsv|docx?|odt|rtf|pdf|zip|rar|7z|p7[sm]|asice|eml|msg|dat)$/i;

/**
 * The page that is a mail's body, where nothing else of it can be the report: a table in the letter itself, or a web
 * archive (.mht). Undefined when there is none.
 */
export async function readMessagePage(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: PostalMime } = await import('postal-mime');
  const { html, attachments } = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  if (html === undefined || attachments.some(({ filename }) => REPORT_NAME.test(filename ?? ''))) return undefined;
  return new TextEncoder().encode(html);
}

/** The page of a web archive: a mail that nobody sent to anybody. Undefined for a mail. */
export async function readWebArchive(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: PostalMime } = await import('postal-mime');
  const { html, to } = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  return html === undefined || (to ?? []).length > 0 ? undefined : new TextEncoder().encode(html);
}
