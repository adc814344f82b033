import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';
import { planzvit } from '../support/commandLine';
import { itInLibreOffice } from '../support/soffice';
import { closeDesks, newDesk } from '../hosts/browser/deskUnderTest';
import { installedPackage } from '../support/installedPackage';
import { temporaryFolder } from '../support/temporaryFolder';
import { officeErrors } from '../support/validateOffice';

const folder = temporaryFolder();
const DAY = '2020-02-10';

function tree(root: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else files.set(relative(root, path), readFileSync(path));
    }
  };
  walk(root);
  return files;
}

/** What an officer filled in: the day on which the template was made stands elsewhere. */
function answersIn(bytes: Uint8Array): unknown {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook') return outcome.kind;
  return outcome.content.sheets
    .filter(({ name }) => ['Звіт', 'Показники', 'Реквізити'].includes(name))
    .map(({ name, rows }) => ({ name, rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })) }));
}

afterAll(closeDesks);

describe('planzvit demo', () => {
  it('runs the whole loop and says in five lines what came out and where', async () => {
    const ran = await planzvit('demo', '--out', join(folder, 'a'), '--as-of', DAY);
    expect({ code: ran.code, err: ran.err, lines: ran.out.trim().split('\n').length }).toEqual({
      code: 0,
      err: '',
      lines: 5,
    });
  });

  it('gives the same bytes again, from the package as others install it, in an empty folder', () => {
    const installed = installedPackage();
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(installed.folder, 'node_modules/planzvit/dist/cli/planzvit.cjs'), 'demo', '--out', 'demo', '--as-of', DAY],
      // Without LibreOffice, as in this process: what another program saves differs from one machine to the next.
      { cwd: installed.folder, encoding: 'utf8', env: { ...process.env, PATH: '' } },
    );
    expect([status, stderr]).toEqual([0, '']);
    const [a, b] = [tree(join(folder, 'a')), tree(join(installed.folder, 'demo'))];
    expect([...b.keys()]).toEqual([...a.keys()]);
    const differing = [...a]
      .filter(([name, bytes]) => Buffer.compare(bytes, b.get(name) ?? Buffer.alloc(0)) !== 0)
      .map(([name]) => name);
    expect(differing).toEqual([]);
  });

  it('makes the returns that the desk makes to try the merge with', async () => {
    const { desk } = newDesk();
    const opened = await desk.openShippedPlan();
    if (opened.kind !== 'plan') throw new Error(opened.key);
    await desk.choose({ ...opened.plan.choice, coordinator: 'mkms' });
    const samples = await desk.makeSamples();
    const made = readdirSync(join(folder, 'a', 'returns')).sort();
    expect(samples.map(({ name }) => name).sort()).toEqual(made);
    for (const sample of samples) {
      if (!('bytes' in sample)) throw new Error(sample.name);
      const path = join(folder, 'a', 'returns', sample.name);
      expect([sample.name, answersIn(sample.bytes)]).toEqual([
        sample.name,
        answersIn(new Uint8Array(readFileSync(path))),
      ]);
    }
  });

  it('writes workbooks in which Microsoft’s validator finds nothing wrong', async () => {
    const folderOf = join(folder, 'a');
    expect(await officeErrors([join(folderOf, 'consolidation.xlsx'), join(folderOf, 'summary.docx')])).toEqual([]);
  });

  itInLibreOffice('writes a consolidation that LibreOffice opens and saves with every sheet', () => {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'office')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        join(folder, 'a', 'consolidation.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const sheets = (path: string): readonly string[] => {
      const outcome = readWorkbook(new Uint8Array(readFileSync(path)));
      return outcome.kind === 'workbook' ? outcome.content.sheets.map(({ name }) => name) : [outcome.kind];
    };
    expect(sheets(join(folder, 'saved', 'consolidation.xlsx'))).toEqual(
      sheets(join(folder, 'a', 'consolidation.xlsx')),
    );
  });

  it('sends at least a third of its returns through a foreign writer', () => {
    const report = JSON.parse(readFileSync(join(folder, 'a', 'report.json'), 'utf8')) as {
      totals: Record<string, number>;
      files: {
        verdict: string;
        rowsRead: number;
        rowsAccepted: number;
        rowsSuperseded: number;
        rowsDuplicate: number;
        rowsQuarantined: number;
      }[];
    };
    expect(report.totals.files).toBe(report.files.length);
    for (const file of report.files)
      expect(file.rowsRead).toBe(file.rowsAccepted + file.rowsSuperseded + file.rowsDuplicate + file.rowsQuarantined);
    expect(report.totals).toMatchObject({ unreadable: 1, companion: 1 });
    expect(report.totals.partial).toBeGreaterThan(0);
  });
});

describe('the package as others install it', () => {
  it('holds the command line, the page and the seeds, and no file of Microsoft’s', () => {
    const { paths } = installedPackage();
    for (const path of ['dist/cli/planzvit.cjs', 'dist/web/index.html', 'seeds/ordinance-1105-r.txt', 'LICENSE'])
      expect(paths).toContain(path);
    expect(existsSync(join(__dirname, '../../dist/web/office/office.js'))).toBe(true);
    expect(paths.filter((path) => path.startsWith('dist/web/office/'))).toEqual([]);
    const known = /^(dist\/(cli|web)\/|seeds\/|README\.md$|LICENSE$|package\.json$)/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
  });

  it('brings no dependency', () => {
    const modules = join(installedPackage().folder, 'node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['planzvit']);
    expect(readdirSync(join(modules, '.bin')).map((name) => name.replace(/\..*$/, ''))).toContain('planzvit');
  });
});
