import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '../..');
const config = readFileSync(join(root, 'eslint.config.mjs'), 'utf8');

/** ESLint's configuration is an ES module, which jest's sandbox cannot load: the list as it is written there. */
function listed(name: string): readonly string[] {
  const body = new RegExp(`export const ${name} = \\[(.*?)\\];`, 's').exec(config)?.[1] ?? '';
  return [...body.matchAll(/'([^']+)'/g)].map(([, folder = '']) => folder);
}

function foldersIn(path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

// A folder that the list forgets may be imported from anywhere, and import anything of its layer.
it.each([
  ['STAGES', 'src/core'],
  ['PLAN_STAGES', 'src/core/plan'],
  ['FORMATS', 'src/formats'],
])('%s names every folder of %s, so that lint holds the direction of its imports', (name, path) => {
  expect([...listed(name)].sort()).toEqual([...foldersIn(path)].sort());
});

/** The folder right under `base` in which a file stands, or the file itself where it stands beside the folders. */
function partOf(base: string, path: string): string | undefined {
  const [part] = relative(base, path).split('/');
  return part === undefined || part === '..' ? undefined : part.replace(/\.tsx?$/, '');
}

function importsBetweenParts(base: string): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>();
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const from = partOf(base, path) ?? '';
    for (const [, named, asked] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)) {
      const to = partOf(base, join(dirname(path), named ?? asked ?? ''));
      if (to !== undefined && to !== from) imports.set(from, (imports.get(from) ?? new Set()).add(to));
    }
  }
  return imports;
}

/** The parts that come back to themselves over imports of others. */
function inCircles(imports: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...imports.keys()].filter((start) => {
    const [reached, open] = [new Set<string>(), [start]];
    for (let part = open.pop(); part !== undefined; part = open.pop())
      for (const next of imports.get(part) ?? [])
        if (!reached.has(next)) {
          reached.add(next);
          open.push(next);
        }
    return reached.has(start);
  });
}

it.each(['core', 'core/plan', 'core/template', 'core/returned', 'core/checks', 'core/merge', 'formats', 'app'])(
  'no import of src/%s runs back up between its folders',
  (folder) => {
    const imports = importsBetweenParts(join(root, 'src', folder));
    expect(imports.size).toBeGreaterThan(3);
    expect(inCircles(imports)).toEqual([]);
  },
);

it('an import that runs back up is seen', () => {
  const back = new Map([
    ['rows', new Set(['marks'])],
    ['marks', new Set(['cells'])],
    ['cells', new Set(['rows'])],
    ['sheet', new Set(['rows'])],
  ]);
  expect(inCircles(back)).toEqual(['rows', 'marks', 'cells']);
});
