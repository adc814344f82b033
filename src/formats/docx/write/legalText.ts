import { withoutForbidden } from '../../../core/text/escapeXml';
import { typographic } from '../../../core/text/typography';

/** Characters that XML 1.0 allows (section 2.2); others would make Word refuse the file. */
export function legalText(text: string): string {
  return withoutForbidden(text.replace(/\r\n?/g, '\n'), ' ');
}

/** As {@link legalText}, with the spaces and quotes of the language's printing. */
export function setText(text: string, language: string): string {
  return typographic(legalText(text), language);
}
