import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan } from '../../../src/core/plan/types';
import { sourceFromHtml, sourceFromText } from '../../../src/formats/plan/readSource';
import type { SourceDocument } from '../../../src/core/plan/source';
import { shippedBodies } from '../../support/registry';

function planIn(document: SourceDocument): Plan {
  const outcome = parsePlan(document, shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
}
/** `# no title` and `id text | kind periods | executors`, one line each. */
const outline = (plan: Plan): readonly string[] =>
  plan.tasks.flatMap((task) => [
    ['#', task.no, task.title].filter((part) => part !== '').join(' '),
    ...task.measures.map(
      (m) =>
        `${m.id} ${m.text} | ${m.deadline.kind} ${m.deadline.periods.map((p) => p.id).join(' ')} | ` +
        m.executors.map((e) => e.name + (e.consent ? ' (за згодою)' : '')).join('; '),
    ),
  ]);
const codes = (plan: Plan): readonly string[] => plan.diagnostics.map((d) => d.code);
const TITLE = 'Про затвердження плану заходів на 2021 рік\nПЛАН ЗАХОДІВ\nна 2021 рік\n';
const planOf = (table: string): Plan => planIn(sourceFromText(TITLE + table));

describe('numbers that run through all tasks', () => {
  const FLAT = [
    '1 Перший | month 2021-05 | МОН',
    '2 Другий | month 2021-06 | МОЗ',
    '3 Третій | month 2021-06 | МОЗ',
    '4 Четвертий | month 2021-07 | МОЗ',
  ];

  it("stay the measures' own beside numbered tasks", () => {
    const plan = planIn(
      sourceFromHtml(
        [
          '<p>План заходів на 2021 рік</p><table>' +
            '<tr><td>Завдання</td><td>Заходи</td><td>Строк</td><td>Виконавці</td></tr>',
          '<tr><td rowspan=2>1. Одне</td><td>1. Перший</td><td>травень</td><td>МОН</td></tr>' +
            '<tr><td>2. Другий</td><td>червень</td><td>МОЗ</td></tr>',
          '<tr><td rowspan=2>2. Інше</td><td>3. Третій</td><td>-"-</td><td>-"-</td></tr>' +
            '<tr><td>4. Четвертий</td><td>липень</td><td>-"-</td></tr></table>',
        ].join('\n'),
      ),
    );
    expect(outline(plan)).toEqual(['# 1 Одне', ...FLAT.slice(0, 2), '# 2 Інше', ...FLAT.slice(2)]);
    expect(codes(plan)).toEqual([]);
  });
  it("are the measures' in a number column that goes on where the task does", () => {
    const plan = planOf(
      [
        '№ з/п | Завдання | Захід | Строк виконання | Виконавці |',
        '1 | Одне | Перший | травень | МОН |',
        '2 | | Другий | червень | МОЗ |',
        '3 | Інше | Третій | -"- | -"- |',
        '4 | | Четвертий | липень | -"- |',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual(['# Одне', ...FLAT.slice(0, 2), '# Інше', ...FLAT.slice(2)]);
    expect(codes(plan)).toEqual([]);
  });
  it("distinguish a measure from a task where the task's cell is left out", () => {
    const plan = planOf(
      [
        'Завдання | Захід | Строк виконання | Виконавці |',
        '1. Одне | 1. Перший | травень | МОН |',
        '2. Другий | червень | МОЗ | |',
        '2. Інше | 3. Третій | -"- | -"- |',
        '4. Четвертий | липень | -"- | |',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual(['# 1 Одне', ...FLAT.slice(0, 2), '# 2 Інше', ...FLAT.slice(2)]);
  });
  it('leave tasks alone whose measures begin again', () => {
    expect(
      outline(
        planOf(
          [
            '№ | Завдання | Захід | Строк виконання | Виконавці |',
            '1. | Одне | 1) перший | травень | МОН |',
            '| | 2) другий | червень | МОЗ |',
            '2. | Інше | 1) третій | червень | МОЗ |',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      '# 1 Одне',
      '1.1 перший | month 2021-05 | МОН',
      '1.2 другий | month 2021-06 | МОЗ',
      '# 2 Інше',
      '2.1 третій | month 2021-06 | МОЗ',
    ]);
  });
});

describe('ditto marks of columns beside each other', () => {
  it('repeat their own column of executors', () => {
    const plan = planOf(`Захід | Відповідальні за виконання | Співвиконавці | Строк виконання |
1. Перший | Мінсоцполітики | Пенсійний фонд, Мінфін | травень |
2. Другий | МОН | -"- | -"- |
3. Третій | -"- | МОЗ | червень |
4. Четвертий | -"- | -"- | -"- |
5. П'ятий | МКІП | - | липень |
6. Шостий | -"-, МОН | -"- | липень |`);
    expect(outline(plan).slice(1)).toEqual([
      '1 Перший | month 2021-05 | Мінсоцполітики; Пенсійний фонд; Мінфін',
      '2 Другий | month 2021-05 | МОН; Пенсійний фонд; Мінфін',
      '3 Третій | month 2021-06 | МОН; МОЗ',
      '4 Четвертий | month 2021-06 | МОН; МОЗ',
      "5 П'ятий | month 2021-07 | МКІП",
      '6 Шостий | month 2021-07 | МКІП; МОН',
    ]);
    expect(plan.dittoCells).toBe(8);
    expect(plan.tasks[0]?.measures.map((m) => m.executorsDittoFrom)).toEqual([
      undefined,
      undefined,
      undefined,
      '3',
      undefined,
      undefined,
    ]);
  });
  it('repeat their own end of a deadline, and an end alone closes with its day, month or quarter', () => {
    const plan = planOf(`№ | Захід | Початок | Закінчення | Виконавці |
1 | Перший | 01.02.2021 | 30.06.2021 | МОН |
2 | Другий | -"- | 31.12.2021 | МОН |
3 | Третій | -"- | -"- | МОН |
4 | Четвертий | | грудень 2021 | МОН |
5 | П'ятий | - | 15.11.2021 | МОН |
6 | Шостий | 01.09.2021 | | МОН |
7 | Сьомий | щокварталу | - | МОН |`);
    expect(
      plan.tasks[0]?.measures.map((m) => `${m.deadline.kind} ${m.deadline.periods.map((p) => p.id).join(' ')}`),
    ).toEqual([
      'date_range 2021-02-01..2021-06-30',
      'date_range 2021-02-01..2021-12-31',
      'date_range 2021-02-01..2021-12-31',
      'by_date 2021',
      'by_date 2021-01-01..2021-11-15',
      'from 2021-09-01..2021-12-31',
      'recurring 2021-Q1 2021-Q2 2021-Q3 2021-Q4',
    ]);
    expect(plan.dittoCells).toBe(3);
  });
});

describe('a signature under the table', () => {
  it.each([
    'Директор департаменту | І. РУДЕНКО | |',
    'Перший заступник Міністра | | | Іван ПЕТРЕНКО',
    'Голова комісії | | О.В.Коваленко |',
    "В. о. начальника управління | Дар'я ГНАТЮК",
    'Начальник управління Марія ІВАНЕНКО',
  ])('is no row of the plan: «%s»', (signature) => {
    const plan = planOf(
      [
        'Захід | Строк виконання | Виконавці | Примітка |',
        '1. Перший | травень | МОН | |',
        '2. Другий | щотижня | -"- | |',
        signature,
      ].join('\n'),
    );
    expect(outline(plan).slice(1)).toEqual(['1 Перший | month 2021-05 | МОН', '2 Другий | recurring 2021 | МОН']);
    expect(codes(plan)).toEqual([]);
  });
  it('makes no plan of a letter with the head of a form', () => {
    expect(
      parsePlan(
        sourceFromText(
          [
            'МІНІСТЕРСТВО КУЛЬТУРИ',
            'від 12.01.2020 № 15/2-20',
            'Просимо до 15 лютого 2020 р. надати інформацію про стан виконання плану заходів за такою формою:',
            '№ | Захід | Строк виконання | Стан виконання |',
            'Заступник Міністра | І. ПЕТРЕНКО |',
          ].join('\n'),
        ),
        shippedBodies,
      ),
    ).toMatchObject({ kind: 'not-a-plan', reason: 'no-measures' });
  });
});

describe('short names', () => {
  it('that are the first word of the long one leave the long one whole', () => {
    const plan = planOf(
      [
        'Завдання | Захід | Строк виконання | Виконавці |',
        '1. Дані | 1) перший | травень | Державне агентство з питань електронного урядування (далі - ' + 'Агентство) |',
        '2) другий | травень | -"-, Рада з відкритих даних, утворена наказом Агентства від 1 березня ' +
          '2017 р. № 15 (далі - Рада) (за згодою) | |',
        '3) третій | травень | Рада Агентство | |',
      ].join('\n'),
    );
    expect(
      outline(plan)
        .slice(1)
        .map((line) => line.split(' | ')[2]),
    ).toEqual([
      'Державне агентство з питань електронного урядування',
      'Державне агентство з питань електронного урядування; Рада з відкритих даних (за згодою)',
      'Рада з відкритих даних; Державне агентство з питань електронного урядування',
    ]);
  });
  it('that the act itself defines decide between bodies', () => {
    const plan = planIn(
      sourceFromText(
        [
          'Про затвердження плану заходів на 2021 рік',
          '2. Національному агентству з питань запобігання корупції (далі - Національне агентство) ' +
            'здійснювати моніторинг виконання плану заходів (далі - моніторинг).',
          'ПЛАН ЗАХОДІВ',
          'на 2021 рік',
          'Захід | Строк виконання | Виконавці |',
          '1. Перший | травень | МОН, Національне агентство |',
        ].join('\n'),
      ),
    );
    expect(outline(plan)[1]).toBe(
      '1 Перший | month 2021-05 | МОН; Національне агентство з питань запобігання корупції',
    );
    expect(plan.terms).toEqual([
      { term: 'Національне агентство', means: 'Національне агентство з питань запобігання корупції' },
    ]);
    expect(codes(plan)).toEqual([]);
  });
});

it('keeps a measure together whose words fill several lines before its first cell ends', () => {
  const plan = planOf(
    [
      'Завдання | Захід | Строк виконання | Виконавці | |',
      '1. | Перше | 1) захід а | до 1 травня | МОН |',
      '2) захід б:',
      'одна частина;',
      'друга частина | до 1 червня | МОЗ',
      'МОН | ||',
      '3) захід в | липень | -"- | ||',
    ].join('\n'),
  );
  expect(outline(plan)).toEqual([
    '# 1 Перше',
    '1.1 захід а | by_date 2021-01-01..2021-05-01 | МОН',
    '1.2 захід б: одна частина; друга частина | by_date 2021-01-01..2021-06-01 | МОЗ; МОН',
    '1.3 захід в | month 2021-07 | МОЗ; МОН',
  ]);
});

it('finds the years of a plan in brackets', () => {
  const plan = planIn(
    sourceFromText(
      [
        'Про затвердження плану заходів з реалізації першого етапу стратегії (2019-2021 роки)',
        'Захід | Строк виконання | Виконавці |',
        '1. Перший | щороку | МОН |',
      ].join('\n'),
    ),
  );
  expect([plan.period, codes(plan)]).toEqual([{ start: '2019-01-01', end: '2021-12-31' }, []]);
});

describe('remarks of the editors', () => {
  const excluded = (plan: Plan): readonly string[] =>
    plan.tasks
      .flatMap((task) => task.measures)
      .flatMap((m) => (m.exclusion === undefined ? [] : [`${m.id} ${m.exclusion.date ?? ''}`]));
  const HEAD = [
    'Завдання | Захід | Строк виконання | Виконавці |',
    '1. Перше | 1) захід а | травень | МОН |',
    '2) захід б | червень | МОЗ | |',
    '',
  ].join('\n');

  it.each([
    ['{ Абзац другий підпункту 2 пункту 1 виключено на підставі Постанови КМ № 5 від 01.06.2021 }'],
    ['( У підпункті 2 пункту 1 слова “та МОН” виключено на підставі Постанови КМ № 5 від 01.06.2021 )'],
    ['{Речення друге пункту 1 виключено на підставі Постанови КМ № 5 від 01.06.2021}'],
    ['{Розділ II виключено на підставі Постанови КМ № 5 від 01.06.2021}'],
  ])('on a part of a measure leave it in force: «%s»', (note) => {
    const plan = planOf(`${HEAD}${note}\n2. Друге | захід в | липень | МВС |`);
    expect([
      excluded(plan),
      plan.tasks.flatMap((task) => task.measures).length,
      plan.requisites.amendments.map((act) => act.number),
    ]).toEqual([[], 3, ['5']]);
  });
  it('on a whole section say that they name no measures', () => {
    expect(
      codes(
        planOf(
          [
            `${HEAD}{Розділ II виключено на підставі Постанови КМ № 5 від 01.06.2021}`,
            '2. Друге | захід в | липень | МВС |',
          ].join('\n'),
        ),
      ),
    ).toContain('section-excluded');
  });
  it.each([
    [
      '( Підпункт 2 пункту 1 виключено на підставі Постанови КМ № 5 від 01.06.2021 )',
      '<td colspan="3">',
      '1.2 2021-06-01',
    ],
    ['{Пункт 2 виключено на підставі Постанови КМ № 5 від 01.06.2021}', '<td colspan="5">', '2 2021-06-01'],
  ])('exclude though a column beside them is still filled: «%s»', (note, cell, id) => {
    const rows =
      `<tr><td${cell.includes('3') ? ' rowspan="2"' : ''}>1</td>` +
      `<td${cell.includes('3') ? ' rowspan="2"' : ''}>Перше</td><td>1) захід а</td><td>травень</td>` +
      `<td>МОН</td><td>звіт</td></tr><tr>${cell}${note}</td><td>звіт</td></tr>`;
    expect(
      excluded(
        planIn(
          sourceFromText(
            '<p>ПЛАН ЗАХОДІВ на 2021 рік</p><table>' +
              '<tr><td>№</td><td>Завдання</td><td>Захід</td><td>Строк</td><td>Виконавці</td><td>Очікуваний ' +
              `результат</td></tr>${rows}</table>`,
          ),
        ),
      ),
    ).toEqual([id]);
  });
  it('behind the last row exclude too', () => {
    expect(
      excluded(
        planOf(
          [
            `${HEAD}{Підпункт 3 пункту 1 виключено на підставі Постанови КМ № 5 від 01.06.2021}`,
            '{Пункти 2 та 3 виключено на підставі Постанови КМ № 7 від 01.07.2021}',
          ].join('\n'),
        ),
      ),
    ).toEqual(['1.3 2021-06-01', '2 2021-07-01', '3 2021-07-01']);
  });
  it('that fill several lines under the title are one', () => {
    const plan = planIn(
      sourceFromText(
        [
          'КАБІНЕТ МІНІСТРІВ УКРАЇНИ',
          'ПОСТАНОВА',
          'від 18 грудня 2020 р. № 1100',
          'Деякі питання реалізації Стратегії',
          '{Із змінами, внесеними згідно з Постановами КМ',
          '№ 23 від 16.01.2021',
          '№ 150 від 27.02.2021}',
          `${TITLE}${HEAD}`,
        ].join('\n'),
      ),
    );
    expect([
      plan.requisites.title,
      plan.requisites.amendments.map((act) => `${act.kind} ${act.number} ${act.date}`),
    ]).toEqual(['Деякі питання реалізації Стратегії', ['постанова 23 2021-01-16', 'постанова 150 2021-02-27']]);
  });
});

it("joins a task's words that go on in the next line", () => {
  expect(
    outline(
      planOf(
        [
          'Завдання | Захід | Строк виконання | Виконавці |',
          '1. Розвиток спорту',
          '(за рахунок місцевих бюджетів) | будівництво | травень | МОН |',
          '2. Звіт | до 31 грудня | МОН | |',
        ].join('\n'),
      ),
    ),
  ).toEqual([
    '# 1 Розвиток спорту (за рахунок місцевих бюджетів)',
    '1 будівництво | month 2021-05 | МОН',
    '# 2 Звіт',
    '2 Звіт | by_date 2021 | МОН',
  ]);
});

describe('headings', () => {
  it('alone in a row that leaves cells out are no executors of the row above', () => {
    const plan = planOf(`№ | Захід | Відповідальні за виконання | Строк виконання |
Стратегічна ціль 1. Економіка |
Оперативна ціль 1.1. Інвестиції |
1.1.1 | Закон | МОН | травень |
1.1.2 | Звіт | -//- | червень |
Оперативна ціль 1.2. Експорт |
1.2.1 | Навчання | Торгово-промислова палата (за згодою) | липень |
Стратегічна ціль 2. Люди |
Формування навичок
2.1.1 | Програма | МОЗ | те саме |`);
    expect(outline(plan)).toEqual([
      '# Оперативна ціль 1.1. Інвестиції',
      '1.1.1 Закон | month 2021-05 | МОН',
      '1.1.2 Звіт | month 2021-06 | МОН',
      '# Оперативна ціль 1.2. Експорт',
      '1.2.1 Навчання | month 2021-07 | Торгово-промислова палата (за згодою)',
      '# Формування навичок',
      '2.1.1 Програма | month 2021-07 | МОЗ',
    ]);
    expect(plan.tasks.map((task) => task.goal)).toEqual([
      'Стратегічна ціль 1. Економіка',
      'Стратегічна ціль 1. Економіка',
      'Стратегічна ціль 2. Люди',
    ]);
    expect(codes(plan)).toEqual(['executor-unknown']);
  });
  it('between rows of one cell per line are no indicator or executor', () => {
    const tasks = planOf(
      [
        'Найменування завдання',
        'Найменування заходу',
        'Строк виконання',
        'Відповідальні за виконання',
        'Індикатор виконання',
        'Розвиток петицій',
        '1. Система',
        '1) технічне завдання',
        'травень',
        'МОН',
        'завдання затверджено',
        '2) введення',
        '-"-',
        '-"-',
        'систему введено',
        '2. Навчання',
        'щороку',
        'НАДС',
        'МОН',
        'навчено 200 осіб',
        'Розвиток голосування',
        '3. Дослідження',
        'постійно',
        "Мін'юст",
        'звіт',
      ].join('\n'),
    );
    expect(outline(tasks)).toEqual([
      '# 1 Система',
      '1.1 технічне завдання | month 2021-05 | МОН',
      '1.2 введення | month 2021-05 | МОН',
      '# 2 Навчання',
      '2 Навчання | recurring 2021 | НАДС; МОН',
      '# 3 Дослідження',
      "3 Дослідження | permanent 2021 | Мін'юст",
    ]);
    expect(tasks.tasks.map((task) => task.goal)).toEqual([
      'Розвиток петицій',
      'Розвиток петицій',
      'Розвиток голосування',
    ]);
    const flat = planOf(
      [
        'Найменування заходу',
        'Строк виконання',
        'Відповідальні за виконання',
        'Результат',
        'Розвиток петицій',
        '1. Перший',
        'травень',
        'МОН',
        'акт',
        'Розвиток голосування',
        '2. Другий',
        '-"-',
        'МОЗ',
        'звіт',
      ].join('\n'),
    );
    expect(outline(flat)).toEqual([
      '# Розвиток петицій',
      '1 Перший | month 2021-05 | МОН',
      '# Розвиток голосування',
      '2 Другий | month 2021-05 | МОЗ',
    ]);
  });
  it('of a strategic goal stay it while the goals below change', () => {
    const plan = planIn(
      sourceFromHtml(
        [
          '<p>План роботи на 2021 рік</p><table>' +
            '<tr><td>Стратегічна ціль</td><td>Оперативна ціль</td><td>Завдання</td><td>Захід</td>' +
            '<td>Строк</td><td>Виконавці</td></tr>',
          '<tr><td rowspan=2>1. Рівність</td><td>1.1. Доступ</td><td>1.1.1. Закони</td><td>закон</td>' +
            '<td>травень</td><td>МОН</td></tr>' +
            '<tr><td>1.2. Облік</td><td>1.2.1. Звіти</td><td>звіт</td><td>червень</td>' +
            '<td>МОЗ</td></tr></table>',
        ].join('\n'),
      ),
    );
    expect(plan.tasks.map((task) => [task.no, task.goal])).toEqual([
      ['1.1.1', '1. Рівність'],
      ['1.2.1', '1. Рівність'],
    ]);
    expect([plan.period.start, plan.requisites.planTitle]).toEqual(['2021-01-01', 'роботи на 2021 рік']);
  });
});

it('finds the issuer under the kind of act', () => {
  expect(
    planIn(
      sourceFromText(
        [
          'РОЗПОРЯДЖЕННЯ',
          'КАБІНЕТУ МІНІСТРІВ УКРАЇНИ',
          'від 12 вересня 2020 р. № 650-р',
          'Київ',
          `${TITLE}Захід | Строк виконання | Виконавці |`,
          '1. Перший | травень | МОН |',
        ].join('\n'),
      ),
    ).requisites,
  ).toMatchObject({ issuer: 'Кабінет Міністрів України', kind: 'розпорядження' });
});

it('joins a head whose cells fill several lines', () => {
  const plan = planOf(
    [
      '№',
      'з/п | Найменування',
      'заходу | Строк',
      'виконання | Відповідальні',
      'за виконання |',
      '1. | Розроблення',
      'проекту | до',
      '1 червня | МОН,',
      'МОЗ |',
      '2. | Подання | -"- | -"- |',
    ].join('\n'),
  );
  expect(outline(plan).slice(1)).toEqual([
    '1 Розроблення проекту | by_date 2021-01-01..2021-06-01 | МОН; МОЗ',
    '2 Подання | by_date 2021-01-01..2021-06-01 | МОН; МОЗ',
  ]);
});
