import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const DEV = 'https://localhost:3000';

describe('set-origin.sh, for an administrator without Node', () => {
  let folder: string;
  let manifest: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planzvit-origin-'));
    manifest = join(folder, 'manifest.xml');
    copyFileSync(join(root, 'manifest.xml'), manifest);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const setOrigin = (origin: string): SpawnSyncReturns<string> =>
    spawnSync('sh', [join(root, 'scripts/release/set-origin.sh'), origin, manifest], { encoding: 'utf8' });

  it('puts the address everywhere and changes nothing else', () => {
    expect(setOrigin('https://plan.example.gov.ua/').status).toBe(0);
    const before = readFileSync(join(root, 'manifest.xml'), 'utf8');
    expect(readFileSync(manifest, 'utf8')).toBe(before.replaceAll(DEV, 'https://plan.example.gov.ua'));
  });

  it.each(['http://plan.example.gov.ua', 'plan.example.gov.ua', '', 'https://plan|example'])(
    'refuses «%s» with a sentence and leaves the file alone',
    (origin) => {
      const outcome = setOrigin(origin);
      expect(outcome.status).toBe(2);
      expect(outcome.stderr).toMatch(/address/);
      expect(readFileSync(manifest, 'utf8')).toBe(readFileSync(join(root, 'manifest.xml'), 'utf8'));
    },
  );

  it('refuses a manifest in which a development address would be left', () => {
    writeFileSync(manifest, `${readFileSync(manifest, 'utf8')}<!-- http://localhost:8080 -->`);
    const outcome = setOrigin('https://plan.example.gov.ua');
    expect([outcome.status, outcome.stderr]).toEqual([1, expect.stringContaining('still names localhost')]);
  });

  it('refuses a manifest that has another address already', () => {
    setOrigin('https://plan.example.gov.ua');
    const outcome = setOrigin('https://other.example.gov.ua');
    expect([outcome.status, outcome.stderr]).toEqual([1, expect.stringContaining('already has another address')]);
    expect(readFileSync(manifest, 'utf8')).toContain('https://plan.example.gov.ua/taskpane.html');
  });
});

describe('the build', () => {
  /** Runs a line of the build's own configuration in a process of its own: it is an ES module. */
  const configured = (line: string): SpawnSyncReturns<string> =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        'import configure, { withOrigin, contentSecurityPolicy } from ' +
          `${JSON.stringify(pathToFileURL(join(root, 'webpack.config.js')).href)}; ${line}`,
      ],
      { encoding: 'utf8', cwd: root },
    );

  it('takes an https origin only', () => {
    expect(configured("configure({ only: 'web', origin: 'https://plan.example.gov.ua' }, {});").status).toBe(0);
    expect(configured("configure({ only: 'web', origin: 'http://plan.example.gov.ua' }, {});").stderr).toContain(
      'an add-in needs an https address',
    );
  });

  it('fails when the manifest would still name localhost', () => {
    expect(configured("withOrigin('<a>http://localhost:1234</a>', 'https://plan.example.gov.ua')").stderr).toContain(
      'still names localhost',
    );
  });

  it('forbids eval, inline script, frames and, in production, every connection', () => {
    const policy = configured("console.log(contentSecurityPolicy('n', 'production'))").stdout;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n';");
    expect(policy).toContain(
      "connect-src 'none'; worker-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(policy).not.toContain('unsafe');
  });

  it('lets objects that are copied and added to share one hidden class on the command line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'planzvit-build-'));
    const entry = join(folder, 'entry.js');
    // As many shapes as make the engine give up remembering them; with the added property all are wider than four.
    const shapes = '[1, 2, 3, 4, 5, 6].flatMap((n) => [n, n]).map((n) => ({ a: 1, b: 2, c: 3, d: 4, ["x" + n]: 5 }))';
    writeFileSync(entry, `export const copies = ${shapes}.map((one) => ({ ...one, state: 'current' }));`);
    const output = JSON.stringify(folder);
    const { stderr } = configured(
      `import webpack from 'webpack';
       const [cli] = configure({ only: 'cli' });
       const place = { ...cli.output, path: ${output}, clean: false };
       webpack({ ...cli, entry: ${JSON.stringify(entry)}, output: place, cache: false }, (error, stats) => {
         if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());
       });`,
    );
    const look = `const { copies } = require(${output} + '/main.cjs');
      console.log(copies.filter((one, i) => i % 2 === 1 && %HaveSameMap(one, copies[i - 1])).length);`;
    const { stdout } = spawnSync(process.execPath, ['--allow-natives-syntax', '-e', look], { encoding: 'utf8' });
    expect([stderr, stdout.trim()]).toEqual(['', '6']);
    rmSync(folder, { recursive: true });
  });
});

describe('which Office.js the page loads', () => {
  const chosen = (value: string): string => {
    const config = JSON.stringify(pathToFileURL(join(root, 'webpack.config.js')).href);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { officeOf, contentSecurityPolicy } from ${config};
         const { url, folder } = officeOf(${value});
         console.log(JSON.stringify({ url, folder, policy: contentSecurityPolicy('n', 'production', url) }));`,
      ],
      { encoding: 'utf8', cwd: root },
    );
    return status === 0 ? stdout : stderr;
  };

  it('is our own copy unless something else is asked for, and then nobody else’s script may run', () => {
    for (const value of ['undefined', "'npm'"]) {
      expect(chosen(value)).toContain('@microsoft/office-js/dist');
      expect(chosen(value)).toContain("script-src 'self'; ");
    }
  });

  it.each([
    ["'cdn'", 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'https://appsforoffice.microsoft.com'],
    [
      "'https://office.example.gov/1/office.js'",
      'https://office.example.gov/1/office.js',
      'https://office.example.gov',
    ],
  ])('is taken from the address of %s, the only one that the policy allows', (value, url, origin) => {
    expect(chosen(value)).toContain(`"url":"${url}"`);
    expect(chosen(value)).toContain(`script-src 'self' ${origin}; `);
  });

  it('is taken from a folder that holds it, and refused from one that does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'planzvit-office-'));
    expect(chosen(JSON.stringify(folder))).toContain('a folder that holds office.js is needed');
    writeFileSync(join(folder, 'office.js'), '');
    expect(chosen(JSON.stringify(folder))).toContain(`"folder":${JSON.stringify(folder)}`);
    rmSync(folder, { recursive: true });
    expect(chosen("'http://office.example.gov/office.js'")).toContain('the https address of an office.js');
  });
});

describe('the deployment guide', () => {
  const guide = readFileSync(join(root, 'docs/deployment.md'), 'utf8');
  const nginx = readFileSync(join(root, 'docs/nginx.conf'), 'utf8');

  it('and the nginx example name the same headers and the same frames', () => {
    const headers = [...nginx.matchAll(/add_header ([\w-]+)/g)].map(([, name]) => name ?? '');
    expect(headers.length).toBeGreaterThan(4);
    for (const header of headers) expect(guide).toContain(`\`${header}\``);
    const frames = /frame-ancestors [^";]+/.exec(nginx)?.[0] ?? 'no frames';
    expect(guide).toContain(frames);
  });

  it('names the add-in by the id of its manifest', () => {
    const id = /<Id>([^<]+)</.exec(readFileSync(join(root, 'manifest.xml'), 'utf8'))?.[1] ?? 'no id';
    expect(guide).toContain(id);
  });
});
