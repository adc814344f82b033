import { setUp, type Collection } from '../../../src/core/pipeline';
import { period } from '../../../src/core/calendar/period';
import type { Body } from '../../../src/core/bodies/types';
import { measureTextHash } from '../../../src/core/plan/edition';
import type { Indicator, Measure, Plan } from '../../../src/core/plan/types';
import type { EarlierAnswers } from '../../../src/core/template/prefill';
import { earlierAnswers } from '../../../src/app/templates/earlierAnswers';
import { makeSet } from '../../../src/app/templates/makeSet';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { uk, vocabularies } from '../../support/texts';

const BODIES: readonly Body[] = [
  ['moz', 'Міністерство охорони здоров’я України'],
  ['mon', 'Міністерство освіти і науки України'],
].map(([id = '', name = '']) => ({
  id,
  name,
  abbreviations: [id],
  cls: 'міністерство',
  central: true,
  verified: true,
}));

const YEAR = period('2019-01-01', '2019-12-31');
const UNTIL = (day: string): ReturnType<typeof period> => period('2019-01-01', day);

function measure(id: string, text: string, own = YEAR, indicators: readonly Indicator[] = []): Measure {
  return {
    id,
    text,
    textHash: measureTextHash(text),
    deadline: {
      text: own === YEAR ? 'протягом року' : `до ${own.end}`,
      kind: own === YEAR ? 'year' : 'by_date',
      periods: [own],
    },
    indicators,
    executors: [
      {
        name: 'центральні органи виконавчої влади',
        asWritten: 'ЦОВВ',
        kind: 'group',
        consent: false,
        expand: { class: 'central', minus: [] },
      },
    ],
    source: { line: 1, cells: [], deadline: '', executors: '' },
  };
}

function collection(
  measures: readonly Measure[],
  rest: { readonly plan?: Partial<Plan>; readonly bodies?: readonly Body[]; readonly round?: string } = {},
): Collection {
  const plan: Plan = {
    id: 'кабінет міністрів україни|розпорядження|2018-12-27|1105-р',
    edition: measures.map(({ id, textHash }) => id + textHash).join(),
    requisites: { number: '1105-р', amendments: [] },
    period: { start: '2019-01-01', end: '2019-12-31' },
    tasks: [{ no: '1', title: 'Завдання', form: 'measures', measures }],
    terms: [],
    diagnostics: [],
    dittoCells: 0,
    ...rest.plan,
  };
  return setUp(
    plan,
    { date: '2019-12-31', bodies: rest.bodies ?? BODIES, successions: [] },
    rest.round === undefined ? {} : { round: rest.round },
  );
}

const BRIEFINGS = 'проведення медіа-брифінгів з представниками засобів масової інформації';
const SITE = 'підтримання актуальної інформації на офіційному веб-сайті';
const TRAINING = 'навчання державних службовців з питань запобігання корупції';
const COUNTS: readonly Indicator[] = [
  { no: 1, name: 'проведено брифінгів', unit: 'од.' },
  { no: 2, name: 'узяло участь', unit: 'осіб' },
];
const before = collection([
  measure('1.1', BRIEFINGS, YEAR, COUNTS),
  measure('1.2', SITE),
  measure('1.3', TRAINING, UNTIL('2019-11-15')),
]);

/** A return of `moz`: the template of a collection with these answers in it. */
async function returned(
  of: Collection,
  answers: Partial<EarlierAnswers>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  for await (const file of makeSet(of, uk, {
    created: '2020-01-15',
    letters: 'none',
    drafts: false,
    autoOpen: false,
    only: ['moz'],
    earlier: new Map([['moz', { rows: new Map(), indicators: new Map(), contacts: {}, ...answers }]]),
  }))
    return file;
  throw new Error('no template');
}

async function carried(now: Collection, answers: Partial<EarlierAnswers>): Promise<EarlierAnswers | undefined> {
  return (await earlierAnswers([await returned(before, answers)], now, '2020-02-20', vocabularies, uk)).answers.get(
    'moz',
  );
}

const said = (narrative: string): { readonly status: string; readonly narrative: string } => ({
  status: 'виконано',
  narrative,
});

