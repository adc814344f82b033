import { parseExecutors } from '../../../../src/core/plan/executors/parseExecutors';
import type { Term } from '../../../../src/core/plan/types';
import { shippedBodies as bodies } from '../../../support/registry';

const parse = (cell: string, terms: readonly Term[] = []): ReturnType<typeof parseExecutors> => parseExecutors(cell, { bodies, terms });
/** `МОН`, `САП†` by consent, `НАН*` a participant, `НАБУ?` with doubtful consent, `робоча група{c}`, `суди{g}`. */
const shown = (cell: string, terms: readonly Term[] = []): readonly string[] => parse(cell, terms).executors.map((one) => one.name
  + (one.kind === 'body' ? '' : `{${one.kind.charAt(0)}}`) + (one.consent ? '†' : '') + (one.role === 'participant' ? '*' : '') + (one.consentAmbiguous === true ? '?' : ''));
const codes = (cell: string): readonly string[] => parse(cell).diagnostics.map((one) => one.code);
const group: Term = { term: 'робоча група', means: 'Міжвідомча робоча група з питань реформи' };

describe('names are cut', () => {
  it.each([
    ['МКІП, МОН та МОЗ', ['МКІП', 'МОН', 'МОЗ']],
    ['МОНМОЗМінфін', ['МОН', 'МОЗ', 'Мінфін']],
    ['Мінфінзаінтересовані центральні органи виконавчої влади', ['Мінфін', 'заінтересовані центральні органи виконавчої влади{g}']],
    ['Мінсоцполітикиобласні держадміністрації', ['Мінсоцполітики', 'обласні держадміністрації{g}']],
    ['Державне агентство\nз питань електронного урядування\nМОН', ['Державне агентство з питань електронного урядування', 'МОН']],
    ['1) МОН; 2) МОЗ.', ['МОН', 'МОЗ']],
    ['- МОН\n- МОЗ', ['МОН', 'МОЗ']],
    ['Мінцифри/МОН', ['Мінцифри', 'МОН']],
    ['МОЗ1), МОН¹, МВС**', ['МОЗ', 'МОН', 'МВС']],
    ['Мін\u00ADюст\u00A0Мiнiнфраструктури', ["Мін'юст", 'Мінінфраструктури']],
    ['МІНІСТЕРСТВО ОСВІТИ І НАУКИ УКРАЇНИ', ['Міністерство освіти і науки України']],
    ['Міністерство культури та інформаційної політики України (МКІП)', ['Міністерство культури та інформаційної політики України']],
    ['Вінницька, Львівська облдержадміністрації', ['Вінницька облдержадміністрація', 'Львівська облдержадміністрація']],
    ['обласні, Київська та Севастопольська міські держадміністрації', ['обласні держадміністрації{g}', 'Київська міська держадміністрація', 'Севастопольська міська держадміністрація']],
    ['керівники міністерств та інших центральних органів виконавчої влади', ['міністерства{g}', 'інші центральні органи виконавчої влади{g}']],
    ['науково-дослідні, навчальні заклади (за згодою)', ['науково-дослідні, навчальні заклади{g}†']],
    ['центральні органи виконавчої владиНаціональне антикорупційне бюро (за згодою)', ['центральні органи виконавчої влади{g}', 'Національне антикорупційне бюро†']],
    ['обласні державні (військові) адміністрації', ['обласні держадміністрації{g}']],
    ['Міністерство культури, Міністерство молоді та спорту', ['Міністерство культури', 'Міністерство молоді та спорту']],
    ['Міністерство культури, молоді та спорту', ['Міністерство культури, молоді та спорту']],
    ['ПАТ «Пошта, зв’язок», ТОВ "Ромашка, лтд"', ['ПАТ «Пошта, зв\'язок»', 'ТОВ "Ромашка, лтд"']],
    ['управління культури обласних, Київської міської держадміністрацій', ['управління культури обласних, Київської міської держадміністрацій']],
    ['МОН\u2028МОЗ', ['МОН', 'МОЗ']],
    ['Асоціація міжнародних\nперевізників\nМОН', ['Асоціація міжнародних перевізників', 'МОН']],
  ])('%j', (cell, expected) => {
    expect(shown(cell)).toEqual(expected);
  });

  it('keeps the cell as written beside the name', () => {
    expect(parse('МКІП разом з Мін’юстом (за  згодою)').executors.map((one) => one.asWritten)).toEqual(['МКІП', 'разом з Мін’юстом (за згодою)']);
  });
});

