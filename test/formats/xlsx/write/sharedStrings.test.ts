import { sharedStrings } from '../../../../src/formats/xlsx/write/rows/sharedStrings';

describe('the shared strings of a workbook', () => {
  it('store a text once and count how often it stands somewhere', () => {
    const strings = sharedStrings();
    expect(['а', 'б', 'а'].map((text) => strings.indexOf(text))).toEqual([0, 1, 0]);
    const xml = [...strings.xml()].join('');
    expect(xml).toContain('count="3" uniqueCount="2"');
    expect(xml).toContain('<si><t>а</t></si><si><t>б</t></si></sst>');
  });

  it('take no new text when they are full, so that it stands in its cell, but know the old ones', () => {
    const strings = sharedStrings(5);
    expect(['абв', 'гґд', 'абв', 'еє'].map((text) => strings.indexOf(text))).toEqual([0, undefined, 0, 1]);
  });
});
