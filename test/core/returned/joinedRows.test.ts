import type { Return } from '../../../src/core/returned/types';
import { KEYS, returnedWorkbook, returnOf } from '../../support/sampleReturn';

const HEAD =
  '| № | Найменування заходу | Звітний період | Стан виконання | Стислий опис зробленого | Підтвердні матеріали |';
const FIRST = '| 2.1 | | I півріччя | виконано | Проведено брифінг, | |';
const read = (...rows: readonly string[]): Return => returnOf(returnedWorkbook([HEAD, ...rows].join('\n')));
const answers = ({ rows }: Return): readonly unknown[] =>
  rows.map(({ key, inputs }) => [key, inputs.narrative?.text, inputs.evidence?.text]);

describe('a row that was cut in two', () => {
  it.each([
    ['by a page', ['| | | | | звіт оприлюднено | |'], 'Проведено брифінг, звіт оприлюднено', undefined],
    [
      'into three',
      ['| | | | | звіт | |', '| | | | | оприлюднено | |'],
      'Проведено брифінг, звіт оприлюднено',
      undefined,
    ],
    ['in another column', ['| | | | | | лист № 5 |'], 'Проведено брифінг,', 'лист № 5'],
  ])('is one answer, and that is told: %s', (_, more, narrative, evidence) => {
    const found = read(FIRST, ...more);
    expect(answers(found)).toEqual([[KEYS.firstHalf, narrative, evidence]]);
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'row-goes-on',
        severity: 'warning',
        at: expect.objectContaining({ rowKey: KEYS.firstHalf }) as unknown,
      }),
    );
  });

  it('begins a new line where a sentence had ended', () => {
    const found = read('| 2.1 | | I півріччя | виконано | Проведено. | |', '| | | | | Оприлюднено. | |');
    expect(answers(found)).toEqual([[KEYS.firstHalf, 'Проведено.\nОприлюднено.', undefined]]);
  });

  it.each([
    ['a status of its own', '| | | | виконано | звіт | |'],
    ['a period of its own', '| | | 2031 рік | | звіт | |'],
    ['a number', '| 77.7 | | | | звіт | |'],
    ['another measure', '| | Зовсім інший захід, якого в плані немає | | | звіт | |'],
  ])('is not supposed of a row with %s: it is asked about', (_, row) => {
    const found = read(FIRST, row);
    expect(answers(found)).toContainEqual([KEYS.firstHalf, 'Проведено брифінг,', undefined]);
    expect(found.issues.some(({ severity }) => severity === 'error')).toBe(true);
    expect(found.issues.map(({ code }) => code)).not.toContain('row-goes-on');
  });

  it('is not supposed under a row that answers nothing', () => {
    const found = read('| 2.1 | | I півріччя | | | |', '| | | | | чиє це? | |');
    expect(found.issues.map(({ code }) => code)).toContain('row-unmatched');
  });
});

describe('rows under one merged measure', () => {
  const under = (merges: readonly string[], ...rows: readonly string[]): Return =>
    returnOf(returnedWorkbook([HEAD, ...rows].join('\n'), { extras: { merges } }));
  const MERGED = ['A8:A10', 'B8:B10', 'C8:C10', 'D8:D10'];
  const LISTED = ['| | | | | семінар 2 | |', '| | | | | семінар 3 | лист № 5 |'];
  it.each([
    ['with the status', MERGED],
    ['without the status, which stands once', MERGED.slice(0, 3)],
  ])('are one answer, a line each: %s', (_, merges) => {
    const found = under(merges, '| 2.1 | | I півріччя | виконано | семінар 1 | |', ...LISTED);
    expect(answers(found)).toEqual([[KEYS.firstHalf, 'семінар 1\nсемінар 2\nсемінар 3', 'лист № 5']]);
    expect(found.rows[0]?.inputs.status?.text).toBe('виконано');
    expect(found.issues.map(({ code }) => code)).toContain('row-goes-on');
  });
  it.each([
    ['of a status of its own', '| | | | не виконано | семінар 2 | |'],
    ['of another period', '| | | II півріччя | | семінар 2 | |'],
  ])('are none where one is %s', (_, row) => {
    const found = under(['A8:A9', 'B8:B9'], '| 2.1 | | I півріччя | виконано | семінар 1 | |', row);
    expect(found.rows.map(({ inputs }) => inputs.narrative?.text)).toEqual(['семінар 1', 'семінар 2']);
  });
});

describe('a status with boxes to tick', () => {
  it('is the word of the one that is ticked', () => {
    const found = read('| 2.1 | | I півріччя | ☐ виконано ☒ виконано частково ☐ не виконано | Опис | |');
    expect(found.rows[0]?.inputs.status).toMatchObject({ text: 'виконано частково' });
  });
  it('is none where nothing is ticked: the row is blank', () => {
    expect(read('| 2.1 | | I півріччя | ☐ виконано ☐ не виконано | | |').rows[0]?.inputs).toEqual({});
  });
  it('is all that stands there where several are ticked', () => {
    const found = read('| 2.1 | | I півріччя | ☒ виконано ☒ не виконано | Опис | |');
    expect(found.rows[0]?.inputs.status?.text).toBe('☒ виконано ☒ не виконано');
  });
});

it('in our own template is asked about: each row has its place there', () => {
  const found = returnOf(
    returnedWorkbook(
      [
        '| no | measure | period | status | narrative | evidence |',
        FIRST,
        '| | | | | Проведено ще один захід | |',
      ].join('\n'),
    ),
  );
  expect(found.issues.map(({ code }) => code)).toContain('row-unmatched');
});

it.each([
  ['А', 'Б', 'В', 'Г', 'Ґ', 'Д'],
  ['А', 'Б', '1', '2', '3', '4'],
])('marks of columns under the head are no answer: %s %s %s', (...marks) => {
  const found = read(`| ${marks.join(' | ')} |`, FIRST);
  expect(answers(found)).toEqual([[KEYS.firstHalf, 'Проведено брифінг,', undefined]]);
  expect(found.issues.map(({ code }) => code)).not.toContain('row-number-unknown');
});
