const utf8 = new TextDecoder('utf-8');
const utf16le = new TextDecoder('utf-16le');
const utf16be = new TextDecoder('utf-16be');

const DECLARATION = /^<\?xml [^>?]{0,40}encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._-]{1,40})["']/;

/** The text of an XML part: UTF-8 unless its first bytes or its declaration say otherwise (XML 1.0, appendix F). */
export function decodePart(bytes: Uint8Array): string {
  return withXmlLineEnds(decoded(bytes));
}

/** Every line end is one line feed (XML 1.0, 2.11); a carriage return that is meant stands as `&#13;`. */
export function withXmlLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return utf16le.decode(bytes);
  if (a === 0xfe && b === 0xff) return utf16be.decode(bytes);
  if (a === 0x3c && b === 0) return utf16le.decode(bytes);
  if (a === 0 && b === 0x3c) return utf16be.decode(bytes);
  return (declaredDecoder(bytes) ?? utf8).decode(bytes);
}

/** A decoder for a declared encoding other than UTF-8; the declaration stands in the first bytes and is ASCII. */
function declaredDecoder(bytes: Uint8Array): TextDecoder | undefined {
  if (declaresUtf8(bytes)) return undefined;
  const head = String.fromCharCode.apply(null, [...bytes.subarray(0, 100)]);
  const label = DECLARATION.exec(head)?.[1]?.toLowerCase();
  if (label === undefined || label === 'utf-8' || label.startsWith('utf-16')) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** `<?xml version="1.0" encoding="UTF-8"`, as nearly every part begins: seen without making a string of it. */
export function declaresUtf8(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x3c &&
    bytes[1] === 0x3f &&
    bytes[29] === 0x22 &&
    ((bytes[30] ?? 0) | 32) === 0x75 &&
    ((bytes[31] ?? 0) | 32) === 0x74 &&
    ((bytes[32] ?? 0) | 32) === 0x66 &&
    bytes[33] === 0x2d &&
    bytes[34] === 0x38
  );
}
