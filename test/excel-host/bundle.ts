import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import type { BrowserOptions } from './browser';

const ROOT = join(__dirname, '../..');
const OUT = join(ROOT, '.cache/excel-host');
let bundled: Promise<string> | undefined;

/** The emulator as one script for a browser; it puts itself on `window.excelEmulator`. */
function emulatorBundle(): Promise<string> {
  bundled ??= build();
  return bundled;
}

/** For `page.addInitScript({ content })`: the page then believes to stand in the pane of desktop Excel. */
export async function desktopScript(options: BrowserOptions = {}): Promise<string> {
  return (
    `if (window === window.top) { ${await emulatorBundle()}` +
    `\n;window.excelEmulator.installDesktop(${JSON.stringify(options)}); }`
  );
}

/** A page that shows the add-in as Excel on the web does. To be served on the add-in's own https origin. */
export async function webExcelPage(paneUrl: string, options: BrowserOptions = {}): Promise<string> {
  const call = `window.excelEmulator.openWebPane(${JSON.stringify(paneUrl)}, ${JSON.stringify(options)});`.replaceAll(
    '<',
    '\\u003c',
  );
  return (
    '<!doctype html><html lang="uk"><meta charset="utf-8"><title>Excel</title><body><script>' +
    `${(await emulatorBundle()).replaceAll('</script', '<\\/script')}</script><script>${call}` +
    '</script></body></html>'
  );
}

function build(): Promise<string> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        target: 'web',
        context: ROOT,
        entry: join(ROOT, 'test/excel-host/browser.ts'),
        output: { path: OUT, filename: 'emulator.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              use: { loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } },
            },
          ],
        },
      },
      (error, stats) => {
        if (error !== null || stats === undefined || stats.hasErrors())
          reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
        else resolve(readFileSync(join(OUT, 'emulator.js'), 'utf8'));
      },
    );
  });
}
