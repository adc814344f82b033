import fc from 'fast-check';
import type { RecogniseContext } from '../../../src/core/returned/context';
import type { Return, ReturnRow } from '../../../src/core/returned/types';
import { markdownSheet, workbook, type SheetExtras } from '../../support/markdownWorkbook';
import { checkReturn } from '../../../src/core/checks/checkReturn';
import { cellReference } from '../../../src/core/workbook/reference';
import { vocabularies } from '../../support/texts';
import {
  KEYS,
  recogniseContext,
  samplePlan,
  stampedDuties,
  returnedWorkbook,
  returnOf,
  type Stamped,
} from '../../support/sampleReturn';

function rowsOf(
  table: string,
  options: Stamped = {},
  context: RecogniseContext = recogniseContext,
): readonly ReturnRow[] {
  return returnOf(returnedWorkbook(table, options), context).rows;
}
const shape = (rows: readonly ReturnRow[]): readonly (readonly [string | undefined, string, string | undefined])[] =>
  rows.map((row) => [row.key, row.matchedBy, row.inputs.narrative?.text]);
const codes = (found: Return): readonly string[] =>
  found.issues.map(({ code }) => code).filter((code) => code !== 'rows-missing');

const HEADER =
  '| key | no | task | measure | deadline | period | role | status | narrative | doneOn' +
  ' | reason | proposal | newDue | evidence | hint |';
const WORDS =
  '| Ключ | № | Найменування завдання | Найменування заходу | Строк виконання | ' +
  'Звітний період | Роль органу | Стан виконання | Стислий опис зробленого | ' +
  'Дата виконання | Причини невиконання | Пропозиції | Новий строк | ' +
  'Підтвердні матеріали | Що ще потрібно |';

describe('columns', () => {
  it('are found by the hidden row of ids, whatever their order and their headings', () => {
    const rows = rowsOf(`
      | narrative | key | status | doneOn |
      | Що зробили | щось | Стан? | Коли |
      | Сайт оновлено | ${KEYS.upkeep} | виконано | 2019-12-01d |`);
    expect(rows).toMatchObject([
      {
        key: KEYS.upkeep,
        row: 9,
        inputs: {
          status: { text: 'виконано', cell: 'C9' },
          narrative: { cell: 'A9' },
          doneOn: { text: '2019-12-01', cell: 'D9' },
        },
      },
    ]);
  });
  it.each([
    ['Ukrainian', '| № | Стан виконання | Стислий опис зробленого |'],
    ['English', '| No. | Status | What was done, in brief |'],
    ['spaces, case and look-alike letters', '| № | CTАН  ВИКОНАННЯ: | Стислий опис  зpoбленого |'],
    ['a slip of the pen', '| № | Стан виконаня | Стислий опис зробленог |'],
  ])('are found by header words when the ids are lost: %s', (_, header) => {
    expect(shape(rowsOf(`${header}\n| 4.1 | виконано | Сайт оновлено |`))).toEqual([
      [KEYS.upkeep, 'number-period', 'Сайт оновлено'],
    ]);
  });
  it('keep the text of columns that are not ours', () => {
    const [row] = rowsOf(
      [
        `| key | Примітка відділу | status | narrative |`,
        `| ${KEYS.upkeep} | погоджено з юристами | виконано | Сайт оновлено |`,
      ].join('\n'),
    );
    expect(row?.extra).toEqual([{ cell: 'B8', text: 'погоджено з юристами', value: 'погоджено з юристами' }]);
  });
  it('complete ids that were deleted from the heading under them', () => {
    const [row] = rowsOf(
      [
        `| key | | status | reason |`,
        `| Ключ | Стислий опис зробленого | Стан виконання | Причини |`,
        `| ${KEYS.upkeep} | Сайт оновлено | виконано | |`,
      ].join('\n'),
    );
    expect(row?.inputs.narrative?.text).toBe('Сайт оновлено');
  });
});

describe('headers', () => {
  const row = (key: string, no: string, narrative: string): string =>
    `| ${key} | ${no} | завдання | захід | строк | період | роль | виконано | ${narrative} |`;
  it('may be sorted to the bottom with the rows', () => {
    expect(
      shape(rowsOf(`${row(KEYS.upkeep, '4.1', 'Сайт')}\n${row(KEYS.single, '5', 'Тренінг')}\n${HEADER}\n${WORDS}`)),
    ).toEqual([
      [KEYS.upkeep, 'key', 'Сайт'],
      [KEYS.single, 'key', 'Тренінг'],
    ]);
  });
  it('may be sorted into the middle', () => {
    expect(
      shape(rowsOf(`${row(KEYS.upkeep, '4.1', 'Сайт')}\n${WORDS}\n${row(KEYS.single, '5', 'Тренінг')}\n${HEADER}`)),
    ).toEqual([
      [KEYS.upkeep, 'key', 'Сайт'],
      [KEYS.single, 'key', 'Тренінг'],
    ]);
  });
  it('may be repeated under the rows, with rows pasted below', () => {
    const found = returnOf(
      returnedWorkbook(
        [
          `${HEADER}`,
          `${WORDS}`,
          `${row(KEYS.upkeep, '4.1', 'Сайт')}`,
          `${HEADER}`,
          `${WORDS}`,
          `${row(KEYS.single, '5', 'Тренінг')}`,
          `${WORDS}`,
        ].join('\n'),
      ),
    );
    expect(shape(found.rows)).toEqual([
      [KEYS.upkeep, 'key', 'Сайт'],
      [KEYS.single, 'key', 'Тренінг'],
    ]);
    expect(codes(found)).toEqual([]);
  });
  it('may be gone altogether, and that is reported', () => {
    const found = returnOf(
      returnedWorkbook(`| ${KEYS.upkeep} | 4.1 | Розміщення | сайт | рік | 2019 рік | виконавець | виконано | Сайт |`),
    );
    expect(shape(found.rows)).toEqual([[KEYS.upkeep, 'key', 'Сайт']]);
    expect(codes(found)).toEqual(['header-missing']);
  });
});

