import { decodePart } from '../../../../src/formats/xml/decodePart';
import { readSharedStrings } from '../../../../src/formats/xlsx/read/sharedStrings';
import { readSharedStringsXml } from '../../../../src/formats/xlsx/read/sharedStringsXml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="x" count="9">';
const part = (items: string): Uint8Array => new TextEncoder().encode(`${HEAD}${items}</sst>`);
const plain = (text: string): string => `<si><t>${text}</t></si>`;

/** The quick way and the general one must agree, in what they give and in what they refuse. */
function both(bytes: Uint8Array): unknown {
  const outcome = (read: () => readonly string[]): unknown => {
    try {
      return read();
    } catch (error) {
      return error;
    }
  };
  const quick = outcome(() => readSharedStrings(bytes, 'strings', 100));
  expect(quick).toEqual(outcome(() => readSharedStringsXml(decodePart(bytes), 'strings', 100)));
  return quick;
}

describe('shared strings', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'plain and space-preserving ones',
      `${plain('перший')}\n <si><t xml:space="preserve"> другий </t></si>${plain('')}`,
      ['перший', ' другий ', ''],
    ],
    [
      'entities and escapes among plain ones',
      plain('а') + plain('б &amp; &#1074;') + plain('г_x000D_') + plain('snake_case') + plain('д'),
      ['а', 'б & в', 'г\r', 'snake_case', 'д'],
    ],
    ['letters of one to four bytes', plain('aя€😀') + plain('東京'), ['aя€😀', '東京']],
    [
      'rich text and phonetic runs',
      `${plain('а')}<si><r><t>б</t></r><r><rPr><b/></rPr><t>в</t></r></si><si><t>東</t><rPh ` +
        'sb="0" eb="1"><t>ひがし</t></rPh></si>',
      ['а', 'бв', '東'],
    ],
    [
      'an item that ends inside a comment or a character data section',
      '<si><!-- </si> --><t>а</t></si><si><t><![CDATA[</si>]]></t></si>',
      ['а', '</si>'],
    ],
    ['texts longer than the buffer', plain('я'.repeat(9000)) + plain('б'), ['я'.repeat(9000), 'б']],
    ['empty items', '<si/><si></si><si><t/></si>', ['', '', '']],
    ['prefixed items', '<x:si><x:t>а</x:t></x:si>', ['а']],
  ])('reads %s', (_, items, expected) => {
    expect(both(part(items))).toEqual(expected);
  });

  it.each([
    ['a part that ends early', new TextEncoder().encode(`${HEAD}${plain('а')}<si><t>б`)],
    [
      'a document type',
      new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE sst><sst>${plain('а')}</sst>`),
    ],
    ['an item inside an item, which would shift all texts behind it', part(`<si><t>а<si/>б</t></si>${plain('в')}`)],
    ['more strings than allowed', part(plain('а').repeat(101))],
  ])('refuses %s', (_, bytes) => {
    expect(both(bytes)).toBeInstanceOf(Error);
  });

  it('reads bytes that are no UTF-8 as any decoder does', () => {
    const bytes = part(plain('абв'));
    bytes[bytes.length - 16] = 0xff;
    const [text] = both(bytes) as readonly string[];
    expect(text).toContain('\uFFFD');
  });
});
