import { join } from 'node:path';
import { uk, bytesOf, DAY, makeTemplates, ran, refusal, returnOf, ACT } from '../parity/bothWays';
import { packageParts } from '../../support/packageParts';
import { temporaryFolder } from '../../support/temporaryFolder';
import { officeErrors } from '../../support/validateOffice';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';
const DONE = { status: 'виконано', narrative: 'Проведено тиждень.', doneOn: '14.11.2019' };

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('МОН.xlsx'), { [WEEK]: DONE });
  returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), {
    [WEEK]: { status: 'не виконано', narrative: 'Не проведено.', reason: 'Брак коштів.', proposal: 'Продовжити.' },
  });
  await ran('merge', at('МОН.xlsx'), '--plan', ACT, '--out', at('a.xlsx'), '--coordinator', 'mon', '--as-of', DAY);
  await ran('merge', at('Мінфін.xlsx'), '--into', at('a.xlsx'), '--out', at('b.xlsx'), '--as-of', DAY);
});

interface Compared {
  readonly totals: Record<string, number>;
  readonly measures: readonly {
    measure: string;
    change: string;
    came: readonly { id: string }[];
    text: { words: [] };
  }[];
  readonly bodies: { readonly came: readonly { id: string }[] };
}

describe('two states of a consolidation', () => {
  it('are compared measure by measure: who came, what the text gained', async () => {
    const { code, out } = await ran('compare', at('a.xlsx'), at('b.xlsx'), '--json');
    expect(code).toBe(0);
    const compared = JSON.parse(out) as Compared;
    expect(compared.bodies.came).toMatchObject([{ id: 'minfin' }]);
    const week = compared.measures.find(({ measure }) => measure === '1.1');
    expect(week).toMatchObject({ change: 'changed', came: [{ id: 'minfin' }], gone: [] });
    expect(week?.text.words).toContainEqual(expect.objectContaining({ kind: 'added' }));
    expect(compared.totals.changed).toBe(1);
  });

  it('do not differ from themselves, and the earlier one has lost nothing when turned round', async () => {
    const same = JSON.parse((await ran('compare', at('b.xlsx'), at('b.xlsx'), '--json')).out) as Compared;
    expect(same.totals).toMatchObject({ changed: 0, added: 0, removed: 0 });
    const back = JSON.parse((await ran('compare', at('b.xlsx'), at('a.xlsx'), '--json')).out) as Compared;
    expect(back.measures.find(({ measure }) => measure === '1.1')).toMatchObject({ gone: [{ id: 'minfin' }] });
  });

  it('become a workbook and a Word file that Office accepts, the same bytes twice', async () => {
    for (const file of ['c.xlsx', 'c.docx']) {
      await ran('compare', at('a.xlsx'), at('b.xlsx'), '--out', at(file), '--as-of', DAY);
      await ran('compare', at('a.xlsx'), at('b.xlsx'), '--out', at(`2${file}`), '--as-of', DAY);
      expect(bytesOf(at(file))).toEqual(bytesOf(at(`2${file}`)));
    }
    expect(await officeErrors([at('c.xlsx'), at('c.docx')], ['Microsoft365'])).toEqual([]);
    expect(packageParts(bytesOf(at('c.docx'))).get('word/document.xml')).toMatch(/<w:u\b/);
  });

  it.each([
    ['a round that it does not have', '2018-H1', /немає звітного циклу «2018-H1»/],
    ['a file that is not there', 'немає.xlsx', /Файлу .* немає/],
  ])('are refused with a sentence: %s', async (_, other, sentence) => {
    expect(await refusal('compare', at('a.xlsx'), other)).toMatch(sentence);
  });
});

describe('several plans', () => {
  it('stand in one table, with their levels, as a workbook, a Word file and JSON', async () => {
    const { out } = await ran('overview', at('a.xlsx'), at('b.xlsx'), '--out', at('o.xlsx'), '--json', '--as-of', DAY);
    const { plans, totals } = JSON.parse(out) as { plans: { measures: number; levels: [] }[]; totals: object };
    expect(plans).toHaveLength(2);
    expect(plans[1]).toMatchObject({ file: at('b.xlsx'), bodies: { reported: 2 }, nextDue: '2020-02-15' });
    expect(totals).toMatchObject({ measures: (plans[0]?.measures ?? 0) * 2 });
    await ran('overview', at('a.xlsx'), '--out', at('o.docx'), '--as-of', DAY);
    expect(await officeErrors([at('o.xlsx'), at('o.docx')], ['Microsoft365'])).toEqual([]);
  });

  it('are refused where a file is no consolidation', async () => {
    expect(await refusal('overview', at('МОН.xlsx'), '--out', at('x.xlsx'))).toBe(
      uk.t('cli.bad-consolidation', { path: at('МОН.xlsx') }),
    );
  });
});
