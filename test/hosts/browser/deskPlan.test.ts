import type { PlanView } from '../../../src/ports';
import { closeDesks, newDesk } from './deskUnderTest';

afterAll(closeDesks);

function deadlineOf(plan: PlanView, id: string): { readonly deadline: string; readonly periods: string } | undefined {
  const measure = plan.tasks.flatMap(({ measures }) => measures).find((one) => one.id === id);
  return measure === undefined ? undefined : { deadline: measure.deadline, periods: measure.periods };
}

describe('the reading of a plan, corrected at the desk', () => {
  it('is understood at once, outlives a new reading of the plan, and can be taken back', async () => {
    const { desk } = newDesk();
    const opened = await desk.openShippedPlan();
    if (opened.kind !== 'plan') throw new Error('refused');
    const before = deadlineOf(opened.plan, '2.1');
    const correction = {
      measureId: '2.1',
      field: 'deadline',
      value: 'щокварталу',
      before: before?.deadline ?? '',
    } as const;
    const corrected = await desk.correctPlan(correction);
    if ('kind' in corrected) throw new Error('not understood');
    expect(deadlineOf(corrected, '2.1')?.periods.split(', ')).toHaveLength(4);
    expect(corrected.corrections).toEqual([correction]);
    const again = await desk.openShippedPlan();
    if (again.kind !== 'plan') throw new Error('refused');
    expect(deadlineOf(again.plan, '2.1')?.periods.split(', ')).toHaveLength(4);
    const undone = await desk.undoCorrection(correction);
    expect(deadlineOf(undone, '2.1')).toEqual(before);
    expect(undone.corrections).toEqual([]);
  });

  it('names the body that sums up, why each body reports, and the rounds of the clause', async () => {
    const { desk } = newDesk();
    const opened = await desk.openShippedPlan();
    if (opened.kind !== 'plan') throw new Error('refused');
    const { plan } = opened;
    expect(plan.rounds.at(-1)).toMatchObject({ due: '2020-02-15', cabinetDue: '2020-03-15' });
    expect(plan.bodies.every(({ why }) => why.length > 0)).toBe(true);
    expect(plan.bodies.some(({ why }) => why.some(({ how }) => how === 'inherited'))).toBe(true);
    // «Міністерству інформаційної політики», which МКМС had followed by the end of the plan.
    expect(plan.coordinator).toBe('mkms');
  });
});
