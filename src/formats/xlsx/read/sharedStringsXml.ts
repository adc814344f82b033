import { ReadFault } from '../../zip/readFault';
import { takePlainText, type PlainText } from './plainText';
import { localName, tokenizeXml } from '../../xml/tokenizer';
import { unescapeExcel, unescapeXml } from '../../xml/unescape';

const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_I = 105;

/** The shared strings of a part of any form. Runs of rich text are joined; phonetic runs (`rPh`) are left out. */
export function readSharedStringsXml(xml: string, part: string, limit: number): readonly string[] {
  const strings: string[] = [];
  const plain: PlainText = { text: '', next: 0 };
  // Asked once for the part, not for each of its texts.
  const hasEntities = xml.includes('&');
  const hasEscapes = xml.includes('_x');
  let current = '';
  let inItem = false;
  let inText = false;
  let inPhonetic = false;
  const finish = (): void => {
    if (strings.length >= limit) throw new ReadFault('shared-strings', { limit });
    strings.push(hasEscapes ? unescapeExcel(current) : current);
  };
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const code = xml.charCodeAt(from);
      // The two tags that make up nearly all of the part, without a substring.
      if (code === LOWER_T && isShort(xml, from + 1, to)) {
        inText = !selfClosing;
        return;
      }
      const name =
        code === LOWER_S && xml.charCodeAt(from + 1) === LOWER_I && isShort(xml, from + 2, to)
          ? 'si'
          : localName(xml, from, to);
      if (name === 't') inText = !selfClosing;
      else if (name === 'si') {
        // One item too many would shift every text behind it into another cell.
        if (inItem) throw new ReadFault('xml', { part });
        current = '';
        if (selfClosing) finish();
        else {
          if (!takePlainText(xml, to + 1, '</t></si>', plain)) {
            inItem = true;
            return;
          }
          current = hasEntities ? unescapeXml(plain.text) : plain.text;
          finish();
          return plain.next;
        }
      } else if (name === 'rPh') inPhonetic = !selfClosing;
    },
    close(_, from, to) {
      if (inText) {
        inText = false;
        return;
      }
      const name = localName(xml, from, to);
      if (name === 'si') {
        inItem = false;
        finish();
      } else if (name === 'rPh') inPhonetic = false;
    },
    text(_, from, to, literal) {
      if (!inText || inPhonetic) return;
      const piece = xml.substring(from, to);
      current += literal ? piece : unescapeXml(piece);
    },
  });
  return strings;
}

/** The name ends here: at the end of the tag or before its attributes. */
function isShort(xml: string, at: number, to: number): boolean {
  return at >= to || xml.charCodeAt(at) <= 32;
}
