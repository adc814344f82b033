import { leftUndone } from '../../../src/core/checks/rules/leftUndone';
import type { ReturnCase } from '../../../src/core/checks/context';
import type { Return, ReturnRow } from '../../../src/core/returned/types';

const duty = { key: '1.1@2019' } as Return['stampedDuties'][number];
const indicator = { key: '1.1@2019#1' } as Return['stampedIndicators'][number];
const row = { key: '1.1@2019', sheet: 'Звіт', row: 9 } as ReturnRow;

function reported(returned: Partial<Return>): readonly string[] {
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
  it.each(['ні', 'НІ', 'no', 'не готово', 'частково', 'Ще чекаємо на підпис'])('is reported by «Готово: %s»', (text) =>
    expect(reported(ready(text))).toEqual(['marked-not-ready']),
  );
  it.each(['так', 'yes', 'Готово', 'Так, готово.', '☑', '1'])('is not by «%s»', (text) =>
    expect(reported(ready(text))).toEqual([]),
  );
  it('is not by a blank cell', () => expect(reported({})).toEqual([]));
});

describe('«Показники» that is gone', () => {
  it('is reported once, with how many numbers are absent', () => {
    expect(reported({ stampedIndicators: [indicator, indicator] })).toEqual(['indicators-missing']);
  });
  it('is nothing in a template without indicators, with the sheet, or with corrected rows only', () => {
    expect(reported({})).toEqual([]);
    expect(
      reported({
        stampedIndicators: [indicator],
        indicators: [{ sheet: 'Показники', row: 5, indicator: 'брифінгів' }],
      }),
    ).toEqual([]);
    expect(reported({ stampedIndicators: [indicator], stampedDuties: [duty, duty] })).toEqual([]);
  });
});
