import { returnVerdict } from '../../../src/core/checks/verdict';
import { checkReturn } from '../../../src/core/checks/checkReturn';
import type { Plan } from '../../../src/core/plan/types';
import { recognise } from '../../../src/core/returned/recognise';
import { stampLine, type Stamp } from '../../../src/core/template/stamp';
import { markdownSheet, workbook } from '../../support/markdownWorkbook';
import { shippedBodies } from '../../support/registry';
import {
  finalRound,
  identity,
  interimRound,
  KEYS,
  recogniseContext,
  recogniseWorkbook,
  returnedWorkbook,
  returnOf,
  samplePlan,
  sampleStamp,
  stampProperties,
  stampSheet,
} from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const ROWS = `
  | key | no | status | narrative |
  | ${KEYS.upkeep} | 4.1 | виконано | Розділ оновлювався щомісяця |`;

const codes = (issues: readonly { readonly code: string }[]): readonly string[] => issues.map(({ code }) => code);

describe('three stamps', () => {
  it('recovers the body and the round when all agree, and has nothing to say', () => {
    const found = returnOf(returnedWorkbook(ROWS));
    expect(found.stamp).toMatchObject({
      body: { id: 'minfin', name: 'Міністерство фінансів України' },
      round: finalRound,
      edition: samplePlan.edition,
    });
    expect(found.recoveredFrom).toEqual(['sheet', 'properties', 'title']);
    expect(codes(found.issues)).toEqual(['rows-missing']);
  });
  it.each([['sheet'], ['properties'], ['title']] as const)('recovers from %s alone', (source) => {
    const found = returnOf(returnedWorkbook(ROWS, { stamps: [source] }));
    expect(found.stamp.body?.id).toBe('minfin');
    expect(found.stamp.round).toEqual(finalRound);
    expect(found.recoveredFrom).toEqual([source]);
    expect(found.rows[0]).toMatchObject({ key: KEYS.upkeep, matchedBy: 'key' });
    expect(found.issues.find(({ code }) => code === 'identity-recovered')?.params).toEqual({ agree: 1, total: 3 });
  });
  it('takes two against one, whichever one lies, and says so', () => {
    const other: Stamp = { ...sampleStamp, body: { id: 'moz', name: 'МОЗ' } };
    for (const content of [
      { ...returnedWorkbook(ROWS), properties: stampProperties(other) },
      workbook(
        [
          markdownSheet('Звіт', ROWS, { firstRow: 7 }),
          stampSheet(other),
          markdownSheet('Титул', `| ${stampLine(sampleStamp).replaceAll('|', '\\|')} |`),
        ],
        { properties: stampProperties(sampleStamp) },
      ),
    ]) {
      const found = returnOf(content);
      expect(found.stamp.body).toEqual({ id: 'minfin', name: 'Міністерство фінансів України' });
      expect(found.recoveredFrom).toHaveLength(2);
      expect(found.issues.find(({ code }) => code === 'identity-conflict')?.params).toMatchObject({
        what: 'body',
        found: 'МОЗ',
        chosen: 'Міністерство фінансів України',
        agree: 2,
        total: 3,
      });
    }
  });
  it('names bodies, plans and days as people know them when stamps disagree', () => {
    const other: Stamp = {
      ...sampleStamp,
      planId: 'кабінет міністрів україни|розпорядження|2017-12-20|990-р',
      body: { id: 'moz', name: 'МОЗ' },
      round: { ...finalRound, due: '2020-02-20' },
    };
    const found = returnOf(
      { ...returnedWorkbook(ROWS), properties: stampProperties(other) },
      { ...recogniseContext, bodies: shippedBodies },
    );
    expect(
      found.issues
        .filter(({ code }) => code === 'identity-conflict')
        .map(({ params }) => [params['what'], params['found'], params['chosen']]),
    ).toEqual([
      ['plan', '№ 990-р, 20.12.2017', '№ 1105-р, 27.12.2018'],
      ['due', '20.02.2020', '15.02.2020'],
      ['body', "Міністерство охорони здоров'я України", 'Міністерство фінансів України'],
    ]);
  });
  it('reads past a damaged title line', () => {
    const content = returnedWorkbook(ROWS, {
      stamps: ['sheet', 'properties'],
      sheets: [markdownSheet('Титул', '| [PZ1\\|кабінет |')],
    });
    expect(returnOf(content).recoveredFrom).toEqual(['sheet', 'properties']);
  });
  it('finds the sheet when a program renamed or unhid it', () => {
    const content = returnedWorkbook(ROWS, { stamps: ['sheet'] });
    const renamed = {
      ...content,
      sheets: content.sheets.map((sheet) =>
        sheet.name === '_planzvit' ? { ...sheet, name: '_planzvit (2)', state: 'hidden' as const } : sheet,
      ),
    };
    expect(returnOf(renamed).stamp.body?.id).toBe('minfin');
  });
});

