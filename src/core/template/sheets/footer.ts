import type { TemplateContext } from '../context';
import { actWords } from '../words/planWords';
import { excerpt } from '../../text/excerpt';

/** Room for both texts beside the codes: Excel allows 255 characters in all. */
const LONGEST = 100;
/** Ampersands of each text that may be doubled beside them. */
const SPARE = 12;

/** Body on the left, plan in the middle, page on the right. An ampersand in a name is doubled, or it starts a code. */
export function printFooter({ body, plan, texts }: TemplateContext): string {
  const name = body.name.length > LONGEST ? (body.abbreviations[0] ?? body.name) : body.name;
  return (
    `&L&8${part(name)}&C&8${part(actWords(plan, texts))}&R&8` +
    `${texts.t('template.page', { page: '&P', pages: '&N' })}`
  );
}

function part(text: string): string {
  // A digit right after a code would be read as part of the font size.
  const cut = excerpt(text, LONGEST);
  // Doubled ampersands count twice against Excel's limit.
  const doubled = cut.length - cut.replaceAll('&', '').length;
  return ` ${(doubled > SPARE ? excerpt(text, LONGEST / 2) : cut).replaceAll('&', '&&')}`;
}
