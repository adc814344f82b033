import { outlineLines } from '../../src/cli/outline/outline';
import { planJson } from '../../src/cli/json';
import { parsePlan } from '../../src/core/plan/parsePlan';
import { sourceFromText } from '../../src/formats/plan/readSource';
import { shippedBodies } from '../support/registry';
import { uk } from '../support/texts';

it('counts a point that was excluded as a whole among the excluded, not among the tasks', () => {
  const outcome = parsePlan(
    sourceFromText(
      'План заходів на 2021 рік\nЗавдання | Захід | Строк виконання | Виконавці |\n' +
        '1. Перше | захід а | травень | МОН |\n' +
        '{Пункт 2 виключено на підставі Постанови КМ № 5 від 01.06.2021}\n3. Третє | щокварталу | МОЗ | |',
    ),
    shippedBodies,
  );
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  expect(planJson(outcome.plan, [], uk)).toMatchObject({
    tasks: [{ no: '1' }, { no: '3' }],
    excluded: [{ id: '2', date: '2021-06-01' }],
    totals: { tasks: 2, measures: 2, excluded: 1, measurePeriods: 5, executorMentions: 2, dittoCells: 0 },
  });
  expect(outlineLines(outcome.plan, [], [], uk)).toContain('Завдань: 2, заходів: 2');
});