describe('what is not for this collection', () => {
  const foreign = (stamp: Stamp, context = recogniseContext): readonly string[] => {
    const outcome = recogniseWorkbook(returnedWorkbook(ROWS, { stamp }), context);
    expect(outcome.kind).toBe('foreign');
    return outcome.kind === 'foreign' ? codes(outcome.issues) : [];
  };
  it('names another plan', () =>
    expect(foreign({ ...sampleStamp, planId: 'кабінет міністрів україни|розпорядження|2019-05-15|310-р' })).toEqual([
      'foreign-plan',
    ]));
  it.each([
    [{ id: '2020', asOf: '2021-02-15', due: '2021-02-15' }],
    [{ id: '2018', asOf: '2019-02-15', due: '2019-02-15' }],
  ])('names another year: $id', (round) => expect(foreign({ ...sampleStamp, round })).toEqual(['foreign-year']));
  it('names a later round', () =>
    expect(foreign(sampleStamp, { ...recogniseContext, round: interimRound })).toEqual(['foreign-round']));
  it('takes a late return of an earlier round for what it is', () => {
    expect(returnOf(returnedWorkbook(ROWS, { stamp: { ...sampleStamp, round: interimRound } })).stamp.round).toEqual(
      interimRound,
    );
  });
  it('names the report of a unit', () =>
    expect(foreign({ ...sampleStamp, unit: 'dpa', parent: 'minfin' })).toEqual(['foreign-unit']));
  it('refuses a newer format in words', () => expect(foreign({ ...sampleStamp, format: 2 })).toEqual(['format-newer']));
  it('names a consolidation and a plan', () => {
    expect(foreign({ ...sampleStamp, kind: 'consolidation' })).toEqual(['file-is-consolidation']);
    expect(foreign({ ...sampleStamp, kind: 'plan' })).toEqual(['file-is-plan']);
  });
  it.each([
    ['2019-H1', []],
    ['2019', []],
    ['2020', ['foreign-year']],
    ['2018-H2', ['foreign-year']],
  ])('takes the round %s for the plan of 2019 when no round is named', (id, expected) => {
    const outcome = recogniseWorkbook(
      returnedWorkbook(ROWS, { stamp: { ...sampleStamp, round: { ...sampleStamp.round, id } } }),
      { plan: samplePlan, vocabularies },
    );
    expect(outcome.kind === 'foreign' ? codes(outcome.issues) : []).toEqual(expected);
  });
  it('takes any plan and round at its word when there is no plan to compare with', () => {
    const outcome = recogniseWorkbook(returnedWorkbook(ROWS, { stamp: { ...sampleStamp, round: interimRound } }), {
      vocabularies,
    });
    expect(outcome.kind).toBe('return');
  });
  it('does not recognise a workbook of something else', () => {
    const other = workbook([markdownSheet('Аркуш1', '| № | Товар | Ціна |\n| 1 | Папір | `100` |')]);
    expect(recogniseWorkbook(other)).toMatchObject({ kind: 'unrecognised', issues: [{ code: 'not-a-return' }] });
    expect(recogniseWorkbook(other, { vocabularies })).toMatchObject({
      kind: 'unrecognised',
      issues: [{ code: 'not-a-return-without-plan' }],
    });
    expect(recogniseWorkbook(workbook([]))).toMatchObject({ kind: 'unrecognised' });
  });
  it('is not misled by a numbered table with a status column', () => {
    const other = workbook([
      markdownSheet(
        'Ремонт',
        [
          '| № | Роботи | Стан |',
          '| 1 | Фарбування стін у коридорі | виконано |',
          '| 5 | Заміна вікон на сходах | виконано |',
        ].join('\n'),
      ),
    ]);
    expect(recogniseWorkbook(other).kind).toBe('unrecognised');
  });
});

