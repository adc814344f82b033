import { readRegistry } from '../../../src/core/bodies/readRegistry';
import { shippedRegistry } from '../../support/registry';

const ministry = (id: string, name: string, more: object = {}): object => ({
  id,
  name,
  abbr: [],
  cls: 'міністерство',
  ceb: true,
  verified: 'name',
  ...more,
});
const links = (...edges: object[]): object => ({ schema: 'renamings/1', edges });

describe('the shipped registry', () => {
  it('reads without a finding', () => {
    expect(shippedRegistry.diagnostics).toEqual([]);
    expect(shippedRegistry.registry.date).toBe('2019-12-31');
  });

  it('keeps entries without a source marked', () => {
    expect(shippedRegistry.registry.bodies.find((body) => body.id === 'vetsvc')?.verified).toBe(false);
    expect(shippedRegistry.registry.bodies.find((body) => body.id === 'mvs')?.verified).toBe(true);
  });

  it('has every link lead from and to a body', () => {
    const ids = new Set(shippedRegistry.registry.bodies.map((body) => body.id));
    for (const link of shippedRegistry.registry.successions)
      expect([...link.from, link.to].filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('a registry as found in the wild', () => {
  it('makes an entry of a link to a name that no body has, marked as not verified', () => {
    const { registry, diagnostics } = readRegistry(
      {
        as_of: '2020 (наближено)',
        bodies: [ministry('mkip', 'Міністерство культури та інформаційної політики України')],
      },
      links({
        from: ['mkip'],
        to: 'Міністерство культури та стратегічних комунікацій України (МКСК)',
        date: '2024-09-06',
        kind: 'rename',
      }),
    );
    expect(registry.bodies[1]).toEqual({
      id: 'mksk',
      name: 'Міністерство культури та стратегічних комунікацій України',
      abbreviations: ['МКСК'],
      cls: 'міністерство',
      central: true,
      validFrom: '2024-09-06',
      verified: false,
    });
    expect(registry.date).toBe('2020-12-31');
    expect(diagnostics.map((one) => one.code)).toEqual(['registry-link-by-name']);
  });

  it('follows a chain of links in words, and ends what was made from them', () => {
    const { registry } = readRegistry(
      {
        bodies: [
          ministry('minkult', 'Міністерство культури України', { valid_to: '2019-09-02' }),
          ministry('mkip', 'МКІП'),
        ],
      },
      links(
        {
          from: ['mkip'],
          to: 'Міністерство культури та стратегічних комунікацій України (МКСК)',
          date: '2024-09-06',
          kind: 'rename',
        },
        { from: ['МКСК'], to: 'Міністерство культури України', date: '2025-10-29', kind: 'rename' },
      ),
    );
    const last = registry.successions[1];
    expect(last?.from).toEqual(['mksk']);
    // The ministry of that name ended in 2019: the one of 2025 is another body.
    expect(last?.to).not.toBe('minkult');
    expect(registry.bodies.find((body) => body.id === 'mksk')?.validTo).toBe('2025-10-29');
  });

  it('takes the day of a year-only link from the body that ended in that year', () => {
    const { registry, diagnostics } = readRegistry(
      {
        bodies: [
          ministry('dinz', 'Державна інспекція', { valid_to: '2018-09-05' }),
          ministry('sqe', 'Державна служба'),
        ],
      },
      links({ from: ['dinz'], to: 'sqe', date: '2018', kind: 'replace' }),
    );
    expect(registry.successions[0]?.date).toBe('2018-09-05');
    expect(diagnostics).toEqual([
      { code: 'registry-date-year-only', severity: 'warning', line: 1, params: { id: 'sqe', text: '2018' } },
    ]);
  });

  it.each([undefined, null, 3, 'text', [], { bodies: 'no' }, { bodies: [null, 1, {}, { id: 'x' }] }])(
    'reads %j as an empty registry',
    (json) => {
      expect(readRegistry(json, json).registry.bodies).toEqual([]);
    },
  );

  it('reports an id that stands twice and of a link from nowhere', () => {
    const { diagnostics } = readRegistry(
      { bodies: [ministry('a', 'А'), ministry('a', 'Б')] },
      links({ from: ['zzz'], to: 'a', date: '2019-01-01', kind: 'rename' }),
    );
    expect(diagnostics.map((one) => [one.code, one.params])).toEqual([
      ['registry-id-twice', { id: 'a' }],
      ['registry-link-unknown', { text: 'zzz' }],
    ]);
  });
});
