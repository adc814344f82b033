import { createBodyIndex } from '../../../../src/core/bodies/bodyIndex';
import { parsePlan } from '../../../../src/core/plan/parsePlan';
import type { Plan } from '../../../../src/core/plan/types';
import { cabinetPoint, senderOf } from '../../../../src/core/summary/cabinet/sender';
import { sourceFromText } from '../../../../src/formats/plan/readSource';
import { shippedBodies } from '../../../support/registry';

/** An ordinance on a plan of libraries with these points. */
function planWith(points: readonly string[]): Plan {
  const text = [
    'КАБІНЕТ МІНІСТРІВ УКРАЇНИ',
    'РОЗПОРЯДЖЕННЯ',
    'від 14 червня 2021 р. № 612-р',
    'Про затвердження плану заходів з розвитку бібліотек на 2021—2023 роки',
    '1. Затвердити план заходів з розвитку бібліотек на 2021—2023 роки, що додається.',
    ...points,
    'ПЛАН ЗАХОДІВ',
    'з розвитку бібліотек на 2021—2023 роки',
    'Найменування завдання | Найменування заходу | Строк виконання | Відповідальні виконавці | |',
    '1. | Фонди | 1) опис | постійно | МОН |',
  ].join('\n');
  const outcome = parsePlan(sourceFromText(text), shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
}

function senderOn(plan: Plan, on: string, coordinator?: string): string | undefined {
  const settings = { on, ...(coordinator !== undefined && { coordinator }) };
  const consolidation = { plan, registry: shippedBodies.registry, settings };
  return senderOf({ consolidation } as Parameters<typeof senderOf>[0])?.name;
}

const OWN_POINT = [
  '2. Центральним органам виконавчої влади подавати щороку до 1 лютого Міністерству культури та інформаційної ' +
    'політики інформацію про стан виконання плану заходів.',
  '3. Міністерству культури та інформаційної політики подавати щороку до 1 березня Кабінетові Міністрів України ' +
    'узагальнену інформацію про стан виконання плану заходів.',
];

describe('on what grounds, and by whom, the Cabinet is told', () => {
  it('cites the point that obliges the ministry, not the one that obliges the bodies', () => {
    const plan = planWith(OWN_POINT);
    expect(plan.reporting).toMatchObject({ point: 2, steps: [{ to: expect.any(String) }, { point: 3 }] });
    expect(plan.reporting?.steps[0]).not.toHaveProperty('point');
    expect(cabinetPoint(plan)).toBe(3);
  });

  it('cites the one point where it says both', () => {
    const plan = planWith([
      '2. Міністерствам подавати щороку до 1 лютого Міністерству культури та інформаційної політики інформацію про ' +
        'стан виконання плану заходів для її узагальнення та подання до 1 березня Кабінетові Міністрів України.',
    ]);
    expect(plan.reporting?.steps.map((step) => 'point' in step)).toEqual([false, false]);
    expect(cabinetPoint(plan)).toBe(2);
  });

  it('is the ministry of the act under the name of the registry, or its heir, unless another was chosen', () => {
    const plan = planWith(OWN_POINT);
    expect(senderOn(plan, '2023-12-31')).toBe('Міністерство культури та інформаційної політики України');
    expect(senderOn(plan, '2026-01-01')).toBe('Міністерство культури України');
    expect(senderOn(plan, '2023-12-31', 'mon')).toBe('Міністерство освіти і науки України');
  });

  it('is left blank where the act names no one that the registry knows', () => {
    const plan = planWith(OWN_POINT.map((point) => point.replaceAll('культури та інформаційної політики', 'книжок')));
    expect(createBodyIndex(shippedBodies.registry).find('Міністерство книжок')).toEqual([]);
    expect(senderOn(plan, '2023-12-31')).toBeUndefined();
  });
});
