import { windows1251 } from '../../../scripts/fixtures/damaged/oddEncodings';
import { readCsv } from '../../../src/formats/delimited/readCsv';
import { RETURN_LIMITS } from '../../../src/formats/zip/readLimits';

const rowsOf = (bytes: Uint8Array): readonly unknown[] | undefined =>
  readCsv(bytes, 'звіт.csv', RETURN_LIMITS)?.sheets[0]?.rows;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TABLE = [
  { row: 1, cells: ['№', 'Захід', 'Стан'] },
  { row: 2, cells: ['1.1', 'Розробити, затвердити', 'виконано'] },
];

describe('readCsv', () => {
  it.each([
    ['semicolons', utf8('№;Захід;Стан\n1.1;Розробити, затвердити;виконано\n')],
    ['commas and quotes', utf8('№,Захід,Стан\r\n1.1,"Розробити, затвердити",виконано\r\n')],
    ['tabs', utf8('№\tЗахід\tСтан\n1.1\tРозробити, затвердити\tвиконано')],
    ['windows-1251', windows1251('№;Захід;Стан\n1.1;Розробити, затвердити;виконано\n')],
    ['a byte order mark', utf8('\uFEFF№;Захід;Стан\n1.1;Розробити, затвердити;виконано')],
  ])('reads %s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(TABLE);
  });

  it('keeps line breaks inside quotes, and numbers as the text that they are', () => {
    expect(rowsOf(utf8('№;Захід\n"2.10";"перший\nдругий"\n'))).toEqual([
      { row: 1, cells: ['№', 'Захід'] },
      { row: 2, cells: ['2.10', 'перший\nдругий'] },
    ]);
  });

  it('cuts rows at line ends of every kind, mixed ones too', () => {
    expect(rowsOf(utf8('№;Захід\r\n1.1;а\n1.2;б\n1.3;в\r1.4;г\r\n'))).toEqual(
      [
        ['№', 'Захід'],
        ['1.1', 'а'],
        ['1.2', 'б'],
        ['1.3', 'в'],
        ['1.4', 'г'],
      ].map((cells, i) => ({ row: i + 1, cells })),
    );
  });

  it.each([
    ['is never closed', '"Закон про'],
    ['closes a word', '"Закон" про'],
    ['stands alone', '"'],
  ])('loses no row to a quote that %s', (_, cell) => {
    expect(rowsOf(utf8(`№;Захід;Стан\n1.1;${cell};виконано\n1.2;"Акт; ""проект""\nі лист";в\n`))).toEqual([
      { row: 1, cells: ['№', 'Захід', 'Стан'] },
      { row: 2, cells: ['1.1', cell, 'виконано'] },
      { row: 3, cells: ['1.2', 'Акт; "проект"\nі лист', 'в'] },
    ]);
  });

  it('refuses a text whose letters a program turned into question marks, not one that asks questions', () => {
    const lost = '?;?????;????\n1.1;????????? ??????? ???????;????????\n1.2;??????? ??? ?????????;????????\n';
    expect(() => rowsOf(utf8(lost))).toThrow(expect.objectContaining({ reason: 'letters-lost' }) as Error);
    expect(rowsOf(utf8(`№;Захід\n1.1;чому???\n${'2;???\n'.repeat(20)}`))).toHaveLength(22);
  });

  it('stays with UTF-8 when a byte of it is broken', () => {
    const bytes = utf8('№;Захід\n1.1;виконано в повному обсязі\n1.2;так?\n');
    bytes[bytes.indexOf(0x3f)] = 0xff;
    expect(rowsOf(bytes)).toEqual([
      { row: 1, cells: ['№', 'Захід'] },
      { row: 2, cells: ['1.1', 'виконано в повному обсязі'] },
      { row: 3, cells: ['1.2', 'так\uFFFD'] },
    ]);
  });

  it('leaves blank lines out and counts on', () => {
    expect(rowsOf(utf8('a;b\n;\n\nc;d\n'))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 4, cells: ['c', 'd'] },
    ]);
  });

  it('finds no table in a letter', () => {
    expect(rowsOf(utf8('Надсилаємо звіт.\nЗ повагою'))).toBeUndefined();
    expect(rowsOf(utf8('Шановний колего,\nнадсилаємо звіт'))).toBeUndefined();
  });

  it('refuses more rows than a return has', () => {
    expect(() => readCsv(utf8('a;b\n'.repeat(20)), 'a.csv', { ...RETURN_LIMITS, rows: 10 })).toThrow(
      expect.objectContaining({ reason: 'rows' }),
    );
  });
});