describe('rows', () => {
  it('are read in any order, past spacer rows, hidden or not', () => {
    const table = [
      `${HEADER}`,
      `${WORDS}`,
      `| ${KEYS.single} | 5 | | | | | | виконано | Тренінг |`,
      `|   |  | |`,
      `| ${KEYS.byDate} | 1.1 | | | | | | виконано | Лист |`,
    ].join('\n');
    expect(shape(rowsOf(table, { extras: { hiddenRows: [11] } }))).toEqual([
      [KEYS.single, 'key', 'Тренінг'],
      [KEYS.byDate, 'key', 'Лист'],
    ]);
  });
  it.each([
    ['2.1.', 'I півріччя 2019 р.', KEYS.firstHalf],
    ['п. 2 п.п. 1', 'II півріччя', KEYS.secondHalf],
    ['пункт 2 (1)', '2 півріччя 2019', KEYS.secondHalf],
    ['підпункт 1 пункту 2', 'перше півріччя', KEYS.firstHalf],
    ['2,1', '2019-H1', KEYS.firstHalf],
    ['2)1)', 'H2', KEYS.secondHalf],
    ['`2.1`', '1 півр. 2019 р.', KEYS.firstHalf],
    ['2019-01-02d', 'друге півріччя', KEYS.secondHalf],
    ['пп.1 п.2', 'І півріччя', KEYS.firstHalf],
    ['підпункт 2.1', 'січень – червень', KEYS.firstHalf],
    ['п.п. 2.1', 'липень-грудень 2019 року', KEYS.secondHalf],
    ['пп.2.1 п.2', '01.07.2019-31.12.2019', KEYS.secondHalf],
    ['захід 2.1', 'II', KEYS.secondHalf],
    ['2.1', '1', KEYS.firstHalf],
    ['2.1', 'за 6 місяців 2019 р.', KEYS.firstHalf],
    ['2.1', 'ІІ п.р.', KEYS.secondHalf],
    ['2.1 (I півріччя)', '', KEYS.firstHalf],
    ['2.1, друге півріччя', '', KEYS.secondHalf],
    ['4.1', '', KEYS.upkeep],
    ['5', '', KEYS.single],
    ['5.1', '', KEYS.single],
    ['п.1.1', 'до 15 листопада', KEYS.byDate],
    ['№ 6.2', 'травень', KEYS.month],
    ['п/п 3 п. 2', '', KEYS.onDate],
  ])('are matched by number «%s» and period «%s» when the key is lost', (no, period, key) => {
    expect(shape(rowsOf(`| no | period | status | narrative |\n| ${no} | ${period} | виконано | Зроблено |`))).toEqual([
      [key, 'number-period', 'Зроблено'],
    ]);
  });
  it('are matched by nearly the same text when key and number are lost, and that is reported', () => {
    const found = returnOf(
      returnedWorkbook(
        '| measure | status | narrative |\n| Підтримання актуальної інформації на вебсайті органу | виконано | Сайт |',
      ),
    );
    expect(shape(found.rows)).toEqual([[KEYS.upkeep, 'text', 'Сайт']]);
    expect(codes(found)).toEqual(['row-matched-by-text', 'key-column-missing']);
  });
  it('are matched by the whole text of a measure that stands among other words', () => {
    const answer = 'Сторінку створено, новини оприлюднено. '.repeat(20);
    const cell = `Підтримання актуальної інформації на веб-сайті органу. ${answer}`;
    for (const row of [`|  | ${cell} | виконано | Сайт |`, `| 4.1 | ${cell} | виконано | Сайт |`]) {
      const found = returnOf(returnedWorkbook(`| no | measure | status | narrative |\n${row}`));
      expect(found.rows.map(({ key }) => key)).toEqual([KEYS.upkeep]);
    }
  });
  it('keep a key with other case, spaces and look-alike letters', () => {
    const found = returnOf(
      returnedWorkbook(
        '| key | status | narrative |\n| 2.1@2019-Н1 | виконано | Брифінг |\n| 2.1 @ 2019-h2 | виконано | Брифінг |',
      ),
    );
    expect(found.rows.map(({ key, matchedBy }) => [key, matchedBy])).toEqual([
      [KEYS.firstHalf, 'key'],
      [KEYS.secondHalf, 'key'],
    ]);
  });
  const halves = (first: string, second: string, firstPeriod = 'I півріччя 2019 р.'): string => {
    const text = samplePlan.tasks[1]?.measures[0]?.text ?? '';
    return [
      `${HEADER}`,
      `| ${first} | 2.1 | | ${text} | | ${firstPeriod} | | виконано | перше |`,
      `| ${second} | 2.1 | | ${text} | | II півріччя 2019 р. | | виконано | друге |`,
    ].join('\n');
  };
  it('whose key was filled down belong to the period that they show', () => {
    expect(shape(rowsOf(halves(KEYS.firstHalf, KEYS.firstHalf)))).toEqual([
      [KEYS.firstHalf, 'key', 'перше'],
      [KEYS.secondHalf, 'number-period', 'друге'],
    ]);
  });
  it('whose keys were left behind by sorting belong to what they show', () => {
    expect(shape(rowsOf(halves(KEYS.secondHalf, KEYS.firstHalf)))).toEqual([
      [KEYS.firstHalf, 'number-period', 'перше'],
      [KEYS.secondHalf, 'number-period', 'друге'],
    ]);
  });
  const [upkeep, training] = [
    'підтримання актуальної інформації на веб-сайті органу',
    'Проведення тренінгів для працівників',
  ];
  it('whose keys and numbers were left behind by sorting belong to the measure and period that they show', () => {
    const sorted = [
      `${HEADER}`,
      `| ${KEYS.upkeep} | 4.1 | ${training} | ${training} | | 2019 рік | | виконано | тренінг |`,
      `| ${KEYS.single} | 5 | Розміщення публікацій | ${upkeep} | | 2019 рік | | виконано | сайт |`,
    ].join('\n');
    expect(shape(rowsOf(sorted))).toEqual([
      [KEYS.single, 'number-period', 'тренінг'],
      [KEYS.upkeep, 'number-period', 'сайт'],
    ]);
  });
  it('whose measure alone has the text of another row keep their key', () => {
    const copied = [
      `${HEADER}`,
      `| ${KEYS.upkeep} | 4.1 | | ${training} | | 2019 рік | | виконано | сайт |`,
      `| ${KEYS.single} | 5 | | ${training} | | 2019 рік | | виконано | тренінг |`,
    ].join('\n');
    expect(shape(rowsOf(copied))).toEqual([
      [KEYS.upkeep, 'key', 'сайт'],
      [KEYS.single, 'key', 'тренінг'],
    ]);
  });
  it('of measures with one text are told apart by their tasks', () => {
    const duties = stampedDuties().map((duty) =>
      duty.key === KEYS.single ? { ...duty, locked: { ...duty.locked, measure: upkeep } } : duty,
    );
    const sorted = [
      `${HEADER}`,
      `| ${KEYS.upkeep} | 4.1 | ${training} | ${upkeep} | | 2019 рік | | виконано | тренінг |`,
      `| ${KEYS.single} | 5 | Розміщення публікацій | ${upkeep} | | 2019 рік | | виконано | сайт |`,
    ].join('\n');
    expect(shape(rowsOf(sorted, { duties }))).toEqual([
      [KEYS.single, 'number-period', 'тренінг'],
      [KEYS.upkeep, 'number-period', 'сайт'],
    ]);
  });
  it('keep their key when only the word of the period was typed over', () => {
    expect(shape(rowsOf(halves(KEYS.firstHalf, KEYS.secondHalf, 'II півріччя 2019 р.')))).toEqual([
      [KEYS.firstHalf, 'key', 'перше'],
      [KEYS.secondHalf, 'key', 'друге'],
    ]);
  });
  it('whose key was deleted are found by what they show, and that is reported', () => {
    const found = returnOf(
      returnedWorkbook(
        [
          `${HEADER}`,
          `| ${KEYS.single} | 5 | | | | | | виконано | Тренінг |`,
          `| | 4.1 | | | | 2019 рік | | виконано | Сайт |`,
        ].join('\n'),
      ),
    );
    expect(shape(found.rows)).toEqual([
      [KEYS.single, 'key', 'Тренінг'],
      [KEYS.upkeep, 'number-period', 'Сайт'],
    ]);
    expect(found.issues.filter(({ code }) => code === 'keys-missing')).toMatchObject([
      { severity: 'info', at: { row: 9 }, params: { rows: 1, duties: '4.1' } },
    ]);
  });
  it('are not guessed when the measure has two periods and none is named', () => {
    const found = returnOf(returnedWorkbook('| no | status | narrative |\n| 2.1 | виконано | Брифінг |'));
    expect(shape(found.rows)).toEqual([[undefined, 'none', 'Брифінг']]);
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'row-period-unknown',
        severity: 'error',
        params: { measure: '2.1', periods: 'I півріччя 2019 р.; II півріччя 2019 р.' },
      }),
    );
  });
  it.each([
    'I-II півріччя',
    'I та II півріччя 2019 р.',
    '2019 рік',
    'протягом року',
    '1 раз на півріччя',
    'I півріччя 2018 р.',
  ])('are not guessed when the period is «%s»', (period) => {
    const found = returnOf(
      returnedWorkbook(`| no | period | status | narrative |\n| 2.1 | ${period} | виконано | Брифінг |`),
    );
    expect(shape(found.rows)).toEqual([[undefined, 'none', 'Брифінг']]);
    expect(codes(found)).toEqual(['row-period-unknown']);
  });
  it.each(['2.1–2.5', '2.1 та 4.1', '2.1, 4.1', 'підпункти 1, 2 пункту 4'])(
    'are not spread over several numbers: «%s»',
    (no) => {
      expect(shape(rowsOf(`| no | status | narrative |\n| ${no} | виконано | Усе зроблено |`))).toEqual([
        [undefined, 'none', 'Усе зроблено'],
      ]);
    },
  );
  it('with the list mark of the plan before the text are matched word for word', () => {
    const found = returnOf(
      returnedWorkbook(
        [
          '| measure | status | narrative |',
          '| 1) підтримання актуальної інформації на веб-сайті органу | виконано | Сайт |',
        ].join('\n'),
      ),
    );
    expect(shape(found.rows)).toEqual([[KEYS.upkeep, 'text', 'Сайт']]);
    expect(found.issues.find(({ code }) => code === 'row-matched-by-text')?.severity).toBe('info');
  });
  it('under a merged number belong to it, each by its period, without a word', () => {
    const table = [
      '| № | Найменування заходу | Звітний період | Стан виконання | ' + 'Стислий опис зробленого |',
      '| 2.1 | проведення медіа-брифінгів з представниками засобів масової інформації | ' +
        'I півріччя | виконано | Перший |',
      '|  |  | II півріччя | виконано | Другий |',
    ].join('\n');
    const found = returnOf(returnedWorkbook(table, { extras: { merges: ['A8:A9', 'B8:B9'] } }));
    expect(shape(found.rows)).toEqual([
      [KEYS.firstHalf, 'number-period', 'Перший'],
      [KEYS.secondHalf, 'number-period', 'Другий'],
    ]);
    expect(codes(found)).toEqual(['key-column-missing']);
  });
  it('that name their period only go on with the measure above, and that is reported', () => {
    const found = returnOf(
      returnedWorkbook(
        [
          '| no | period | status | narrative |',
          '| 2.1 | I півріччя | виконано | Перший |',
          '|  | II півріччя | виконано | Другий |',
          '| 4.1 | | виконано | Сайт |',
          '| | II півріччя | виконано | Чиє? |',
        ].join('\n'),
      ),
    );
    expect(shape(found.rows)).toEqual([
      [KEYS.firstHalf, 'number-period', 'Перший'],
      [KEYS.secondHalf, 'number-period', 'Другий'],
      [KEYS.upkeep, 'number-period', 'Сайт'],
      [undefined, 'none', 'Чиє?'],
    ]);
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'row-continues',
        severity: 'info',
        params: { matched: '2.1 (II півріччя 2019 р.)' },
      }),
    );
  });
  it('belong to what the officer saw when the key is of another row', () => {
    const found = returnOf(
      returnedWorkbook(
        [
          `${HEADER}`,
          `| ${KEYS.upkeep} | 5 | | Проведення тренінгів для працівників | | 2019 рік | ` + `| виконано | Тренінг |`,
        ].join('\n'),
      ),
    );
    expect(found.rows).toMatchObject([{ key: KEYS.single, matchedBy: 'number-period', keyAsWritten: KEYS.upkeep }]);
    expect(codes(found)).toEqual(['key-edited']);
  });
  it('with an unknown key and nothing else to go by are kept, word for word', () => {
    const found = returnOf(returnedWorkbook('| key | status | narrative |\n| 9.9@2019 | виконано | Щось  зроблено |'));
    expect(found.rows).toMatchObject([
      { matchedBy: 'none', keyAsWritten: '9.9@2019', inputs: { narrative: { value: 'Щось  зроблено' } } },
    ]);
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'key-unknown', severity: 'error', params: { key: '9.9@2019' } }),
    );
  });
  it('with one key and different answers are both refused', () => {
    const found = returnOf(
      returnedWorkbook(
        `| key | status | narrative |\n| ${KEYS.upkeep} | виконано | Сайт |\n| ${KEYS.upkeep} | не виконано | Немає |`,
      ),
    );
    expect(
      found.issues.filter(({ code }) => code === 'key-duplicated').map(({ at, severity }) => [at.row, severity]),
    ).toEqual([
      [8, 'error'],
      [9, 'error'],
    ]);
  });
  it('with one key and the same answer, or a blank one, are no trouble', () => {
    expect(
      codes(
        returnOf(
          returnedWorkbook(
            [
              `| key | status | narrative |`,
              `| ${KEYS.upkeep} | виконано | Сайт |`,
              `| ${KEYS.upkeep} | виконано | Сайт |`,
              `| ${KEYS.upkeep} | | |`,
            ].join('\n'),
          ),
        ),
      ),
    ).toEqual(['rows-repeated']);
  });
  it('that are missing are reported once', () => {
    const found = returnOf(returnedWorkbook(`| key | status | narrative |\n| ${KEYS.upkeep} | виконано | Сайт |`));
    expect(found.issues.filter(({ code }) => code === 'rows-missing')).toMatchObject([
      { severity: 'warning', params: { rows: 6 } },
    ]);
  });
  it('of a person below the table are kept: as text, and as a quarantined row when they fill an answer', () => {
    const found = returnOf(
      returnedWorkbook(
        [
          `| key | no | status | narrative |`,
          `| ${KEYS.upkeep} | 4.1 | виконано | Сайт |`,
          `| | Директор департаменту | | |`,
          `| | Разом | | виконано 5 заходів |`,
        ].join('\n'),
      ),
    );
    expect(found.rows.map(({ matchedBy }) => matchedBy)).toEqual(['key', 'none', 'none']);
    expect(
      found.issues
        .filter(({ code }) => code === 'row-stray-text' || code === 'row-number-unknown')
        .map(({ severity, params }) => [severity, params['text']]),
    ).toEqual([
      ['info', 'Директор департаменту'],
      ['error', 'Разом | виконано 5 заходів'],
    ]);
  });
  it('under a merged answer all have it, and that is reported', () => {
    const extras: SheetExtras = { merges: ['B8:B9', 'C8:C9'] };
    const found = returnOf(
      returnedWorkbook(
        `| key | status | narrative |\n| ${KEYS.firstHalf} | виконано | Брифінги |\n| ${KEYS.secondHalf} | | |`,
        { extras },
      ),
    );
    expect(shape(found.rows)).toEqual([
      [KEYS.firstHalf, 'key', 'Брифінги'],
      [KEYS.secondHalf, 'key', 'Брифінги'],
    ]);
    expect(codes(found)).toEqual(['cells-merged']);
  });
  it('under one merged range are reported once', () => {
    const found = returnOf(
      returnedWorkbook(
        [
          `| key | status | narrative |`,
          `| ${KEYS.firstHalf} | виконано | Брифінги |`,
          `| ${KEYS.secondHalf} | | |`,
          `| ${KEYS.upkeep} | | |`,
        ].join('\n'),
        { extras: { merges: ['B8:B10', 'C8:C10'] } },
      ),
    );
    expect(found.issues.filter(({ code }) => code === 'cells-merged')).toMatchObject([{ at: { cell: 'B8', row: 9 } }]);
  });
});

