import { createBodyIndex } from '../../../src/core/bodies/bodyIndex';
import { readRegistry } from '../../../src/core/bodies/readRegistry';
import { compareUkrainian } from '../../../src/core/bodies/protocolOrder';
import { shippedBodies as bodies } from '../../support/registry';

const ids = (written: string): readonly string[] => bodies.find(written).map((body) => body.id);
const acting = (id: string, date: string): readonly string[] => bodies.resolveAllOn(id, date).map((one) => one.body.id);

describe('central bodies on a date', () => {
  it('are 67 on 1 January 2019 and 68 on 31 December 2019', () => {
    expect(bodies.centralOn('2019-01-01')).toHaveLength(67);
    expect(bodies.centralOn('2019-12-31')).toHaveLength(68);
  });

  it('stand in protocol order: ministries first, by the Ukrainian alphabet', () => {
    const central = bodies.centralOn('2019-12-31');
    expect(central.slice(0, 15).every((body) => body.cls === 'міністерство')).toBe(true);
    expect(central.slice(15).some((body) => body.cls === 'міністерство')).toBe(false);
    const names = central.slice(0, 15).map((body) => body.name);
    expect([...names].sort(compareUkrainian)).toEqual(names);
  });

  it('count a body only while it has that status', () => {
    const central = (date: string): readonly string[] => bodies.centralOn(date).map((body) => body.id);
    expect(central('2019-12-26')).toContain('dbr');
    expect(central('2019-12-27')).not.toContain('dbr');
    expect(central('2019-12-18')).not.toContain('nerc');
    expect(central('2019-12-19')).toContain('nerc');
  });

  it('have 24 oblast administrations beside them', () => {
    expect(bodies.groupOn('oblast', '2019-12-31')).toHaveLength(24);
    expect(bodies.groupOn('ministries', '2019-01-01')).toHaveLength(19);
    expect(bodies.groupOn('local', '2019-12-31')).toHaveLength(26);
  });
});

