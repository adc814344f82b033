import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { roundsOf } from '../../../src/core/duties/rounds';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan } from '../../../src/core/plan/types';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

const FOLDER = join(__dirname, '../../fixtures/cases/reporting');

interface Case {
  readonly period: string;
  readonly adopted: string;
  readonly points: readonly string[];
  readonly recurrence: string;
  readonly steps: readonly { readonly who: readonly string[]; readonly to: string; readonly due: readonly string[] }[];
  readonly rounds: readonly string[];
}

const cases = readdirSync(FOLDER).map(
  (name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case] as const,
);

/** An ordinance with these points and one measure. */
function planWith({ period, adopted, points }: Case): Plan {
  const [day = '', month = '', year = ''] = adopted.split('.');
  const text = [
    'КАБІНЕТ МІНІСТРІВ УКРАЇНИ',
    'РОЗПОРЯДЖЕННЯ',
    `від ${day}.${month}.${year} № 200-р Київ`,
    `Про затвердження плану заходів з розвитку бібліотек ${period}`,
    `1. Затвердити план заходів з розвитку бібліотек ${period}, що додається.`,
    ...points,
    'ПЛАН ЗАХОДІВ',
    `з розвитку бібліотек ${period}`,
    'Найменування завдання | Найменування заходу | Строк виконання | Відповідальні виконавці | |',
    '1. | Фонди | 1) опис | постійно | МОН |',
  ].join('\n');
  const outcome = parsePlan(sourceFromText(text), shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
}

describe('who reports, to whom and when', () => {
  it.each(cases)('%s', (_name, one) => {
    const plan = planWith(one);
    expect(plan.reporting?.recurrence).toBe(one.recurrence);
    expect(plan.reporting?.steps.map(({ who, to, due }) => ({ who: who.map(({ name }) => name), to, due }))).toEqual(
      one.steps,
    );
    expect(roundsOf(plan).map(({ id, asOf, due, cabinetDue }) => [id, asOf, due, cabinetDue ?? '-'].join(' '))).toEqual(
      one.rounds,
    );
  });

  it('says so when a point on reporting could not be read', () => {
    const points = [
      '2. Міністерствам подавати інформацію про стан виконання плану заходів згідно з формою до 5 числа.',
    ];
    const plan = planWith({ ...SKELETON, points });
    expect(plan.reporting).toBeUndefined();
    expect(plan.diagnostics.map(({ code }) => code)).toContain('reporting-not-understood');
  });
});

const SKELETON: Case = {
  period: 'на 2021 рік',
  adopted: '20.01.2021',
  points: [],
  recurrence: '',
  steps: [],
  rounds: [],
};