describe('cells', () => {
  it('give formulas by their cached value, errors as shown, numbers and dates as text', () => {
    const [row] = rowsOf(
      [
        `| key | status | narrative | doneOn | evidence |`,
        `| ${KEYS.upkeep} | =A1 → виконано | \`12\` | =TODAY() → 2019-05-06d | #REF! |`,
      ].join('\n'),
    );
    expect(row?.inputs).toMatchObject({
      status: { text: 'виконано' },
      narrative: { text: '12' },
      doneOn: { text: '2019-05-06' },
      evidence: { text: '#REF!' },
    });
  });
  it('that hold only spaces and invisible characters are blank', () => {
    expect(rowsOf(`| key | status | narrative |\n| ${KEYS.upkeep} | \u00A0\u200B | |`)[0]?.inputs).toEqual({});
  });
});

describe('sheets', () => {
  const table = `${HEADER}\n| ${KEYS.upkeep} | 4.1 | | | | | | виконано | Сайт |`;
  it('are known by content when renamed, moved or hidden', () => {
    const content = returnedWorkbook(table, { name: 'Лист1 (остаточний)', extras: { state: 'hidden' } });
    const found = returnOf({ ...content, sheets: [...content.sheets].reverse() });
    expect(shape(found.rows)).toEqual([[KEYS.upkeep, 'key', 'Сайт']]);
    expect(codes(found)).toEqual(['report-sheet-hidden']);
  });
  it('of contacts are known by their labels when name and ids are gone', () => {
    const contacts = markdownSheet(
      'Контакти',
      [
        '| Відповідальна особа | Шевченко Т. Г. |',
        '| Посада | спеціаліст |',
        '| Телефон | 200-06-94 |',
        '| Електронна пошта | t@mof.gov.ua |',
      ].join('\n'),
    );
    expect(
      returnOf(
        returnedWorkbook(`| key | status | narrative |\n| ${KEYS.upkeep} | виконано | Сайт |`, { sheets: [contacts] }),
      ),
    ).toMatchObject({
      contactsSheet: 'Контакти',
      contacts: { person: { text: 'Шевченко Т. Г.' }, email: { cell: 'B4' } },
    });
  });
  it('for print mirror the answers and are not read again, even under another name', () => {
    const mirror = '| № | Найменування заходу | Стан виконання |\n| 4.1 | сайт | =Звіт!H8 → виконано |';
    for (const name of ['Друк', 'Аркуш5'])
      expect(rowsOf(table, { sheets: [markdownSheet(name, mirror)] })).toHaveLength(1);
  });
  it('for print are read when the answers were typed there', () => {
    const typed = markdownSheet(
      'Друк',
      [
        '| № | Найменування заходу | Строк, період | Стан виконання |',
        '| 4.1 | підтримання актуальної інформації на веб-сайті органу | рік | ' +
          'Виконано. Сайт оновлювався щомісяця протягом року. |',
      ].join('\n'),
    );
    const found = returnOf(returnedWorkbook(`${HEADER}\n| ${KEYS.upkeep} | 4.1 | | | | | | | |`, { sheets: [typed] }));
    const checked = checkReturn(found, { plan: samplePlan, today: '2020-02-20', vocabularies });
    expect(checked.rows).toMatchObject([{ row: { key: KEYS.upkeep, sheet: 'Друк' }, answer: { status: 'done' } }]);
  });
  it('copied beside each other are both read', () => {
    const found = returnOf(
      returnedWorkbook(table, {
        sheets: [markdownSheet('Звіт (2)', `${HEADER}\n| ${KEYS.single} | 5 | | | | | | виконано | Тренінг |`)],
      }),
    );
    expect(shape(found.rows)).toEqual([
      [KEYS.upkeep, 'key', 'Сайт'],
      [KEYS.single, 'key', 'Тренінг'],
    ]);
    expect(codes(found)).toEqual(['report-tables-several']);
  });
  it('may hold two tables, one under the other', () => {
    expect(shape(rowsOf(`${table}\n| status | key | narrative |\n| виконано | ${KEYS.single} | Тренінг |`))).toEqual([
      [KEYS.upkeep, 'key', 'Сайт'],
      [KEYS.single, 'key', 'Тренінг'],
    ]);
  });
  it('pasted beside an empty template are read by their words', () => {
    const typed = markdownSheet(
      'Відповіді',
      '| № | Звітний період | Стан виконання | Стислий опис зробленого |\n| 2.1 | II півріччя | виконано | Брифінг |',
    );
    expect(
      shape(
        rowsOf(`${HEADER}\n| ${KEYS.upkeep} | 4.1 | | | | | | | |`, { sheets: [typed] }).filter(
          ({ inputs }) => inputs.status !== undefined,
        ),
      ),
    ).toEqual([[KEYS.secondHalf, 'number-period', 'Брифінг']]);
  });
  it('of indicators are known by their keys and headings when renamed', () => {
    const indicators = [{ key: `${KEYS.firstHalf}#1`, name: 'медіа-брифінгів', unit: 'од.' }];
    const sheet = markdownSheet(
      'Лист2',
      [
        '| key | no | | | indicator | unit | value | note |',
        '| Ключ | № | Захід | Звітний період | Показник | Одиниця виміру | Значення | Примітка |',
        `| ${KEYS.firstHalf}#1 | 2.1 | брифінги | I півріччя 2019 р. | медіа-брифінгів | од. | \`3\` | |`,
      ].join('\n'),
    );
    const found = returnOf(returnedWorkbook(table, { indicators, sheets: [sheet] }));
    expect(found.indicators).toMatchObject([{ key: `${KEYS.firstHalf}#1`, value: { text: '3' } }]);
    expect([found.rows.length, codes(found)]).toEqual([1, []]);
  });
  it("of the body's own are reported", () => {
    const found = returnOf(
      returnedWorkbook(table, { sheets: [markdownSheet('Робочі нотатки', '| Уточнити у юристів дату наказу |')] }),
    );
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'sheets-not-read',
        severity: 'info',
        params: { sheets: '«Робочі нотатки»', words: 'Робочі нотатки!A1: «Уточнити у юристів дату наказу»' },
      }),
    );
  });
  it.each([
    ['warning', 'підтримання актуальної інформації на веб-сайті органу', 'виконано'],
    ['info', 'підтримання актуальної інформації на веб-сайті органу', '9 грудня'],
    ['info', 'закупівля обладнання', 'виконано'],
  ])("of the body's own are a %s where a row says «%s» and «%s»", (severity, measure, said) => {
    const sheets = [markdownSheet('2', `| 4.1 | ${measure} | протягом року | ${said} | Зроблено | |`)];
    const found = returnOf(returnedWorkbook(table, { sheets }));
    expect(found.issues).toContainEqual(expect.objectContaining({ code: 'sheets-not-read', severity }));
  });
  it('with examples, «Як заповнити», are never answers', () => {
    const guide = markdownSheet('Як заповнити', '| № | Захід | Стан | Опис |\n| 4.1 | сайт | виконано | Приклад |');
    expect(rowsOf(table, { sheets: [guide] })).toHaveLength(1);
    const renamed = markdownSheet(
      'Аркуш5',
      [
        '| | Як заповнити звіт |',
        '| № | Захід | Стан | Опис |',
        '| 5 | Проведення тренінгів для працівників | виконано | Приклад |',
      ].join('\n'),
    );
    expect(rowsOf(table, { sheets: [renamed] })).toHaveLength(1);
  });
});

