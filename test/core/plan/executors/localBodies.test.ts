import { createBodyIndex } from '../../../../src/core/bodies/bodyIndex';
import { parseExecutors } from '../../../../src/core/plan/executors/parseExecutors';
import { withLocalBodies } from '../../../../src/core/plan/executors/withLocalBodies';
import type { Executor, Plan } from '../../../../src/core/plan/types';
import { shippedBodies } from '../../../support/registry';

const executorsOf = (cell: string): readonly Executor[] => {
  const { executors, diagnostics } = parseExecutors(cell, { bodies: shippedBodies, terms: [] });
  expect(diagnostics.filter(({ code }) => code.startsWith('executor-unknown'))).toEqual([]);
  return executors;
};

const planOf = (executors: readonly Executor[]): Pick<Plan, 'tasks'> =>
  ({ tasks: [{ measures: [{ executors }] }] }) as unknown as Pick<Plan, 'tasks'>;

const bodiesOf = (cell: string): readonly (readonly [id: string, note: string | undefined])[] => {
  const executors = executorsOf(cell);
  const index = createBodyIndex(withLocalBodies(shippedBodies.registry, planOf(executors)));
  return executors.map(({ name }) => {
    const [body, ...others] = index.find(name);
    expect(others).toEqual([]);
    return [body?.id ?? `nobody for ${name}`, body?.note];
  });
};

const TABLE = `
Київська облдержадміністрація | oda09
Харківська ОВА | oda19
Харківської ОДА | oda19
КМДА | kmda
виконавчий комітет Львівської міської ради | vk-miskrada-lvivska: центр: м. Львів
Виконком Львівської міськради | vk-miskrada-lvivska: центр: м. Львів
Івано-Франківська обласна рада | oblrada-ivano-frankivska: центр: м. Івано-Франківськ
Івано-Франківської облради | oblrada-ivano-frankivska: центр: м. Івано-Франківськ
Закарпатська обласна рада | oblrada-zakarpatska: центр: м. Ужгород
разом з Закарпатською обласною радою | oblrada-zakarpatska: центр: м. Ужгород
Київська міська рада | miskrada-kyivska: центр: м. Київ
Львівською міською радою | miskrada-lvivska: центр: м. Львів
Броварська районна державна адміністрація | rda-brovarska: центр: м. Бровари
Броварської райдержадміністрації | rda-brovarska: центр: м. Бровари
Броварська РДА | rda-brovarska: центр: м. Бровари
Броварська районна військова адміністрація | rda-brovarska: центр: м. Бровари
Шевченківська районна в місті Києві державна адміністрація | rda-shevchenkivska-v-misti-kyievi
Мелітопольська міська військова адміністрація | mva-melitopolska: центр: м. Мелітополь
Білоцерківська міська територіальна громада | tg-bilotserkivska: центр: м. Біла Церква
Білоцерківської міської об’єднаної територіальної громади | tg-bilotserkivska: центр: м. Біла Церква
Білоцерківська ОТГ | tg-bilotserkivska: центр: м. Біла Церква
Солонянська сільська рада | silrada-solonianska
Солонянської сільради | silrada-solonianska
Слобожанська селищна рада | selyshchrada-slobozhanska
Броварська, Бориспільська РДА | rda-brovarska: центр: м. Бровари; rda-boryspilska: центр: м. Бориспіль
Вінницька та Київська обласні ради | oblrada-vinnytska: центр: м. Вінниця; oblrada-kyivska: центр: м. Київ
Львівська міська рада, КМДА | miskrada-lvivska: центр: м. Львів; kmda
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, string]);

describe('bodies of places', () => {
  it.each(TABLE)('%s: a body of its own with a lasting id', (cell, expected) => {
    expect(
      bodiesOf(cell)
        .map(([id, note]) => (note === undefined || !note.startsWith('центр') ? id : `${id}: ${note}`))
        .join('; '),
    ).toBe(expected);
  });

  it.each([
    ['обласні державні адміністрації', 'обласні держадміністрації'],
    ['РДА', 'районні держадміністрації'],
    ['ТГ', 'територіальні громади'],
    ['районні ради', 'районні ради'],
    ['виконкоми міських рад', 'виконкоми міських рад'],
  ])('%s: the group of all', (cell, name) => {
    expect(executorsOf(cell)).toMatchObject([{ kind: 'group', name }]);
  });

  it.each([
    'Департамент освіти Львівської міської ради',
    'Управління культури Броварської РДА',
    'Департамент освіти\nЛьвівської міської ради',
    'Київська обласна прокуратура',
    'Національна рада реформ',
    'Єврейська громада',
  ])('%s: neither the council nor the administration', (cell) => {
    const { executors } = parseExecutors(cell, { bodies: shippedBodies, terms: [] });
    expect(executors.map(({ name }) => name)).toEqual([cell.replace('\n', ' ')]);
    expect(withLocalBodies(shippedBodies.registry, planOf(executors))).toBe(shippedBodies.registry);
  });

  it('names a community once, however it is written', () => {
    const executors = executorsOf('Білоцерківська ТГ, Білоцерківська міська територіальна громада');
    const { bodies } = withLocalBodies(shippedBodies.registry, planOf(executors));
    expect(bodies.slice(shippedBodies.registry.bodies.length).map(({ id }) => id)).toEqual(['tg-bilotserkivska']);
  });

  it('keeps councils of one name in two districts apart', () => {
    const executors = executorsOf(
      'Вільнянська сільська рада Дніпровського району Дніпропетровської області; ' +
        'Вільнянська сільська рада Дніпровського району Запорізької області',
    );
    const { bodies } = withLocalBodies(shippedBodies.registry, planOf(executors));
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(shippedBodies.registry.bodies.length + 2);
  });
});
