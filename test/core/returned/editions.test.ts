import type { Measure, Plan } from '../../../src/core/plan/types';
import { sha256Hex } from '../../../src/core/text/digest';
import { markdownSheet } from '../../support/markdownWorkbook';
import { KEYS, recogniseContext, returnedWorkbook, returnOf, samplePlan } from '../../support/sampleReturn';

/** The plan as it is now: edition two, with changed measures. */
function amended(change: (measure: Measure) => Measure): Plan {
  return {
    ...samplePlan,
    edition: sha256Hex('edition two'),
    tasks: samplePlan.tasks.map((task) => ({ ...task, measures: task.measures.map(change) })),
  };
}
const table = `| key | status | narrative |\n| ${KEYS.upkeep} | виконано | Сайт |\n| ${KEYS.month} | виконано | План |`;
const read = (plan: Plan) => returnOf(returnedWorkbook(table), { ...recogniseContext, plan });
const codes = (found: ReturnType<typeof read>): readonly string[] =>
  found.issues.map(({ code }) => code).filter((code) => code !== 'rows-missing');

describe('a template of another edition of the plan', () => {
  it('is information, and its rows match', () => {
    const found = read(amended((measure) => measure));
    expect(found.rows.map(({ key, matchedBy }) => [key, matchedBy])).toEqual([
      [KEYS.upkeep, 'key'],
      [KEYS.month, 'key'],
    ]);
    expect(found.issues.filter(({ code }) => code === 'edition-differs')).toMatchObject([{ severity: 'info' }]);
  });
  it('follows a measure by its text when its number changed', () => {
    const found = read(amended((measure) => (measure.id === '6.2' ? { ...measure, id: '6.3' } : measure)));
    expect(found.rows[1]).toMatchObject({ key: '6.3@2019-05', keyAsWritten: KEYS.month });
    expect(found.stampedDuties.find(({ measureId }) => measureId === '6.3')?.key).toBe('6.3@2019-05');
    expect(codes(found)).toContain('measure-renumbered');
  });
  it('takes the indicators along', () => {
    const plan = amended((measure) => (measure.id === '6.2' ? { ...measure, id: '6.3' } : measure));
    const indicators = [{ key: `${KEYS.month}#1`, name: 'продуктів', unit: 'од.' }];
    const content = returnedWorkbook(table, {
      indicators,
      sheets: [
        markdownSheet('Показники', `| key | indicator | unit | value |\n| ${KEYS.month}#1 | продуктів | од. | \`3\` |`),
      ],
    });
    const found = returnOf(content, { ...recogniseContext, plan });
    expect(found.indicators).toMatchObject([{ key: '6.3@2019-05#1', value: { text: '3' } }]);
    expect(found.stampedIndicators).toMatchObject([{ key: '6.3@2019-05#1' }]);
  });
  it('takes the indicators along by the numbers that the template shows', () => {
    // As if another measure had been put before both of them.
    const moved = new Map([
      ['6.2', '6.3'],
      ['4.1', '6.2'],
    ]);
    const plan = amended((measure) => ({ ...measure, id: moved.get(measure.id) ?? measure.id }));
    const rows = [
      [KEYS.month, '6.2', 'продуктів', 3],
      [KEYS.upkeep, '4.1', 'матеріалів', 5],
    ] as const;
    const sheet = rows.map(([key, no, name, value]) => `| ${key}#1 | ${no} | ${name} | од. | \`${value}\` |`);
    const content = returnedWorkbook(table, {
      indicators: rows.map(([key, , name]) => ({ key: `${key}#1`, name, unit: 'од.' })),
      sheets: [markdownSheet('Показники', ['| key | no | indicator | unit | value |', ...sheet].join('\n'))],
    });
    const { indicators } = returnOf(content, { ...recogniseContext, plan });
    expect(indicators.map(({ key, keyAsWritten, value }) => [key, keyAsWritten, value?.text])).toEqual([
      ['6.3@2019-05#1', undefined, '3'],
      ['6.2@2019#1', undefined, '5'],
    ]);
  });
  it('follows a measure by its number when its text changed', () => {
    const found = read(
      amended((measure) =>
        measure.id === '6.2' ? { ...measure, text: 'нове', textHash: sha256Hex('нове') } : measure,
      ),
    );
    expect(found.rows[1]?.key).toBe(KEYS.month);
    expect(codes(found)).toContain('measure-reworded');
  });
  it('keeps the answer to an excluded or vanished measure out, word for word', () => {
    const excluded = read(
      amended((measure) => (measure.id === '6.2' ? { ...measure, exclusion: { act: 'Постанова № 1' } } : measure)),
    );
    expect(excluded.rows[1]).toMatchObject({
      matchedBy: 'none',
      keyAsWritten: KEYS.month,
      inputs: { narrative: { text: 'План' } },
    });
    expect(excluded.issues).toContainEqual(
      expect.objectContaining({
        code: 'measure-excluded',
        severity: 'error',
        params: { measure: '6.2', act: 'Постанова № 1' },
      }),
    );
    const blank = returnOf(returnedWorkbook(`| key | measure | status |\n| ${KEYS.month} | план | |`), {
      ...recogniseContext,
      plan: amended((measure) =>
        measure.id === '6.2' ? { ...measure, exclusion: { act: 'Постанова № 1' } } : measure,
      ),
    });
    expect(codes(blank)).toEqual(['edition-differs']);
    const gone = read({ ...amended((measure) => measure), tasks: samplePlan.tasks.filter(({ no }) => no !== '6') });
    expect(codes(gone)).toContain('measure-gone');
  });
  it('says nothing when the edition is the same, or known by its first digits only', () => {
    expect(codes(returnOf(returnedWorkbook(table)))).toEqual([]);
    expect(codes(returnOf(returnedWorkbook(table, { stamps: ['title', 'sheet'] })))).not.toContain('edition-differs');
    expect(codes(returnOf(returnedWorkbook(table, { stamps: ['title'] })))).not.toContain('edition-differs');
  });
});