describe("a table beside the template's own", () => {
  const template = `${HEADER}\n| ${KEYS.upkeep} | 4.1 | | | | | | виконано | Сайт оновлено у червні. Додано розділ. |`;
  const beside = (rows: string): Return =>
    returnOf(
      returnedWorkbook(template, {
        sheets: [markdownSheet('Додатково', `| № | Захід | Стан виконання | Опис |\n${rows}`)],
      }),
    );
  it('adds the answers that the template lacks', () => {
    const found = beside('| 5 | Проведення тренінгів для працівників | виконано | Тренінг |');
    expect(shape(found.rows)).toEqual([
      [KEYS.upkeep, 'key', 'Сайт оновлено у червні. Додано розділ.'],
      [KEYS.single, 'number-period', 'Тренінг'],
    ]);
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'table-beside',
        severity: 'warning',
        at: expect.objectContaining({ sheet: 'Додатково', row: 1 }) as unknown,
      }),
    );
  });
  it('is no trouble where it repeats the template, wholly or in part', () => {
    const found = beside('| 4.1 | | виконано | Сайт оновлено у червні. |\n| 5 | | виконано | Тренінг |');
    expect(shape(found.rows)).toHaveLength(2);
    expect(codes(found)).toEqual(['table-beside', 'rows-repeated']);
  });
  it('never wins over the template, and is kept word for word', () => {
    const found = beside('| 4.1 | | не виконано | Сайту немає |\n| 5 | | виконано | Тренінг |');
    const checked = checkReturn(found, { plan: samplePlan, today: '2020-02-20', vocabularies });
    expect(
      checked.rows.map(({ row, issues }) => [
        row.key,
        row.inputs.narrative?.text,
        issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ]),
    ).toEqual([
      [KEYS.upkeep, 'Сайт оновлено у червні. Додано розділ.', []],
      [KEYS.single, 'Тренінг', []],
      [KEYS.upkeep, 'Сайту немає', ['row-answered-in-template']],
    ]);
  });
  it('is reported word for word when it is about something else', () => {
    const found = beside(
      '| 1 | Брифінг у червні | виконано | 20 журналістів |\n| 2 | Круглий стіл у вересні | виконано | 30 осіб |',
    );
    expect(shape(found.rows)).toHaveLength(1);
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'table-not-read',
        severity: 'warning',
        params: {
          row: 1,
          rows: 2,
          words:
            '«1 | Брифінг у червні | виконано | 20 журналістів»; «2 | Круглий стіл у вересні | виконано | 30 осіб»',
        },
      }),
    );
  });
});

