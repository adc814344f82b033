import { isColumnMarks } from '../../../src/core/text/columnMarks';

it.each([
  '1|2|3|4',
  '1.|2.|3.|4.',
  '(1)|(2)|(3)',
  'А|Б|В|Г',
  'А|Б|В|Г|Ґ',
  'А|Б|В|Г|Д|Е|Є|Ж',
  'а|б|1|2|3',
  'А|1|2|3',
  'A|B|C|D',
  'I|II|III|IV|V',
  'І|ІІ|ІІІ|ІV|V',
])('%s marks columns', (row) => {
  expect(isColumnMarks(row.split('|'))).toBe(true);
});

it.each(['2|3|4', '1|2|виконано', 'А|В|Г', '2.1|А|Б', 'А|Б|2|3', '1', '1||2', 'так|ні'])('%s does not', (row) => {
  expect(isColumnMarks(row.split('|'))).toBe(false);
});
