import { parseExecutors } from '../../../../src/core/plan/executors/parseExecutors';
import { parsePlan } from '../../../../src/core/plan/parsePlan';
import { sourceFromText } from '../../../../src/formats/plan/readSource';
import { shippedBodies } from '../../../support/registry';

const read = (cell: string, home = {}) => parseExecutors(cell, { bodies: shippedBodies, terms: [], home });
const shown = (cell: string, home = {}): readonly string[] =>
  read(cell, home).executors.map(({ name, kind, consent }) => `${name} [${kind}]${consent ? ' (за згодою)' : ''}`);
const asked = (cell: string, home = {}): readonly unknown[] =>
  read(cell, home).diagnostics.flatMap(({ code, params }) =>
    code === 'executor-place-missing' ? [params['name']] : [],
  );

describe('one body of some place, named without the place', () => {
  it.each([
    ['обласна державна адміністрація', 'обласна державна адміністрація'],
    ['облдержадміністрація', 'облдержадміністрація'],
    ['МОЗ разом з обласною державною адміністрацією', 'обласна державна адміністрація'],
    ['обласна військова адміністрація (за згодою)', 'обласна військова адміністрація'],
    ['обласна державна (військова) адміністрація', 'обласна державна адміністрація'],
    ['Обласна рада', 'обласна рада'],
    ['районна рада', 'районна рада'],
    ['райдержадміністрація', 'райдержадміністрація'],
    ['районна державна адміністрація', 'районна державна адміністрація'],
    ['міська рада, Мінкультури', 'міська рада'],
    ['міськрада', 'міськрада'],
    ['виконавчий комітет міської ради', 'виконавчий комітет міської ради'],
    ['виконком сільської ради', 'виконком сільської ради'],
    ['виконавчий комітет', 'виконавчий комітет'],
    ['селищна територіальна громада', 'селищна територіальна громада'],
    ["об'єднана територіальна громада", 'територіальна громада'],
    ['місцева рада', 'місцева рада'],
  ])('«%s» is asked about, not taken for all of them', (cell, name) => {
    expect(asked(cell)).toEqual([name]);
    const [one] = read(cell).executors.filter((executor) => executor.name === name);
    expect(one?.kind).toBe('group');
    // Among oblast administrations the ministry chooses; nobody owes before that.
    expect(one?.expand === undefined || one.expand.filter !== undefined).toBe(true);
  });

  it.each([
    ['облдержадміністрації', ['обласні держадміністрації [group]']],
    ['обласні державні адміністрації', ['обласні держадміністрації [group]']],
    [
      'обласні, Київська міська держадміністрації',
      ['обласні держадміністрації [group]', 'Київська міська держадміністрація [body]'],
    ],
    ['ОДА', ['обласні держадміністрації [group]']],
    ['виконавчі комітети міських рад', ['виконавчі комітети міських рад [group]']],
    ['Полтавська обласна державна адміністрація', ['Полтавська облдержадміністрація [body]']],
    ['обласна державна адміністрація Полтавської області', ['Полтавська облдержадміністрація [body]']],
    ['Львівська міська рада', ['Львівська міська рада [body]']],
    ['міська рада ветеранів', ['міська рада ветеранів [collective]']],
    ['Національна рада з питань телебачення і радіомовлення', undefined],
  ])('«%s» says whom it means', (cell, names) => {
    expect(asked(cell)).toEqual([]);
    if (names !== undefined) expect(shown(cell)).toEqual(names);
  });
});

const plan = (head: string, ...cells: readonly string[]): string =>
  [head, '', '№ | Найменування заходу | Строк виконання | Відповідальні виконавці']
    .concat(
      cells.map((cell, i) => `${i + 1} | Провести навчання з питань ${i + 1}-ї теми | до 1 грудня 2024 року | ${cell}`),
    )
    .join('\n');

