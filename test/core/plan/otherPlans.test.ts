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
const planOf = (text: string): Plan => planIn(sourceFromText(text));
const executors = (plan: Plan): readonly string[] =>
  plan.tasks.flatMap((task) =>
    task.measures.map(
      (m) => `${m.id}: ${m.executors.map((e) => e.name + (e.consent ? ' (за згодою)' : '')).join('; ')}`,
    ),
  );
const codes = (plan: Plan): readonly string[] => plan.diagnostics.map((d) => d.code);

const HEAD = `КАБІНЕТ МІНІСТРІВ УКРАЇНИ
РОЗПОРЯДЖЕННЯ
від 27 травня 2020 р. № 600-р
Про затвердження плану заходів на 2020 рік
Найменування завдання | Найменування заходу | Строк виконання | Відповідальні за виконання |`;

describe('ditto marks with more behind them', () => {
  it('adds those named after the mark to the executors of the row above', () => {
    const plan = planOf(`${HEAD}
1. Харчування | 1) норми | травень | МОЗ, Мінфін |
2) меню | -"- | -"-, МОН |
3) підручник | -"- | -"- та НАН (за згодою) |
4) звіт | -"- | те саме
Мінсоцполітики |
2. Контроль | перевірка | грудень | -"- |`);
    expect(executors(plan)).toEqual([
      '1.1: МОЗ; Мінфін',
      '1.2: МОЗ; Мінфін; МОН',
      '1.3: МОЗ; Мінфін; МОН; НАН (за згодою)',
      '1.4: МОЗ; Мінфін; МОН; НАН (за згодою); Мінсоцполітики',
      '2: МОЗ; Мінфін; МОН; НАН (за згодою); Мінсоцполітики',
    ]);
    expect(plan.tasks[0]?.measures[1]).toMatchObject({ executorsDittoFrom: '1.1', source: { executors: '-"-, МОН' } });
    expect(plan.dittoCells).toBe(7);
  });
  it('takes a name in quotes for a name, and a mark without anybody above for an error', () => {
    const plan = planOf(`${HEAD}
1. Харчування | 1) норми | травень | -"-, МОН |
2) меню | -"- | "Разом проти корупції" |`);
    expect(executors(plan)).toEqual(['1.1: МОН', '1.2: "Разом проти корупції"']);
    expect(codes(plan)).toContain('executors-ditto-without-antecedent');
  });
});

it('defines a short name that is the last word of the long one', () => {
  expect(
    executors(
      planOf(`${HEAD}
1. Молодь | 1) форум | травень | МОН Всеукраїнська молодіжна рада (далі - рада) (за згодою) |
2) звіт | -"- | рада МОН |`),
    ),
  ).toEqual(['1.1: МОН; Всеукраїнська молодіжна рада (за згодою)', '1.2: Всеукраїнська молодіжна рада; МОН']);
});

describe('footnotes of consent', () => {
  it.each([
    ['¹', '¹ За згодою.'],
    ['*', '* За згодою'],
    ['**', '** - за згодою.'],
    ['²', '²) За згодою'],
  ])('binds the mark %s to the executor before it', (mark, note) => {
    const plan = planOf(`${HEAD}
1. Харчування | 1) норми | травень | НАН${mark}, МОН |
2) меню | -"- | МОН, НАН ${mark} |
__________
${note}`);
    expect(executors(plan)).toEqual(['1.1: НАН (за згодою); МОН', '1.2: МОН; НАН (за згодою)']);
    expect(plan.tasks[0]?.measures[0]?.source.executors).toBe(`НАН${mark}, МОН`);
  });
  it('reads raised figures of a page, also when the note fills the last row of the table', () => {
    const plan = planIn(
      sourceFromHtml(
        [
          '<p>Про затвердження плану заходів на 2020 рік</p><table>' +
            '<tr><td>№</td><td>Найменування заходу</td><td>Строк виконання</td><td>Відповідальні за ' +
            'виконання</td></tr>',
          '<tr><td>1</td><td>норми</td><td>травень</td><td>МОН<br>НАН<sup>1</sup></td></tr>' +
            '<tr><td>2</td><td>меню</td><td>червень</td><td>НАН</td></tr>' +
            '<tr><td colspan=4><sup>1</sup> За згодою.</td></tr></table>',
        ].join('\n'),
      ),
    );
    expect(executors(plan)).toEqual(['1: МОН; НАН (за згодою)', '2: НАН']);
  });
});

