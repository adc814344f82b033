import type { SetBody } from './setBody';
import { base64, base64Lines } from './base64';
import { addresseeLines, letterParagraphs, subjectOf, type LetterInput } from './letterText';

export interface DraftInput extends Omit<LetterInput, 'members'> {
  readonly member: SetBody;
  readonly template: Uint8Array;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Bytes of text in one encoded word, so that the word stays under 75 characters (RFC 2047, 2). */
const WORD_BYTES = 42;

/** An e-mail draft with the template attached; `X-Unsent` makes Outlook open it for editing. */
export function draftMessage({ member, template, ...letter }: DraftInput): Uint8Array {
  const input: LetterInput = { ...letter, members: [member] };
  const boundary = `planzvit-${member.body.id.replace(/[^A-Za-z0-9]/g, '') || 'body'}-template`;
  const address = member.body.contact?.email ?? '';
  const text = [...addresseeLines(input), '', ...letterParagraphs(input).flatMap((paragraph) => [paragraph, ''])].join(
    '\r\n',
  );
  const encoder = new TextEncoder();
  return encoder.encode(
    [
      'X-Unsent: 1',
      // Only a plain address: whatever else was typed must not become a header.
      // Without an address the field stands empty, for a person to fill.
      `To: ${/^[^\s<>@,;:"]+@[^\s<>@,;:"]+$/.test(address) ? address : ''}`,
      `Subject: ${encodedWords(subjectOf(letter))}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(encoder.encode(text)),
      `--${boundary}`,
      `Content-Type: ${XLSX}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename*=UTF-8''${percentEncoded(member.file)}`,
      '',
      base64Lines(template),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}

/** A header's text as encoded words (RFC 2047), broken between characters. */
function encodedWords(text: string): string {
  const encoder = new TextEncoder();
  const words: string[] = [];
  let word = '';
  for (const character of text.replace(/[\r\n]+/g, ' ')) {
    if (encoder.encode(word + character).length > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${base64(encoder.encode(part))}?=`).join('\r\n ');
}

/** RFC 5987: every byte outside the plain letters and digits as `%XX`. */
function percentEncoded(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) =>
      /[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
}
