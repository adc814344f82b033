import { parseDeadline } from '../../../../src/core/plan/deadline/parseDeadline';
import { isDitto } from '../../../../src/core/plan/marks/dittoMark';
import file from '../../../fixtures/cases/deadlines.json';

interface Case {
  readonly n: number;
  readonly expr: string;
  readonly kind: string;
  readonly periods: readonly (readonly string[])[];
  readonly due?: string;
  readonly freq?: string;
  readonly by?: string;
  readonly times?: number;
  readonly anchor?: string;
  readonly offset?: string;
  readonly starts?: string;
  readonly dues?: readonly string[];
  readonly parts?: number;
  readonly ambiguous?: boolean;
  readonly open_end?: boolean;
}
const context = {
  planYears: [file.context.plan_year],
  adopted: file.context.adopted,
  planPeriod: { start: '2019-01-01', end: '2019-12-31' },
};

describe('the worked cases of deadlines', () => {
  it.each((file.cases as readonly Case[]).map((c) => [c.n, c.expr, c] as const))('%i: %s', (_n, expr, expected) => {
    if (expected.kind === 'DITTO') {
      expect(isDitto(expr)).toBe(true);
      return;
    }
    expect(isDitto(expr)).toBe(false);
    const { deadline } = parseDeadline(expr, context);
    expect(deadline.kind).toBe(expected.kind);
    expect(deadline.periods.map((p) => [p.start, p.end])).toEqual(expected.periods);
    expect(deadline.due).toBe(expected.due);
    for (const key of ['freq', 'by', 'times', 'anchor', 'offset', 'starts'] as const)
      if (expected[key] !== undefined) expect(deadline[key]).toBe(expected[key]);
    if (expected.dues !== undefined) expect(deadline.periods.map((p) => p.due)).toEqual(expected.dues);
    if (expected.parts !== undefined) expect(deadline.parts).toHaveLength(expected.parts);
    if (expected.open_end === true) expect(deadline.openEnd).toBe(true);
    expect(deadline.ambiguous ?? false).toBe(expected.ambiguous ?? false);
  });
});
