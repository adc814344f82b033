import type { Attachment } from './attachment';

const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,60}:/;
const MAIL_HEADERS = /^(?:MIME-Version|Received|From|Return-Path|Delivered-To|Message-ID|Content-Type):/im;

/** Whether the text begins like an e-mail: header lines, some of them a mail's own. */
export function looksLikeMail(head: string): boolean {
  return HEADER_LINE.test(head) && MAIL_HEADERS.test(head);
}

/** Attachments of an e-mail (.eml), forwarded messages included as files of their own. Throws on what postal-mime cannot read. */
export async function readInternetMessage(bytes: Uint8Array): Promise<readonly Attachment[]> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true });
  const encoder = new TextEncoder();
  return mail.attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? (mimeType === 'message/rfc822' ? 'message.eml' : ''),
    bytes: typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content),
  }));
}