describe('a template whose title was typed over', () => {
  const context = { ...recogniseContext, bodies: shippedBodies };
  const titled = (titles: readonly string[], file = 'zvit.xlsx') => {
    const content = returnedWorkbook(ROWS);
    return recogniseWorkbook(
      {
        ...content,
        sheets: content.sheets.map((sheet, i) =>
          i > 0 ? sheet : { ...sheet, rows: [{ row: 1, cells: titles }, ...sheet.rows] },
        ),
      },
      context,
      { ...identity, file },
    );
  };
  const findings = (outcome: ReturnType<typeof titled>): readonly string[] =>
    codes(outcome.kind === 'return' ? outcome.returned.issues : outcome.issues);
  const reported = (...titles: readonly string[]): readonly string[] =>
    findings(titled(titles)).filter((code) => !['rows-missing', 'identity-recovered', 'words-beside'].includes(code));
  it.each([
    'Міністерство фінансів України',
    'Мінфін',
    'Звіт',
    'План заходів з реалізації Стратегії',
    'Державне управління справами готує звіт',
  ])('has nothing to say to «%s»', (title) => expect(reported(title)).toEqual([]));
  it('asks when another body stands there', () => {
    expect(titled(['Міністерство охорони здоров’я України'])).toMatchObject({
      kind: 'return',
      returned: { stamp: { body: { id: 'minfin' } } },
    });
    expect(reported('Міністерство охорони здоров’я України')).toEqual(['body-disputed']);
    expect(reported('МОН')).toEqual(['body-disputed']);
    expect(reported('Мінекономіки')).toEqual(['body-disputed']);
  });
  it.each(['Міністерство оборонної промисловості України', 'Міносвіти', 'Інформація Державної служби статистик'])(
    'asks when a body that no registry knows stands there: «%s»',
    (title) => expect(reported(title)).toEqual(['body-disputed']),
  );
  it.each(['Міністерство фінасів України', 'Міністерство фінансів', 'Міністр', 'Держава і право'])(
    'takes «%s» for no other body',
    (title) => expect(reported(title)).toEqual([]),
  );
  it('warns of a letterhead beside the body’s own name, and asks where the file is called so, too', () => {
    const titles = ['Міністерство фінансів України', 'Державна служба статистики України'];
    expect(reported(...titles)).toEqual(['other-body-named']);
    expect(reported('Міністерство фінансів України', 'Державній службі статистики України')).toEqual([]);
    expect(findings(titled(titles, 'Держстат.xlsx'))).toContain('body-disputed');
  });
  it('asks where a line beside the body’s own name says whose report it is', () => {
    const own = 'Міністерство фінансів України';
    expect(reported(own, 'Звіт Міністерства освіти і науки України про стан виконання плану')).toEqual([
      'body-disputed',
    ]);
    expect(reported(own, 'Інформація Міністерства фінансів України')).toEqual([]);
  });
  it('asks where the title of another sheet names another body', () => {
    const contacts = (title: string): readonly string[] =>
      findings(
        recogniseWorkbook(
          returnedWorkbook(ROWS, { sheets: [markdownSheet('Реквізити', `| ${title} | |\n| person | Іван Проба |`)] }),
          { ...recogniseContext, bodies: shippedBodies },
        ),
      );
    expect(contacts('Реквізити звіту Міністерства освіти і науки України')).toContain('body-disputed');
    expect(contacts('Реквізити звіту Міністерства фінансів України')).not.toContain('body-disputed');
  });
  it('is never ready while it is not known whose it is', () => {
    const outcome = titled(['Міністерство освіти і науки України']);
    if (outcome.kind !== 'return') throw new Error('it is a return');
    const checked = checkReturn(outcome.returned, { vocabularies, today: '2020-02-10' });
    expect(returnVerdict(checked)).toBe('invalid');
  });
  it.each([
    'Управління комунікацій Міністерства фінансів України',
    'Департамент комунікацій Мінфіну',
    'Центральне міжрегіональне управління комунікацій',
    'Директорат бюджету',
    'Відділ кадрів',
  ])('is the body’s own, and told, when a unit of it stands there: %s', (unit) => {
    const outcome = titled([unit]);
    if (outcome.kind !== 'return') throw new Error('it is a return');
    const named = outcome.returned.issues.filter(({ code }) => code === 'title-of-unit');
    expect(named).toMatchObject([{ severity: 'warning', params: { unit, body: 'Міністерство фінансів України' } }]);
    expect(outcome.returned.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  it('is disputed when a unit of another body stands there', () => {
    expect(findings(titled(['Департамент освіти Міністерства освіти і науки України']))).toContain('body-disputed');
  });
});

describe('a stamp with the id of one body and the name of another', () => {
  const MINFIN = 'Міністерство фінансів України';
  const disputed = (id: string, name: string, title: string): boolean => {
    const content = returnedWorkbook(ROWS, { stamp: { ...sampleStamp, body: { id, name } } });
    const [first, ...others] = content.sheets;
    if (first === undefined) throw new Error('it has a sheet');
    const sheets = [{ ...first, rows: [{ row: 1, cells: [title] }, ...first.rows] }, ...others];
    const outcome = recogniseWorkbook({ ...content, sheets }, { ...recogniseContext, bodies: shippedBodies });
    return codes(outcome.kind === 'return' ? outcome.returned.issues : outcome.issues).includes('body-disputed');
  };
  it.each([
    ['moz', MINFIN, MINFIN, true],
    ['moz', MINFIN, 'Міністерство охорони здоров’я України', false],
    ['moz', 'МОЗ', 'Міністерство охорони здоров’я України', false],
    ['minfin', 'Міністерство фінансів', MINFIN, false],
    ['minfin', 'Орган без імені', MINFIN, false],
  ])('%s, «%s» under the title «%s»: asked whose it is: %s', (id, name, title, isAsked) => {
    expect(disputed(id, name, title)).toBe(isAsked);
  });
});

describe('a stamp with an id that the registry lacks', () => {
  const stamped = (body: { readonly id: string; readonly name: string }) => {
    const outcome = recogniseWorkbook(returnedWorkbook(ROWS, { stamp: { ...sampleStamp, body } }), {
      ...recogniseContext,
      bodies: shippedBodies,
    });
    if (outcome.kind !== 'return') throw new Error('it is a return');
    return { body: outcome.returned.stamp.body?.id, issues: codes(outcome.returned.issues) };
  };
  it.each([
    ['mf-2021', 'Міністерство фінансів України', 'minfin'],
    ['osvita', 'МОН', 'mon'],
  ])('%s: the body is known by its name «%s»', (id, name, found) => {
    const { body, issues } = stamped({ id, name });
    expect(body).toBe(found);
    expect(issues).toContain('identity-by-name');
  });
  it('stays as it is when no body or several have that name', () => {
    const { body, issues } = stamped({ id: 'lost', name: 'Департамент добрих справ' });
    expect(body).toBe('lost');
    expect(issues).not.toContain('identity-by-name');
  });
});

describe('all stamps lost', () => {
  const table = `
    | № | Найменування заходу | Строк виконання | Звітний період | Стан виконання | Стислий опис зробленого |
    | 4.1 | підтримання актуальної інформації на веб-сайті органу | протягом року | 2019 рік | виконано \
      | Розділ оновлювався |`;
  const context = { ...recogniseContext, bodies: shippedBodies };
  it('reads the plan and the body from the title block', () => {
    const content = workbook([
      markdownSheet('Аркуш1', `| План заходів № 1105-р |\n| Орган: Міністерство фінансів України |\n${table}`),
    ]);
    const found = returnOf(content, context);
    expect(found).toMatchObject({
      form: 'template',
      stamp: { planId: samplePlan.id, body: { id: 'minfin' } },
      recoveredFrom: ['content'],
    });
    expect(found.rows[0]).toMatchObject({ key: KEYS.upkeep, matchedBy: 'number-period' });
    expect(codes(found.issues)).toContain('identity-from-content');
  });
  it('belongs to the final round when none is named, whatever reports came before', () => {
    const reporting: NonNullable<Plan['reporting']> = {
      recurrence: 'half_yearly',
      steps: [{ who: [], to: '', text: '', due: ['2019-07-15', '2020-02-15'] }],
    };
    const { round: _, ...rest } = context;
    const content = workbook([markdownSheet('Аркуш1', `| План заходів № 1105-р |\n${table}`)]);
    expect(returnOf(content, { ...rest, plan: { ...samplePlan, reporting } }).stamp.round).toEqual({
      id: '2019',
      asOf: '2020-02-15',
      due: '2020-02-15',
    });
  });
  it('reads the body from the heading of a report, and never from the executors in the table', () => {
    const heading = (text: string) =>
      returnOf(
        workbook([
          markdownSheet(
            'Аркуш1',
            [
              `| ${text} |`,
              `| № | Зміст заходу | Відповідальні виконавці | Стан виконання | Опис |`,
              `| 4.1 | підтримання актуальної інформації на веб-сайті органу | Мінфін | виконано | ` +
                `Сайт оновлено |`,
            ].join('\n'),
          ),
        ]),
        context,
      );
    expect(
      heading('Інформація Міністерства охорони здоров’я України про виконання плану № 1105-р').stamp.body?.id,
    ).toBe('moz');
    expect(heading('Інформація про виконання плану № 1105-р').stamp.body).toBeUndefined();
  });
  it.each([
    ['за 2018 рік', ['title-other-year']],
    ['за 2019 рік', []],
    ['за 2019 рік (порівняно: за 2018 рік)', []],
    ['на 2018 рік', []],
  ])('says when the heading says another year: «%s»', (words, reported) => {
    const content = workbook([
      markdownSheet(
        'Аркуш1',
        `| Орган: Міністерство фінансів України |\n| Звіт про виконання плану № 1105-р ${words} |\n${table}`,
      ),
    ]);
    expect(codes(returnOf(content, context).issues).filter((code) => code === 'title-other-year')).toEqual(reported);
  });
  it.each([
    [['Міністерству фінансів України', 'Інформація МОН України про виконання плану № 1105-р'], 'mon'],
    [['Національному агентству з питань запобігання корупції', 'Міністерство охорони здоров’я України'], 'moz'],
    [['МОЗ України'], 'moz'],
    [['Міністерству фінансів України'], undefined],
  ])('knows the sender from the addressee in the lines above the table of a document: %j', (headings, body) => {
    expect(returnOf({ ...workbook([markdownSheet('1', table)]), headings }, context).stamp.body?.id).toBe(body);
  });
  it('asks whose rows are whose where the reports of two bodies stand in one document', () => {
    const table = markdownSheet(
      '1',
      `| № | ${'Стан виконання'} | Стислий опис |\n| 4.1 | виконано | Розділ оновлено |`,
    );
    const reported = (...headings: readonly string[]) => {
      const outcome = recogniseWorkbook(
        { ...workbook([table]), headings: ['Розпорядження № 1105-р', ...headings] },
        { ...recogniseContext, bodies: shippedBodies },
      );
      return codes(outcome.kind === 'return' ? outcome.returned.issues : outcome.issues);
    };
    const own = 'Інформація Міністерства фінансів України';
    expect(reported(own, 'Інформація Міністерства освіти і науки України')).toContain('body-disputed');
    expect(reported(own, own, 'Міністерство освіти і науки України')).not.toContain('body-disputed');
  });
  it('reads the body from a heading broken into lines', () => {
    const content = workbook([
      markdownSheet(
        'Аркуш1',
        `| ІНФОРМАЦІЯ |\n| Міністерства охорони здоров’я України про стан виконання плану № 1105-р |\n${table}`,
      ),
    ]);
    expect(returnOf(content, context).stamp.body?.id).toBe('moz');
  });
  it.each([
    ['Департамент комунікацій Мінфіну', 'zvit.xlsx'],
    ['Звіт відділу комунікацій', '1105-р_Мінфін_2019.xlsx'],
  ])('takes the report of the unit «%s» for that of its body', (heading, file) => {
    const content = workbook([markdownSheet('Аркуш1', `| ${heading} |\n${table}`)]);
    const found = returnOf(content, context, { ...identity, file });
    expect(found.stamp.body?.id).toBe('minfin');
    expect(codes(found.issues)).toContain('title-of-unit');
  });
  it('names the report of a unit whose body nothing names', () => {
    const content = workbook([markdownSheet('Аркуш1', `| Сектор взаємодії з громадськістю |\n${table}`)]);
    const outcome = recogniseWorkbook(content, context, { ...identity, file: 'zvit.xlsx' });
    expect(outcome.kind === 'foreign' ? codes(outcome.issues) : []).toEqual(['foreign-unit-alone']);
  });
  it('takes the letterhead for the body when a unit stands under it', () => {
    const content = workbook([
      markdownSheet('Аркуш1', `| Міністерство фінансів України |\n| Департамент комунікацій |\n${table}`),
    ]);
    expect(returnOf(content, context).stamp.body?.id).toBe('minfin');
  });
  it('knows a table by a measure whose period is not reported', () => {
    const content = workbook([
      markdownSheet(
        'Аркуш1',
        [
          '| № | Захід | Період | Стан | Що зроблено |',
          '| 2.1 | проведення медіа-брифінгів з представниками засобів масової інформації | ' +
            'I та II півріччя | виконано | Проведено 4 брифінги |',
        ].join('\n'),
      ),
    ]);
    const found = returnOf(content, context);
    expect(found.rows).toMatchObject([{ matchedBy: 'none', inputs: { narrative: { text: 'Проведено 4 брифінги' } } }]);
    expect(found.issues).toContainEqual(
      expect.objectContaining({
        code: 'row-period-unknown',
        params: { measure: '2.1', periods: 'I півріччя 2019 р.; II півріччя 2019 р.' },
      }),
    );
  });
  it('reads the body from the file name of the template', () => {
    const found = returnOf(workbook([markdownSheet('Аркуш1', table)]), context, {
      ...identity,
      file: 'звіти/1105-р_Мінфін_2019.xlsx',
    });
    expect(found.stamp.body?.id).toBe('minfin');
    expect(found.recoveredFrom).toEqual(['content', 'fileName']);
  });
  it('keeps the rows and says that the body is unknown', () => {
    const found = returnOf(workbook([markdownSheet('Аркуш1', table)]), context, { ...identity, file: 'звіт.xlsx' });
    expect(found.stamp.body).toBeUndefined();
    expect(found.rows).toHaveLength(1);
    expect(found.issues).toContainEqual(expect.objectContaining({ code: 'body-unknown', severity: 'error' }));
  });
});

it('says which sheets it looked at when the table is gone', () => {
  const outcome = recognise(returnedWorkbook('| Просимо вважати інформацію поданою |'), identity, recogniseContext);
  expect(outcome.kind === 'return' ? outcome.returned.issues : []).toContainEqual(
    expect.objectContaining({ code: 'report-table-missing', params: { sheets: '«Звіт»' } }),
  );
});

describe('a file that names another body than its stamps elsewhere', () => {
  const context = { ...recogniseContext, bodies: shippedBodies };
  const contacts = (rows: string) => markdownSheet('Реквізити', rows);
  const reported = (content: ReturnType<typeof returnedWorkbook>, fileName = 'звіт.xlsx', mail = {}) => {
    const outcome = recognise(content, { ...identity, file: fileName, mail }, context);
    const issues = outcome.kind === 'return' ? outcome.returned.issues : outcome.issues;
    return issues.filter(({ code }) => code !== 'rows-missing').map(({ code, params }) => [code, params['where']]);
  };
  const withContacts = (rows: string) => {
    const content = returnedWorkbook(ROWS);
    return { ...content, sheets: [...content.sheets, contacts(rows)] };
  };
  it('asks where the one who signs is the head of another body', () => {
    const signed = (post: string) => withContacts(`| signedPost | Посада підписанта | ${post} |`);
    expect(reported(signed('Міністр освіти і науки України'))).toEqual([['body-disputed', 'contacts']]);
    expect(reported(signed('Заступник Міністра фінансів України'))).toEqual([]);
    expect(reported(signed('Міністр'))).toEqual([]);
    expect(reported(signed('головний спеціаліст Департаменту освіти МОН'))).toEqual([['body-disputed', 'contacts']]);
  });
  it('warns of a file name or an address alone, and asks about both together', () => {
    const address = withContacts('| email | Електронна пошта | k@mon.gov.ua |');
    expect(reported(returnedWorkbook(ROWS), '1105-р_МОН_2019.xlsx')).toEqual([['other-body-named', 'fileName']]);
    expect(reported(returnedWorkbook(ROWS), 'Звіт Мінфін для МКІП.xlsx')).toEqual([]);
    expect(reported(returnedWorkbook(ROWS), 'Звіт Міністерства освіти і науки.xlsx')).toEqual([
      ['other-body-named', 'fileName'],
    ]);
    expect(reported(returnedWorkbook(ROWS), 'МОН/звіт.xlsx')).toEqual([['other-body-named', 'fileName']]);
    expect(reported(returnedWorkbook(ROWS), 'МОН/звіт Мінфіну.xlsx')).toEqual([]);
    expect(reported(returnedWorkbook(ROWS), 'звіти МОН і НАДС/звіт.xlsx')).toEqual([]);
    expect(reported(address)).toEqual([['other-body-named', 'email']]);
    expect(reported(address, '1105-р_МОН_2019.xlsx')).toEqual([['body-disputed', 'email']]);
    expect(reported(returnedWorkbook(ROWS), 'звіт.xlsx', { from: 'a@mon.gov.ua', subject: 'Звіт МОН' })).toEqual([
      ['body-disputed', 'sender'],
    ]);
  });
});
