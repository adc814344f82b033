// Without its closing underscore too: the escape of the next character may bring one.
const ESCAPE_LITERAL = /_(?=x[0-9A-Fa-f]{4})/g;
// Halves of a surrogate pair that stand alone, and the two code points that XML 1.0 forbids.
const UNPAIRED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/**
 * Text as ST_Xstring (ECMA-376 Part 1, 22.9.2.19): `_xHHHH_` stands for a code point that XML cannot
 * hold, hence a literal `_x000D_` needs its underscore escaped. Control characters and the carriage
 * return are escaped where the XML is written.
 */
export function escapeXstring(text: string): string {
  const escaped = text.includes('_x') ? text.replace(ESCAPE_LITERAL, '_x005F_') : text;
  return escaped.replace(UNPAIRED, escapedUnit);
}

// What XML 1.0 forbids, and the carriage return, which its readers turn into a line feed (2.11).
const MARKUP = /[&<>\u0000-\u0008\u000B-\u001F]/g;
// Most texts have none of it: one look instead of three.
const SPECIAL = /[&<>\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x/;

/** Text as the content of an element that holds an ST_Xstring. */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? xmlFormula(escapeXstring(text)) : text;
}

/** A formula as the content of its element. */
export function xmlFormula(text: string): string {
  return text.replace(MARKUP, (unit) => ENTITIES[unit] ?? escapedUnit(unit));
}
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The element with the text; white space at its ends and line breaks have to be asked for. */
export function textElement(text: string): string {
  return /^ | $|[\n\t]/.test(text) ? `<t xml:space="preserve">${xmlText(text)}</t>` : `<t>${xmlText(text)}</t>`;
}

function escapedUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