describe('sections between rows', () => {
  it('keeps a heading of a section out of the executors above it', () => {
    const markdown = planOf(`КАБІНЕТ МІНІСТРІВ УКРАЇНИ
РОЗПОРЯДЖЕННЯ
від 27 травня 2020 р. № 600-р
Про затвердження плану заходів на 2020 рік
| Найменування завдання | Найменування заходу | Відповідальні за виконання | Строк виконання |
|---|---|---|---|
| I. Мережа | | | |
| 1. База | 1.1. Закон | МОН, МОЗ | травень |
| II. Цифровізація | | | |
| 2. Каталог | 2.1. Обладнання | МОН | червень |`);
    expect(executors(markdown)).toEqual(['1.1: МОН; МОЗ', '2.1: МОН']);
    const lines = planOf(`Про затвердження плану заходів на 2024 рік
| № з/п | Зміст заходів | Відповідальні за виконання | Термін виконання |
| 1.1. | Створити штаб | МОН | до 01.05.2024 |
Розділ 2. Технічні заходи
| 2.1. | Закупити насоси | МОЗ | до 01.09.2024 |`);
    expect(executors(lines)).toEqual(['1.1: МОН', '2.1: МОЗ']);
    expect(lines.tasks.map((task) => task.title)).toEqual(['', 'Технічні заходи']);
  });
});

it('takes a Roman number with words for a section, and words beside an empty number too', () => {
  const plan = planOf(`План заходів на 2018 рік,,,,
№ п/п,"Найменування заходу",Відповідальні,"Строк виконання","Примітки"
I,Організаційна робота,,,
1,"Провести наради, семінари","МОН, МОЗ",до 1.06.2018,
2,Підготувати звіт,-//-,-//-,
,Методична робота,,,
3,"Видати посібник",МОН,грудень,"за кошти, гранти"`);
  expect([plan.tasks.map((task) => [task.no, task.title]), executors(plan), codes(plan)]).toEqual([
    [
      ['I', 'Організаційна робота'],
      ['', 'Методична робота'],
    ],
    ['1: МОН; МОЗ', '2: МОН; МОЗ', '3: МОН'],
    [],
  ]);
});

describe('what stands around the table', () => {
  it('reads the head of an act that is written in Markdown', () => {
    const { requisites, period } = planOf(`# РОЗПОРЯДЖЕННЯ КАБІНЕТУ МІНІСТРІВ УКРАЇНИ

від 3 липня 2023 р. № 590-р

**Про затвердження плану заходів на 2023-2025 роки щодо безбар'єрності**

## План заходів

| № | Найменування заходу | Строк | Відповідальні |
|---|:--:|---|---|
| 1 | ДБН | до 31 грудня 2023 р. | МОН |`);
    expect(requisites).toMatchObject({
      issuer: 'Кабінет Міністрів України',
      kind: 'розпорядження',
      number: '590-р',
      title: "Про затвердження плану заходів на 2023-2025 роки щодо безбар'єрності",
    });
    expect(period).toEqual({ start: '2023-01-01', end: '2025-12-31' });
  });
  it('takes rows with a border under a head without one', () => {
    const plan = planOf(`Про затвердження плану заходів на 2020 рік
Найменування завдання | Найменування заходу | Строк виконання | Відповідальні за виконання
1 | 2 | 3 | 4
| 1. | Курси | 1) організувати | протягом року | МОН |
| | | 2) видати | -"- | -"- |
| 2. | Медіа | створити | I півріччя | МОЗ |`);
    expect(executors(plan)).toEqual(['1.1: МОН', '1.2: МОН', '2: МОЗ']);
  });
  it('finds the title of a plan that stands in one line over its table or its points', () => {
    const sheet = planOf(`План заходів Держлісагентства на 2023 рік
№ | Назва заходу | Термін | Відповідальні
1 | Посадити ліс | квітень | МОН`);
    expect([sheet.requisites.planTitle, sheet.period.start, sheet.diagnostics]).toEqual([
      'Держлісагентства на 2023 рік',
      '2023-01-01',
      [],
    ]);
    const points = planOf(`УКАЗ
ПРЕЗИДЕНТА УКРАЇНИ
План дій на 2021–2023 роки
1. Розробити законопроект
Строк виконання: до 31 грудня 2021 року
Відповідальні: МОН, МОЗ
Очікуваний результат: законопроект внесено
2. Створити реєстр
Строк виконання: 2022–2023 роки
Відповідальні: -"-`);
    expect(executors(points)).toEqual(['1: МОН; МОЗ', '2: МОН; МОЗ']);
    expect(points.period).toEqual({ start: '2021-01-01', end: '2023-12-31' });
  });
  it('finds the year of a plan in «у 2017 році»', () => {
    expect(
      planOf(`Про План заходів з відзначення ювілею у 2017 році
№ | Назва заходу | Виконавці | Термін виконання
1 | Урочистості | МОН | 24 серпня`),
    ).toMatchObject({ period: { start: '2017-01-01', end: '2017-12-31' }, diagnostics: [] });
  });
});

