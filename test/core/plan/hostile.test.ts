import { parseDeadline } from '../../../src/core/plan/deadline/parseDeadline';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { PlanOutcome } from '../../../src/core/plan/types';
import { sourceFromHtml, sourceFromText } from '../../../src/formats/plan/readSource';
import { HOSTILE_UNITS, hostileTexts } from '../../support/hostilePlans';
import { largePlanText } from '../../support/largePlan';
import { shippedBodies } from '../../support/registry';

const parse = (text: string): PlanOutcome => parsePlan(sourceFromText(text), shippedBodies);

/** What never ends does not end at this size either; `npm run test:long` holds the growth up to a megabyte. */
const SIZE = 1 << 14;

describe('the parser on large and hostile text', () => {
  it('keeps every measure of a plan with two thousand', () => {
    const outcome = parse(largePlanText(2000));
    if (outcome.kind !== 'plan') throw new Error(outcome.reason);
    const measures = outcome.plan.tasks.flatMap((task) => task.measures);
    expect(measures.filter((m) => m.exclusion === undefined)).toHaveLength(2000);
    expect(new Set(measures.map((m) => m.id)).size).toBe(measures.length);
  });

  it.each(HOSTILE_UNITS)('gets to the end of a great deal of nothing but %s, and of a cell with it', (_, unit) => {
    for (const text of hostileTexts(unit, SIZE)) expect(['plan', 'not-a-plan']).toContain(parse(text).kind);
  });

  it('survives hostile tables of HTML', () => {
    const html = [
      '<table>'.repeat(2000),
      '<table><tr><td rowspan=65535 colspan=65535>'.repeat(500),
      `<table>${'<tr><td rowspan=0>x'.repeat(5000)}`,
      '<b>'.repeat(100_000),
      '<!--'.repeat(10_000),
    ];
    for (const text of html)
      expect(['plan', 'not-a-plan']).toContain(parsePlan(sourceFromHtml(text), shippedBodies).kind);
  });

  it('calls a deadline of any length an event when it cannot read it', () => {
    const context = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
    for (const unit of ['до ', 'I-', '1 січня, ', '(', 'щороку ', 'раз на ', 'з 1 до ']) {
      const { deadline } = parseDeadline(unit.repeat(5000), context);
      expect(deadline.kind).toBe('event');
    }
  });
});
