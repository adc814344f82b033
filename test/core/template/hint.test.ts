import { hintFor, hintFormula, type HintRow } from '../../../src/core/template/hint';
import { en, uk } from '../../support/texts';

const DATE = { date: true } as const;
const DAYS = { from: '2018-12-27', to: '2021-02-15' };

function hint(inputs: HintRow['inputs'], rest: Partial<HintRow> = {}): string {
  return hintFor({
    inputs,
    declared: false,
    obligation: 'obliged',
    deadlineKind: 'by_date',
    over: true,
    texts: uk,
    ...rest,
  });
}

describe('hintFor', () => {
  it.each<[string, HintRow['inputs'], Partial<HintRow>, string]>([
    ['a blank row', {}, {}, 'Оберіть стан виконання.'],
    ['a row of spaces', { status: '  ', narrative: ' ' }, {}, 'Оберіть стан виконання.'],
    [
      'a blank row where nothing is to report',
      {},
      { declared: true },
      'Не потрібно: заявлено, що звітувати немає про що.',
    ],
    [
      'a blank row where that is declared without grounds',
      {},
      { declared: 'groundless' },
      'Заявлено, що звітувати немає про що: укажіть підстави на аркуші «Реквізити».',
    ],
    ['a blank row by consent', {}, { obligation: 'consent' }, 'За згодою: заповніть, якщо орган брав участь.'],
    [
      'a blank conditional row',
      {},
      { obligation: 'conditional' },
      'Заповніть, якщо захід належить до компетенції органу.',
    ],
    ['a narrative without a status', { narrative: 'Проведено.' }, {}, 'Оберіть стан виконання.'],
    ['an unknown status', { status: 'зроблено' }, {}, 'Оберіть стан зі списку в клітинці.'],
    ['a bare «виконано» with a day to meet', { status: 'виконано' }, {}, 'Опишіть зроблене. Укажіть дату виконання.'],
    ['a bare «виконано» without one', { status: 'виконано' }, { deadlineKind: 'year' }, 'Опишіть зроблене.'],
    ['«виконано» in full', { status: 'Виконано', narrative: 'Проведено.', doneOn: DATE }, {}, 'Готово'],
    [
      'a date as text',
      { status: 'виконано', narrative: 'Проведено.', doneOn: 'травень' },
      {},
      'Дату виконання введіть цифрами: день.місяць.рік.',
    ],
    ['«не виконано» without reasons', { status: 'не виконано' }, {}, 'Поясніть причини. Надайте пропозиції.'],
    [
      '«не виконано» with a new deadline for a proposal',
      { status: 'не виконано', reason: 'Брак коштів.', newDue: DATE },
      {},
      'Готово',
    ],
    [
      '«не належить» without grounds',
      { status: 'не належить до компетенції' },
      {},
      'Укажіть підстави у графі «Причини невиконання».',
    ],
    [
      '«не належить» with grounds in the narrative',
      { status: 'не належить до компетенції', narrative: 'Положення про службу.' },
      {},
      'Готово',
    ],
    [
      'a completion date of what was not done',
      { status: 'не виконано', reason: 'а', proposal: 'б', doneOn: DATE },
      {},
      'Дата виконання суперечить стану: приберіть дату або змініть стан.',
    ],
    [
      'a completion before the act',
      { status: 'виконано', narrative: 'Проведено.', doneOn: { date: '2018-12-26' } },
      { days: DAYS },
      'Перевірте дату виконання: вона поза строком дії плану.',
    ],
    [
      'a completion years later',
      { status: 'виконано', narrative: 'Проведено.', doneOn: { date: '2091-11-05' } },
      { days: DAYS },
      'Перевірте дату виконання: вона поза строком дії плану.',
    ],
    [
      'a completion on the last day that can be',
      { status: 'виконано', narrative: 'Проведено.', doneOn: { date: DAYS.to } },
      { days: DAYS },
      'Готово',
    ],
    [
      'a completion on the first day that can be',
      { status: 'виконано', narrative: 'Проведено.', doneOn: { date: DAYS.from } },
      { days: DAYS },
      'Готово',
    ],
    [
      'an honest completion in January',
      { status: 'виконано', narrative: 'Проведено.', doneOn: { date: '2020-01-20' } },
      { days: DAYS },
      'Готово',
    ],
    [
      '«виконується» after the deadline',
      { status: 'виконується', narrative: 'а' },
      {},
      'Строк минув: замість «виконується» оберіть інший стан.',
    ],
    [
      '«виконується» of year-long upkeep',
      { status: 'виконується', narrative: 'а' },
      { deadlineKind: 'year' },
      'Готово',
    ],
    ['«виконується» before the deadline', { status: 'виконується', narrative: 'а' }, { over: false }, 'Готово'],
  ])('says what %s needs', (_, inputs, rest, expected) => {
    expect(hint(inputs, rest)).toBe(expected);
  });
});

describe('hintFormula', () => {
  // Functions that Excel 2016 without a subscription knows; TEXTJOIN, IFS, CONCAT, XLOOKUP, LET are newer.
  const ALLOWED = new Set([
    'IF',
    'AND',
    'OR',
    'NOT',
    'TRIM',
    'IFERROR',
    'ISNUMBER',
    'INDEX',
    'ROW',
    'FIND',
    'LOWER',
    'SUBSTITUTE',
  ]);

  it.each([
    ['uk', uk],
    ['en', en],
  ] as const)('uses functions of Excel 2016 only and stays within its limits (%s)', (_, texts) => {
    for (const deadlineKind of ['by_date', 'year', 'recurring']) {
      const formula = hintFormula(
        { texts, obligation: 'conditional', deadlineKind, over: true, days: DAYS },
        'INDEX(contacts_value,13)',
        'INDEX(contacts_value,14)',
      );
      const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, literal]) => literal ?? '');
      const called = [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(
        ([, name]) => name ?? '',
      );
      expect(called.filter((name) => !ALLOWED.has(name))).toEqual([]);
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(Math.max(...literals.map((literal) => literal.length))).toBeLessThanOrEqual(255);
    }
  });
});
