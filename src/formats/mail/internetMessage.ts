import { isCivilDate, type CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import type { Letter } from './attachment';

const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,60}:/;
const MAIL_HEADERS = /^(?:MIME-Version|Received|From|Return-Path|Delivered-To|Message-ID|Content-Type):/im;

/** Whether the text begins like an e-mail: header lines, some of them a mail's own. */
export function looksLikeMail(head: string): boolean {
  return HEADER_LINE.test(head) && MAIL_HEADERS.test(head);
}

/**
 * An e-mail (.eml) with its attachments, forwarded messages among them as files of their own. Throws on what
 * postal-mime cannot read.
 */
export async function readInternetMessage(bytes: Uint8Array): Promise<Letter> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true });
  const encoder = new TextEncoder();
  const { from, subject, headers, html, text } = mail;
  const sender = from === undefined ? '' : [from.name, from.address].filter((part) => (part ?? '') !== '').join(' ');
  const received = headers.find(({ key }) => key === 'received')?.value.replace(/^[^]*;/, '');
  const sent = headers.find(({ key }) => key === 'date')?.value;
  return {
    ...given({
      from: sender === '' ? undefined : sender,
      subject,
      on: dayOf(received) ?? dayOf(sent),
      page: html === undefined ? undefined : encoder.encode(html),
      text,
    }),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? (mimeType === 'message/rfc822' ? 'message.eml' : ''),
      bytes: typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content),
    })),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day as it is written (RFC 5322, 3.3): where the writer's clock stood, it was that day. */
function dayOf(written: string | undefined): CivilDate | undefined {
  const [, day = '', name = '', year = ''] = /(\d{1,2}) ([A-Za-z]{3}) (\d{4})/.exec(written ?? '') ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** The page of a web archive: a mail that nobody sent to anybody. Undefined for a mail. */
export async function readWebArchive(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: PostalMime } = await import('postal-mime');
  const { html, to } = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  return html === undefined || (to ?? []).length > 0 ? undefined : new TextEncoder().encode(html);
}
