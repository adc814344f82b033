import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHead } from '../../../src/core/summary/heads';
import { temporaryFolder } from '../../support/temporaryFolder';
import { ACT, DAY, makeTemplates, ran, refusal, returnOf } from '../parity/bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';

interface DueJson {
  readonly due: { readonly day: string; readonly restDay?: string; readonly isShifted: boolean };
  readonly items: readonly { readonly key: string; readonly bodyId: string; readonly states: readonly string[] }[];
  readonly moved: readonly { readonly key: string; readonly asked: readonly unknown[] }[];
  readonly calendar: readonly { readonly kind: string; readonly date: string; readonly bodies: readonly string[] }[];
}

async function due(...args: readonly string[]): Promise<DueJson> {
  return JSON.parse((await ran('due', at('c.xlsx'), '--json', ...args)).out) as DueJson;
}

const states = ({ items }: DueJson): readonly unknown[] =>
  items.map(({ key, bodyId, states: own }) => `${bodyId} ${key} ${own.join(' ')}`);

beforeAll(async () => {
  await makeTemplates(at('templates'));
  const late = returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    [WEEK]: {
      status: 'виконано частково',
      narrative: 'Триває погодження.',
      reason: 'Затримка з фінансуванням.',
      proposal: 'Продовжити строк.',
      newDue: '30.06.2020',
    },
    '1.2@2019-H1': { status: 'виконано', narrative: 'Проведено брифінг.' },
  });
  const done = returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), {
    [WEEK]: { status: 'виконано', narrative: 'Кошти передбачено.', doneOn: '20.11.2019' },
  });
  await ran('merge', late, done, '--plan', ACT, '--coordinator', 'mon', '--out', at('c.xlsx'), '--as-of', DAY);
});

describe('the law of deadlines', () => {
  it('says what is overdue, done late and asked without a day, and what is at risk before its day', async () => {
    expect(states(await due('--as-of', '2020-01-20'))).toEqual([
      `mon ${WEEK} overdue extensionUndated`,
      'mon 1.2@2019-H2 overdue',
      `minfin ${WEEK} doneLate`,
      'minjust 2@2019 overdue',
    ]);
    expect(states(await due('--as-of', '2019-12-20'))).toContain('minjust 2@2019 atRisk');
    expect(states(await due('--as-of', '2019-12-20', '--within', '3'))).not.toContain('minjust 2@2019 atRisk');
  });

  it('lists all days of the round, past ones too, with whom they are of; also as a calendar', async () => {
    const { calendar, moved } = await due('--as-of', '2020-02-20', '--ics', at('round.ics'));
    expect(calendar.map(({ kind, date, bodies }) => [kind, date, bodies.length])).toEqual([
      ['measure', '2019-06-30', 1],
      ['measure', '2019-11-15', 2],
      ['measure', '2019-12-31', 2],
      ['report', '2020-02-15', 3],
      ['cabinet', '2020-03-15', 0],
    ]);
    expect(moved).toMatchObject([{ key: WEEK, asked: [{ bodyId: 'mon', newDue: '2020-06-30' }] }]);
    const ics = readFileSync(at('round.ics'), 'utf8');
    expect(ics.match(/DTSTART;VALUE=DATE:\d+/g)).toHaveLength(5);
    expect(ics).toContain('DTSTART;VALUE=DATE:20200215\r\nDTEND;VALUE=DATE:20200216\r\n');
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(await refusal('due', at('c.xlsx'), '--ics', at('round.ics'))).toMatch(/вже є|уже є/);
  });

  it('leaves a day of rest unless the setting moves it, and says so', async () => {
    expect((await due()).due).toEqual({ day: '2020-02-15', restDay: '2020-02-15', isShifted: false });
    expect((await due('--shift-weekends')).due).toEqual({ day: '2020-02-17', restDay: '2020-02-15', isShifted: true });
    expect((await ran('due', at('c.xlsx'))).out).toMatch(/15\.02\.2020 — вихідний; строк не перенесено/);
    await ran('merge', '--into', at('c.xlsx'), '--out', at('s.xlsx'), '--shift-weekends', '--as-of', DAY);
    expect((await ran('due', at('s.xlsx'))).out).toMatch(/до 17\.02\.2020 \(перенесено з вихідного 15\.02\.2020\)/);
  });
});

describe('who asks for more time', () => {
  it.each([
    ['Заступник Міністра', 'Міністерство освіти і науки України', true],
    ['В. о. Голови', 'Державна служба статистики України', true],
    ['Перший заступник начальника', 'Державна служба', true],
    ['Директор Департаменту охорони здоров’я', 'Департамент охорони здоров’я', true],
    ['Начальник відділу', 'Міністерство фінансів України', false],
    ['Заступник директора департаменту', 'Міністерство фінансів України', false],
    ['Головний спеціаліст', 'Міністерство фінансів України', false],
  ])('is asked by «%s» of %s: a head — %s', (post, body, head) => {
    expect(isHead(post, body)).toBe(head);
  });

  it('learns where the signature is no head’s, or where nobody signed', async () => {
    const asked = {
      [WEEK]: {
        status: 'виконано частково',
        narrative: 'Триває погодження.',
        reason: 'Затримка з фінансуванням.',
        proposal: 'Продовжити строк.',
        newDue: '30.06.2020',
      },
    };
    const signed = returnOf(at('templates'), 'Мінфін', at('підписано.xlsx'), asked, {
      signedBy: 'Олена КОВАЛЬ',
      signedPost: 'Начальник відділу',
    });
    const unsigned = returnOf(at('templates'), 'МОН', at('не-підписано.xlsx'), asked);
    const out = at('who.xlsx');
    await ran('merge', signed, unsigned, '--plan', ACT, '--coordinator', 'mon', '--out', out, '--as-of', DAY);
    const { items } = JSON.parse((await ran('due', out, '--json', '--as-of', '2020-01-20')).out) as {
      readonly items: readonly Record<string, unknown>[];
    };
    expect(items.find(({ bodyId }) => bodyId === 'minfin')).toMatchObject({
      states: ['overdue', 'extensionUndated', 'extensionNotByHead'],
      signedBy: 'Начальник відділу, Олена КОВАЛЬ',
    });
    expect(items.find(({ bodyId }) => bodyId === 'mon')).toMatchObject({ isUnsigned: true });
    expect((await ran('due', out, '--as-of', '2020-01-20')).out).toContain('ким підписано — не вказано');
  });
});
