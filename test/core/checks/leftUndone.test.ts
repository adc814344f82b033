import { leftUndone } from '../../../src/core/checks/rules/leftUndone';
import type { ReturnCase } from '../../../src/core/checks/context';
import type { Return, ReturnRow } from '../../../src/core/returned/types';

const duty = { key: '1.1@2019' } as Return['stampedDuties'][number];
const indicator = { key: '1.1@2019#1' } as Return['stampedIndicators'][number];
const row = { key: '1.1@2019', sheet: 'Звіт', row: 9 } as ReturnRow;

function told(returned: Partial<Return>): readonly string[] {
  const whole = {
    contacts: {},
    stampedDuties: [duty],
    stampedIndicators: [],
    indicators: [],
    rows: [row],
    ...returned,
  };
  return leftUndone({ returned: whole } as unknown as ReturnCase, []).map(({ code }) => code);
}
const ready = (text: string): Partial<Return> => ({ contacts: { ready: { cell: 'C22', value: text, text } } });

describe('a file that its own officer has not finished', () => {
  it.each(['ні', 'НІ', 'no'])('is told by «Готово: %s»', (text) =>
    expect(told(ready(text))).toEqual(['marked-not-ready']),
  );
  it.each(['так', 'yes', 'Готово'])('is not by «%s»', (text) => expect(told(ready(text))).toEqual([]));
  it('is not by a blank cell', () => expect(told({})).toEqual([]));
});

describe('«Показники» that is gone', () => {
  it('is told once, with how many numbers are absent', () => {
    expect(told({ stampedIndicators: [indicator, indicator] })).toEqual(['indicators-missing']);
  });
  it('is nothing to speak of in a template without indicators, with the sheet, or in a file with corrected rows only', () => {
    expect(told({})).toEqual([]);
    expect(
      told({ stampedIndicators: [indicator], indicators: [{ sheet: 'Показники', row: 5, indicator: 'брифінгів' }] }),
    ).toEqual([]);
    expect(told({ stampedIndicators: [indicator], stampedDuties: [duty, duty] })).toEqual([]);
  });
});
