// Makes docs/template-short.png and docs/template-18.png: the upper part of the first printed page of a
// template of the shipped plan, blank and partly filled. Needs soffice and pdftoppm: `node
// scripts/screenshots/templates.mjs`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../lib/register.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { makeSet } = load('../../src/app/templates/makeSet.ts');
const { readPlan, setUp } = load('../../src/core/pipeline.ts');
const { readRegistry } = load('../../src/core/bodies/readRegistry.ts');
const { sourceFromText } = load('../../src/formats/plan/readSource.ts');
const { textsFor } = load('../../src/strings/index.ts');

const seed = (name) => readFileSync(join(root, 'seeds', name), 'utf8');
const { registry } = readRegistry(JSON.parse(seed('bodies-ua.json')), JSON.parse(seed('renamings-2018-2020.json')));
const outcome = readPlan(sourceFromText(seed('ordinance-1105-r.txt')), registry);
if (outcome.kind !== 'plan') throw new Error(outcome.reason);
const setup = setUp(outcome.plan, registry, { coordinator: 'mkms' });

const ANSWERS = [
  {
    status: 'виконано',
    narrative: 'Пропозиції до проекту плану подано листом від 05.11.2019 № 12/345.',
    doneOn: '2019-11-05',
    evidence: 'лист від 05.11.2019 № 12/345',
  },
  {
    status: 'виконано частково',
    narrative: 'Проект плану підготовлено і надіслано на погодження заінтересованим органам.',
  },
  { status: 'не виконано', doneOn: '2019-12-20' },
  { narrative: 'Проведено медіа-брифінг 12.03.2019, участь узяли дев’ять редакцій.' },
];

const PICTURES = [
  ['template-short', 'nabu', () => undefined],
  [
    'template-18',
    'mkms',
    (duties) =>
      new Map([
        [
          'mkms',
          {
            rows: new Map(
              duties
                .filter(({ obligation }) => obligation === 'obliged')
                .slice(0, ANSWERS.length)
                .map(({ key }, index) => [key, ANSWERS[index]]),
            ),
            indicators: new Map(),
            contacts: {},
          },
        ],
      ]),
  ],
];

/** A4 landscape at this many dots per inch, without the white margins and the foot of the page. */
const PICTURE = ['-r', '170', '-x', '36', '-y', '60', '-W', '1916', '-H', '1010'];

const folder = mkdtempSync(join(tmpdir(), 'planzvit-pictures-'));
try {
  for (const [name, body, answers] of PICTURES) {
    const earlier = answers(setup.expansion.duties.filter(({ bodyId }) => bodyId === body));
    for await (const file of makeSet(setup, textsFor('uk'), {
      created: '2020-01-15',
      letters: 'none',
      drafts: false,
      autoOpen: false,
      only: [body],
      ...(earlier === undefined ? {} : { earlier }),
    })) {
      if (file.kind === 'template') writeFileSync(join(folder, `${name}.xlsx`), file.bytes);
    }
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, `${name}.xlsx`),
      ],
      { stdio: 'ignore' },
    );
    execFileSync('pdftoppm', [
      '-png',
      ...PICTURE,
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      join(folder, `${name}.pdf`),
      join(folder, name),
    ]);
    writeFileSync(join(root, 'docs', `${name}.png`), readFileSync(join(folder, `${name}.png`)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