describe('who reports', () => {
  const reporting = (points: string): Plan['reporting'] =>
    planOf(`КАБІНЕТ МІНІСТРІВ УКРАЇНИ
РОЗПОРЯДЖЕННЯ
від 3 липня 2023 р. № 590-р
Про затвердження плану заходів на 2023 рік
1. Затвердити план заходів, що додається.
${points}
План заходів
№ | Найменування заходу | Строк | Відповідальні
1 | ДБН | до 31 грудня 2023 р. | МОН`).reporting;
  it('keeps adjectives of one noun together', () => {
    expect(
      reporting(
        '2. Міністерствам, іншим центральним та місцевим органам виконавчої влади інформувати Кабінет ' +
          'Міністрів України щопівроку до 20 числа місяця, що настає за звітним періодом, про стан ' +
          'виконання плану заходів.',
      )?.steps[0],
    ).toMatchObject({
      who: [{ name: 'міністерства' }, { name: 'інші центральні та місцеві органи виконавчої влади' }],
      to: 'Кабінет Міністрів України',
    });
  });
  it('stops at what they must do besides, and passes on by a day of the same month', () => {
    expect(
      reporting(
        '2. Центральним органам виконавчої влади, іншим державним органам забезпечити виконання плану ' +
          'заходів та подавати щокварталу до 5 числа місяця, що настає за звітним кварталом, Міністерству ' +
          'освіти і науки інформацію про стан виконання для її узагальнення та подання до 15 числа ' +
          'зазначеного місяця Кабінету Міністрів України.',
      ),
    ).toMatchObject({
      recurrence: 'quarterly',
      steps: [
        {
          who: [{ name: 'центральні органи виконавчої влади' }, { name: 'інші державні органи' }],
          due: ['2023-07-05', '2023-10-05', '2024-01-05'],
        },
        {
          to: 'Кабінет Міністрів України',
          text: 'до 15 числа зазначеного місяця',
          due: ['2023-07-15', '2023-10-15', '2024-01-15'],
        },
      ],
    });
  });
  it('reads a time that stands before the verb in a list of what they must do', () => {
    expect(
      reporting(
        [
          '2. Міністерствам, обласним держадміністраціям:',
          'забезпечити виконання плану заходів;',
          'щороку до 25 січня подавати Міністерству соціальної політики інформацію про хід виконання плану ' +
            'заходів для узагальнення та подання до 15 лютого Кабінетові Міністрів України.',
        ].join('\n'),
      ),
    ).toMatchObject({
      recurrence: 'yearly',
      steps: [
        {
          who: [{ name: 'міністерства' }, { name: 'обласні держадміністрації' }],
          to: 'Міністерство соціальної політики',
          due: ['2024-01-25'],
        },
        { to: 'Кабінет Міністрів України', due: ['2024-02-15'] },
      ],
    });
  });
  it('names nobody where the clause names nobody', () => {
    expect(
      reporting('2. Про стан виконання плану інформувати Кабінет Міністрів України щороку до 1 лютого.'),
    ).toMatchObject({ steps: [{ who: [], to: 'Кабінет Міністрів України', due: ['2024-02-01'] }] });
  });
  it('keeps «а також» apart and consent out of the names, and finds a time before either verb', () => {
    expect(
      reporting(
        [
          '2. Міністерствам та іншим центральним органам виконавчої влади, а також обласним та Київській ' +
            'міській держадміністраціям, Національному агентству з питань запобігання корупції (за згодою) ' +
            'подати до 15 січня Міністерству юстиції інформацію про результати виконання плану заходів.',
          '3. Міністерству юстиції узагальнити подану інформацію та до 1 березня поінформувати Кабінет ' +
            'Міністрів України.',
        ].join('\n'),
      ),
    ).toMatchObject({
      steps: [
        {
          who: [
            { name: 'міністерства' },
            { name: 'інші центральні органи виконавчої влади' },
            { name: 'обласні держадміністрації' },
            { name: 'Київська міська держадміністрація' },
            { name: 'Національне агентство з питань запобігання корупції' },
          ],
          to: 'Міністерство юстиції',
          due: ['2024-01-15'],
        },
        { to: 'Кабінет Міністрів України', text: 'до 1 березня', due: ['2024-03-01'] },
      ],
    });
  });
  it('passes on by a bare day of the month, and in December reports on the year that ends', () => {
    expect(
      reporting(
        '2. Центральним органам виконавчої влади, визначеним відповідальними за виконання плану заходів, ' +
          'подавати щокварталу до 10 числа місяця, що настає за звітним кварталом, Міністерству юстиції ' +
          'інформацію про стан його виконання для її узагальнення та подання до 20 числа Кабінетові ' +
          'Міністрів України.',
      )?.steps,
    ).toMatchObject([
      { who: [{ name: 'центральні органи виконавчої влади, визначені відповідальними за виконання плану заходів' }] },
      { text: 'до 20 числа', due: ['2023-07-20', '2023-10-20', '2024-01-20'] },
    ]);
    expect(
      reporting(
        '2. Міністерствам подати до 25 грудня Міністерству юстиції інформацію про стан виконання плану заходів.',
      )?.steps[0]?.due,
    ).toEqual(['2023-12-25']);
  });
  it('counts a reporting time from the end of each turn, and finds the addressee behind it', () => {
    expect(
      reporting(
        '2. Міністерствам у двотижневий строк після завершення року подавати Міністерству економіки ' +
          'інформацію про стан виконання плану заходів.',
      ),
    ).toMatchObject({
      recurrence: 'yearly',
      steps: [
        {
          who: [{ name: 'міністерства' }],
          to: 'Міністерство економіки',
          text: 'у двотижневий строк після завершення року',
          due: ['2024-01-14'],
        },
      ],
    });
    expect(
      reporting(
        '2. Міністерствам подавати Міністерству фінансів у місячний строк після закінчення кожного ' +
          'півріччя інформацію про стан виконання плану заходів для узагальнення та подання у двотижневий ' +
          'строк Кабінетові Міністрів України.',
      ),
    ).toMatchObject({
      recurrence: 'half_yearly',
      steps: [
        { to: 'Міністерство фінансів', due: ['2023-07-30', '2024-01-31'] },
        { to: 'Кабінет Міністрів України', due: ['2023-08-13', '2024-02-14'] },
      ],
    });
  });

  it('knows monthly reports and departments', () => {
    expect(
      reporting(
        '2. Структурним підрозділам щомісяця до 5 числа місяця, що настає за звітним, надавати ' +
          'Департаменту освіти інформацію про стан виконання плану.',
      ),
    ).toMatchObject({
      recurrence: 'monthly',
      steps: [
        {
          to: 'Департамент освіти',
          due: ['2023-07-05', '2023-08-05', '2023-09-05', '2023-10-05', '2023-11-05', '2023-12-05', '2024-01-05'],
        },
      ],
    });
  });
});

