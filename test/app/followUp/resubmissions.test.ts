import { join } from 'node:path';
import { temporaryFolder } from '../../support/temporaryFolder';
import { ACT, DAY, makeTemplates, ran, refusal, returnOf } from '../parity/bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const FIRST = '1.2@2019-H1';
const SECOND = '1.2@2019-H2';

interface DiffJson {
  readonly bodies: readonly {
    readonly id: string;
    readonly rows: readonly { readonly key: string; readonly choice?: string; readonly summary: unknown }[];
  }[];
}

async function diff(...args: readonly string[]): Promise<DiffJson> {
  return JSON.parse((await ran('diff', ...args, '--json')).out) as DiffJson;
}

async function statusAfter(...args: readonly string[]): Promise<string | undefined> {
  const into = ['--into', at('c.xlsx'), '--out', at('c.xlsx'), '--as-of', DAY, '--json', '-'];
  const { out } = await ran('merge', ...into, ...args);
  const { summary } = JSON.parse(out) as { summary: readonly { measure: string; period: string; status: string }[] };
  return summary.find(({ measure, period }) => measure === '1.2' && period === '2019-H1')?.status;
}

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('1.xlsx'), {
    [FIRST]: { status: 'виконано', narrative: 'Проведено 3 брифінги.' },
    [SECOND]: { status: 'виконано', narrative: 'Проведено брифінг.' },
  });
  returnOf(at('templates'), 'МОН', at('2.xlsx'), {
    [FIRST]: { status: 'виконано частково', narrative: 'Проведено 2 брифінги.', reason: 'Карантин.' },
    [SECOND]: { status: 'виконано', narrative: 'Проведено брифінг.' },
  });
  await ran('merge', at('1.xlsx'), '--plan', ACT, '--coordinator', 'mon', '--out', at('c.xlsx'), '--as-of', DAY);
});

describe('a later answer of a body', () => {
  it('is seen with what it does to the summary before it counts', async () => {
    const { bodies } = await diff(at('c.xlsx'), at('2.xlsx'));
    expect(bodies).toMatchObject([
      { id: 'mon', rows: [{ key: FIRST, wentBack: true, summary: { earlier: 'done', later: 'partly' } }] },
    ]);
    expect((await diff(at('c.xlsx'))).bodies).toEqual([]);
  });

  it('counts, waits or yields as the ministry decides, and each decision can be changed', async () => {
    expect(await statusAfter(at('2.xlsx'))).toBe('partly');
    expect(await statusAfter('--keep', 'МОН=1.2')).toBe('done');
    expect((await diff(at('c.xlsx'))).bodies[0]?.rows).toMatchObject([{ key: FIRST, choice: 'keep' }]);
    expect(await statusAfter('--accept', 'МОН')).toBe('partly');
    expect(await statusAfter('--ask', `МОН=${FIRST}`)).toBe('done');
    const { out } = await ran('revise', at('c.xlsx'), '--out', at('ask'), '--as-of', DAY, '--json');
    expect(JSON.parse(out)).toMatchObject({ bodies: [{ bodyId: 'mon', faults: [{ rowKey: FIRST }] }] });
    const closed = await ran('close', at('c.xlsx'), '--archive', at('a.zip'), '--json');
    expect(JSON.parse(closed.out)).toMatchObject({
      open: expect.arrayContaining([expect.objectContaining({ code: 'asked' })]),
    });
    expect(await statusAfter('--keep', 'МОН')).toBe('done');
  });

  it('is refused where there is none, with a sentence', async () => {
    const into = ['--into', at('c.xlsx'), '--out', at('x.xlsx')];
    expect(await refusal('merge', ...into, '--keep', 'Мінфін')).toMatch(/Повторної відповіді/);
    expect(await refusal('merge', ...into, '--keep', 'нема')).toMatch(/немає в довіднику/);
    expect(await refusal('diff', at('1.xlsx'))).toMatch(/З чим порівняти/);
  });
});
