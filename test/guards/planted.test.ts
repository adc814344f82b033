import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../support/temporaryFolder';

const root = join(__dirname, '..', '..');
const run = promisify(execFile);

const cases: readonly (readonly [name: string, path: string, code: string, rule: string])[] = [
  [
    'a wrong layer',
    'src/core/plan/planted.ts',
    "import { textsFor } from '../../strings';\nexport const x = textsFor;\n",
    'import-x/no-restricted-paths',
  ],
  [
    'a wrong stage inside the plan',
    'src/core/plan/marks/planted.ts',
    "import type { RowRecord } from '../rows/rowRecord';\nexport type Planted = RowRecord;\n",
    'import-x/no-restricted-paths',
  ],
  [
    'a wrong stage of core',
    'src/core/plan/planted.ts',
    "import type { Duty } from '../duties/types';\nexport type X = Duty;\n",
    'import-x/no-restricted-paths',
  ],
  [
    'a wrong folder of formats',
    'src/formats/docx/planted.ts',
    "import '../returned/openFile';\n",
    'import-x/no-restricted-paths',
  ],
  [
    'formats in the pane',
    'src/pane/planted.ts',
    "import '../formats/xlsx/read/readWorkbook';\n",
    'import-x/no-restricted-paths',
  ],
  [
    'the application room in the pane',
    'src/pane/planted.ts',
    "import '../app/reading/readOne';\n",
    'import-x/no-restricted-paths',
  ],
  [
    'a host in the application room',
    'src/app/planted.ts',
    "import '../hosts/node/fileSystem';\n",
    'import-x/no-restricted-paths',
  ],
  [
    'the command line in the application room',
    'src/app/planted.ts',
    "import '../cli/program';\n",
    'import-x/no-restricted-paths',
  ],
  [
    'the application room in formats',
    'src/formats/planted.ts',
    "import '../app/reading/readOne';\n",
    'import-x/no-restricted-paths',
  ],
  [
    'Node in the application room',
    'src/app/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'no-restricted-imports',
  ],
  [
    'the DOM in the application room',
    'src/app/planted.ts',
    'export const x = document.title;\n',
    'no-restricted-globals',
  ],
  [
    'a host that imports another host',
    'src/hosts/excel/planted.ts',
    "import '../node/fileSystem';\n",
    'import-x/no-restricted-paths',
  ],
  [
    'src that imports test',
    'src/core/plan/planted.ts',
    "import '../../../test/support/texts';\n",
    'import-x/no-restricted-paths',
  ],
  ['somebody who imports entry', 'src/cli/planted.ts', "import '../entry/seeds';\n", 'import-x/no-restricted-paths'],
  [
    'Node in core',
    'src/core/plan/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'no-restricted-imports',
  ],
  [
    'Node in the pane',
    'src/pane/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    'no-restricted-imports',
  ],
  [
    'a package in core',
    'src/core/plan/planted.ts',
    "import { unzipSync } from 'fflate';\nexport const x = unzipSync;\n",
    'no-restricted-imports',
  ],
  ['the DOM in core', 'src/core/plan/planted.ts', 'export const x = document.title;\n', 'no-restricted-globals'],
  [
    'Office in the pane',
    'src/pane/planted.ts',
    'export const x = () => Excel.run(async () => undefined);\n',
    'no-restricted-globals',
  ],
  ['any', 'src/core/plan/planted.ts', 'export const x = (y: any) => y;\n', '@typescript-eslint/no-explicit-any'],
  ['an over-long file', 'src/core/plan/planted.ts', 'export {};\n'.repeat(251), 'max-lines'],
];
const honest = {
  path: 'src/core/plan/planted.ts',
  code: "import { clean } from '../text/clean';\n\nexport const x = clean('x');\n",
};
describe('lint catches a planted violation', () => {
  const folder = temporaryFolder();
  let found: readonly (readonly string[])[] = [];
  beforeAll(() => {
    const input = [...cases.map(([, path, code]) => ({ path, code })), honest];
    // ESLint loads its configuration as an ES module, which jest's sandbox cannot: a process of its own.
    const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'lintTexts.mjs')], {
      cwd: root,
      input: JSON.stringify(input),
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    found = JSON.parse(stdout) as string[][];
  });

  it.each(cases.map(([name, , , rule], i) => ({ name, rule, i })))('$name', ({ rule, i }) => {
    expect(found[i]).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: `)));
  });

  it('an import cycle', () => {
    const { include, rules } = JSON.parse(readFileSync(join(root, 'knip.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(join(folder, 'package.json'), '{ "name": "planted", "type": "module" }');
    writeFileSync(join(folder, 'knip.json'), JSON.stringify({ entry: ['a.ts'], include, rules }));
    writeFileSync(join(folder, 'a.ts'), "import { b } from './b';\n\nexport const a = (): number => b();\n");
    writeFileSync(join(folder, 'b.ts'), "import { a } from './a';\n\nexport const b = (): number => a();\n");
    const knip = join(root, 'node_modules/knip/bin/knip.js');
    const { stdout, status } = spawnSync(process.execPath, [knip, '--no-progress', '--directory', folder], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/Circular dependencies/);
  });

  it('finds nothing wrong with an honest file', () => expect(found[cases.length]).toEqual([]));
});

describe('the compiler, layer by layer, knows only the platform of the layer', () => {
  const planted: readonly (readonly [string, string, string, RegExp])[] = [
    ['DOM types in core', 'core', 'export const x = (element: HTMLElement) => element;\n', /HTMLElement/],
    [
      'DOM types in the application room',
      'app',
      'export const x = (element: HTMLElement) => element;\n',
      /HTMLElement/,
    ],
    ['Node types in the application room', 'app', 'export const x = (buffer: Buffer) => buffer;\n', /Buffer/],
    ['Node types in core', 'core', 'export const x = (buffer: Buffer) => buffer;\n', /Buffer/],
    ['Office types in the pane', 'pane', 'export const x = (range: Excel.Range) => range;\n', /Excel/],
    ['an implicit any', 'core', 'export const x = (y) => y;\n', /implicitly has an 'any' type/],
  ];
  const folder = join(root, '.cache', 'planted');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('%s', async (_name, layer, code, message) => {
    const file = join(folder, layer, 'planted.ts');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
    const config = join(folder, layer, 'tsconfig.json');
    // The layer's own options, over the planted file instead of the layer's files.
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(root, 'src', layer, 'tsconfig.json'),
        compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false, rootDir: root },
        include: [],
        files: [file],
        references: [],
      }),
    );
    const output = await run(process.execPath, [
      join(root, 'node_modules/typescript-native/bin/tsc'),
      '-p',
      config,
    ]).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
    expect(output).toMatch(message);
  });
});
