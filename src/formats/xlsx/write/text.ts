// Without its closing underscore too: the escape of the next character may bring one.
const ESCAPE_LITERAL = /_(?=x[0-9A-Fa-f]{4})/g;
// Halves of a surrogate pair that stand alone, and the two code points that XML 1.0 forbids.
const UNPAIRED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/**
 * Text as ST_Xstring (ECMA-376 Part 1, 22.9.2.19): `_xHHHH_` stands for a code point that XML cannot
 * hold, hence a literal `_x000D_` needs its underscore escaped. Control characters and the carriage
 * return are escaped by hucre itself.
 */
export function escapeXstring(text: string): string {
  const escaped = text.includes('_x') ? text.replace(ESCAPE_LITERAL, '_x005F_') : text;
  return escaped.replace(UNPAIRED, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