describe('lines for signing under the table', () => {
  it.each([
    '| | Керівник апарату | | І. Петренко |',
    '| | Міністр | | Олександр ТКАЧЕНКО |',
    '| | В.о. директора департаменту | _________ | Іваненко І. І. |',
    "| | | (підпис) | (власне ім'я, прізвище) |",
    '| | | ________ | ________ |',
    '| | Виконавець: Іваненко І. І. | | (044) 235-23-78 |',
    '| | Head of the department | | John Smith |',
  ])('are no answers: %s', (line) => {
    const found = returnOf(
      returnedWorkbook(`| key | no | status | narrative |\n| ${KEYS.upkeep} | 4.1 | виконано | Сайт |\n${line}`),
    );
    expect(codes(found)).toEqual(['row-stray-text']);
  });
  it.each([
    '| | Керівник апарату | виконано | Сайт |',
    '| | Разом | | Петренко Іван провів 5 заходів |',
    '| | | | Сайт оновлено |',
    '| | 4.1 | | Іван Петренко |',
  ])('are not seen in answers: %s', (line) => {
    expect(
      rowsOf(`| key | no | status | narrative |\n| ${KEYS.single} | 5 | виконано | Тренінг |\n${line}`)[1]?.inputs
        .narrative,
    ).toBeDefined();
  });
});

