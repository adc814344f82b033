import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan, PlanOutcome } from '../../../src/core/plan/types';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

const outcomeOf = (text: string): PlanOutcome => parsePlan(sourceFromText(text), shippedBodies);
function planOf(text: string): Plan {
  const outcome = outcomeOf(text);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
}
/** `id text | kind periods | executors`, one line a measure; tasks as `# no title`. */
const outline = (plan: Plan): readonly string[] =>
  plan.tasks.flatMap((task) => [
    ['#', task.no, task.title].filter((part) => part !== '').join(' '),
    ...task.measures.map((m) =>
      m.exclusion !== undefined
        ? `${m.id} excluded ${m.exclusion.act} ${m.exclusion.date ?? ''}`
        : `${m.id} ${m.text} | ${m.deadline.kind} ${m.deadline.periods.map((p) => p.id).join(' ')} | ` +
          m.executors.map((e) => e.name + (e.consent ? ' (за згодою)' : '')).join('; '),
    ),
  ]);
const codes = (plan: Plan): readonly string[] => plan.diagnostics.map((d) => d.code);

describe('plans of other houses', () => {
  it('reads an order for three years: sections, column numbers, a head repeated on the next page, page numbers', () => {
    const plan = planOf(
      [
        'МІНІСТЕРСТВО КУЛЬТУРИ ТА ІНФОРМАЦІЙНОЇ ПОЛІТИКИ УКРАЇНИ',
        'НАКАЗ',
        '12.02.2021 м. Київ № 77',
        'Про затвердження Плану заходів щодо запобігання корупції на 2021-2023 роки',
        '2. Структурним підрозділам подавати щокварталу до 5 числа місяця, наступного за звітним ' +
          'кварталом, Управлінню з питань запобігання корупції інформацію про стан виконання Плану.',
        'Міністр | Олександр ТКАЧЕНКО |',
        'ПЛАН ЗАХОДІВ',
        'щодо запобігання корупції на 2021-2023 роки',
        '№ з/п | Зміст заходу | Термін виконання | Відповідальні за виконання | Очікуваний результат |',
        '1 | 2 | 3 | 4 | 5 |',
        'I. Організаційні заходи |',
        '1. | Розроблення програми | I квартал 2021 року | Мінфін, МОН | програма |',
        '2. | Проведення навчань | щороку, у травні | -//- | 2 навчання |',
        'II. Інші заходи |',
        '3. | Моніторинг | постійно | центральні органи виконавчої влади | звіт |',
        '2 |',
        '№ з/п | Зміст заходу | Термін виконання | Відповідальні за виконання | Очікуваний результат |',
        '4. | Інформування | протягом 2021-2023 років | те саме | публікації |',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual([
      '# I Організаційні заходи',
      '1 Розроблення програми | quarter 2021-Q1 | Мінфін; МОН',
      '2 Проведення навчань | recurring 2021-05 2022-05 2023-05 | Мінфін; МОН',
      '# II Інші заходи',
      '3 Моніторинг | permanent 2021-01-01..2023-12-31 | центральні органи виконавчої влади',
      '4 Інформування | years 2021-01-01..2023-12-31 | центральні органи виконавчої влади',
    ]);
    expect(plan.requisites).toMatchObject({
      issuer: 'Міністерство культури та інформаційної політики України',
      kind: 'наказ',
      date: '2021-02-12',
      number: '77',
      place: 'Київ',
      signatory: { post: 'Міністр', name: 'Олександр ТКАЧЕНКО' },
    });
    expect(plan.reporting).toMatchObject({
      recurrence: 'quarterly',
      steps: [{ to: 'Управління з питань запобігання корупції' }],
    });
    expect(plan.reporting?.steps[0]?.due.slice(0, 4)).toEqual(['2021-04-05', '2021-07-05', '2021-10-05', '2022-01-05']);
    expect(codes(plan)).toEqual([]);
  });

  it('joins the start and the end of a deadline that stand in two columns', () => {
    const plan = planOf(
      [
        '<p>УКАЗ ПРЕЗИДЕНТА УКРАЇНИ № 837/2019</p><p>Про заходи</p><p>м. Київ</p>' +
          '<p>8 листопада 2019 року</p><p>ПЛАН ДІЙ<br>на 2020 рік</p>',
        '<table><tr><td rowspan=2>№</td><td rowspan=2>Захід</td><td colspan=2>Строк виконання</td>' +
          '<td rowspan=2>Виконавці</td></tr><tr><td>початок</td><td>закінчення</td></tr>',
        '<tr><td colspan=5>Ціль 1. Відкритість</td></tr>' +
          '<tr><td>1.1</td><td>Розробити</td><td>січень 2020 р.</td><td>березень 2020 р.</td>' +
          "<td>Мін'юст</td></tr>" +
          '<tr><td>1.2</td><td>Подати</td><td>01.04.2020</td><td>30.06.2020</td><td>МОН</td></tr></table>',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual([
      '# Ціль 1. Відкритість',
      "1.1 Розробити | month_range 2020-Q1 | Мін'юст",
      '1.2 Подати | date_range 2020-Q2 | МОН',
    ]);
    expect(plan.requisites).toMatchObject({
      issuer: 'Президент України',
      kind: 'указ',
      date: '2019-11-08',
      number: '837/2019',
      place: 'Київ',
    });
  });

  it('takes «Порядковий номер і найменування заходу» for the measure, and a deadline over two rows for both', () => {
    const plan = planOf(
      [
        '<p>Про затвердження плану заходів на 2021-2023 роки</p>' +
          '<p>2. Національній поліції та Службі безпеки щороку до 20 січня подавати Міністерству ' +
          'внутрішніх справ інформацію про хід виконання плану заходів.</p>',
        '<p>3. Міністерству внутрішніх справ щороку до 15 лютого подавати Кабінетові Міністрів України ' +
          'узагальнену інформацію про виконання плану заходів.</p><p>ПЛАН ЗАХОДІВ<br>на 2021-2023 роки</p>',
        '<table><tr><td>Найменування завдання</td><td>Порядковий номер і найменування заходу</td>' +
          '<td>Строк виконання</td><td>Відповідальні за виконання</td><td>Індикатор виконання</td></tr>',
        '<tr><td rowspan=3>1. Розвиток</td><td>1.1. Розроблення</td><td rowspan=2>2021 рік</td>' +
          '<td>МВС</td><td>1</td></tr><tr><td>1.2. Впровадження</td><td>МОН</td><td>1</td></tr>' +
          '<tr><td>1.3. Оцінка</td><td>IV квартал 2023 р.</td><td>-"-</td><td>1</td></tr></table>',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual([
      '# 1 Розвиток',
      '1.1 Розроблення | year 2021 | МВС',
      '1.2 Впровадження | year 2021 | МОН',
      '1.3 Оцінка | quarter 2023-Q4 | МОН',
    ]);
    expect(plan.reporting?.steps).toMatchObject([
      { to: 'Міністерство внутрішніх справ', due: ['2022-01-20', '2023-01-20', '2024-01-20'] },
      { to: 'Кабінет Міністрів України', due: ['2022-02-15', '2023-02-15', '2024-02-15'] },
    ]);
  });

  it.each([
    [
      'ЗАТВЕРДЖЕНО\nрозпорядженням Кабінету Міністрів України\nвід 5 лютого 2021 р. № 77-р',
      'Кабінет Міністрів України',
      'розпорядження',
      '77-р',
    ],
    [
      'ЗАТВЕРДЖЕНО постановою Кабінету Міністрів України від 5 лютого 2021 р. № 77',
      'Кабінет Міністрів України',
      'постанова',
      '77',
    ],
    ['СХВАЛЕНО\nУказом Президента України\nвід 5 лютого 2021 року № 77/2021', 'Президент України', 'указ', '77/2021'],
    [
      'Затверджено\nнаказом Міністерства юстиції України\n05.02.2021 № 77/5',
      'Міністерство юстиції України',
      'наказ',
      '77/5',
    ],
  ])('knows the act of a plan that came without it: %s', (approval, issuer, kind, number) => {
    const plan = planOf(
      [
        approval,
        'ПЛАН ЗАХОДІВ',
        'на 2021 рік',
        'Захід | Строк | Виконавці |',
        '1. Облік | травень | МОН |',
        '2. Звіт | червень | МОН |',
      ].join('\n'),
    );
    expect(plan.requisites).toMatchObject({ issuer, kind, date: '2021-02-05', number });
  });

  it('reads a measure whose deadline and executors are merged with those above', () => {
    const plan = planOf(
      '<p>ПЛАН ЗАХОДІВ<br>на 2021 рік</p><table>' +
        '<tr><td>Найменування заходу</td><td>Строк виконання</td><td>Відповідальні за виконання</td></tr>' +
        '<tr><td>1. Оцифрування</td><td rowspan=2>травень</td><td rowspan=2>МОН</td></tr>' +
        '<tr><td>2. Навчання</td></tr><tr><td colspan=3>II. Інше</td></tr>' +
        '<tr><td>3. Облік</td><td>червень</td><td>МВС</td></tr></table>',
    );
    expect(outline(plan)).toEqual([
      '#',
      '1 Оцифрування | month 2021-05 | МОН',
      '2 Навчання | month 2021-05 | МОН',
      '# II Інше',
      '3 Облік | month 2021-06 | МВС',
    ]);
  });

  it('reads points whose executors and deadline close the paragraph', () => {
    const plan = planOf(
      [
        'Про затвердження плану заходів на 2020 рік',
        'ПЛАН ЗАХОДІВ',
        'на 2020 рік',
        '1. Розроблення проекту постанови.',
        'МОН, Мінфін.',
        'II квартал 2020 року.',
        '2. Підготовка рекомендацій.',
        'МОН.',
        'До 1 вересня 2020 року.',
        '3. Моніторинг.',
        'МВС.',
        'Щороку.',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual([
      '#',
      '1 Розроблення проекту постанови. | quarter 2020-Q2 | МОН; Мінфін',
      '2 Підготовка рекомендацій. | by_date 2020-01-01..2020-09-01 | МОН',
      '3 Моніторинг. | recurring 2020 | МВС',
    ]);
    expect(plan.tasks[0]?.form).toBe('no_tasks');
  });

  it('drops remarks inside cells and any brackets around, and keeps exclusions by their number', () => {
    const plan = planOf(
      [
        'ПЛАН ЗАХОДІВ',
        'на 2021 рік',
        'Захід 1. Перший',
        'Строк виконання: {{ II квартал 2021 р. }}',
        'Виконавці: МВС',
        'Захід 2. Другий',
        'Строк виконання: {в редакції Постанови КМ № 5 від 01.06.2021} III квартал',
        'Виконавці: МОН (за згодою), МВС',
        '[[Захід 3 виключено на підставі Постанови КМ № 7 від 02.07.2021]]',
        'Захід 4. Четвертий',
        'Строк виконання: -"-',
        'Виконавці: -"-',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual([
      '#',
      '1 Перший | quarter 2021-Q2 | МВС',
      '2 Другий | quarter 2021-Q3 | МОН (за згодою); МВС',
      '3 excluded Постанова КМ № 7 2021-07-02',
      '4 Четвертий | quarter 2021-Q3 | МОН (за згодою); МВС',
    ]);
    expect(plan.requisites.amendments.map((a) => a.number)).toEqual(['5', '7']);
    expect(codes(plan)).toEqual(['deadline-ditto-after-excluded', 'executors-ditto-after-excluded']);
  });

  it('takes the plan among several tables and says so', () => {
    const plan = planOf(
      [
        'ПЛАН ЗАХОДІВ на 2020 рік',
        '№ | Захід | Строк | Відповідальний |',
        '1 | Перший | I квартал | Мінфін |',
        '2 | Другий, у тому числі',
        'внутрішній | II квартал | Мінфін |',
        '3 | Третій | III квартал | МОЗ |',
        'Додаток 2',
        'ПЕРЕЛІК',
        '№ | Показник | Значення |',
        '1 | показник | 5 |',
        'Додаток 3',
        '№ | Захід | Строк | Відповідальний |',
        '1 | Інший | I квартал | МОЗ |',
      ].join('\n'),
    );
    expect(outline(plan)).toEqual([
      '#',
      '1 Перший | quarter 2020-Q1 | Мінфін',
      '2 Другий, у тому числі внутрішній | quarter 2020-Q2 | Мінфін',
      '3 Третій | quarter 2020-Q3 | МОЗ',
    ]);
    expect(plan.diagnostics).toContainEqual({
      code: 'plan-chosen',
      severity: 'warning',
      line: 2,
      params: { count: 2, chosen: 2, others: '12' },
    });
  });

  it('reports the columns of a table without a head by what they hold', () => {
    const plan = planOf(
      '<p>ПЛАН ЗАХОДІВ<br>на 2019 рік</p><table>' +
        '<tr><td>1.</td><td>Проведення першого заходу</td><td>травень</td><td>МОН</td></tr>' +
        '<tr><td>2.</td><td>Проведення другого заходу</td><td>-"-</td><td>МВС</td></tr>' +
        '<tr><td>3.</td><td>Проведення третього заходу</td><td>I квартал</td><td>МОЗ</td></tr></table>',
    );
    expect(outline(plan)).toEqual([
      '#',
      '1 Проведення першого заходу | month 2019-05 | МОН',
      '2 Проведення другого заходу | month 2019-05 | МВС',
      '3 Проведення третього заходу | quarter 2019-Q1 | МОЗ',
    ]);
    expect(codes(plan)).toContain('columns-guessed');
  });
});

describe('guesses are reported', () => {
  const table = (rows: string): string => `ПЛАН ЗАХОДІВ\nна 2019 рік\nЗавдання | Захід | Строк | Виконавці |\n${rows}`;

  it('a ditto mark with nothing above it', () => {
    expect(codes(planOf(table('1. | А | 1) перший | -"- | те саме |\n2) другий | травень | МОН |')))).toEqual([
      'deadline-ditto-without-antecedent',
      'executors-ditto-without-antecedent',
    ]);
  });
  it('a deadline that cannot be read, with its line', () => {
    expect(planOf(table('1. | А | 1) перший | коли-небудь | МОН |')).diagnostics).toEqual([
      {
        code: 'deadline-not-understood',
        severity: 'warning',
        line: 4,
        params: { text: 'коли-небудь', measure: '1.1' },
      },
    ]);
  });
  it('the year of the plan, when only the act has one', () => {
    expect(
      codes(
        planOf(
          [
            'від 5 березня 2020 р. № 1',
            'Про затвердження плану заходів',
            'ПЛАН ЗАХОДІВ',
            'Завдання | Захід | Строк | Виконавці |',
            '1. | А | 1) перший | травень | МОН |',
          ].join('\n'),
        ),
      ),
    ).toEqual(['period-from-act']);
  });
  it('numbers that repeat or are missing', () => {
    const plan = planOf(
      table('1. | А | перший | травень | МОН |\nдругий | червень | МОН |\n1. | Б | 1) третій | травень | МОН |'),
    );
    expect(new Set(plan.tasks.flatMap((task) => task.measures.map((m) => m.id))).size).toBe(3);
    expect(codes(plan)).toContain('measure-number-assumed');
  });
});

describe('columns of numbers, and rows of uneven length', () => {
  const idsAndTexts = (text: string): readonly string[] =>
    outline(planOf(text)).map((line) => line.split(' | ')[0] ?? '');
  const head = 'ПЛАН ЗАХОДІВ\nна 2021 рік\n';

  it('takes the numbers of tasks and of measures from a column each', () => {
    expect(
      idsAndTexts(`${head}№ | Завдання | № | Захід | Строк | Виконавці |
1 | Організація | 1 | Програма | I квартал | МОН |
 | | 2 | Навчання | II квартал | МОН |
2 | Контроль | 1 | Моніторинг | постійно | МОЗ |`),
    ).toEqual(['# 1 Організація', '1.1 Програма', '1.2 Навчання', '# 2 Контроль', '2.1 Моніторинг']);
  });

  it.each(['№ з/п | Номер заходу', '№ з/п | Пункт плану', '№ | № пункту'])(
    'takes no running number of rows («%s») for the number of a measure',
    (numbers) => {
      expect(
        idsAndTexts(`${head}${numbers} | Захід | Строк | Виконавці |
1 | 1.1 | Програма | I квартал | МОН |
2 | 1.3 | Навчання | II квартал | МОН |
3 | 2.1 | Моніторинг | постійно | МОЗ |`),
      ).toEqual(['#', '1.1 Програма', '1.3 Навчання', '2.1 Моніторинг']);
    },
  );

  it('reports the columns of a headless table whose rows are not of one length', () => {
    const plan = planOf(
      [
        '1.\tПрограма розвитку\tI квартал 2021 р.\tМОН',
        '2.\tНавчання посадових осіб\t\tМОЗ',
        '3.\tМоніторинг стану\tпостійно',
        '4.\tПідготовка звіту\tщокварталу\tМКІП\tзвіт',
      ].join('\n'),
    );
    expect(outline(plan).slice(1)).toEqual([
      '1 Програма розвитку | quarter 2021-Q1 | МОН',
      '2 Навчання посадових осіб | none  | МОЗ',
      '3 Моніторинг стану | permanent 2021 | ',
      '4 Підготовка звіту | recurring 2021-Q1 2021-Q2 2021-Q3 2021-Q4 | МКІП',
    ]);
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'columns-guessed', params: { measure: 2, deadline: 3, executors: 4 } }),
    );
  });
});

describe('documents that are no plans', () => {
  it.each([
    ['', 'empty'],
    ['Просто лист про нараду у травні.', 'no-table'],
    ['№ | Захід | Строк | Виконавці |\n', 'no-measures'],
    ['Про внесення змін до плану заходів\nЗМІНИ\n1. Пункт 3 виключити.', 'amending-act'],
    [
      [
        'РОЗПОРЯДЖЕННЯ',
        'Про визнання таким, що втратило чинність, розпорядження № 5-р',
        'Визнати таким, що втратило чинність, розпорядження № 5-р «Про затвердження плану заходів».',
      ].join('\n'),
      'amending-act',
    ],
    [
      [
        'РОЗПОРЯДЖЕННЯ',
        'Про визнання такими, що втратили чинність, деяких розпоряджень',
        'Визнати такими, що втратили чинність, розпорядження згідно з переліком.',
      ].join('\n'),
      'amending-act',
    ],
  ])('%j is refused: %s', (text, reason) => {
    const outcome = outcomeOf(text);
    expect(outcome.kind === 'not-a-plan' ? outcome.reason : 'plan').toBe(reason);
    expect(outcome.kind === 'not-a-plan' && outcome.hints.length).toBeGreaterThan(0);
  });
});
