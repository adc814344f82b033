import { cellAt, INTERIM, prefilled, sheetOf } from './support';

describe('a template with earlier answers', () => {
  it('carries them by key, dates as dates', () => {
    const { spec, left } = prefilled({
      rows: new Map([
        [
          '1.1@2019-01-01..2019-11-15',
          { status: 'виконано', narrative: '=Подано', doneOn: '2019-11-05', newDue: 'потім' },
        ],
      ]),
      indicators: new Map([['2.1@2019-H1#1', { value: 3, note: 'травень' }]]),
      contacts: { person: 'Леся Українка', letterDate: '2020-02-12' },
    });
    const report = sheetOf(spec, 'report');
    expect(['H9', 'I9', 'J9', 'M9'].map((cell) => cellAt(report, cell)?.value)).toEqual([
      'виконано',
      '=Подано',
      { date: '2019-11-05' },
      'потім',
    ]);
    expect(['G5', 'H5'].map((cell) => cellAt(sheetOf(spec, 'indicators'), cell)?.value)).toEqual([3, 'травень']);
    expect(
      sheetOf(spec, 'contacts').rows.flatMap(({ cells }) => (cells[2]?.value === undefined ? [] : [cells[2].value])),
    ).toEqual(['Леся Українка', { date: '2020-02-12' }]);
    expect(left).toEqual([]);
  });

  it('lists what no longer fits: a duty that is gone, a status that the round does not offer', () => {
    const { spec, left } = prefilled(
      {
        rows: new Map([
          ['4.5@2019', { status: 'виконано', narrative: 'Зроблено', reason: '' }],
          ['2.1@2019-H1', { status: 'строк не настав', narrative: 'Підготовка' }],
          ['2.1@2019-H2', { status: 'строк не настав' }],
        ]),
        indicators: new Map([['4.5@2019#1', { value: 2 }]]),
      },
      { round: INTERIM },
    );
    expect(left).toEqual([
      { key: '4.5@2019', reason: 'no-such-duty', said: { status: 'виконано', narrative: 'Зроблено' } },
      { key: '2.1@2019-H1', reason: 'status-not-offered', said: { status: 'строк не настав' } },
      { key: '4.5@2019#1', reason: 'no-such-indicator', said: { value: '2' } },
    ]);
    const report = sheetOf(spec, 'report');
    expect(['H10', 'I10', 'H11'].map((cell) => cellAt(report, cell)?.value)).toEqual([
      undefined,
      'Підготовка',
      'строк не настав',
    ]);
  });

  it('shows carried answers on «Друк» as the formulas will', () => {
    const { spec } = prefilled({
      rows: new Map([
        [
          '1.1@2019-01-01..2019-11-15',
          { status: 'виконано', narrative: 'Подано.', doneOn: '2019-11-05', evidence: 'лист' },
        ],
      ]),
    });
    expect(cellAt(sheetOf(spec, 'print'), 'D6')?.value).toBe(
      'виконано, 05.11.2019\nПодано.\nПідтвердні матеріали: лист',
    );
  });

  it('takes the numbers of «Показники» to paper too', () => {
    const { spec } = prefilled({
      rows: new Map([['2.1@2019-H1', { status: 'виконано', narrative: 'Проведено.' }]]),
      indicators: new Map([
        ['2.1@2019-H1#1', { value: 3, note: 'травень' }],
        ['2.1@2019-H2#2', { value: 1.5 }],
      ]),
    });
    expect(['D8', 'D10'].map((cell) => cellAt(sheetOf(spec, 'print'), cell)?.value)).toEqual([
      'виконано\nПроведено.\nмедіа-брифінгів: 3 од. (травень)',
      '\nучасників: 1,5 осіб',
    ]);
  });

  it('cuts on «Друк» what has no room there, and says where all of it is', () => {
    const said = { status: 'не виконано', narrative: 'слово '.repeat(600), reason: 'причина '.repeat(400) };
    const print = sheetOf(prefilled({ rows: new Map([['4.1@2019', said]]) }).spec, 'print');
    const [head = '', rest = ''] = ['D12', 'D13'].map((reference) => String(cellAt(print, reference)?.value));
    expect(head).toBe(`не виконано\n${'слово '.repeat(398)}`);
    const more = '… (повний текст у файлі, аркуш «Звіт»)';
    expect(rest.startsWith('слово слово ')).toBe(true);
    expect(rest).toContain('Причини невиконання: причина причина ');
    expect(rest.endsWith(more)).toBe(true);
    expect(rest).toHaveLength(2400 + more.length);
  });

  it.each([
    [{ person: 'Леся Українка', phone: '255-12-34' }, 'Виконавець: Леся Українка, тел. 255-12-34'],
    [{ person: 'Леся Українка' }, 'Виконавець: Леся Українка'],
    [{ phone: '255-12-34' }, 'Виконавець: тел. 255-12-34'],
    [{}, 'Виконавець: '],
  ])('names on «Друк» who answers questions: %j', (contacts, words) => {
    const values = sheetOf(prefilled({ contacts }).spec, 'print').rows.map(({ cells }) => cells[1]?.value);
    expect(values.filter((value) => String(value).startsWith('Виконавець'))).toEqual([words]);
  });

  it.each([
    ['many short lines', '- захід;\n'.repeat(12)],
    ['a long text', 'слово '.repeat(100)],
  ])('says beside «Друк» that rows must grow for %s', (_, narrative) => {
    const [short, long] = ['Подано.', narrative].map(
      (text) =>
        cellAt(
          sheetOf(prefilled({ rows: new Map([['4.1@2019', { status: 'виконано', narrative: text }]]) }).spec, 'print'),
          'F2',
        )?.value,
    );
    expect([short, long]).toEqual(['', expect.stringContaining('Оптимальна висота')]);
  });
});
