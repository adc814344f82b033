import { registryColumn } from '../../../src/core/bodies/registryColumns';
import { registryFromRows } from '../../../src/core/bodies/registryFromRows';
import { registryRows } from '../../../src/core/bodies/registryRows';
import { shippedRegistry } from '../../support/registry';

const { registry } = shippedRegistry;

describe('a registry as rows', () => {
  it('gives the same bodies back', () => {
    const back = registryFromRows(registryRows(registry), registry.date);
    expect(back.findings).toEqual([]);
    expect(back.registry.bodies).toEqual(registry.bodies);
    expect(registryRows(back.registry)).toEqual(registryRows(registry));
  });

  it('keeps contacts and handovers of several bodies as one', () => {
    const bodies = ['a', 'b', 'c'].map((id) => ({
      id,
      name: `Служба ${id}`,
      abbreviations: [],
      cls: 'служба',
      central: true,
      verified: true,
    }));
    const rich = {
      date: '2020-01-01',
      bodies: bodies.map((body) =>
        body.id === 'c'
          ? {
              ...body,
              contact: {
                email: 'c@x.ua',
                headPost: 'Голові Служби',
                headName: 'Петренку П.П.',
                followedBy: 'Іваненко',
              },
              validFrom: '2020-01-01',
              note: 'примітка',
            }
          : body,
      ),
      successions: [{ from: ['a', 'b'], to: 'c', date: '2020-01-01', act: 'постанова № 1', kind: 'merge' }],
    };
    expect(registryFromRows(registryRows(rich), rich.date)).toEqual({ registry: rich, findings: [] });
  });

  it('gives a new body without an id one of its own, not verified', () => {
    const { registry: made } = registryFromRows(
      [
        { name: 'Державна служба нагляду', central: 'так', validFrom: '01.02.2020' },
        { name: 'Державна служба нагляду' },
        {},
      ],
      '2020-01-01',
    );
    expect(made.bodies.map((body) => [body.id, body.central, body.validFrom, body.verified])).toEqual([
      ['derzhavna-sluzhba-nahliadu', true, '2020-02-01', false],
      ['derzhavna-sluzhba-nahliadu-2', false, undefined, false],
    ]);
  });

  it('reports mistakes with their row and column', () => {
    const { findings } = registryFromRows(
      [
        { id: 'a', name: 'А', validFrom: 'колись', successors: 'zzz; 2020-01-01; ; rename' },
        { id: 'a', name: 'Б' },
        { id: 'c', name: '' },
        { id: 'd', name: 'Д', validFrom: '2020-01-01', validTo: '2019-01-01', successors: 'a; скоро' },
      ],
      '2020-01-01',
    );
    expect(findings.map((one) => [one.row, one.column, one.code])).toEqual([
      [0, 'validFrom', 'registry-date-unreadable'],
      [1, 'id', 'registry-id-twice'],
      [2, 'name', 'registry-name-missing'],
      [3, 'validTo', 'registry-dates-crossed'],
      [0, 'successors', 'registry-successor-unknown'],
      [3, 'successors', 'registry-date-unreadable'],
    ]);
  });

  it('takes a successor by a name or an abbreviation that one body alone has', () => {
    const { registry: made, findings } = registryFromRows(
      [
        { id: 'a', name: 'Агентство реєстрів', successors: 'мінцифри; 02.09.2019' },
        { id: 'b', name: 'Служба реєстрів', successors: 'МР; 02.09.2019' },
        { id: 'c', name: 'Міністерство цифрової трансформації', abbreviations: 'Мінцифри; МР' },
        { id: 'd', name: 'Міністерство розвитку', abbreviations: 'МР' },
      ],
      '2020-01-01',
    );
    expect(made.successions).toEqual([{ from: ['a'], to: 'c', date: '2019-09-02', kind: '' }]);
    expect(findings.map((one) => [one.row, one.code, one.params.text])).toEqual([
      [1, 'registry-successor-unknown', 'МР'],
    ]);
  });

  it('dates a handover by the day on which the body ceased, and asks for it when neither is said', () => {
    const { registry: made, findings } = registryFromRows(
      [
        { id: 'a', name: 'Агентство', validTo: '02.09.2019', successors: 'Міністерство' },
        { id: 'b', name: 'Служба', successors: 'Міністерство' },
        { id: 'c', name: 'Міністерство' },
      ],
      '2020-01-01',
    );
    expect(made.successions).toEqual([{ from: ['a'], to: 'c', date: '2019-09-02', kind: '' }]);
    expect(findings).toEqual([
      { row: 1, column: 'successors', code: 'registry-successor-undated', params: { id: 'b', text: 'Міністерство' } },
    ]);
  });

  it('takes yes and no as people write them, and says what is neither', () => {
    const { registry: made, findings } = registryFromRows(
      ['Так', '+', 'х', 'x', 'v', 'ні', '', '-', 'можливо'].map((central, i) => ({
        id: `b${i}`,
        name: `Орган ${i}`,
        central,
      })),
      '2020-01-01',
    );
    expect(made.bodies.map((body) => body.central)).toEqual([true, true, true, true, true, false, false, false, false]);
    expect(findings).toEqual([
      { row: 8, column: 'central', code: 'registry-answer-unreadable', params: { id: 'b8', text: 'можливо' } },
    ]);
  });

  it('knows its columns by id and by words', () => {
    expect(['name', 'Найменування органу', 'Діє з', 'ЦОВВ', 'E-mail', 'щось'].map(registryColumn)).toEqual([
      'name',
      'name',
      'validFrom',
      'central',
      'email',
      undefined,
    ]);
  });
});
