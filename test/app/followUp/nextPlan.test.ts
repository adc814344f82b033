import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPlan } from '../../../src/app/plan/openPlan';
import { seed } from '../../support/seed';
import { temporaryFolder } from '../../support/temporaryFolder';
import { ACT, DAY, bytesOf, makeTemplates, ran, refusal, returnOf } from '../parity/bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const SIBLING = join(__dirname, '../../fixtures/plans/D02_pipe_empty_lead_2020.txt');

beforeAll(async () => {
  await makeTemplates(at('templates'));
  const one = returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    '1.2@2019-H1': { status: 'викон. част.', narrative: 'Проведено брифінг.', reason: 'Карантин.' },
  });
  await ran(
    'merge',
    one,
    '--plan',
    ACT,
    '--coordinator',
    'mon',
    '--out',
    at('c.xlsx'),
    '--as-of',
    DAY,
    '--alias',
    'викон. част.=partly',
    '--member',
    'послуги яких=mon,minfin',
  );
});

describe('the plan of the next year', () => {
  it('names new and dropped measures, changed bodies, and what does not fit', async () => {
    const { out } = await ran(
      'plan',
      SIBLING,
      '--from',
      at('c.xlsx'),
      '--out',
      at('plan.xlsx'),
      '--as-of',
      DAY,
      '--json',
    );
    const { from } = JSON.parse(out) as { readonly from: Record<string, unknown> };
    expect(from).toMatchObject({
      carried: { aliases: 1, coordinator: 'mon' },
      left: expect.arrayContaining([expect.objectContaining({ what: 'group' })]),
    });
    expect(JSON.stringify(from)).toContain('added');
  });

  it('carries the settings in its workbook to the next collection', async () => {
    const opened = await openPlan({ name: 'plan.xlsx', bytes: bytesOf(at('plan.xlsx')) }, { seed });
    expect(opened).toMatchObject({ kind: 'plan', settings: { coordinator: 'mon' } });
    await ran('plan', ACT, '--from', at('c.xlsx'), '--out', at('again.xlsx'), '--as-of', DAY);
    await ran('templates', at('again.xlsx'), '--out', at('set'), '--as-of', DAY);
    const answers = { '2@2019': { status: 'викон. част.', narrative: 'Розміщено ролик.', reason: 'Кошти.' } };
    const file = returnOf(at('set'), 'Мінфін', at('Мінфін.xlsx'), answers);
    expect(readdirSync(at('set')).some((name) => name.includes('Мінфін'))).toBe(true);
    const { out } = await ran(
      'merge',
      file,
      '--plan',
      at('again.xlsx'),
      '--out',
      at('n.xlsx'),
      '--as-of',
      DAY,
      '--json',
      '-',
    );
    expect(JSON.parse(out)).toMatchObject({ files: [{ body: 'minfin', rowsAccepted: 1 }] });
  });

  it('needs a consolidation to carry from', async () => {
    expect(await refusal('plan', SIBLING, '--from', ACT)).toMatch(/не є книгою зведення/);
  });
});
