import { parseDeadline } from '../../../src/core/plan/deadline/parseDeadline';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { PlanOutcome } from '../../../src/core/plan/types';
import { sourceFromHtml, sourceFromText } from '../../../src/formats/plan/readSource';
import { largePlanText } from '../../support/largePlan';
import { shippedBodies } from '../../support/registry';

const parse = (text: string): PlanOutcome => parsePlan(sourceFromText(text), shippedBodies);

const HEAD =
  'Найменування завдання | Найменування заходу | Строк виконання | Відповідальні виконавці |\n' +
  '1. | Завдання | 1) захід | ';
/** What grows with the square of its length does not end at this size either; the long proofs take a megabyte. */
const SIZE = Number(process.env['HOSTILE_BYTES'] ?? 1 << 18);

describe('the parser on large and hostile text', () => {
  it('keeps every measure of a plan with two thousand', () => {
    const outcome = parse(largePlanText(2000));
    if (outcome.kind !== 'plan') throw new Error(outcome.reason);
    const measures = outcome.plan.tasks.flatMap((task) => task.measures);
    expect(measures.filter((m) => m.exclusion === undefined)).toHaveLength(2000);
    expect(new Set(measures.map((m) => m.id)).size).toBe(measures.length);
  });

  const HOSTILE: readonly (readonly [string, string])[] = [
    ['ditto marks', '-"-'],
    ['opening brackets', '('],
    ['curly brackets', '{'],
    ['one letter', 'а'],
    ['digits', '1'],
    ['spaces', ' '],
    ['dashes', '- '],
    ['commas', ', '],
    ['pipes', '|'],
    ['tabs', '\t'],
    ['numbers of points', '1. '],
    ['items', '1) '],
    ['dates', '1 січня '],
    ['definitions', '(далі - '],
    ['Roman numerals', 'I-'],
    ['quotes', '"'],
    ['line breaks', '\n'],
    ['labels', 'Строк: '],
    ['acts', '№ 1 '],
    ['points on lines', '1.\n'],
  ];

  // No clock: what backtracks on so much text does not end within the time that a test has; `npm run bench -- plan`
  // shows the growth.
  it.each(HOSTILE)('gets to the end of a great deal of nothing but %s', (_, unit) => {
    expect(['plan', 'not-a-plan']).toContain(parse(unit.repeat(SIZE / unit.length)).kind);
  });

  it.each(HOSTILE)('gets to the end of a cell with a great deal of %s', (_, unit) => {
    const filling = unit.repeat(SIZE / unit.length);
    expect(['plan', 'not-a-plan']).toContain(parse(`${HEAD}${filling} | МОН |\n2) захід | травень | МОН |`).kind);
    expect(['plan', 'not-a-plan']).toContain(parse(`${HEAD}травень | ${filling.slice(SIZE / 2)} |`).kind);
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
