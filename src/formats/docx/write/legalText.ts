import { typographic } from '../../../core/text/typography';

const FORBIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]' +
    '|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  'g',
);

/** Characters that XML 1.0 allows (section 2.2); others would make Word refuse the file. */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, ' ');
}

/** As {@link legalText}, with the spaces and quotes of the language's printing. */
export function setText(text: string, language: string): string {
  return typographic(legalText(text), language);
}
