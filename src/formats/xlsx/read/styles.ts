import { ReadFault } from '../../zip/readFault';
import { readAttributes } from '../../xml/attributes';
import { localName, tokenizeXml } from '../../xml/tokenizer';

/** For each cell style (`s=`): whether its number format shows a date. */
export function readDateStyles(xml: string, part: string, limit: number): readonly boolean[] {
  const custom = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = localName(xml, from, to);
      if (name === 'numFmt') {
        const attributes = readAttributes(xml, from, to);
        custom.set(attributes.get('numFmtId') ?? '', isDateFormat(attributes.get('formatCode') ?? ''));
      } else if (name === 'cellXfs') {
        inCellStyles = !selfClosing;
      } else if (inCellStyles && name === 'xf') {
        if (styles.length >= limit) throw new ReadFault('styles', { limit });
        const id = readAttributes(xml, from, to).get('numFmtId') ?? '0';
        styles.push(custom.get(id) ?? isBuiltInDate(Number(id)));
      }
    },
    close: (_, from, to) => inCellStyles && localName(xml, from, to) === 'cellXfs',
  });
  return styles;
}

/** Built-in formats that show a date or time, those of East Asian languages included (ECMA-376 Part 1, 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format code shows a date when a letter of day, month, year, hour or second stands outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  let closing = '';
  for (let i = 0; i < code.length && i < 512; i++) {
    const sign = code.charAt(i);
    if (closing !== '') {
      if (sign === closing) closing = '';
    } else if (sign === '"') closing = '"';
    else if (sign === '[') closing = ']';
    else if (sign === '\\' || sign === '_' || sign === '*') i++;
    else if ('dmyhsDMYHS'.includes(sign)) return true;
  }
  return false;
}