describe('rows of other shapes', () => {
  it('lets a ditto stand for the task', () => {
    expect(
      executors(
        planOf(`Про затвердження плану заходів на 2021 рік
№ з/п\tЗавдання\tЗаходи\tВиконавці\tСтроки виконання\tПримітка
1.\tБезпека\t1.1. Огляд\tДСНС\tI квартал\t
\t\t1.2. Навчання\tДСНС, МОН\tII-III квартали\t
\t"\t1.3. Перевірка\t"\t"\t`),
      ),
    ).toEqual(['1.1: ДСНС', '1.2: ДСНС; МОН', '1.3: ДСНС; МОН']);
  });
  it('takes a point on its own line for a section, whatever column comes first', () => {
    const plan = planOf(`Про затвердження плану заходів на 2018 рік
Строк виконання | Найменування заходу | Відповідальні за виконання
1. Розвиток мереж
| Січень 2018 р. | 1) дослідження ринку | МОН |
| -"- | 2) проект акта | те саме |
2. Підтримка
| IV квартал 2018 р. | 3) семінар | МОЗ |`);
    expect(
      plan.tasks.map(
        (task) =>
          `${task.no} ${task.title}: ` +
          task.measures.map((m) => `${m.id} ${m.deadline.periods.map((p) => p.id).join()}`).join('; '),
      ),
    ).toEqual(['1 Розвиток мереж: 1 2018-01; 2 2018-01', '2 Підтримка: 3 2018-Q4']);
  });
  it('gives executors on several lines all lines but those of the columns behind', () => {
    expect(
      executors(
        planOf(`ПЛАН
заходів на 2018 рік
Найменування завдання
Найменування заходу
Строк виконання
Відповідальні за виконання
Індикатор
1. Удосконалення законодавства
1) розроблення законопроекту
II квартал
Мін'юст
Мінсоцполітики
законопроект подано
2) проведення експертизи
-"-
Мін'юст
НАН (за згодою)
експертизу проведено
2. Звіт
до 1 грудня
Мін'юст
звіт`),
      ),
    ).toEqual(["1.1: Мін'юст; Мінсоцполітики", "1.2: Мін'юст; НАН (за згодою)", "2: Мін'юст"]);
  });
});

