import { anyWords } from '../../../src/core/texts';
import { addDays } from '../../../src/core/calendar/civilDate';
import { CELL_LIMIT } from '../../../src/core/workbook/limits';
import { returnVerdict } from '../../../src/core/checks/verdict';
import type { Issue } from '../../../src/core/issues/issue';
import { expectOnFile } from '../../support/onFile';
import { en, uk } from '../../support/texts';
import { checkTable, codesOf, interimRound, KEYS, sampleStamp, type Stamped } from '../../support/sampleReturn';

const interim: Stamped = { stamp: { ...sampleStamp, round: interimRound } };
const reported = 'Проведено два брифінги 12.03.2019 та 04.06.2019 за участю керівництва органу.';

/** One answered row, as cells of the input columns. */
interface Row {
  readonly key?: string;
  readonly status?: string;
  readonly narrative?: string;
  readonly doneOn?: string;
  readonly reason?: string;
  readonly proposal?: string;
  readonly newDue?: string;
  readonly evidence?: string;
}

function table(...rows: readonly Row[]): string {
  return [
    '| key | status | narrative | doneOn | reason | proposal | newDue | evidence |',
    ...rows.map(({ key = KEYS.upkeep, status, narrative, doneOn, reason, proposal, newDue, evidence }) => {
      const cells = [key, status, narrative, doneOn, reason, proposal, newDue, evidence];
      return `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
    }),
  ].join('\n');
}

function findings(row: Row, options: Parameters<typeof checkTable>[1] = {}): readonly string[] {
  return codesOf(checkTable(table(row), options));
}

function finding(row: Row, code: string, options: Parameters<typeof checkTable>[1] = {}): Issue {
  const found = checkTable(table(row), options).issues.find((issue) => issue.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

const done: Row = { status: 'виконано', narrative: reported };
const notDone: Row = { status: 'не виконано', reason: 'Не виділено коштів', proposal: 'Продовжити строк' };

describe('an honest row', () => {
  it.each<[string, Row]>([
    ['upkeep, done', done],
    ['a day to meet, done in time', { ...done, key: KEYS.byDate, doneOn: '2019-11-14d' }],
    ['half-yearly, without a date', { ...done, key: KEYS.firstHalf }],
    ['partly done', { ...done, status: 'виконано частково', reason: 'Третій брифінг перенесено' }],
    ['not done', notDone],
    ['not ours', { status: 'не належить до компетенції', reason: 'Положення про орган, пункт 4' }],
    ['upkeep, done, with a date', { ...done, doneOn: '2019-12-27d' }],
    [
      'upkeep, with dashes for «немає»',
      { ...done, doneOn: '-', reason: '–', proposal: '-', newDue: '—', evidence: 'немає' },
    ],
    ['not done, with dashes', { ...notDone, narrative: '-', doneOn: '—', newDue: '-' }],
    [
      'not ours, said twice',
      { status: 'не належить до компетенції', narrative: 'не стосується', reason: 'Положення про орган, пункт 4' },
    ],
    ['in English', { status: 'done', narrative: 'Two press briefings were held on 12 March and 4 June.' }],
  ])('%s: no finding', (_, row) => {
    const checked = checkTable(table(row));
    expect(codesOf(checked)).toEqual([]);
    expect(returnVerdict(checked)).toBe('ready');
    expect(checked.rows[0]?.answer.status).toBeDefined();
  });
});

/** For each finding a row that trips it and the nearest row that does not. */
const CASES: [code: string, trips: Row, passes: Row, options?: Parameters<typeof checkTable>[1]][] = [
  ['status-missing', { narrative: reported }, done],
  ['status-spelling', { ...done, status: 'Виконанo' }, { ...done, status: 'Виконано' }],
  ['status-synonym', { ...done, status: 'захід виконано у повному обсязі' }, done],
  ['status-unknown', { ...done, status: 'див. інший аркуш' }, done],
  ['status-unknown-suggested', { ...done, status: 'виконанно' }, done],
  ['not-due-impossible', { status: 'строк не настав', key: KEYS.secondHalf }, { ...done, key: KEYS.secondHalf }],
  ['not-due-but-begun', { status: 'строк не настав' }, { status: 'строк не настав', key: KEYS.secondHalf }, interim],
  [
    'ongoing-after-end',
    { status: 'виконується', narrative: reported, key: KEYS.byDate },
    { status: 'виконується', narrative: reported },
  ],
  ['ongoing-upkeep-ended', { status: 'виконується', narrative: reported }, done],
  ['not-started-after-end', { status: 'не розпочато', reason: 'Немає коштів' }, notDone],
  ['not-done-before-end', notDone, { ...notDone, key: KEYS.month }, interim],
  ['done-before-start', { ...done, key: KEYS.secondHalf }, { ...done, key: KEYS.firstHalf }, interim],
  ['narrative-missing', { status: 'виконано' }, done],
  ['narrative-placeholder', { ...done, narrative: 'Інформація додається.' }, done],
  ['narrative-contradicts', { ...done, narrative: 'Заходи не проводилися' }, done],
  ['status-of-ministry', { ...done, status: 'втратило актуальність' }, done],
  [
    'narrative-other-year',
    { ...done, narrative: 'Протягом 2018 року сайт оновлювався щомісяця' },
    { ...done, narrative: 'Протягом 2019 року сайт оновлювався; за 2018 рік дані збережено' },
  ],
  [
    'narrative-other-year',
    { ...done, narrative: 'У 2017–2018 рр. сайт оновлювався щомісяця' },
    { ...done, narrative: 'У 2018–2019 рр. сайт оновлювався щомісяця' },
  ],
  [
    'narrative-other-year',
    { ...done, narrative: 'За 2017 та 2018 роки сайт оновлювався щомісяця' },
    { ...done, narrative: 'За 2018 та 2019 роки сайт оновлювався щомісяця' },
  ],
  ['done-date-missing', { ...done, key: KEYS.byDate }, { ...done, key: KEYS.firstHalf }],
  [
    'date-as-text',
    { ...done, key: KEYS.byDate, doneOn: '15 листопада 2019 р.' },
    { ...done, key: KEYS.byDate, doneOn: '2019-11-15d' },
  ],
  [
    'date-as-number',
    { ...done, key: KEYS.byDate, doneOn: '`43784`' },
    { ...done, key: KEYS.byDate, doneOn: '2019-11-15d' },
  ],
  ['date-several', { ...done, doneOn: '12.03.2019, 04.06.2019' }, { ...done, doneOn: '2019-06-04d' }],
  [
    'date-ambiguous',
    { ...done, key: KEYS.byDate, doneOn: '03/04/2019' },
    { ...done, key: KEYS.byDate, doneOn: '2019-04-03d' },
  ],
  [
    'date-incomplete',
    { ...done, key: KEYS.byDate, doneOn: '14 листопада' },
    { ...done, key: KEYS.byDate, doneOn: '2019-11-14d' },
  ],
  [
    'date-unreadable',
    { ...done, key: KEYS.byDate, doneOn: 'восени' },
    { ...done, key: KEYS.byDate, doneOn: '2019-11-14d' },
  ],
  [
    'date-amid-text',
    { ...done, key: KEYS.byDate, doneOn: 'лист від 14.11.2019 № 5' },
    { ...done, key: KEYS.byDate, doneOn: 'подано 14.11.2019' },
  ],
  ['date-in-future', { ...done, doneOn: '2020-02-21d' }, { ...done, doneOn: '2020-02-20d' }],
  ['date-before-plan', { ...done, doneOn: '2017-03-01d' }, { ...done, doneOn: '2019-03-01d' }],
  [
    'date-before-period',
    { ...done, key: KEYS.secondHalf, doneOn: '2019-06-30d' },
    { ...done, key: KEYS.secondHalf, doneOn: '2019-07-01d' },
  ],
  [
    'date-1904',
    { ...done, key: KEYS.byDate, doneOn: '2023-11-15d' },
    { ...done, key: KEYS.byDate, doneOn: '2019-11-14d' },
  ],
  [
    'done-late',
    { ...done, key: KEYS.byDate, doneOn: '2019-12-20d' },
    { ...done, key: KEYS.byDate, doneOn: '2019-11-15d' },
  ],
  ['done-date-unexpected', { ...notDone, doneOn: '2019-11-14d' }, notDone],
  [
    'grounds-missing',
    { status: 'не належить до компетенції' },
    { status: 'не належить до компетенції', narrative: 'Положення про орган таких завдань не визначає' },
  ],
  [
    'reason-missing',
    { ...done, status: 'виконано частково' },
    { ...done, status: 'виконано частково', reason: 'Немає коштів' },
  ],
  ['reason-placeholder', { ...notDone, reason: '-' }, notDone],
  ['proposal-missing', { ...notDone, proposal: '-' }, notDone],
  ['proposal-missing', { ...notDone, proposal: '' }, { ...notDone, proposal: '', newDue: '2020-06-01d' }],
  ['new-due-past', { ...notDone, newDue: '2020-01-01d' }, { ...notDone, newDue: '2020-06-01d' }],
  [
    'text-too-long',
    { ...done, narrative: 'Проведено захід. '.repeat(1900) },
    { ...done, narrative: 'Проведено захід. '.repeat(1800) },
  ],
  ['error-value', { ...done, narrative: '#REF!' }, done],
  ['formula-in-input', { ...done, narrative: `=A1&B1 → ${reported}` }, done],
  ['formula-without-value', { ...done, narrative: '=A1&B1' }, done],
  ['external-link', { ...done, narrative: `=[2]Аркуш1!A1 → ${reported}` }, done],
];

/** Every table here has one row and no contacts. */
const OF_THE_TABLE: ReadonlySet<string> = new Set(['rows-missing', 'contacts-sheet-missing']);

describe('the findings in a row', () => {
  it('stand on file with their weight, place, parameters and fix', () => {
    const lines = CASES.flatMap(([code, trips, , options]) =>
      checkTable(table(trips), options)
        .issues.filter((issue) => !OF_THE_TABLE.has(issue.code))
        .map((issue) => `${code}: ${JSON.stringify(issue)}`),
    );
    expectOnFile('findings-in-rows.txt', `${lines.join('\n')}\n`);
  });
});

describe('a limit that is met exactly', () => {
  const dayAfter = (day: string): string => `${addDays(day, 1)}d`;
  const { asOf } = sampleStamp.round;

  it('a new deadline on the day of the round is past, on the day after it is none', () => {
    expect(findings({ ...notDone, newDue: `${asOf}d` })).toContain('new-due-past');
    expect(findings({ ...notDone, newDue: dayAfter(asOf) })).toEqual([]);
  });

  it.each([
    [32_000, undefined],
    [32_001, 'warning'],
    [CELL_LIMIT, 'warning'],
    [CELL_LIMIT + 1, 'error'],
  ])('a text of %i letters: %s', (length, severity) => {
    const { issues } = checkTable(
      table({ ...done, narrative: 'Проведено. '.repeat(length).slice(0, length - 1) + '!' }),
    );
    expect(issues.find(({ code }) => code === 'text-too-long')?.severity).toBe(severity);
  });
});

describe.each(CASES)('%s', (code, trips, passes, options) => {
  it('is found once, at its cell or row', () => {
    const found = checkTable(table(trips), options ?? {}).issues.filter((issue) => issue.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.at).toMatchObject({ sheet: 'Звіт', row: 8, rowKey: trips.key ?? KEYS.upkeep });
  });
  it.each([uk, en])('has whole words', (texts) => {
    const found = finding(trips, code, options ?? {});
    const words = anyWords(texts)(`issue.${code}`, found.params);
    expect(words).not.toMatch(/\{\{|\$t\(|undefined/);
    expect(words).toContain(anyWords(texts)(`template.field.${found.at.field}`));
  });
  it('is not found in the row beside it', () => {
    expect(findings(passes, options ?? {})).not.toContain(code);
  });
});

describe('severities', () => {
  it('keeps a row out for an error only, and a late completion is a warning', () => {
    const checked = checkTable(table({ ...done, key: KEYS.byDate, doneOn: '2019-12-20d' }));
    expect(returnVerdict(checked)).toBe('ready');
    expect(finding({ ...done, key: KEYS.byDate, doneOn: '2019-12-20d' }, 'done-late').severity).toBe('warning');
    expect(finding({ status: 'виконується', narrative: reported }, 'ongoing-upkeep-ended')).toMatchObject({
      severity: 'info',
      fix: { field: 'status', value: { type: 'text', text: 'виконано' } },
    });
  });
  it('never demands a date of half-yearly and year-long measures, and takes words there as a warning', () => {
    expect(findings({ ...done, key: KEYS.firstHalf })).toEqual([]);
    expect(finding({ ...done, doneOn: 'протягом року' }, 'date-unreadable').severity).toBe('warning');
    expect(finding({ ...done, key: KEYS.byDate, doneOn: 'протягом року' }, 'date-unreadable').severity).toBe('error');
  });
  it('takes a date in text form for information when it can be read in one way only', () => {
    const severities = ['15.11.2019', '2019-11-15', '15 листопада 2019 р.', '15/11/19'].map(
      (doneOn) =>
        checkTable(table({ ...done, key: KEYS.byDate, doneOn })).issues.find(({ code }) => code === 'date-as-text')
          ?.severity,
    );
    expect(severities).toEqual(['info', 'info', 'warning', 'warning']);
  });
  it('asks for a date where a month is to be met', () => {
    expect(findings({ ...done, key: KEYS.month })).toEqual(['done-date-missing']);
    expect(findings({ ...done, key: KEYS.onDate })).toEqual(['done-date-missing']);
  });
  it('lets «строк не настав» stand with a warning while a named day is still ahead', () => {
    expect(finding({ status: 'строк не настав', key: KEYS.byDate }, 'not-due-but-begun', interim).severity).toBe(
      'warning',
    );
    expect(finding({ status: 'строк не настав' }, 'not-due-but-begun', interim).severity).toBe('error');
  });
});

describe('one cause, one finding', () => {
  it('says only that the status is missing when it is', () => {
    expect(findings({ key: KEYS.byDate, narrative: reported })).toEqual(['status-missing']);
  });
  it('says only that the description is missing, not that it is short or repeated', () => {
    expect(findings({ status: 'виконано' })).toEqual(['narrative-missing']);
  });
  it('does not call an error value a missing answer', () => {
    expect(findings({ status: '#N/A', narrative: reported })).toEqual(['error-value']);
    expect(findings({ status: 'виконано', narrative: '#REF!' })).toEqual(['error-value']);
  });
  it('does not ask for a date that was typed unreadably', () => {
    expect(findings({ ...done, key: KEYS.byDate, doneOn: 'восени' })).toEqual(['date-unreadable']);
  });
  it('suggests the other date system instead of «in the future»', () => {
    expect(findings({ ...done, key: KEYS.byDate, doneOn: '2023-11-15d' })).toEqual(['date-1904']);
  });
  it('says only that a day cannot be right, not how it was typed', () => {
    expect(findings({ ...done, doneOn: '15.11.2017' })).toEqual(['date-before-plan']);
    expect(findings({ ...done, key: KEYS.byDate, doneOn: '15 листопада 2023 року' })).toEqual(['date-1904']);
  });
  it('takes a dash for a date that is missing', () => {
    expect(findings({ ...done, key: KEYS.byDate, doneOn: '-' })).toEqual(['done-date-missing']);
    expect(findings({ ...notDone, proposal: '', newDue: '-' })).toEqual(['proposal-missing']);
  });
  it('reads dates with slashes as the other rows of the file show', () => {
    const checked = checkTable(
      table(
        { ...done, doneOn: '03/04/2019' },
        { ...done, key: KEYS.single, narrative: `${reported} Тренінг.`, doneOn: '12/25/2019' },
      ),
    );
    expect(codesOf(checked)).toEqual(['date-as-text', 'date-as-text']);
    expect(checked.rows.map(({ answer }) => answer.doneOn)).toEqual(['2019-03-04', '2019-12-25']);
  });
  it('shows the date of a formula as a date', () => {
    expect(finding({ ...done, doneOn: '=TODAY() → 2019-12-27d' }, 'formula-in-input').params['found']).toBe(
      '27.12.2019',
    );
  });
  it('points at the blank cell that is to be filled in', () => {
    expect(finding({ ...done, key: KEYS.byDate }, 'done-date-missing').at.cell).toBe('D8');
  });
  it('finds nothing in a row that is taken back', () => {
    expect(findings({ status: 'відкликано' })).toEqual([]);
  });
});

it('shows what was typed, and does not obey it', () => {
  const found = finding({ ...done, status: '$t(status.done) {{status}}' }, 'status-unknown');
  for (const texts of [uk, en])
    expect(anyWords(texts)(`issue.${found.code}`, found.params)).toContain('$t(status.done) {{status}}');
});

describe('a column that the table lacks', () => {
  const without = [
    '| key | status | reason |',
    ...[KEYS.byDate, KEYS.upkeep, KEYS.single].map((key) => `| ${key} | виконано | |`),
  ].join('\n');
  it('is reported once, and keeps each row out all the same', () => {
    const checked = checkTable(without);
    expect(checked.issues.filter(({ code }) => code === 'column-missing')).toMatchObject([
      {
        severity: 'error',
        at: { sheet: 'Звіт', field: 'narrative' },
        params: { column: 'narrative', rows: 3, measures: '1.1, 4.1, 5' },
      },
    ]);
    expect(codesOf(checked)).toEqual(['column-missing', 'done-date-missing']);
    expect(checked.rows.map(({ issues }) => issues.some(({ severity }) => severity === 'error'))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('answers in the terms of the plan', () => {
  it('has the understood status and dates beside the words of the officer', () => {
    const [row] = checkTable(
      table({
        status: 'Виконано  част.',
        narrative: reported,
        reason: 'Немає коштів',
        doneOn: '15/11/19',
        newDue: '1 червня 2020 року',
      }),
    ).rows;
    expect(row?.answer).toEqual({
      status: 'partly',
      narrative: reported,
      reason: 'Немає коштів',
      doneOn: '2019-11-15',
      newDue: '2020-06-01',
    });
    expect(row?.row.inputs.status?.text).toBe('Виконано част.');
  });
  it('leaves out what cannot be understood', () => {
    const [row] = checkTable(table({ status: 'може бути', narrative: reported, doneOn: '03/04/2019' })).rows;
    expect(row?.answer).toEqual({ narrative: reported });
  });
  it('keeps a reference to an annex among the proofs, and drops dashes', () => {
    expect(checkTable(table({ ...done, evidence: 'Додаток 1', proposal: '-' })).rows[0]?.answer).toMatchObject({
      evidence: 'Додаток 1',
    });
    expect(checkTable(table({ ...done, evidence: '–', proposal: '-' })).rows[0]?.answer).toEqual({
      status: 'done',
      narrative: done.narrative,
    });
  });
  it('accepts a spelling that the ministry decided on', () => {
    const [row] = checkTable(table({ ...done, status: 'на розгляді КМУ' }), {
      aliases: new Map([['На розгляді КМУ', 'ongoing']]),
    }).rows;
    expect(row?.answer.status).toBe('ongoing');
  });
});