describe('answers of earlier returns', () => {
  it('follow their measures to the numbers that an amendment gave them', async () => {
    const now = collection([
      measure('1.1', 'розроблення порядку оприлюднення відомостей у формі відкритих даних'),
      measure('1.2', BRIEFINGS, YEAR, COUNTS),
      measure('1.3', SITE),
    ]);
    const answers = await carried(now, {
      rows: new Map([
        ['1.1@2019', said('Проведено 3 брифінги.')],
        ['1.2@2019', said('Оновлено розділ сайту.')],
      ]),
      indicators: new Map([['1.1@2019#2', { value: 40 }]]),
    });
    expect([...(answers?.rows ?? [])].map(([key, { narrative }]) => [key, narrative])).toEqual([
      ['1.2@2019', 'Проведено 3 брифінги.'],
      ['1.3@2019', 'Оновлено розділ сайту.'],
    ]);
    expect([...(answers?.indicators ?? [])]).toEqual([['1.2@2019#2', { value: 40 }]]);
    expect([answers?.left, answers?.changed]).toEqual([[], []]);
  });

  it('are not put under another measure that has the number now, but listed word for word', async () => {
    const now = collection([
      measure('1.1', BRIEFINGS, YEAR, COUNTS),
      measure('1.2', 'розроблення порядку видачі дозволів'),
    ]);
    const answers = await carried(now, { rows: new Map([['1.2@2019', said('Оновлено розділ сайту.')]]) });
    expect([...(answers?.rows ?? [])]).toEqual([]);
    expect(answers?.left).toEqual([{ key: '1.2@2019', reason: 'other-measure', said: said('Оновлено розділ сайту.') }]);
  });

  it('stay with a measure whose words or only deadline were amended, and that is reported', async () => {
    const now = collection([
      measure('1.1', BRIEFINGS, YEAR, COUNTS),
      measure('1.2', `${SITE} органу`),
      measure('1.3', TRAINING, UNTIL('2019-12-20')),
    ]);
    const answers = await carried(now, {
      rows: new Map([
        ['1.2@2019', said('Оновлено розділ сайту.')],
        ['1.3@2019-01-01..2019-11-15', said('Навчено 40 осіб.')],
      ]),
    });
    expect([...(answers?.rows ?? [])].map(([key]) => key)).toEqual(['1.2@2019', '1.3@2019-01-01..2019-12-20']);
    expect(answers?.changed).toEqual(['1.2@2019', '1.3@2019-01-01..2019-12-20']);
  });

  it('give a number to the indicator of the same name and unit only', async () => {
    const now = collection([
      measure('1.1', BRIEFINGS, YEAR, [
        { no: 1, name: 'узяло участь', unit: 'осіб' },
        { no: 2, name: 'проведено брифінгів', unit: 'тис. од.' },
      ]),
    ]);
    const answers = await carried(now, {
      indicators: new Map([
        ['1.1@2019#1', { value: 3 }],
        ['1.1@2019#2', { value: 40 }],
      ]),
    });
    expect([...(answers?.indicators ?? [])]).toEqual([['1.1@2019#1', { value: 40 }]]);
    expect(answers?.left).toEqual([{ key: '1.1@2019#1', reason: 'no-such-indicator', said: { value: '3' } }]);
  });

  it('keep the declaration for the round that it was made for', async () => {
    const declared = {
      contacts: { nothingToReport: 'так', grounds: 'Положення, пункт 4', person: 'Леся Українка', letterNo: '12' },
    };
    const [same, other] = await Promise.all([
      carried(before, declared),
      carried(collection([measure('1.1', BRIEFINGS)], { round: '2019-H1' }), declared),
    ]);
    expect(same?.contacts).toEqual({ person: 'Леся Українка', nothingToReport: 'так', grounds: 'Положення, пункт 4' });
    expect(other?.contacts).toEqual({ person: 'Леся Українка' });
  });

  it('reach a body that another registry calls by another id', async () => {
    const now = collection([measure('1.2', SITE)], {
      bodies: BODIES.map((body) => ({ ...body, id: `ua-${body.id}` })),
    });
    const { answers } = await earlierAnswers(
      [await returned(before, { rows: new Map([['1.2@2019', said('Оновлено розділ сайту.')]]) })],
      now,
      '2020-02-20',
      vocabularies,
      uk,
    );
    expect([...answers.keys()]).toEqual(['ua-moz']);
  });

  it('are read from a table that lost the stamp, by the words of the plan', async () => {
    const now = collection([
      measure('1.1', 'розроблення порядку оприлюднення відомостей у формі відкритих даних'),
      measure('1.2', BRIEFINGS),
      measure('1.3', SITE),
    ]);
    const outcome = readWorkbook(
      (await returned(before, { rows: new Map([['1.1@2019', said('Проведено 3 брифінги.')]]) })).bytes,
    );
    if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
    const rows = outcome.content.sheets[0]?.rows ?? [];
    const csv = rows
      .map(({ cells }) =>
        Array.from(cells, (cell) => (typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : '')).join(';'),
      )
      .join('\n');
    const { answers } = await earlierAnswers(
      [{ name: 'Звіт.csv', bytes: new TextEncoder().encode(csv) }],
      now,
      '2020-02-20',
      vocabularies,
      uk,
    );
    expect([...(answers.get('moz')?.rows ?? [])].map(([key, { narrative }]) => [key, narrative])).toEqual([
      ['1.2@2019', 'Проведено 3 брифінги.'],
    ]);
  });

  it('of files from which nothing can be taken are named with the reason', async () => {
    const file = { ...(await returned(before, {})), name: 'звіт.xlsx' };
    const reasons = async (
      now: Collection,
      one: { readonly name: string; readonly bytes: Uint8Array },
    ): Promise<readonly unknown[]> => (await earlierAnswers([one], now, '2020-02-20', vocabularies, uk)).unused;
    const text = new TextEncoder().encode('орган;текст\nмоз;щось\n');
    expect(await reasons(before, { name: 'зіпсований.xlsx', bytes: file.bytes.subarray(0, 5000) })).toEqual([
      { file: 'зіпсований.xlsx', reason: 'unreadable' },
    ]);
    expect(await reasons(before, { name: 'перелік.csv', bytes: text })).toEqual([
      { file: 'перелік.csv', reason: 'no-return' },
    ]);
    expect(await reasons(collection([measure('1.1', BRIEFINGS)], { plan: { id: 'інший план' } }), file)).toEqual([
      { file: 'звіт.xlsx', reason: 'other-plan' },
    ]);
    expect(await reasons(collection([measure('1.1', BRIEFINGS)], { bodies: BODIES.slice(1) }), file)).toEqual([
      { file: 'звіт.xlsx', reason: 'unknown-body' },
    ]);
    const gone = BODIES.map((body) => (body.id === 'moz' ? { ...body, validTo: '2019-09-02' } : body));
    expect(await reasons(collection([measure('1.1', BRIEFINGS)], { bodies: gone }), file)).toEqual([
      { file: 'звіт.xlsx', reason: 'no-duties' },
    ]);
  });
});
