/**
 * How files begin that only their rights open: any form under Azure's protection (.pfile and .p…), and the message
 * within a protected letter (MS-OXORMMS 2.1.4).
 */
export const PROTECTED: readonly (readonly number[])[] = [
  [0x2e, 0x70, 0x66, 0x69, 0x6c, 0x65],
  [0x76, 0xe8, 0x04, 0x60, 0xc4, 0x11, 0xe3, 0x86],
];

const MARK = '/MicrosoftIRMServices';

/** A document under rights, or a page that says so with such a document inside it. */
export function isProtectedPdf(bytes: Uint8Array): boolean {
  const [first = 0] = encoded;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (encoded.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

const encoded = [...MARK].map((letter) => letter.charCodeAt(0));
