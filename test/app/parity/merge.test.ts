import { anyWords, codedWords } from '../../../src/core/texts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionRequest, Desk, ExportKind, MergedView } from '../../../src/ports';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import { temporaryFolder } from '../../support/temporaryFolder';
import {
  ACT,
  DAY,
  bytesOf,
  deskOn,
  makeTemplates,
  mergedBy,
  opened,
  picked,
  ran,
  refusal,
  returnOf,
  uk,
  uses,
} from './bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
afterAll(closeDesks);

const WEEK = '1.1@2019-01-01..2019-11-15';
const DONE = { status: 'виконано', narrative: 'Проведено тиждень читання.', doneOn: '14.11.2019' };
/** By the name of the return. */
let returns: Readonly<Record<string, string>>;

beforeAll(async () => {
  await makeTemplates(at('templates'));
  const made = (name: string, part: string, answers: Parameters<typeof returnOf>[3]): string =>
    returnOf(at('templates'), part, at(name), answers);
  returns = {
    mon: made('звіт МОН.xlsx', 'МОН', {
      [WEEK]: DONE,
      '1.2@2019-H1': { status: 'виконано частково', narrative: 'Проведено один брифінг.', reason: 'Брак часу.' },
    }),
    minfin: made('звіт Мінфін.xlsx', 'Мінфін', { [WEEK]: { ...DONE, status: 'зробили' } }),
    minjust: made('звіт Мін’юст.xlsx', 'юст', { '2@2019': { status: 'виконується', narrative: 'Готуємо ролик.' } }),
  };
  writeFileSync(at('лист.pdf'), '%PDF-1.4\n');
  writeFileSync(at('обірваний.xlsx'), bytesOf(returns['mon'] ?? '').slice(0, 3_000));
});

interface MergeJson {
  readonly totals: Readonly<Record<string, number>>;
  readonly files: readonly Readonly<Record<string, unknown>>[];
  readonly bodies: readonly Readonly<Record<string, string>>[];
  readonly summary: readonly Readonly<Record<string, unknown>>[];
}

/** Merges on the command line into `out`; the document that it prints. */
async function byCli(out: string, ...args: readonly string[]): Promise<MergeJson> {
  const words = ['--plan', ACT, '--coordinator', 'mon'];
  const base = args.includes('--into') ? [] : words;
  await ran('merge', ...args, ...base, '--out', out, '--as-of', DAY, '--json', `${out}.json`, '--force');
  return JSON.parse(readFileSync(`${out}.json`, 'utf8')) as MergeJson;
}

/** A desk with the small plan, or with a consolidation. */
async function deskWith(path = ACT): Promise<Desk> {
  const desk = deskOn();
  const plan = await opened(desk, path);
  if (path === ACT) await desk.choose({ ...plan.choice, coordinator: 'mon' });
  return desk;
}

const KINDS: readonly ExportKind[] = ['whole', 'summary', 'csv', 'docx'];
const extension = { whole: 'xlsx', summary: 'xlsx', csv: 'csv', docx: 'docx' } as const;

/** Each export of a consolidation file and of the desk, byte for byte. */
async function expectSameExports(path: string, desk: Desk): Promise<void> {
  for (const kind of KINDS) {
    const out = at(`export-${kind}.${extension[kind]}`);
    await ran('export', path, kind === 'whole' ? '--whole' : '--out', out, '--as-of', DAY, '--force');
    expect({ kind, bytes: (await desk.exportSummary(kind)).bytes }).toEqual({ kind, bytes: bytesOf(out) });
  }
}

function expectSameReport(view: MergedView, json: MergeJson): void {
  for (const [what, count] of Object.entries(json.totals))
    expect([what, view.totals[what] ?? 0]).toEqual([what, count]);
  expect(view.bodies).toEqual(json.bodies);
  expect(
    view.rows.map(({ measureId, periodId, proposed, reason }) => [measureId, periodId, proposed, words(reason)]),
  ).toEqual(json.summary.map(({ measure, period, status, reason }) => [measure, period, status, reason]));
  const byDigest = new Map(json.files.map((file) => [file['sha256'], file]));
  for (const { sha256, verdict, rowsRead, rowsAccepted, rowsQuarantined, issueCount } of view.files) {
    const file = byDigest.get(sha256);
    expect(file).toMatchObject({ verdict, rowsRead, rowsAccepted, rowsQuarantined });
    expect(file?.['issues']).toHaveLength(issueCount);
  }
}

function words(reason: MergedView['rows'][number]['reason']): string {
  return codedWords(uk, 'summary.reason', reason);
}

function path(name: string): string {
  const found = returns[name];
  if (found === undefined) throw new Error(name);
  return found;
}

