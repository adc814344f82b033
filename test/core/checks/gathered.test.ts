import { gathered } from '../../../src/core/checks/gathered';
import { finding, type Issue } from '../../../src/core/issues/issue';

const unmatched = (row: number): Issue =>
  finding('row-unmatched', 'error', { sheet: 'Звіт', row }, { text: 'не з плану' });

describe('many findings of one cause', () => {
  it('stand for themselves up to a dozen', () => {
    const few = Array.from({ length: 12 }, (_, i) => unmatched(30 + i));
    expect(gathered(few)).toBe(few);
  });
  it('are reported at once beyond it, with their rows', () => {
    const many = Array.from({ length: 500 }, (_, i) => unmatched(i < 499 ? 30 + i : 900));
    const reported = gathered(many);
    expect(reported).toHaveLength(12);
    expect(reported.at(-1)).toMatchObject({
      code: 'findings-more',
      severity: 'error',
      params: { count: 489, rows: '41–528, 900' },
    });
  });
  it('keep what was typed over the plan: it may be an answer that stands nowhere else', () => {
    const answer = (row: number): string => `Проведено ${row} брифінгів. `.repeat(40);
    const many = Array.from({ length: 14 }, (_, i): Issue =>
      finding(
        'plan-text-changed',
        'warning',
        { sheet: 'Звіт', row: 30 + i, field: 'measure' },
        { column: 'measure', was: 'захід', found: answer(30 + i) },
      ),
    );
    expect(gathered(many).at(-1)?.params['rows']).toBe(
      [41, 42, 43].map((row) => `${row}: «${answer(row)}»`).join('; '),
    );
  });
  it('are each reported where a person fixes each', () => {
    const each = Array.from({ length: 20 }, (_, i): Issue =>
      finding('narrative-missing', 'error', unmatched(i).at, { status: 'виконано' }),
    );
    expect(gathered(each)).toBe(each);
  });
});