function executorsOf(head: string, ...cells: readonly string[]) {
  const outcome = parsePlan(sourceFromText(plan(head, ...cells)), shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return {
    doubt: outcome.doubt,
    asked: outcome.plan.diagnostics.filter(({ code }) => code === 'executor-place-missing').length,
    names: outcome.plan.tasks.flatMap(({ measures }) =>
      measures.map(({ executors }) => executors.map(({ name, kind }) => `${name} [${kind}]`).join('; ')),
    ),
  };
}

const OBLAST = 'ПЛАН ЗАХОДІВ\nз реалізації Програми розвитку культури Полтавської області на 2024 рік';

describe('the place that the plan itself names', () => {
  it('is that of the executors in a programme of one oblast', () => {
    const {
      names,
      asked: told,
      doubt,
    } = executorsOf(
      OBLAST,
      'обласна державна адміністрація',
      'облдержадміністрація, обласна рада',
      'ОВА; районні державні адміністрації',
      'департамент культури облдержадміністрації',
    );
    expect(names).toEqual([
      'Полтавська облдержадміністрація [body]',
      'Полтавська облдержадміністрація [body]; Полтавська обласна рада [body]',
      'Полтавська облдержадміністрація [body]; районні держадміністрації [group]',
      expect.stringMatching(/^департамент культури облдержадміністрації \[body\]$/),
    ]);
    expect([told, doubt.reasons.map(({ code }) => code).includes('places-missing')]).toEqual([0, false]);
  });

  it.each([
    ['РІШЕННЯ\nЛуцької міської ради\nвід 12.01.2024 № 7\nПро план заходів на 2024 рік', 'Луцька міська рада [body]'],
    ['ЛУЦЬКА МІСЬКА РАДА\nРІШЕННЯ\nвід 12.01.2024 № 7\nПро план заходів на 2024 рік', 'Луцька міська рада [body]'],
    ['ПЛАН ЗАХОДІВ\nз благоустрою міста Луцька на 2024 рік', 'Луцька міська рада [body]'],
    ['ПЛАН ЗАХОДІВ\nз благоустрою м. Біла Церква на 2024 рік', 'Білоцерківська міська рада [body]'],
    ['ПЛАН ЗАХОДІВ\nІрпінської міської територіальної громади на 2024 рік', 'Ірпінська міська рада [body]'],
  ])('«%s» is of one city', (head, council) => {
    expect(executorsOf(head, 'міська рада', 'Мінкультури').names[0]).toBe(council);
    const city = council.split(' ')[0]?.replace(/а$/, 'ої');
    expect(executorsOf(head, 'виконавчий комітет міської ради', 'МОЗ').names[0]).toBe(
      `виконавчий комітет ${city} міської ради [body]`,
    );
  });

  it.each([
    [
      'ПЛАН ЗАХОДІВ\nщодо розвитку Стрийського району на 2024 рік',
      'райдержадміністрація',
      'Стрийська райдержадміністрація [body]',
    ],
    [
      'ПЛАН ЗАХОДІВ\nСтрийської районної державної адміністрації на 2024 рік',
      'районна рада',
      'Стрийська районна рада [body]',
    ],
    [
      'ПЛАН ЗАХОДІВ\nРешетилівської селищної ради на 2024 рік',
      'виконком',
      'виконавчий комітет Решетилівської селищної ради [body]',
    ],
  ])('«%s»: «%s» is «%s»', (head, cell, name) => {
    expect(executorsOf(head, cell, 'МОЗ').names[0]).toBe(name);
  });

  it.each([
    ['ПЛАН ЗАХОДІВ\nз відновлення Харківської та Херсонської областей на 2024 рік', 'облдержадміністрація'],
    [
      'ПЛАН ЗАХОДІВ\nз відновлення Харківської та Херсонської областей на 2024 рік\nХарківська обласна рада',
      'облдержадміністрація',
    ],
    ['ПЛАН ЗАХОДІВ\nз реалізації Національної стратегії на 2024 рік', 'обласна державна адміністрація'],
    ['ЗАТВЕРДЖЕНО\nНаказ Міністерства культури\nм. Київ\nПЛАН ЗАХОДІВ\nна 2024 рік', 'міська рада'],
    ['ПЛАН ЗАХОДІВ\nз благоустрою міста Луцька на 2024 рік', 'обласна рада'],
  ])('«%s» leaves «%s» to be asked, in its doubt, too', (head, cell) => {
    const { names, asked: told, doubt } = executorsOf(head, cell, 'МОЗ', 'МОН', 'МВС');
    expect(names[0]).toBe(`${cell} [group]`);
    expect(told).toBe(1);
    expect(doubt.reasons).toContainEqual(expect.objectContaining({ code: 'places-missing', count: 1, of: 4 }));
  });
});