describe('binding', () => {
  it.each([
    ['МОН\n(за згодою)', ['МОН†']],
    ['НАБУ за згодою', ['НАБУ†']],
    ['НАБУ (за їх згодою), САП', ['НАБУ†', 'САП']],
    ['НАБУ, САП та СБУ (за згодою)', ['НАБУ?', 'САП?', 'СБУ†']],
    ['МОН, СБУ (за згодою)', ['МОН', 'СБУ†']],
    ['МОН\nНАБУ\nСАП (за згодою)', ['МОН', 'НАБУ', 'САП†']],
    ['за згодою: СБУ, Асоціація міст', ['СБУ†', 'Асоціація міст†']],
    ['МОН за участю Національної академії наук (за згодою)', ['МОН', 'Національна академія наук†*']],
    ['МОН разом з Мінфіном, Мін\'юстом та заінтересованими центральними органами виконавчої влади', ['МОН', 'Мінфін', "Мін'юст", 'заінтересовані центральні органи виконавчої влади{g}']],
    ['МОН спільно з МОЗ і з Мінсоцполітики', ['МОН', 'МОЗ', 'Мінсоцполітики']],
    ['(за згодою) НАБУ, САП', ['НАБУ†', 'САП†']],
    ['МОН - відповідальний', ['МОН']],
    ['МОН спільно із обласними та Київською міською держадміністраціями', ['МОН', 'обласні держадміністрації{g}', 'Київська міська держадміністрація']],
    ['МОЗ за участю експертів Світового банку (за згодою)', ['МОЗ', 'експерти Світового банку{g}†*']],
  ])('%j', (cell, expected) => {
    expect(shown(cell)).toEqual(expected);
  });

  it('tells whose consent is doubtful', () => {
    expect(codes('НАБУ, САП (за згодою)')).toEqual(['consent-ambiguous']);
    expect(codes('НАБУ (за згодою), САП (за згодою)')).toEqual([]);
  });

  it('tells of words in brackets that bind nothing', () => {
    expect(parse('МОН (головний розробник), МОЗ').diagnostics).toEqual([{ code: 'executor-note', severity: 'info', params: { text: 'головний розробник' } }]);
  });
});

describe('groups', () => {
  const expand = (cell: string): unknown => parse(cell).executors.at(-1)?.expand;

  it('are without those named beside them only where they say so', () => {
    expect(expand('МОН центральні органи виконавчої влади')).toEqual({ class: 'central', minus: [] });
    expect(expand('МОН, НАБУ, інші центральні органи виконавчої влади')).toEqual({ class: 'central', minus: ['МОН'] });
    expect(expand('міністерства та інші центральні органи виконавчої влади')).toEqual({ class: 'central', minus: ['міністерства'] });
  });

  it('are without those after «крім»', () => {
    expect(expand('центральні органи виконавчої влади (крім МВС, Мін\'юсту)')).toEqual({ class: 'central', minus: ['МВС', "Мін'юст"] });
    expect(expand('обласні держадміністрації, МОН, центральні органи виконавчої влади, крім Міністерства оборони та ДСНС')).toEqual({ class: 'central', minus: ['Міністерство оборони', 'ДСНС'] });
  });

  it('keep the clause that restricts them, up to the next executor', () => {
    const { executors } = parse('ДАЕУ центральні органи виконавчої влади, послуги яких переводять в електронний формат МОН');
    expect(executors.map((one) => one.name)).toEqual(['ДАЕУ', 'центральні органи виконавчої влади, послуги яких переводять в електронний формат', 'МОН']);
    expect(executors[1]?.expand).toEqual({ class: 'central', minus: ['ДАЕУ', 'МОН'], filter: 'послуги яких переводять в електронний формат' });
  });

  it('are restricted by competence', () => {
    expect(expand('центральні органи виконавчої влади у межах компетенції')).toEqual({ class: 'central', minus: [], filter: 'у межах компетенції' });
    expect(expand('центральні органи виконавчої влади (за належністю)')).toEqual({ class: 'central', minus: [], filter: 'за належністю' });
  });
});

