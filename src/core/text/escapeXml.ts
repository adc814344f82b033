/** Control characters and half surrogate pairs (XML 1.0, 2.2). */
const FORBIDDEN = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
);

/** The text with something else in the place of every character that XML cannot hold. */
export function withoutForbidden(text: string, instead: string): string {
  return text.replace(FORBIDDEN, instead);
}

/** Text for XML content and attributes; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return withoutForbidden(text, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