it('reports text that was typed over the hints, not hints that a file without formulas keeps as text', () => {
  const table = (hint: string): string =>
    `${HEADER}\n| ${KEYS.upkeep} | 4.1 | | | | | | виконано | Сайт | | | | | | ${hint} |`;
  expect(codes(returnOf(returnedWorkbook(table('Опишіть зроблене. Укажіть дату виконання.'))))).toEqual([]);
  expect(codes(returnOf(returnedWorkbook(table('Перенесено на 2020 рік'))))).toEqual(['columns-extra']);
});

describe('a form of their own', () => {
  it('is read by the usual headings and legal numbers, its numbering row left out', () => {
    const content = workbook([
      markdownSheet(
        'Інформація',
        `
      | Інформація про виконання плану № 1105-р |
      | № п/п | Зміст заходу | Термін виконання | Стан | Інформація про виконання |
      | \`1\` | \`2\` | \`3\` | \`4\` | \`5\` |
      | п. 4 п.п. 1 | підтримання актуальної інформації на веб-сайті органу | протягом року | виконано | Сайт оновлено |
      | 5 | тренінги | | виконано | Проведено тренінг |`,
      ),
    ]);
    const found = returnOf(content);
    expect(found.form).toBe('otherForm');
    expect(shape(found.rows)).toEqual([
      [KEYS.upkeep, 'number-period', 'Сайт оновлено'],
      [KEYS.single, 'number-period', 'Проведено тренінг'],
    ]);
  });
  it('is not misled by running numbers', () => {
    const content = workbook([
      markdownSheet(
        'Інформація',
        `
      | План № 1105-р |
      | № з/п | Найменування заходу | Стан | Опис |
      | 5 | підтримання актуальної інформації на веб-сайті органу | виконано | Сайт оновлено |`,
      ),
    ]);
    expect(shape(returnOf(content).rows)).toEqual([[KEYS.upkeep, 'text', 'Сайт оновлено']]);
  });
});

