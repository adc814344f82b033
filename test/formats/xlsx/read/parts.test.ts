import { findAttribute, readAttributes } from '../../../../src/formats/xml/attributes';
import { isDateFormat } from '../../../../src/formats/xlsx/read/styles';
import { withUsualPrefixes } from '../../../../src/formats/xml/usualPrefixes';
import { unescapeExcel, unescapeXml } from '../../../../src/formats/xml/unescape';
import { crc32 } from '../../../../src/formats/zip/crc32';
import { entryName, partKey } from '../../../../src/formats/zip/readNames';

describe('number formats', () => {
  it.each(['dd.mm.yyyy', 'd mmmm yyyy" р."', '[$-422]d mmmm yyyy;@', 'yyyy-mm-dd', 'h:mm', 'DD/MM/YY', '[h]:mm'])(
    '%s shows a date or time',
    (code) => {
      expect(isDateFormat(code)).toBe(true);
    },
  );
  it.each([
    'General',
    '0.00',
    '#,##0.00" грн"',
    '0%',
    '@',
    '[Red]0',
    '"days" 0',
    '\\d0',
    '_-* #,##0.00_р_.',
    '0.00E+00',
  ])('%s shows none', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});

describe('entities', () => {
  it('resolves named, decimal and hexadecimal ones, and leaves others as written', () => {
    expect(unescapeXml('&lt;a&gt; &amp;amp; &#1079;&#x432;&#128512; &nbsp; & &#; &#x; &unknown;')).toBe(
      '<a> &amp; зв😀 &nbsp; & &#; &#x; &unknown;',
    );
  });
  it('replaces what is no character', () => {
    expect(unescapeXml('&#0;&#xD800;&#x110000;')).toBe('\uFFFD\uFFFD\uFFFD');
  });
  it('stays whole over the length of its buffer', () => {
    const long = 'я&amp;😀'.repeat(5000);
    expect(unescapeXml(long)).toBe('я&😀'.repeat(5000));
    expect(unescapeXml('&#128512;'.repeat(5000))).toBe('😀'.repeat(5000));
  });
  it('undoes the escapes of Excel once', () => {
    expect(unescapeExcel('a_x000D_\n_x005F_x000D_ _x00')).toBe('a\r\n_x000D_ _x00');
  });
});

describe('attributes', () => {
  const tag = 'row r="5" x:r="6" hidden = \'1\' name="a=&quot;b&quot;" empty="" >';
  it('are read by name as written', () => {
    expect([...readAttributes(tag, 3, tag.length)]).toEqual([
      ['r', '5'],
      ['x:r', '6'],
      ['hidden', '1'],
      ['name', 'a="b"'],
      ['empty', ''],
    ]);
  });
  it('are found one by one without taking another for it', () => {
    expect(findAttribute(tag, 0, tag.length, 'r')).toBe('5');
    expect(findAttribute(tag, 0, tag.length, 'hidden')).toBe('1');
    expect(findAttribute(tag, 0, tag.length, 'idden')).toBeUndefined();
    expect(findAttribute(tag, 0, tag.length, 'row')).toBeUndefined();
    expect(findAttribute(tag, 0, tag.length, 'empty')).toBe('');
  });
});

describe('archives', () => {
  it('have the checksum that everybody else computes', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
    const shifted = new Uint8Array(12).subarray(1, 10);
    shifted.set(new TextEncoder().encode('123456789'));
    expect(crc32(shifted)).toBe(0xcbf43926);
  });
  it.each([
    ['866', [0x87, 0xa2, 0xf5, 0xe2, 0x2e, 0x7a, 0x69, 0x70], 'Звїт.zip'],
    ['1125', [0x87, 0xa2, 0xf7, 0xe2, 0x20, 0x8c, 0x8e, 0x8d, 0x20, 0xf5], 'Звіт МОН є'],
    [
      'Windows-1251',
      [0xc7, 0xe2, 0xb3, 0xf2, 0x20, 0xcc, 0xce, 0xcd, 0x2c, 0x20, 0xbf, 0x20, 0xb9, 0x35],
      'Звіт МОН, ї №5',
    ],
  ])('have names in code page %s', (_, bytes, name) =>
    expect(entryName(new Uint8Array(bytes), new Uint8Array(0))).toBe(name),
  );

  it('have names in UTF-8, else in code page 866', () => {
    expect(entryName(new TextEncoder().encode('звіт.xlsx'), new Uint8Array(0))).toBe('звіт.xlsx');
    expect(entryName(Uint8Array.of(0x87, 0xa2, 0xa5, 0xe2), new Uint8Array(0))).toBe('Звет');
  });
  it('find a part whatever its letter case, slashes and root', () => {
    expect(partKey('\\XL\\Workbook.XML')).toBe('xl/workbook.xml');
  });
});

describe('prefixes', () => {
  const table = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
  it('become those that everybody writes, in tags and declarations, never in values or texts', () => {
    const inside = (own: string): string => `<!-- <n:x n:y="1"/> -->n:e="3"<${own}:f ${own}:g = "x>y"/>`;
    expect(withUsualPrefixes(`<n:a xmlns:n="${table}" n:b="n:c='1'" c='n:d="2"'>${inside('n')}</n:a >`)).toBe(
      `<table:a xmlns:table="${table}" table:b="n:c='1'" c='n:d="2"'>${inside('table')}</table:a >`,
    );
  });
  it('of another namespace make room for it', () => {
    expect(withUsualPrefixes(`<a xmlns:table="urn:x" xmlns:n="${table}"><table:b n:c="1"/></a>`)).toBe(
      `<a xmlns:other-table="urn:x" xmlns:table="${table}"><other-table:b table:c="1"/></a>`,
    );
  });
  it.each([
    ['declared twice', `<a xmlns:n="${table}" xmlns:table="${table}" n:b="1"/>`, 'xmlns:n='],
    ['of a namespace that nobody here knows', '<a xmlns:r="urn:x"><b r:id="1"/></a>', ' r:id'],
    ['as usual', `<table:a xmlns:table="${table}"/>`, '<table:a'],
    ['of what is no XML', `<n:a xmlns:n="${table}"><br></n:a>`, '<n:a'],
  ])('stay where they are %s', (_, xml, kept) => {
    expect(withUsualPrefixes(xml)).toContain(kept);
  });
});