describe('documents cut out of their acts', () => {
  it('knows changes to a plan without the act that makes them', () => {
    expect(
      parsePlan(
        sourceFromText(
          [
            'ЗМІНИ,',
            'що вносяться до плану заходів на 2019 рік',
            '1. У пункті 2 слова “до 1 червня” замінити словами “до 1 грудня”.',
            '2. Пункт 3 виключити.',
          ].join('\n'),
        ),
        shippedBodies,
      ),
    ).toMatchObject({
      kind: 'not-a-plan',
      reason: 'amending-act',
      changes: ['1. У пункті 2 слова “до 1 червня” замінити словами “до 1 грудня”.', '2. Пункт 3 виключити.'],
    });
  });
  it('reads labelled points without any heading', () => {
    expect(
      executors(
        planOf(`Про затвердження плану заходів на 2020 рік
Завдання 1. Сприяння громадській активності
Захід 1. Провести форум
Термін: травень 2020 року
Виконавці: МОН, МОЗ

Захід 2. Провести конкурс
Термін: -//-
Виконавці: ті самі

Завдання 2. Інформування
Захід 1. Розмістити матеріали
Термін: постійно
Виконавці: МВС`),
      ),
    ).toEqual(['1.1: МОН; МОЗ', '1.2: МОН; МОЗ', '2.1: МВС']);
  });
  it('keeps numbers that run through unnumbered tasks', () => {
    const plan = planOf(`Про затвердження плану заходів на 2015 рік
Відповідальні за виконання\tНайменування заходу\tСтрок виконання\tНайменування завдання
МОН\t1. Розроблення закону\tберезень\tI. Дерегуляція
МОЗ\t2. Аналіз\t-"-\tI. Дерегуляція
МВС\t3. Огляд\tтравень\tII. Податки`);
    expect([executors(plan), plan.tasks.map((task) => [task.no, task.title]), codes(plan)]).toEqual([
      ['1: МОН', '2: МОЗ', '3: МВС'],
      [
        ['I', 'Дерегуляція'],
        ['II', 'Податки'],
      ],
      [],
    ]);
  });
  it('takes a struck measure with its words for excluded, and a non-breaking space of a page for a space', () => {
    const plan = planOf(`Про затвердження плану заходів на 2019 рік
| Найменування завдання | Найменування заходу | Строк виконання | Відповідальні за виконання |
| --- | --- | --- | --- |
| 1. Захист | 1) захід перший | до 1&nbsp;червня | МОН |
|  | 2) ~~захід другий~~ [виключено] | | |
| 2. Контроль | захід | -"- | -"- |`);
    expect(
      plan.tasks.flatMap((task) => task.measures).map((m) => [m.id, m.text, m.deadline.due, m.exclusion?.act]),
    ).toEqual([
      ['1.1', 'захід перший', '2019-06-01', undefined],
      ['1.2', 'захід другий', undefined, 'виключено'],
      ['2', 'захід', '2019-06-01', undefined],
    ]);
  });
});
