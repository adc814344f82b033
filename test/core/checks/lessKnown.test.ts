import { checkReturn } from '../../../src/core/checks/checkReturn';
import type { CheckContext } from '../../../src/core/checks/context';
import { gathered } from '../../../src/core/checks/gathered';
import { readDate } from '../../../src/core/checks/vocabulary/typedDate';
import { readNumber } from '../../../src/core/checks/vocabulary/typedNumber';
import { statusWordsOf } from '../../../src/core/checks/vocabulary/statusWords';
import { finding } from '../../../src/core/issues/issue';
import type { StampedDuty } from '../../../src/core/template/stampSheet';
import { checkTable, KEYS, returnedWorkbook, returnOf, stampedDuties } from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const DEED = 'Проведено два брифінги 12.03.2019 та 04.06.2019 за участю керівництва.';

/** A duty of which the template remembers no days. */
const undated: StampedDuty = (() => {
  const [duty] = stampedDuties().filter(({ key }) => key === KEYS.upkeep);
  if (duty === undefined) throw new Error('the sample has it');
  const { periodStart: _, periodEnd: __, due: ___, ...rest } = duty;
  return rest;
})();

function undatedRow(cells: string, context: Partial<CheckContext> = {}) {
  const content = returnedWorkbook(`| key | status | narrative | doneOn |\n| ${KEYS.upkeep} | ${cells} |`, {
    duties: [undated],
  });
  return checkReturn(returnOf(content), { vocabularies, today: '2020-02-20', ...context });
}
const found = (cells: string, context: Partial<CheckContext> = {}) =>
  undatedRow(cells, context)
    .issues.filter(({ at }) => at.rowKey !== undefined)
    .map(({ code, params }) => [code, params]);

describe('a duty of which no days are known', () => {
  it('has no status that comes too early or too late', () => {
    for (const status of ['виконується', 'не розпочато', 'строк не настав'])
      expect(found(`${status} | ${DEED} | `).filter(([code]) => /due|after-end|started/.test(String(code)))).toEqual(
        [],
      );
  });

  it('shows the day of the round where a date cannot be read', () => {
    expect(found(`виконано | ${DEED} | невдовзі`)).toEqual([
      ['date-unreadable', { column: 'doneOn', found: 'невдовзі', example: '15.02.2020' }],
    ]);
  });

  it('may have a date of the other date system of Excel', () => {
    expect(found(`виконано | ${DEED} | 2015-06-02d`)).toEqual([
      ['date-1904', { column: 'doneOn', found: '02.06.2015', date: '03.06.2019' }],
    ]);
  });

  it('has statuses by their ids where no language is known', () => {
    expect(found(`захід виконано | ${DEED} | `, { vocabularies: [] })).toEqual([
      ['status-synonym', { column: 'status', found: 'захід виконано', status: 'done' }],
    ]);
  });
});

describe('columns that a table lacks', () => {
  const rows = (status: string, narrative: string) =>
    [KEYS.firstHalf, KEYS.upkeep].map((key) => `| ${key} | ${status} | ${narrative} |`).join('\n');
  const lacking = (status: string, narrative = DEED) =>
    checkTable(`| key | status | narrative |\n${rows(status, narrative)}`)
      .issues.filter(({ code }) => code === 'column-missing' || code.endsWith('-missing'))
      .map(({ code, severity, at }) => [code, severity, at.field])
      .filter(([, , field]) => field !== undefined && field !== 'person');

  it('are each reported once, with the weight of their worst finding', () => {
    expect(lacking('не виконано')).toEqual([
      ['column-missing', 'warning', 'reason'],
      ['column-missing', 'warning', 'proposal'],
    ]);
    expect(lacking('виконано частково')).toEqual([['column-missing', 'warning', 'reason']]);
    expect(lacking('не належить до компетенції', '').map(([code, , field]) => [code, field])).toEqual([
      ['column-missing', 'reason'],
    ]);
    expect(lacking('виконано')).toEqual([]);
  });

  it('are no missing column where one row only wants it', () => {
    const one = checkTable(`| key | status | narrative |\n| ${KEYS.upkeep} | виконано частково | ${DEED} |`);
    expect(one.issues.map(({ code }) => code)).toContain('reason-missing');
    expect(one.issues.map(({ code }) => code)).not.toContain('column-missing');
  });
});

it('findings without rows are gathered as well', () => {
  const many = Array.from({ length: 20 }, () => finding('row-unmatched', 'error', { sheet: 'Звіт' }, { text: 'щось' }));
  expect(gathered(many).at(-1)).toMatchObject({ code: 'findings-more', params: { count: 9, rows: '' } });
});

describe('what people type', () => {
  it.each(['November 15 2019', 'November 15th, 2019', 'Nov. 15 2019', '15th November 2019', '15-те листопада 2019'])(
    '«%s»: a day, or nothing',
    (text) => {
      const reading = readDate(text, text, 2019);
      expect('date' in reading ? reading.date : reading.kind).toBe(/те/.test(text) ? 'unreadable' : '2019-11-15');
    },
  );

  it.each([
    ['15 осіб', 15],
    ['15 од.', 15],
    ['1 500 грн', 1500],
    ['15%', 15],
    ['2,5 км/год', 2.5],
  ])('«%s» is a number with its unit', (text, number) => {
    expect(readNumber(text, text)).toEqual({ kind: 'text', number });
  });

  it.each(['15 20', '15 (', 'понад 15', '15 — 20', '15 тис. осіб', '15 +'])('«%s» is no number', (text) => {
    expect(readNumber(text, text).kind).toBe('unreadable');
  });

  it('one letter with a full stop stands for no word, two do', () => {
    const { read } = statusWordsOf(vocabularies);
    expect(read('не в.', false).kind).toBe('unknown');
    expect(read('не вик.', false)).toEqual({ kind: 'synonym', status: 'notDone' });
  });
});