describe('finding a body', () => {
  it.each([
    ['МКІП', 'mkip'],
    ['MКIП', 'mkip'],
    ['Мін’юст', 'minjust'],
    ['Мінюст', 'minjust'],
    ['Мінʼюстом', 'minjust'],
    ['МІНІСТЕРСТВО ЮСТИЦІЇ УКРАЇНИ', 'minjust'],
    ['Міністерству інформаційної політики', 'mip'],
    ['Міністерства\u00A0фінансів України', 'minfin'],
    ['Державної служби статистики', 'stat'],
    ['Державною аудиторською службою України', 'audit'],
    ['Національне антикорупційне бюро', 'nabu'],
    ['Національного антикорупційного бюро України', 'nabu'],
    ['Укртрансбезпеці', 'utb'],
    ['Київська міська державна адміністрація', 'kmda'],
    ['Мін\u00ADфін', 'minfin'],
    ['Держспецзв`язку', 'dsszzi'],
  ])('knows «%s»', (written, id) => {
    expect(ids(written)).toEqual([id]);
  });

  it('does not take a common word for an abbreviation', () => {
    expect(ids('дім')).toEqual([]);
    expect(ids('ДІМ')).toEqual(['dim']);
  });

  it('does not take a part of a text for the whole', () => {
    expect(ids('МОН та МОЗ')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  it('gives all bearers of a short form, and reports those that exist at one time', () => {
    expect(ids('Національне агентство')).toEqual(['nads', 'nazk', 'arma']);
    expect(ids('Мінрегіон')).toEqual(['minregion1', 'minregion2']);
    expect(bodies.homonyms.map((one) => one.form)).toEqual(['Національне агентство']);
  });

  it('suggests the nearest form', () => {
    expect(bodies.suggest('Мінюсту')).toBe("Мін'юст");
    expect(bodies.suggest('Асоціація перевізників')).toBeUndefined();
  });
});

describe('finding a body on a date', () => {
  it.each([
    ['Мінкультури', '2019-01-01', ['minkult']],
    ['Мінкультури', '2020-01-01', ['mkms']],
    ['Мінкультури', '2026-01-01', ['minkult2']],
    ['Мінмолодьспорт', '2019-12-31', ['mkms']],
    ['Міністерству культури України', '2019-01-01', ['minkult']],
    ['МКІП', '2019-12-31', ['mkms']],
    ['Мінрегіон', '2019-12-31', ['minregion2']],
  ])('«%s» on %s is %j', (written, date, expected) => {
    const found = bodies.findOn(written, date);
    expect(found.kind === 'found' && found.acting.map((one) => one.body.id)).toEqual(expected);
  });

  it('distinguishes an ambiguous name from an unknown one', () => {
    expect(bodies.findOn('Національне агентство', '2019-12-31').kind).toBe('ambiguous');
    expect(bodies.findOn('Міністерство магії', '2019-12-31').kind).toBe('unknown');
  });
});

describe('who acts on a date for the body that was named', () => {
  it('is the body itself while it exists', () => {
    expect(bodies.resolveOn('mkip', '2021-01-01')).toEqual({ body: bodies.byId('mkip') });
  });

  it('is the predecessor before the body existed', () => {
    const found = bodies.resolveOn('mkip', '2019-12-31');
    expect(found?.body.id).toBe('mkms');
    expect(found?.inheritedFrom).toMatchObject({ bodyId: 'mkip', direction: 'predecessor', date: '2020-03-23' });
    // Of МІП, Мінкультури and Мінмолодьспорт the first was reorganised into it, the others were liquidated.
    expect(acting('mkip', '2019-01-01')).toEqual(['mip']);
  });

  it.each([
    ['mip', '2019-12-31', ['mkms']],
    ['mip', '2020-12-31', ['mkip']],
    ['mip', '2026-01-01', ['minkult2']],
    ['daeu', '2019-09-02', ['mincyfra']],
    ['daeu', '2019-09-01', ['daeu']],
    ['minagro', '2020-01-01', ['minekonom']],
    ['dfs', '2019-12-31', ['dfs']],
  ])('is, for %s on %s, %j', (id, date, expected) => {
    expect(acting(id, date)).toEqual(expected);
  });

  it('are all successors after a split', () => {
    expect(acting('minekoenergo', '2020-12-31')).toEqual(['minenergo', 'mindovk']);
    expect(acting('minpryrody', '2020-12-31')).toEqual(['minenergo', 'mindovk']);
  });

  it('follows the handover that came last: a cancelled merger gives way', () => {
    expect(acting('mtot', '2019-12-31')).toEqual(['minvet2']);
    expect(acting('mtot', '2020-12-31')).toEqual(['minreint']);
  });

  it('is the body itself when nobody is known to have followed it', () => {
    const index = createBodyIndex(
      readRegistry({ bodies: [{ id: 'a', name: 'Агентство', ceb: true, valid_to: '2019-01-01' }] }, {}).registry,
    );
    expect(index.resolveAllOn('a', '2020-01-01').map((one) => [one.body.id, one.inheritedFrom])).toEqual([
      ['a', undefined],
    ]);
    expect(index.resolveOn('zzz', '2020-01-01')).toBeUndefined();
  });

  it('comes to an end where links run in a circle', () => {
    const index = createBodyIndex(
      readRegistry(
        { bodies: ['a', 'b'].map((id) => ({ id, name: `Служба ${id}`, ceb: true, valid_to: '2019-01-01' })) },
        {
          edges: [
            { from: ['a'], to: 'b', date: '2019-01-01', kind: 'rename' },
            { from: ['b'], to: 'a', date: '2019-01-01', kind: 'rename' },
          ],
        },
      ).registry,
    );
    expect(index.resolveOn('a', '2020-01-01')?.body.id).toBe('a');
  });
});

describe('names in force since 2020', () => {
  it.each([
    ['Мінекономіки', '2022-06-01', 'minekonom2'],
    ['Мінекономіки', '2020-06-01', 'minekonom'],
    ['Мінвідновлення', '2023-06-01', 'minvidnov'],
    ['Мінвідновлення', '2025-06-01', 'minrozv'],
    ['Мінрозвитку', '2025-01-01', 'minrozv'],
    ['Агентство відновлення', '2023-06-01', 'recovery'],
    ['ДІАМ', '2021-06-01', 'diam'],
    ['БЕБ', '2022-01-01', 'esbu'],
    ['Офіс Президента', '2021-01-01', 'op'],
    ['Адміністрація Президента України', '2021-01-01', 'op'],
    ['Мінстратегпром', '2022-01-01', 'minstratprom'],
    ['НСЗУ', '2024-01-01', 'nszu'],
    ['ДБР', '2024-01-01', 'dbr'],
    ['Львівська ОВА', '2023-01-01', 'oda12'],
    ['Київська міська військова адміністрація', '2023-01-01', 'kmda'],
  ])('%s on %s', (written, date, id) => {
    const found = bodies.findOn(written, date);
    expect(found.kind === 'found' ? found.acting.map(({ body }) => body.id) : found.kind).toEqual([id]);
  });

  it('stay marked as not verified, and were no central bodies before they were', () => {
    for (const id of ['minekonom2', 'minvidnov', 'minrozv', 'recovery', 'diam', 'esbu', 'op', 'nkek'])
      expect(bodies.byId(id)?.verified).toBe(false);
    expect(bodies.centralOn('2019-12-31').map(({ id }) => id)).not.toContain('esbu');
  });
});

describe('a likeness', () => {
  it.each([
    ['Мінфин', 'Мінфін'],
    ['Міністерство охорони здоровя', "Міністерство охорони здоров'я"],
    ['Державна служба статистіки', 'Державна служба статистики'],
  ])('of %s is %s', (written, expected) => {
    expect(bodies.suggest(written)).toBe(expected);
  });

  it.each([
    'Державна служба охорони культурної спадщини',
    'Державне агентство спорту',
    'Департамент фінансів',
    'Управління освіти',
    'Держекспертиза',
    'Національна спілка художників України',
    'Державна служба гірничого нагляду',
  ])('to a body of another profession is none: %s', (written) => {
    expect(bodies.suggest(written)).toBeUndefined();
  });
});
