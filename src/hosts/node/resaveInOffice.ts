import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Re-saves workbooks (name → bytes) as .xlsx through LibreOffice, where `soffice` is on the PATH: what
 * comes back was written by another program. Without it, or when it fails, the map is empty.
 */
export async function resaveInOffice(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'planzvit-'));
  try {
    const names = [...files.keys()];
    await mkdir(join(folder, 'in'));
    // Plain names: the office program gets no Cyrillic paths, whatever the locale.
    await Promise.all(
      names.map((name, i) => writeFile(join(folder, 'in', `${i}.xlsx`), files.get(name) ?? new Uint8Array())),
    );
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        ...names.map((_, i) => join(folder, 'in', `${i}.xlsx`)),
      ],
      { timeout: 180_000 },
    );
    const saved = new Map<string, Uint8Array>();
    for (const [i, name] of names.entries())
      saved.set(name, new Uint8Array(await readFile(join(folder, 'out', `${i}.xlsx`))));
    return saved;
  } catch {
    return new Map();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
