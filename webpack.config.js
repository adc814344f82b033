import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { OfflinePlugin } from './scripts/lib/offlinePlugin.mjs';
import { SpreadPlugin } from './scripts/lib/spreadPlugin.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const DEV_ORIGIN = 'https://localhost:3000';
const CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_DIST = resolve(root, 'node_modules/@microsoft/office-js/dist');

/** What Office.js loads of itself at run time, on the platforms that Excel has: the rest of its 30 MB stays out. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
  'uk-ua/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * Builds the page (dist/web), the command line (dist/cli) and, on demand, the check page that opens
 * from disk (dist/single). `--env only=web|cli|single` selects one; `--env origin=https://…` sets the
 * address in the manifest. `--env officejs=npm | cdn | FOLDER | https://…` says which Office.js Excel loads: our copy of
 * the npm package (the default), Microsoft's own address, a folder with files that somebody fetched, or another address.
 */
export default (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const wanted = env.only === undefined ? ['web', 'cli'] : [env.only];
  const makers = { web: webConfig, cli: cliConfig, single: singleConfig };
  return wanted.map((name) => makers[name](env, mode)).filter((config) => Object.keys(config.entry).length > 0);
};

function webConfig(env, mode) {
  const origin = originOf(env.origin);
  const office = officeOf(env.officejs);
  const nonce = styleNonce();
  return {
    ...common('web', mode),
    target: ['web', 'es2022'],
    entry: { taskpane: resolve(root, 'src/entry/taskpane.tsx') },
    output: {
      path: resolve(root, 'dist/web'),
      filename: mode === 'production' ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: mode === 'production' ? '[name].[contenthash:10].js' : '[name].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      publicPath: 'auto',
      clean: true,
    },
    plugins: [
      new webpack.DefinePlugin({ STYLE_NONCE: JSON.stringify(nonce), APP_VERSION: JSON.stringify(version) }),
      // The page that anybody opens has no Office.js; the one that Excel opens has.
      htmlPage('index.html', contentSecurityPolicy(nonce, mode)),
      htmlPage('taskpane.html', contentSecurityPolicy(nonce, mode, office.url), office.url ?? 'office/office.js'),
      new CopyPlugin({
        patterns: [
          { from: resolve(root, 'assets'), to: 'assets', noErrorOnMissing: true },
          {
            from: resolve(root, 'manifest.xml'),
            to: 'manifest.xml',
            noErrorOnMissing: true,
            transform: (content) => withOrigin(content.toString(), origin),
          },
          ...officeFiles(office).map((file) => ({
            from: resolve(office.folder, file),
            to: `office/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
      ...(mode === 'production' ? [new OfflinePlugin()] : []),
    ],
    optimization: { splitChunks: { chunks: 'async', minSize: 8_000 } },
    // The budgets of the first load are a test of their own; the warning of webpack counts uncompressed bytes.
    performance: false,
    devServer: devServer(),
  };
}

function htmlPage(filename, csp, officeScript) {
  return new HtmlPlugin({
    template: resolve(root, 'src/entry/taskpane.html'),
    filename,
    chunks: ['taskpane'],
    scriptLoading: 'defer',
    templateParameters: { csp, officeScript },
  });
}

function cliConfig(_env, mode) {
  const entry = Object.fromEntries(
    [
      ['planzvit', 'cli.ts'],
      ['mergeThread', 'mergeThread.ts'],
    ]
      .map(([name, file]) => [name, resolve(root, 'src/entry', file)])
      .filter(([, file]) => existsSync(file)),
  );
  return {
    ...common('cli', mode),
    target: 'node20',
    entry,
    output: {
      path: resolve(root, 'dist/cli'),
      filename: '[name].cjs',
      chunkFilename: 'chunks/[name].cjs',
      library: { type: 'commonjs2' },
      clean: true,
    },
    plugins: [
      new webpack.DefinePlugin({ APP_VERSION: JSON.stringify(version) }),
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^planzvit\.cjs$/ }),
      new SpreadPlugin(),
    ],
    // Readable stack frames matter more on a server than bytes.
    optimization: { minimize: false, splitChunks: false, chunkIds: 'named' },
    performance: false,
  };
}

function singleConfig(_env, mode) {
  const nonce = styleNonce();
  const shared = common('single', mode);
  return {
    ...shared,
    // The page is one file to be sent by mail: the reader of .pdf alone would double it, and its policy lets no
    // WebAssembly run. There a .pdf is a letter, and archives of RAR and 7z are not opened.
    resolve: {
      ...shared.resolve,
      alias: {
        'pdfjs-dist/legacy/build/pdf.mjs': false,
        'pdfjs-dist/legacy/build/pdf.worker.mjs': false,
        'libarchive.js/dist/libarchive.wasm': false,
      },
    },
    target: ['web', 'es2022'],
    entry: { check: resolve(root, 'src/entry/checkPage.tsx') },
    output: { path: resolve(root, 'dist/single'), filename: 'check.js', clean: true, publicPath: '' },
    plugins: [
      new webpack.DefinePlugin({ STYLE_NONCE: JSON.stringify(nonce), APP_VERSION: JSON.stringify(version) }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    ],
    performance: false,
  };
}

function common(name, mode) {
  return {
    name,
    mode,
    context: root,
    // No eval: the policy of the page forbids it.
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions() } },
        // `import text from './file?source'`: the file itself, as text.
        { resourceQuery: /source/, type: 'asset/source' },
        // A program for WebAssembly, as base64 in a script of its own: the policy lets the page fetch nothing.
        {
          test: /\.wasm$/,
          type: 'asset/inline',
          generator: { dataUrl: (content) => content.toString('base64') },
        },
      ],
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: resolve(root, '.cache/webpack'),
      name: `${name}-${mode}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
  };
}

function swcOptions() {
  return {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' }, verbatimModuleSyntax: true },
    },
  };
}

/**
 * The policy of the page, the same in development: what breaks it is seen at once. A static page
 * cannot have a secret nonce; it only lets Fluent's style engine make its own style elements.
 */
export function contentSecurityPolicy(nonce, mode, officeUrl) {
  const cdn = officeUrl === undefined ? '' : ` ${new URL(officeUrl).origin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${cdn}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    mode === 'production' ? "connect-src 'none'" : "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Where Office.js comes from: files of a folder that the build copies, or an address, the one exception to «no network». */
export function officeOf(written = 'npm') {
  if (written === 'npm') return { folder: OFFICE_DIST };
  if (written === 'cdn') return { url: `${CDN}/lib/1/hosted/office.js` };
  if (URL.canParse(written) && new URL(written).protocol === 'https:') return { url: written };
  if (existsSync(resolve(root, written, 'office.js'))) return { folder: resolve(root, written) };
  throw new Error(
    `--env officejs=${written}: npm, cdn, the https address of an office.js, or a folder that holds office.js is needed`,
  );
}

/** From the npm package what Excel needs of its 30 MB; a folder of somebody's own is taken whole. */
function officeFiles({ folder }) {
  if (folder === undefined) return [];
  if (folder === OFFICE_DIST) return OFFICE_FILES;
  return readdirSync(folder, { recursive: true }).filter((name) => statSync(resolve(folder, name)).isFile());
}

/** The same build gives the same bytes, so the nonce comes from the version. */
function styleNonce() {
  return createHash('sha256').update(`planzvit ${version}`).digest('base64url').slice(0, 22);
}

function originOf(written) {
  if (written === undefined) return DEV_ORIGIN;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol !== 'https:')
    throw new Error(
      `--env origin=${written}: an add-in needs an https address, for example https://plan.example.gov.ua`,
    );
  return written.replace(/\/+$/, '');
}

/** The manifest with the address of the deployment; a forgotten development address is an error. */
export function withOrigin(manifest, origin) {
  const placed = manifest.replaceAll(DEV_ORIGIN, origin);
  if (origin !== DEV_ORIGIN && /localhost/i.test(placed))
    throw new Error('manifest.xml still names localhost after the origin was set');
  return placed;
}

function devServer() {
  return {
    host: 'localhost',
    port: 3000,
    // The client of the dev server opens a socket and evaluates code: the policy forbids both. Reload by hand.
    client: false,
    hot: false,
    liveReload: false,
    webSocketServer: false,
    static: false,
    headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  };
}