describe('what came back, on the command line and on the desk', () => {
  it('is read, merged and exported alike, damaged files and letters beside', async () => {
    const files = [path('mon'), path('minfin'), at('лист.pdf'), at('обірваний.xlsx')];
    const json = await byCli(at('c.xlsx'), ...files);
    expect(json.totals).toMatchObject({ files: 4, accepted: 1, rejected: 1, companion: 1, unreadable: 1 });
    const desk = await deskWith();
    expectSameReport(
      await mergedBy(
        desk,
        files.map((file) => picked(file)),
      ),
      json,
    );
    expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(at('c.xlsx')));
    await expectSameExports(at('c.xlsx'), desk);
  });

  it('is added to an earlier consolidation alike', async () => {
    await byCli(at('first.xlsx'), path('mon'));
    const json = await byCli(at('second.xlsx'), path('minjust'), path('mon'), '--into', at('first.xlsx'));
    const desk = await deskWith(at('first.xlsx'));
    expectSameReport(await mergedBy(desk, [picked(path('minjust')), picked(path('mon'))]), json);
    expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(at('second.xlsx')));
    await expectSameExports(at('second.xlsx'), desk);
  });

  it('is united with the consolidation of another coordinator alike', async () => {
    await byCli(at('ours.xlsx'), path('mon'));
    await byCli(at('theirs.xlsx'), path('minjust'));
    const json = await byCli(at('both.xlsx'), at('theirs.xlsx'), path('minfin'), '--into', at('ours.xlsx'));
    const desk = await deskWith(at('ours.xlsx'));
    expectSameReport(await mergedBy(desk, [picked(at('theirs.xlsx')), picked(path('minfin'))]), json);
    await expectSameExports(at('both.xlsx'), desk);
  });

  it('is refused alike where the other consolidation is of another round', async () => {
    await byCli(at('ours.xlsx'), path('mon'));
    await byCli(at('half.xlsx'), path('minjust'), '--round', '2019-H1');
    const desk = await deskWith(at('ours.xlsx'));
    const { united } = await mergedBy(desk, [picked(at('half.xlsx'))]);
    expect(united).toMatchObject([{ differs: 'round' }]);
    const sentence = await refusal('merge', at('half.xlsx'), '--into', at('ours.xlsx'), '--out', at('no.xlsx'));
    expect(sentence).toBe(anyWords(uk)(`cli.combine-${united?.[0]?.differs ?? ''}`, { path: at('half.xlsx') }));
  });
});

describe('what the ministry decides, on the command line and on the desk', () => {
  const decisions: readonly {
    readonly name: string;
    readonly args: () => readonly string[];
    readonly requests: (view: MergedView) => readonly DecisionRequest[];
  }[] = [
    {
      name: 'a return counts no more',
      args: () => ['--undo', 'звіт МОН.xlsx'],
      requests: (view) => [{ kind: 'undo', sha256: digestOf(view, 'звіт МОН.xlsx') }],
    },
    {
      name: 'a return counts no more, and counts again',
      args: () => ['--undo', 'звіт МОН.xlsx', '--redo', 'звіт МОН.xlsx'],
      requests: (view) => {
        const sha256 = digestOf(view, 'звіт МОН.xlsx');
        return [
          { kind: 'undo', sha256 },
          { kind: 'redo', sha256 },
        ];
      },
    },
    {
      name: 'a way of writing a status is explained',
      args: () => ['--alias', 'зробили=виконано'],
      requests: () => [{ kind: 'alias', written: 'зробили', status: 'done' }],
    },
    {
      name: 'an answer came by letter',
      args: () => ['--enter', join(uses, 'letters.csv')],
      requests: () => [
        {
          kind: 'enter',
          answer: {
            body: 'minjust',
            key: '2@2019',
            letterNo: '12/34',
            letterDate: '2020-02-20',
            status: 'done',
            narrative: 'Рекламу розміщено.',
            proposal: 'Продовжити',
          },
        },
      ],
    },
  ];

  it.each(decisions)('$name', async ({ args, requests }) => {
    const files = [path('mon'), path('minfin')];
    const json = await byCli(at('decided.xlsx'), ...files, ...args());
    const desk = await deskWith();
    let view = await mergedBy(
      desk,
      files.map((file) => picked(file)),
    );
    for (const request of requests(view)) {
      const outcome = await desk.decide(request);
      if (outcome.kind === 'merged') view = outcome;
      else throw new Error(outcome.key);
    }
    expectSameReport(view, json);
    await expectSameExports(at('decided.xlsx'), desk);
  });

  function digestOf({ files }: MergedView, name: string): string {
    const found = files.find(({ file }) => file === name);
    if (found === undefined) throw new Error(name);
    return found.sha256;
  }
});