describe('rows for which the body has no duty', () => {
  const duties = stampedDuties().filter(({ measureId }) => measureId !== '6.2');
  it.each([
    ['by its key', `| key | status | narrative |\n| ${KEYS.month} | виконано | План |`, 'measure-not-assigned'],
    ['by its number', '| no | status | narrative |\n| 6.2 | виконано | План |', 'measure-not-assigned'],
    ['excluded from the plan', '| no | status | narrative |\n| 4.5 | виконано | План |', 'measure-excluded'],
  ])('are reported as such: %s', (_, table, code) => {
    const found = returnOf(returnedWorkbook(table, { duties }));
    expect(found.rows).toMatchObject([{ matchedBy: 'none' }]);
    expect(codes(found)).toEqual([code]);
  });
});

it("reads the plan's own table with a column added", () => {
  const content = workbook([
    markdownSheet(
      'Лист',
      `
    | Інформація Міністерства фінансів України про виконання розпорядження № 1105-р |
    | | Найменування завдання | Найменування заходу | Строк виконання | Відповідальні виконавці \
      | Інформація про виконання |
    | 1. | Розроблення проекту плану | 1) подання пропозицій до проекту плану | до 15 листопада | МКІП \
      | Виконано. Пропозиції надіслано листом від 14.11.2019 № 5. |
    | 2. | Проведення регулярних медіа-заходів \
      | 1) проведення медіа-брифінгів з представниками засобів масової інформації | раз на півріччя | ЦОВВ \
      | Виконано. Два брифінги. |
    | | | 3) публічне звітування керівництва про стан реформи | 9 грудня | -"- | Звіт оприлюднено на сайті. |`,
    ),
  ]);
  const checked = checkReturn(returnOf(content), { plan: samplePlan, today: '2020-02-20', vocabularies });
  expect(checked.rows.map(({ row, answer }) => [row.key, row.matchedBy, answer.status])).toEqual([
    [KEYS.byDate, 'number-period', 'done'],
    [undefined, 'none', 'done'],
    [KEYS.onDate, 'text', undefined],
  ]);
  expect(
    checked.rows.map(({ issues }) => issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
  ).toEqual([[], ['row-period-unknown'], ['status-missing']]);
  // There was no column for the date: that is no reason to lose the answer.
  expect(checked.rows[0]?.issues.map(({ code, severity }) => [code, severity])).toContainEqual([
    'done-date-missing',
    'warning',
  ]);
});

it.each([
  [
    '| №з/п | Назва заходів | Термін виконання заходу | ' +
      'Стан виконання (виконано/не виконано) | Інформація щодо стану виконання |',
  ],
  ['| № заходу | Найменування та зміст заходу | Строк | Стан виконання станом на 01.01.2020 | Хід виконання заходів |'],
  [
    '| Номер пункту плану заходів | Заходи плану | Строк виконання | Статус виконання | ' +
      'Стислий опис виконаної роботи |',
  ],
  ['| N з/п | Зміст заходів (завдань) | Строки реалізації | Стан реалізації | Результат виконання заходу |'],
  ['| № пункту розпорядження | Зміст доручення | Термін | Фактичний стан | Звіт про виконання |'],
  ['| Підпункт | Захід плану | Строк | Статус | Progress |'],
  ['| п/п | Перелік заходів | Термін | Фактичний стан виконання | Здійснені заходи (опис) |'],
])('reads the headings %s', (header) => {
  const content = workbook([
    markdownSheet(
      'Лист',
      [
        `${header}`,
        `| 4.1 | підтримання актуальної інформації на веб-сайті органу | протягом року | ` +
          `виконано | Сайт оновлено |`,
      ].join('\n'),
    ),
  ]);
  expect(returnOf(content).rows).toMatchObject([
    {
      key: KEYS.upkeep,
      inputs: { status: { text: 'виконано' }, narrative: { text: 'Сайт оновлено' } },
      locked: { deadline: { text: 'протягом року' } },
    },
  ]);
});
it("knows the executors of the plan for no column of the body's own", () => {
  const content = workbook([
    markdownSheet(
      'Лист',
      [
        '| № | Зміст заходу | Відповідальні виконавці | Стан | Опис |',
        '| 4.1 | підтримання актуальної інформації на веб-сайті органу | ЦОВВ | виконано | ' + 'Сайт оновлено |',
      ].join('\n'),
    ),
  ]);
  expect(codes(returnOf(content))).not.toContain('columns-extra');
});
it('takes remarks for the description in a hand-made form that has no other place for it', () => {
  const content = workbook([
    markdownSheet(
      'Лист',
      [
        '| Про виконання плану № 1105-р |',
        '| Пункт плану | Зміст заходу | Стан виконання | Примітки |',
        '| 4.1 | підтримання актуальної інформації на веб-сайті органу | виконано | ' + 'Сайт оновлено у червні |',
      ].join('\n'),
    ),
  ]);
  expect(returnOf(content).rows).toMatchObject([
    { key: KEYS.upkeep, inputs: { status: { text: 'виконано' }, narrative: { text: 'Сайт оновлено у червні' } } },
  ]);
});
it('takes a long text under «Стан виконання» for the description, and its beginning for the status', () => {
  const content = workbook([
    markdownSheet(
      'Лист',
      `
    | Про виконання плану № 1105-р |
    | № п/п | Зміст заходу | Стан виконання заходу |
    | 4. | 1) підтримання актуальної інформації на веб-сайті органу \
      | Виконано. Розділ оновлювався щомісяця, останній раз 20 грудня. |`,
    ),
  ]);
  const checked = checkReturn(returnOf(content), { plan: samplePlan, today: '2020-02-20', vocabularies });
  expect(checked.rows).toMatchObject([
    {
      row: { key: KEYS.upkeep, matchedBy: 'number-period' },
      answer: { status: 'done', narrative: 'Виконано. Розділ оновлювався щомісяця, останній раз 20 грудня.' },
    },
  ]);
  // No fix: it would write the status over the description.
  expect(checked.rows[0]?.issues.map(({ code, fix }) => [code, fix])).toEqual([['status-from-text', undefined]]);
});

describe('hostile sheets', () => {
  it('lose no row, however many look like nothing', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `| Рядок ${i} | стан ${i} | Підтримання актуальної інформації ${i} |`,
    ).join('\n');
    const found = checkReturn(returnOf(returnedWorkbook(`| measure | status | narrative |\n${rows}`)), {
      plan: samplePlan,
      today: '2020-02-20',
      vocabularies,
    });
    expect(found.rows).toHaveLength(3000);
  });
  it('may be very long, and merge cells without end', () => {
    const row = `| ${KEYS.upkeep} | виконано | різне |`;
    const rows = Array.from({ length: 70_000 }, (_, i) => (i % 2 === 0 ? row : row.replace('різне', String(i)))).join(
      '\n',
    );
    const content = returnedWorkbook(`| key | status | narrative |\n${rows}`, {
      extras: { merges: Array.from({ length: 50_000 }, (_, i) => `B${i + 8}:B1048576`) },
    });
    expect(returnOf(content).rows).toHaveLength(70_000);
  });
  it('cannot reach the prototype', () => {
    const found = returnOf({
      ...returnedWorkbook(
        `| key | __proto__ | status |\n| __proto__ | x | виконано |\n| constructor@2019 | y | виконано |`,
      ),
      properties: new Map([
        ['planzvit.__proto__', 'x'],
        ['__proto__', 'y'],
      ]),
    });
    expect(found.rows.map(({ matchedBy }) => matchedBy)).toEqual(['none', 'none']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('law: nothing that somebody typed below a header is dropped', () => {
  const header = fc.constantFrom('key', 'no', 'measure', 'status', 'narrative', 'doneOn', 'hint', 'Примітка', '');
  const cell = fc.oneof(
    fc.constant(''),
    fc.constantFrom(
      '2.1',
      '4.1',
      '5',
      KEYS.upkeep,
      '9.9@2019',
      'I півріччя',
      'виконано',
      'Разом',
      '`7`',
      '2019-05-06d',
      '#REF!',
      '__proto__',
    ),
    fc.stringMatching(/^[а-яa-z0-9 .,;-]{1,12}$/),
  );
  it('for any table', () => {
    fc.assert(
      fc.property(
        fc.array(header, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 8 }),
        (headers, rows) => {
          const lines = [
            ['key', 'status', 'narrative', ...headers],
            ['Ключ', 'Стан виконання', 'Стислий опис зробленого'],
            ...rows.map((row) => [...row, 'кінець', 'кінець', 'кінець'].slice(0, headers.length + 3)),
          ];
          const content = returnedWorkbook(lines.map((line) => `| ${line.join(' | ')} |`).join('\n'));
          const typed = (content.sheets[0]?.rows ?? [])
            .slice(3)
            .flatMap(({ row, cells }) =>
              cells.flatMap((value, column) => (value === undefined ? [] : [cellReference(row, column + 1)])),
            );
          const read = returnOf(content).rows.flatMap((row) =>
            [...Object.values(row.inputs), ...Object.values(row.locked), ...row.extra].map((value) => value.cell),
          );
          expect(new Set(read)).toEqual(new Set(typed));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('law: the place of rows and columns does not matter', () => {
  const keys = Object.values(KEYS);
  const columns = ['key', 'no', 'status', 'narrative', 'doneOn', 'reason', 'evidence'];
  const answers = new Map(
    keys.map((key, i) => [
      key,
      {
        key,
        no: key.slice(0, key.indexOf('@')),
        status: 'виконано',
        narrative: `Зроблено ${i}`,
        doneOn: '2019-05-0' + String(i + 1) + 'd',
        reason: '',
        evidence: `додаток ${i}`,
      } as Record<string, string>,
    ]),
  );
  const read = (
    order: readonly string[],
    columnOrder: readonly string[],
  ): ReadonlyMap<string | undefined, readonly (string | undefined)[]> => {
    const table = [
      columnOrder,
      ...order.map((key) => columnOrder.map((column) => answers.get(key as never)?.[column] ?? '')),
    ]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
    return new Map(
      rowsOf(table).map(({ key, inputs }) => [
        key,
        [inputs.status?.text, inputs.narrative?.text, inputs.doneOn?.text, inputs.reason?.text, inputs.evidence?.text],
      ]),
    );
  };
  const usual = read(keys, columns);
  it('for any permutation', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(keys, { minLength: keys.length }),
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        (rows, order) => {
          const found = read(rows, order);
          expect(found.size).toBe(keys.length);
          for (const key of keys) expect(found.get(key)).toEqual(usual.get(key));
        },
      ),
      { numRuns: 60 },
    );
  });
});
