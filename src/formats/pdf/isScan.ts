/** Of a document that came whole and was made as programs make them. */
const WHOLE = ['/Catalog', '/Pages', 'trailer', '/Root'];
/**
 * Text is shown in a font, and its name stands in plain letters unless objects are packed or enciphered, or a name is
 * spelt in codes: «/F#6Fnt».
 */
const MAY_HOLD_TEXT = /\/(?:Font|ObjStm|Encrypt|XFA|\w*#[\dA-Fa-f]{2})/;
const HEAD = '%PDF-';
const END = '%%EOF';
const END_WITHIN = 1024;
const WINDOW = 1 << 20;
/** No word that is looked for is longer. */
const OVERLAP = 64;

/**
 * A document that shows no text for sure, as scanners make them: pictures only. Told from its bytes, in an instant,
 * where the reader of .pdf takes a third of a second to load. Whatever is unusual is left to that reader.
 */
export function isScan(bytes: Uint8Array): boolean {
  if (!latin(bytes, 0, HEAD.length).startsWith(HEAD)) return false;
  if (!latin(bytes, bytes.length - END_WITHIN, END_WITHIN).includes(END)) return false;
  const missing = new Set(WHOLE);
  for (let at = 0; at < bytes.length; at += WINDOW - OVERLAP) {
    const text = latin(bytes, at, WINDOW);
    if (MAY_HOLD_TEXT.test(text)) return false;
    for (const word of missing) if (text.includes(word)) missing.delete(word);
  }
  return missing.size === 0;
}

function latin(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, at), Math.max(0, at) + length));
}
