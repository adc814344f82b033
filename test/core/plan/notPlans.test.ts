import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

const FOLDER = join(__dirname, '../../fixtures/not_plans');

describe('what is no plan of measures', () => {
  it.each(readdirSync(FOLDER))('is refused with the reason and the nearest way: %s', (file) => {
    const outcome = parsePlan(sourceFromText(readFileSync(join(FOLDER, file), 'utf8')), shippedBodies);
    if (outcome.kind === 'plan') throw new Error(JSON.stringify(outcome.plan.tasks));
    expect(['no-table', 'no-measures']).toContain(outcome.reason);
    expect(outcome.hints.length).toBeGreaterThan(0);
  });
});

it('takes no sum for a measure where money stands by years, and doubts a plan without deadlines', () => {
  const text = [
    'ПЛАН ЗАХОДІВ на 2021 рік',
    'Заходи | Виконавці | Обсяги фінансування, тис. грн |||',
    '||| 2021 | 2022 | 2023 |',
    'Ремонт | Відділ культури | 100 | 100 | 100 |',
    'Книжки | Відділ освіти | 20 | 20 | 20 |',
  ].join('\n');
  const outcome = parsePlan(sourceFromText(text), shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  const measures = outcome.plan.tasks.flatMap((task) => task.measures.map((one) => one.text));
  expect(measures).toEqual(['Ремонт', 'Книжки']);
  expect(outcome.doubt.level).toBe('grave');
});