describe('the document\'s own terms', () => {
  it('stand for what they were defined as', () => {
    expect(shown('МКІПробоча група', [group])).toEqual(['МКІП', 'Міжвідомча робоча група з питань реформи{c}']);
    expect(shown('МОН разом з робочою групою', [group])).toEqual(['МОН', 'Міжвідомча робоча група з питань реформи{c}']);
  });

  it('decide between bodies of one short form', () => {
    expect(shown('Національне агентство', [{ term: 'Національне агентство', means: 'Національне агентство з питань запобігання корупції' }])).toEqual(['Національне агентство з питань запобігання корупції']);
    expect(codes('Національне агентство')).toEqual(['executor-ambiguous']);
  });

  it('do not cut a longer name of the same kind', () => {
    expect(shown('Експертна робоча група', [group])).toEqual(['Експертна робоча група{c}']);
  });

  it('leave the founding act and the short name out of the name', () => {
    expect(shown('Рада з питань науки, утворена постановою Кабінету Міністрів України від 5 квітня 2017 р. № 226 (Офіційний вісник України, 2017 р., № 31, ст. 947) МОН')).toEqual(['Рада з питань науки', 'МОН']);
    expect(shown('МКІП (далі - Міністерство), МОН')).toEqual(['МКІП', 'МОН']);
  });
});

describe('unknown names', () => {
  it('stay executors, with a suggestion where one is near', () => {
    const { executors, diagnostics } = parse('Мінюсти, Асоціація міст України');
    expect(executors.map((one) => one.name)).toEqual(['Мінюсти', 'Асоціація міст України']);
    expect(diagnostics).toEqual([
      { code: 'executor-unknown-alike', severity: 'warning', params: { name: 'Мінюсти', suggestion: "Мін'юст" } },
      { code: 'executor-unknown', severity: 'warning', params: { name: 'Асоціація міст України' } },
    ]);
  });

  it.each([
    ['Міністерство культури та стратегічних ініціатив'], ['Міністерство освіти і науки, молоді та спорту'], ['Національне агентство кваліфікацій'],
    ['Українська асоціація районних та обласних рад'], ['Представництво Дитячого фонду ООН (ЮНІСЕФ) в Україні'], ['МОНУ'],
  ])('are not cut at the known part: «%s»', (cell) => {
    expect(shown(cell)).toEqual([cell]);
  });

  it.each([['громадська рада при МКІП', '{c}'], ['Громадська рада МОН', '{c}'], ["територіальні органи Мін'юсту", '{g}']])('hold the body they belong to: «%s»', (cell, kind) => {
    expect(shown(cell)).toEqual([`${cell}${kind}`]);
  });

  it('of nobody in particular are reported', () => {
    expect(codes('МОН та інші')).toEqual(['executor-unknown']);
  });
});

describe('cells without executors', () => {
  it.each(['-"-', '-“-', '– « –', "''", '-//-', 'те саме'])('%s is a ditto mark', (cell) => {
    expect(parse(cell)).toEqual({ executors: [], diagnostics: [] });
  });

  it('that are blank are reported', () => {
    expect(codes(' \n\u00A0')).toEqual(['executors-missing']);
    expect(codes('–')).toEqual(['executors-missing']);
    expect(codes('…')).toEqual(['executors-missing']);
    expect(parse('2019').diagnostics.map((one) => [one.code, one.params['text']])).toEqual([['executors-missing', undefined], ['executor-note', '2019']]);
  });
});

describe('hostile cells', () => {
  // Quadratic reading of any of these would take minutes and run into the time limit.
  it.each(['"', '(', '-"-', 'а', 'А'])('of one megabyte of %j', (unit) => {
    expect(Array.isArray(parse(unit.repeat(Math.ceil(1_000_000 / unit.length))).executors)).toBe(true);
  });

  it.each(['МОН', 'МОН ', 'обласні, ', 'ЦОВВ, які ', 'центральні органи виконавчої влади, крім ', ', утворена ', '(за згодою) ', 'аА', 'робоча група ', 'МОН\n\n'])('of %j over and over', (unit) => {
    expect(Array.isArray(parse(unit.repeat(Math.ceil(200_000 / unit.length))).executors)).toBe(true);
  });
});
