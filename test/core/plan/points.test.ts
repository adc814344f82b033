import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan } from '../../../src/core/plan/types';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

function planIn(...lines: readonly string[]): Plan {
  const outcome = parsePlan(sourceFromText(lines.join('\n')), shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
}

/** `# no title` and `id text | kind periods | executors`, one line each. */
const outline = (plan: Plan): readonly string[] =>
  plan.tasks.flatMap(({ no, title, measures }) => [
    ['#', no, title].filter((part) => part !== '').join(' '),
    ...measures.map(({ id, text, deadline, executors }) =>
      [
        `${id} ${text}`,
        `${deadline.kind} ${deadline.periods.map((period) => period.id).join(' ')}`,
        executors.map(({ name }) => name).join('; '),
      ].join(' | '),
    ),
  ]);
const codes = (plan: Plan): readonly string[] => plan.diagnostics.map(({ code }) => code);
const TITLE = ['Про затвердження плану заходів на 2021 рік', 'ПЛАН ЗАХОДІВ', 'на 2021 рік'];

describe('points of an order that are measures', () => {
  it('have their day and their executors below them, the hour under the day', () => {
    const plan = planIn(
      'Про відзначення Дня міста',
      'З метою відзначення Дня міста:',
      '1. Прибрати площу перед святом.',
      'до 20.05.2021 Департамент житлово-',
      'комунального господарства',
      '2. Покласти квіти до пам’ятника.',
      '21 травня 2021 року Відділ зв’язків з',
      '11.00 громадськістю',
      '3. Прикрасити вулиці міста.',
      '19-21.05.2021 Керівники шкіл',
      'Міський голова Іван ПЕТРЕНКО',
    );
    expect(outline(plan)).toEqual([
      '#',
      '1 Прибрати площу перед святом. | by_date 2021-01-01..2021-05-20 | Департамент житлово-комунального господарства',
      "2 Покласти квіти до пам’ятника. | on_date 2021-05-21 | Відділ зв'язків з громадськістю",
      '3 Прикрасити вулиці міста. | date_range 2021-05-19..2021-05-21 | Керівники шкіл',
    ]);
    expect(plan.period).toEqual({ start: '2021-01-01', end: '2021-12-31' });
  });

  it('have both in brackets behind them', () => {
    const plan = planIn(
      ...TITLE,
      '1. Провести навчання працівників',
      '(до 1 травня, заступник директора)',
      '2. Оновити стенд.',
      '(до 15 червня, МОН, МОЗ)',
    );
    expect(outline(plan)).toEqual([
      '#',
      '1 Провести навчання працівників | by_date 2021-01-01..2021-05-01 | заступник директора',
      '2 Оновити стенд. | by_date 2021-01-01..2021-06-15 | МОН; МОЗ',
    ]);
  });

  it('are the points of an act where no day stands below', () => {
    const plan = planIn(
      'Про затвердження плану заходів на 2021 рік',
      '1. Затвердити план заходів на 2021 рік.',
      '2. Контроль покласти на МОН.',
      'ПЛАН ЗАХОДІВ',
      'на 2021 рік',
      'Захід | Строк виконання | Виконавці |',
      '1. Захід | травень | МОН |',
    );
    expect(outline(plan)).toEqual(['#', '1 Захід | month 2021-05 | МОН']);
  });
});

describe('a point that only opens its items', () => {
  it('is their task; points behind it are measures of their own', () => {
    const plan = planIn(
      ...TITLE,
      'Захід | Виконавці | Строк виконання |',
      '1. Організація заходів із: | | |',
      '1) оповіщення людей | МВС | травень |',
      '2) навчання людей | МОЗ | червень |',
      '2. Перевірка сховищ | МОН | липень |',
    );
    expect(outline(plan)).toEqual([
      '# 1 Організація заходів із:',
      '1.1 оповіщення людей | month 2021-05 | МВС',
      '1.2 навчання людей | month 2021-06 | МОЗ',
      '# 2 Перевірка сховищ',
      '2 Перевірка сховищ | month 2021-07 | МОН',
    ]);
    expect(codes(plan)).toEqual([]);
  });
});

describe('a list behind «разом з»', () => {
  it('names each of its members; what is said of the last one is a remark', () => {
    const plan = planIn(
      ...TITLE,
      'Захід | Строк виконання | Виконавці |',
      '1. Захід | травень | МОН разом з органами місцевого самоврядування, підприємствами, установами та ' +
        'організаціями, які розміщені на території |',
    );
    expect(outline(plan)[1]).toBe(
      '1 Захід | month 2021-05 | МОН; органи місцевого самоврядування; підприємства; установи; організації',
    );
    expect(codes(plan)).toContain('executor-note');
  });
});

describe('points without signs', () => {
  it('begin again under a heading of their own', () => {
    const plan = planIn(
      ...TITLE,
      'Робота з читачами',
      '1 Провести виставку книжок. Бібліотекар 17.05.21',
      '2 Оновити каталог видань. Методист- бібліограф 18.05.21',
      'Робота з громадами',
      '1 Відвідати сільські бібліотеки. Директор 04.06.21',
      '2 Підготувати звіт. Бухгалтер 05.06.21',
    );
    expect(outline(plan).filter((line) => !line.startsWith('#'))).toEqual([
      '1 Провести виставку книжок | on_date 2021-05-17 | Бібліотекар',
      '2 Оновити каталог видань | on_date 2021-05-18 | Методист-бібліограф',
      '1/2 Відвідати сільські бібліотеки | on_date 2021-06-04 | Директор',
      '2/2 Підготувати звіт | on_date 2021-06-05 | Бухгалтер',
    ]);
  });
});

describe('an act that changes another one', () => {
  const act = (change: string): ReturnType<typeof parsePlan> =>
    parsePlan(
      sourceFromText(
        [
          'Про внесення змін до плану заходів на 2021 рік',
          `1. Внести зміни до плану заходів на 2021 рік, ${change}`,
          'Захід | Строк виконання | Виконавці |',
          '1. Облік фондів | травень | МОН |',
        ].join('\n'),
      ),
      shippedBodies,
    );

  it('brings a plan where it puts the whole of it anew', () => {
    const outcome = act('виклавши його в новій редакції, що додається.');
    expect(outcome.kind === 'plan' && outline(outcome.plan)).toEqual(['#', '1 Облік фондів | month 2021-05 | МОН']);
  });

  it('brings none where it changes rows', () => {
    expect(act('виклавши пункт 1 в такій редакції:')).toMatchObject({ kind: 'not-a-plan', reason: 'amending-act' });
  });
});
