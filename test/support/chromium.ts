import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

export interface FoundChromium {
  readonly path: string;
  /** Libraries and fonts that the system lacks. */
  readonly env: Readonly<Record<string, string>>;
  readonly from: 'CHROMIUM_PATH' | 'system' | 'package';
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--no-first-run',
];
const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  .flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`])
  .concat([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
const NSS = [
  '/usr/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib64/libnss3.so',
  '/usr/lib/libnss3.so',
  '/lib/x86_64-linux-gnu/libnss3.so',
];

/** A browser for the tests, without any network service of its own. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return launchFound(findChromium());
}

export async function launchFound(found: FoundChromium): Promise<Browser> {
  // The packaged one is a headless shell made for machines without a zygote process.
  const args = found.from === 'package' ? [...FLAGS, '--no-zygote'] : FLAGS;
  return chromium.launch({ executablePath: found.path, args, env: { ...process.env, ...found.env } });
}

/**
 * A Chromium, in this order: `CHROMIUM_PATH`, one installed on the system, the one inside the npm
 * package @sparticuz/chromium (Linux). Throws a sentence that says how to get one: a browser test is
 * never skipped in silence.
 */
export function findChromium(
  given = process.env['CHROMIUM_PATH'],
  installed: readonly string[] = SYSTEM,
): FoundChromium {
  if (given !== undefined && given !== '') {
    if (!existsSync(given))
      throw new Error(
        `CHROMIUM_PATH names ${given}, and there is no such file. Correct it, or unset it to use an installed browser.`,
      );
    return { path: given, env: {}, from: 'CHROMIUM_PATH' };
  }
  const system = installed.find((path) => existsSync(path));
  if (system !== undefined) return { path: system, env: {}, from: 'system' };
  const packed = resolve(dirname(require.resolve('@sparticuz/chromium')), '../../bin');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(packed, 'chromium.br'))) {
    throw new Error(
      'The browser tests need a Chromium and none was found. Install Chromium, Chrome or Edge, ' +
        'or set CHROMIUM_PATH to the program.',
    );
  }
  return unpacked(packed, resolve(__dirname, '../../.cache/chromium'));
}

function unpacked(packed: string, folder: string): FoundChromium {
  const path = join(folder, 'chromium');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path)) {
    writeFileSync(`${path}.part`, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), { mode: 0o755 });
    renameSync(`${path}.part`, path);
  }
  const env: Record<string, string> = {};
  if (!NSS.some((library) => existsSync(library)))
    env['LD_LIBRARY_PATH'] = join(untar(packed, 'al2023', folder), 'lib');
  // Without any font of the system the page would be blank boxes.
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = fontSettings(untar(packed, 'fonts', folder));
  return { path, env, from: 'package' };
}

function untar(packed: string, name: string, folder: string): string {
  const target = join(folder, name);
  if (existsSync(target)) return target;
  mkdirSync(`${target}.part`, { recursive: true });
  const outcome = spawnSync('tar', ['-x', '-C', `${target}.part`], {
    input: brotliDecompressSync(readFileSync(join(packed, `${name}.tar.br`))),
  });
  if (outcome.status !== 0)
    throw new Error(`${name}.tar.br of @sparticuz/chromium could not be unpacked: ${String(outcome.stderr)}`);
  renameSync(`${target}.part`, target);
  return target;
}

/** The settings in the package name folders of another machine. */
function fontSettings(folder: string): string {
  const file = join(folder, 'planzvit-fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>` +
      `${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return file;
}
