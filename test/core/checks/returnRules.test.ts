import { anyWords } from '../../../src/core/texts';
import { checkReturn } from '../../../src/core/checks/checkReturn';
import type { CheckedReturn } from '../../../src/core/checks/types';
import { returnVerdict } from '../../../src/core/checks/verdict';
import type { StampedIndicator } from '../../../src/core/template/stampSheet';
import { markdownSheet } from '../../support/markdownWorkbook';
import {
  checkTable,
  codesOf,
  identity,
  KEYS,
  recogniseContext,
  returnedWorkbook,
  returnOf,
  samplePlan,
  stampedDuties,
} from '../../support/sampleReturn';
import { en, uk, vocabularies } from '../../support/texts';

const deed = 'Проведено два брифінги 12.03.2019 та 04.06.2019 за участю керівництва.';
const oneRow = `| key | status | narrative |\n| ${KEYS.upkeep} | виконано | ${deed} |`;

function found(checked: CheckedReturn, code: string): CheckedReturn['issues'] {
  const issues = checked.issues.filter((issue) => issue.code === code);
  for (const issue of issues)
    for (const texts of [uk, en])
      expect(anyWords(texts)(`issue.${code}`, issue.params)).not.toMatch(/\{\{|\$t\(|undefined/);
  return issues;
}

describe('locked cells', () => {
  const header = '| key | no | task | measure | deadline | period | role | status | narrative |';
  const [duty] = stampedDuties().filter(({ key }) => key === KEYS.upkeep);
  const row = (change: Record<string, string> = {}): string => {
    const cells = { ...duty?.locked, ...change } as Record<string, string>;
    const locked = ['no', 'task', 'measure', 'deadline', 'period', 'role'].map((field) => cells[field]);
    return `${header}\n| ${KEYS.upkeep} | ${locked.join(' | ')} | виконано | ${deed} |`;
  };
  it('are compared cell by cell with what the template remembers', () => {
    const checked = checkTable(row({ measure: 'підтримання сайту', role: 'головний виконавець' }));
    expect(found(checked, 'plan-text-changed')).toMatchObject([
      {
        severity: 'warning',
        at: { cell: 'D8', field: 'measure', rowKey: KEYS.upkeep },
        params: { was: duty?.locked.measure, found: 'підтримання сайту' },
        fix: { field: 'measure' },
      },
    ]);
    expect(found(checked, 'locked-changed')).toMatchObject([{ at: { cell: 'G8', field: 'role' } }]);
    expect(returnVerdict(checked)).toBe('ready');
  });
  it('that were cleared are reported with their place', () => {
    const checked = checkTable(
      [
        row({ period: '', deadline: '' }),
        `| ${KEYS.single} | 5 | Проведення тренінгів для працівників | ` +
          'Проведення тренінгів для працівників | протягом року | 2019 рік | виконавець | | |',
      ].join('\n'),
    );
    expect(found(checked, 'locked-cleared')).toMatchObject([
      { at: { cell: 'F8', field: 'period' }, params: { was: '2019 рік' }, fix: { value: { text: '2019 рік' } } },
    ]);
    expect(found(checked, 'plan-text-cleared')).toMatchObject([{ at: { cell: 'E8' } }]);
  });
  it('are shown from where they begin to differ', () => {
    const long = `${'дуже довгий початок '.repeat(10)}кінець`;
    const duties = stampedDuties().map((own) =>
      own.key === KEYS.upkeep ? { ...own, locked: { ...own.locked, measure: long } } : own,
    );
    const [shown] = found(
      checkTable(row({ measure: long.replace('кінець', 'інший') }), { duties }),
      'plan-text-changed',
    );
    expect([shown?.params['was'], shown?.params['found']].map((text) => String(text).slice(-14))).toEqual([
      'початок кінець',
      ' початок інший',
    ]);
    expect(shown?.fix?.value).toEqual({ type: 'text', text: long });
  });
  it("are compared in rows whose key was deleted too, not in a table of the body's own", () => {
    const edited = row({ measure: 'підтримання актуальної інформації на веб-сайті нашого органу' });
    expect(found(checkTable(edited.replace(`| ${KEYS.upkeep} |`, '| |')), 'plan-text-changed')).toMatchObject([
      { at: { cell: 'D8', rowKey: KEYS.upkeep } },
    ]);
    expect(
      codesOf(
        checkTable(
          `| no | measure | status | narrative |\n| 4.1 | підтримання інформації на веб-сайті | виконано | ${deed} |`,
        ),
      ),
    ).not.toContain('plan-text-changed');
  });
  it('that somebody wrote an answer into keep it: no fix throws it away', () => {
    const [changed] = found(
      checkTable(row({ measure: `${duty?.locked.measure ?? ''} Виконано, сайт оновлено у червні` })),
      'plan-text-changed',
    );
    expect(changed?.params['found']).toContain('сайт оновлено у червні');
    expect(changed?.fix).toBeUndefined();
    // A dozen letters more are a slip, which may be put right.
    const more = (letters: number) =>
      found(
        checkTable(row({ measure: `${duty?.locked.measure ?? ''} ${'а'.repeat(letters - 1)}` })),
        'plan-text-changed',
      );
    expect(more(12)[0]?.fix).toBeDefined();
    expect(more(13)[0]?.fix).toBeUndefined();
  });
  it('may be re-spaced, re-cased by a program and written with other quotes', () => {
    expect(codesOf(checkTable(row({ deadline: 'протягом  року ', task: 'розміщення публікацій' })))).toEqual([]);
  });
  it('are compared with the plan when the template has lost its memory', () => {
    expect(
      found(checkTable(row({ measure: 'підтримання сайту' }), { stamps: ['title'] }), 'plan-text-changed'),
    ).toMatchObject([{ at: { cell: 'D8' } }]);
    expect(
      found(
        checkTable(row({ measure: `${duty?.locked.measure} (за умови наявності)` }), { stamps: ['title'] }),
        'plan-text-changed',
      ),
    ).toEqual([]);
  });
  it('that are left out as a column are no edit', () => {
    expect(codesOf(checkTable(oneRow))).toEqual([]);
  });
});

describe('answers given', () => {
  const blank = `| key | status | narrative |\n| ${KEYS.upkeep} | | |\n| ${KEYS.single} | | |`;
  const declare = (box: string, grounds: string) => [
    markdownSheet(
      'Реквізити',
      `| nothingToReport | Звітувати немає про що | ${box} |\n| grounds | Підстави | ${grounds} |`,
    ),
  ];
  it('are asked for when there are none', () => {
    expect(found(checkTable(blank), 'return-empty')).toMatchObject([{ severity: 'error', params: { rows: 2 } }]);
  });
  it('may be one declaration with grounds', () => {
    const checked = checkTable(blank, { sheets: declare('так', 'Положення про орган таких завдань не містить') });
    expect(checked.declaration).toEqual({ grounds: 'Положення про орган таких завдань не містить' });
    expect(returnVerdict(checked)).toBe('ready');
    expect(codesOf(checked)).toEqual([]);
  });
  it.each([
    ['так', ''],
    ['TRUE', '-'],
    ['так', 'немає'],
  ])('need grounds for the declaration: «%s», «%s»', (box, grounds) => {
    const checked = checkTable(blank, { sheets: declare(box, grounds) });
    expect(found(checked, 'declaration-without-grounds')).toMatchObject([{ severity: 'error' }]);
    expect(checked.declaration).toBeUndefined();
  });
  it('are not declared by «ні», by grounds alone or by unclear words', () => {
    expect(codesOf(checkTable(oneRow, { sheets: declare('ні', '') }))).toEqual([]);
    expect(codesOf(checkTable(oneRow, { sheets: declare('', 'Положення про орган') }))).toEqual([
      'grounds-without-declaration',
    ]);
    expect(codesOf(checkTable(oneRow, { sheets: declare('можливо', '') }))).toEqual(['declaration-unclear']);
  });
  it('leave the declaration to the rows that were left blank, which is reported', () => {
    const checked = checkTable(`${oneRow}\n| ${KEYS.single} | | |`, {
      sheets: declare('так', 'Положення про орган таких завдань не містить'),
    });
    expect(found(checked, 'declaration-with-answers')).toMatchObject([
      { severity: 'info', at: { field: 'nothingToReport' }, params: { rows: 1 } },
    ]);
    expect(codesOf(checkTable(oneRow, { sheets: declare('так', '') }))).toEqual(['declaration-without-grounds']);
  });
  it('that are left blank are listed once', () => {
    const checked = checkTable(`${oneRow}\n| ${KEYS.single} | | |\n| ${KEYS.month} | | |`);
    expect(found(checked, 'rows-unanswered')).toMatchObject([
      { severity: 'warning', params: { rows: 2, duties: '5, 6.2' } },
    ]);
  });
  it('are not asked of those who report by consent', () => {
    const duties = stampedDuties().map((duty) =>
      duty.key === KEYS.single ? { ...duty, obligation: 'consent' as const } : duty,
    );
    expect(found(checkTable(`${oneRow}\n| ${KEYS.single} | | |`, { duties }), 'rows-unanswered')).toEqual([]);
  });
});

describe('one description under several measures', () => {
  it('is reported once', () => {
    const checked = checkTable(
      [
        oneRow,
        `| ${KEYS.single} | виконано | ${deed} |`,
        `| ${KEYS.byDate} | виконується | інше, докладно описане тут |`,
      ].join('\n'),
    );
    expect(found(checked, 'narrative-repeated')).toMatchObject([
      { severity: 'warning', at: { row: 8 }, params: { rows: 2, measures: '4.1, 5' } },
    ]);
  });
  it('is natural in the periods of one measure, for nothing done, and for short words', () => {
    const row = (key: string, status: string, narrative: string): string =>
      `| ${key} | ${status} | ${narrative} | Немає коштів | Продовжити |`;
    const table = (...rows: readonly string[]): string =>
      ['| key | status | narrative | reason | proposal |', ...rows].join('\n');
    expect(
      found(
        checkTable(table(row(KEYS.firstHalf, 'виконано', deed), row(KEYS.secondHalf, 'виконано', deed))),
        'narrative-repeated',
      ),
    ).toEqual([]);
    expect(
      found(
        checkTable(table(row(KEYS.upkeep, 'не виконано', deed), row(KEYS.single, 'не виконано', deed))),
        'narrative-repeated',
      ),
    ).toEqual([]);
    expect(
      found(
        checkTable(table(row(KEYS.upkeep, 'виконано', 'Видано наказ'), row(KEYS.single, 'виконано', 'Видано наказ'))),
        'narrative-repeated',
      ),
    ).toEqual([]);
  });
});

describe('indicators', () => {
  const indicators: readonly StampedIndicator[] = [
    { key: `${KEYS.firstHalf}#1`, name: 'медіа-брифінгів', unit: 'брифінгів' },
    { key: `${KEYS.firstHalf}#2`, name: 'витрачено коштів', unit: 'тис. грн' },
  ];
  const check = (value: string, change: { key?: string; name?: string; unit?: string; note?: string } = {}) =>
    checkTable(oneRow, {
      indicators,
      sheets: [
        markdownSheet(
          'Показники',
          [
            '',
            '      | key | no | indicator | unit | value | note |',
            '      | Ключ | № | Показник | Одиниця виміру | Значення | Примітка |',
            `      | ${change.key ?? `${KEYS.firstHalf}#1`} | 2.1 | ${change.name ?? 'медіа-брифінгів'} | ` +
              `${change.unit ?? 'брифінгів'} | ${value} | ${change.note ?? ''} |`,
          ].join('\n'),
        ),
      ],
    });
  it('are numbers', () => {
    const checked = check('`12`');
    expect(codesOf(checked)).toEqual([]);
    expect(checked.indicators).toEqual([{ key: `${KEYS.firstHalf}#1`, value: 12, sheet: 'Показники', cell: 'E3' }]);
  });
  it('without keys belong to the period that the row shows', () => {
    const halves: readonly StampedIndicator[] = [KEYS.firstHalf, KEYS.secondHalf].map((key) => ({
      key: `${key}#1`,
      name: 'медіа-брифінгів',
      unit: 'брифінгів',
    }));
    const checked = checkTable(oneRow, {
      indicators: halves,
      sheets: [
        markdownSheet(
          'Показники',
          `
      | № | Показник | Одиниця виміру | Значення | Примітка | Звітний період |
      | 2.1 | медіа-брифінгів | брифінгів | \`3\` | | I півріччя 2019 р. |
      | 2.1 | медіа-брифінгів | брифінгів | \`5\` | | II півріччя 2019 р. |`,
        ),
      ],
    });
    expect(checked.indicators.map(({ key, value }) => [key, value])).toEqual([
      [`${KEYS.firstHalf}#1`, 3],
      [`${KEYS.secondHalf}#1`, 5],
    ]);
    expect(codesOf(checked)).toEqual([]);
  });
  it.each([
    ['12', 'info', 'number-as-text'],
    ['=3+4 → `7`', 'info', 'number-formula'],
    ["='[1]Звіт'!A1 → `7`", 'warning', 'number-formula'],
    ['=3+4', 'error', 'number-formula-without-value'],
    ['#REF!', 'error', 'number-error-value'],
    ['=A1 → #REF!', 'error', 'number-error-value'],
  ])('that stand as «%s» are reported as what they are', (text, severity, code) => {
    expect(
      check(text)
        .issues.filter(({ at }) => at.field === 'value')
        .map((issue) => [issue.severity, issue.code]),
    ).toEqual([[severity, code]]);
  });
  it.each([
    ['1 234', 1234],
    ['37,0', 37],
    ['12 брифінгів', 12],
  ])('typed as text «%s» are read, with a fix', (text, number) => {
    const checked = check(text);
    expect(found(checked, 'number-as-text')).toMatchObject([
      { severity: 'warning', at: { cell: 'E3', field: 'value' }, fix: { value: { type: 'number', number } } },
    ]);
    expect(checked.indicators[0]?.value).toBe(number);
  });
  it.each([
    ['`2.5`', 'number-not-whole', '2,5 не є'],
    ['12,5', 'number-not-whole', '12,5 не є'],
    ['=0.1+0.2 → `0.30000000000000004`', 'number-not-whole', '0,3 не є'],
  ])('«%s» is shown with a decimal comma in Ukrainian', (text, code, words) => {
    expect(anyWords(uk)(`issue.${code}`, found(check(text), code)[0]?.params)).toContain(words);
  });
  it.each([
    ['багато', 'number-unreadable'],
    ['`-3`', 'number-negative'],
    ['`2.5`', 'number-not-whole'],
  ])('«%s» is %s and does not count', (text, code) => {
    const checked = check(text);
    expect(found(checked, code)).toMatchObject([{ severity: 'error' }]);
    expect(checked.indicators).toEqual([]);
  });
  it('may have a fraction where something is measured', () => {
    const checked = check('`2.5`', { key: `${KEYS.firstHalf}#2`, name: 'витрачено коштів', unit: 'тис. грн' });
    expect(codesOf(checked)).toEqual([]);
  });
  it('keep the unit of the plan', () => {
    expect(found(check('`2`', { unit: 'заходів' }), 'unit-changed')).toMatchObject([
      { severity: 'warning', params: { was: 'брифінгів', found: 'заходів' } },
    ]);
  });
  it('of an unknown row are not counted', () => {
    const checked = check('`2`', { key: '9.9@2019#1' });
    expect(checked.indicators[0]?.key ?? `${KEYS.firstHalf}#1`).toBe(`${KEYS.firstHalf}#1`);
  });
  const twoRows = (first: string, second: string) =>
    checkTable(oneRow, {
      indicators,
      sheets: [
        markdownSheet(
          'Показники',
          [
            '| key | no | indicator | unit | value | note |',
            `| ${KEYS.firstHalf}#1 | 2.1 | медіа-брифінгів | брифінгів | ${first} | |`,
            `| ${KEYS.firstHalf}#1 | 2.1 | медіа-брифінгів | брифінгів | ${second} | |`,
          ].join('\n'),
        ),
      ],
    });
  it('that stand twice with different values are reported at both, and neither counts', () => {
    const checked = twoRows('`5`', '`7`');
    expect(
      found(checked, 'indicator-duplicated').map(({ at, params }) => [
        at.cell,
        params['found'],
        params['row'],
        params['other'],
      ]),
    ).toEqual([
      ['E2', '5', 3, '7'],
      ['E3', '7', 2, '5'],
    ]);
    expect(checked.indicators).toEqual([]);
  });
  it('that stand twice with one value, or once with none, count once', () => {
    for (const second of ['`5`', '']) expect(twoRows('`5`', second).indicators.map(({ value }) => value)).toEqual([5]);
  });
  it('without a name are reported as such', () => {
    const checked = checkTable(oneRow, {
      indicators,
      sheets: [markdownSheet('Показники', '| key | no | indicator | unit | value | note |\n| | | | | `77` | |')],
    });
    expect(found(checked, 'indicator-unnamed')).toMatchObject([{ severity: 'error', at: { cell: 'E2' } }]);
  });
  it('may be a dash, or a note alone', () => {
    expect(codesOf(check('-'))).toEqual([]);
    expect(check('', { note: 'дані уточнюються' }).indicators).toMatchObject([{ note: 'дані уточнюються' }]);
  });
});

describe('contacts', () => {
  const check = (rows: string) => checkTable(oneRow, { sheets: [markdownSheet('Реквізити', rows)] });
  it('are read by id and by label, whatever the order', () => {
    const { contacts } = check(
      [
        '| person | Відповідальна особа | Іван Петренко | Прізвище та ім’я |',
        '|  | Телефон | (044) 123-45-67 | з кодом |',
        '| email | Пошта органу | ivan@minfin.gov.ua | |',
      ].join('\n'),
    ).returned;
    expect(contacts).toMatchObject({
      person: { text: 'Іван Петренко', cell: 'C1' },
      phone: { text: '(044) 123-45-67' },
      email: { text: 'ivan@minfin.gov.ua' },
    });
  });
  it('do not take an explanation for an answer', () => {
    expect(
      check('| person | Відповідальна особа | | Прізвище та ім’я |\n| email | Електронна пошта | a@b.ua | адреса |')
        .returned.contacts.person,
    ).toBeUndefined();
  });
  it.each([
    ['ivan@minfin.gov.ua', []],
    ['a@b.ua; c@d.ua', []],
    ['ivan(at)minfin.gov.ua', ['email-malformed']],
    ['ivan@minfin', ['email-malformed']],
    ['пошта', ['email-malformed']],
  ])('e-mail «%s»', (email, codes) => {
    expect(codesOf(check(`| email | Електронна пошта | ${email} |`))).toEqual(codes);
  });
  it.each([
    ['(044) 123-45-67', []],
    ['+380441234567', []],
    ['тел. 123-45-67, вн. 12', []],
    ['(044) 235-23-78, внутрішній 123', []],
    ['мобільний: 067 123 45 67', []],
    ['235-23-78 або 235-23-79', []],
    ['Іваненко Іван', ['phone-malformed']],
    ['`441234567`', []],
    ['немає', ['phone-malformed']],
    ['12', ['phone-malformed']],
    ['-', []],
  ])('telephone «%s»', (phone, codes) => {
    expect(codesOf(check(`| phone | Телефон | ${phone} |`))).toEqual(codes);
  });
  it.each([
    ['2020-02-12d', []],
    ['12.02.2020', ['contact-date-as-text']],
    ['12.02.2020 № 5/12', ['contact-date-as-text']],
    ['—', []],
    ['учора', ['contact-date-unreadable']],
    ['2021-02-12d', ['contact-date-in-future']],
  ])('letter date «%s»', (date, codes) => {
    const checked = check(`| person | Відповідальна особа | Іван Петренко |\n| letterDate | Дата листа | ${date} |`);
    expect(codesOf(checked)).toEqual(codes);
    for (const code of codes) expect(found(checked, code)).toHaveLength(1);
  });
  it('that are gone with their sheet are a warning', () => {
    expect(found(checkTable(oneRow), 'contacts-sheet-missing')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('a row that answers nothing known', () => {
  it('has the error of recognition and no other, and stays word for word', () => {
    const checked = checkTable(`| key | status | narrative |\n| 9.9@2019 | може бути | - |`);
    expect(checked.rows).toMatchObject([{ row: { matchedBy: 'none' }, issues: [{ code: 'key-unknown' }] }]);
    expect(codesOf(checked)).toEqual(['key-unknown']);
    expect(returnVerdict(checked)).toBe('invalid');
  });
  it('leaves the others alone', () => {
    const checked = checkTable(`${oneRow}\n| 9.9@2019 | виконано | Щось |`);
    expect(checked.rows.map(({ issues }) => issues.some(({ severity }) => severity === 'error'))).toEqual([
      false,
      true,
    ]);
  });
  it('has the error of a duplicate beside its own findings', () => {
    const checked = checkTable(
      [
        '| key | status | narrative |',
        `| ${KEYS.upkeep} | виконано | ${deed} |`,
        `| ${KEYS.upkeep} | виконано частково | ${deed} |`,
      ].join('\n'),
    );
    expect(checked.rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['key-duplicated'],
      ['key-duplicated', 'reason-missing'],
    ]);
  });
});

describe('a check of the file alone', () => {
  it('finds the same as with the plan', () => {
    const table = [
      '| key | status | narrative | doneOn |',
      `| ${KEYS.byDate} | виконується | ${deed} | |`,
      `| ${KEYS.month} | виконано | ${deed}! | 2019-07-01d |`,
    ].join('\n');
    const alone = checkReturn(returnOf(returnedWorkbook(table), { vocabularies }), {
      today: '2020-02-20',
      vocabularies,
    });
    const withPlan = checkReturn(returnOf(returnedWorkbook(table), recogniseContext), {
      today: '2020-02-20',
      vocabularies,
      plan: samplePlan,
    });
    expect(alone.issues).toEqual(withPlan.issues);
    expect(codesOf(alone)).toEqual(['ongoing-after-end', 'done-late']);
  });
  it('names the file, and the member of a container, in every finding', () => {
    const returned = returnOf(returnedWorkbook('| key | status |\n| 4.1@2019 | |'), recogniseContext, {
      ...identity,
      file: 'пошта.zip',
      member: 'звіт.xlsx',
    });
    const { issues } = checkReturn(returned, { today: '2020-02-20', vocabularies });
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.every(({ at }) => at.file === 'пошта.zip!звіт.xlsx')).toBe(true);
  });
});
