import fc from 'fast-check';
import type { Body } from '../../../src/core/bodies/types';
import { templateFileNames } from '../../../src/core/template/fileName';
import { BODY, PLAN, planOf } from './support';

function body(id: string, abbreviation?: string, name = 'Орган'): Body {
  return { ...BODY, id, name, abbreviations: abbreviation === undefined ? [] : [abbreviation] };
}

describe('templateFileNames', () => {
  it('names plan, body and year, in Cyrillic', () => {
    expect([...templateFileNames(PLAN, [BODY]).values()]).toEqual(['1105-р_МКМС_2019.xlsx']);
  });

  it('distinguishes bodies of one abbreviation, whatever the case', () => {
    const names = [...templateFileNames(PLAN, [body('dfs', 'ДФС'), body('dfs2', 'дфс')]).values()];
    expect(names).toEqual(['1105-р_ДФС-dfs_2019.xlsx', '1105-р_дфс-dfs2_2019.xlsx']);
  });

  it('leaves out what Windows forbids, and names of devices', () => {
    const plan = planOf([], { requisites: { number: '12/5:a', amendments: [] } });
    expect([...templateFileNames(plan, [body('x', 'CON'), body('y', 'А/Б?*"<>|'), body('z', '. ')]).values()]).toEqual([
      '12-5-a_CON-1_2019.xlsx',
      '12-5-a_А-Б_2019.xlsx',
      '12-5-a_z_2019.xlsx',
    ]);
  });

  it('cuts a long name, and no sign in two', () => {
    const long = (text: string) => [...templateFileNames(PLAN, [body('x', text)]).values()][0];
    expect(long('а'.repeat(61))).toBe(`1105-р_${'а'.repeat(60)}_2019.xlsx`);
    expect(long(`${'а'.repeat(59)}😀`)).toBe(`1105-р_${'а'.repeat(59)}_2019.xlsx`);
    expect(long(`${'а'.repeat(58)}😀`)).toBe(`1105-р_${'а'.repeat(58)}😀_2019.xlsx`);
  });

  it('takes the name of a body without abbreviation, and speaks of «plan» and «body» where nothing is left', () => {
    expect([...templateFileNames(PLAN, [body('x', undefined, 'Національний банк')]).values()]).toEqual([
      '1105-р_Національний банк_2019.xlsx',
    ]);
    const plan = planOf([], { requisites: { amendments: [] } });
    expect([...templateFileNames(plan, [body('?', '*')]).values()]).toEqual(['plan_body_2019.xlsx']);
    expect([...templateFileNames(plan, [body('?', 'А'), body('*', 'А'), body('/', 'А')]).values()]).toEqual([
      'plan_А-body_2019.xlsx',
      'plan_А-body_2019-2.xlsx',
      'plan_А-body_2019-3.xlsx',
    ]);
  });

  it('is unique and safe for any registry', () => {
    const any = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 8 }),
        abbreviation: fc.string({ unit: 'grapheme', maxLength: 90 }),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (bodies) => {
        const names = [
          ...templateFileNames(
            PLAN,
            bodies.map(({ id, abbreviation }) => body(id, abbreviation)),
          ).values(),
        ];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(bodies.length);
        for (const name of names) {
          expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]|[. ]\.xlsx$/);
          expect(name.length).toBeLessThan(200);
        }
      }),
    );
  });
});
