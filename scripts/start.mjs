// npm start: builds the page, serves it on this computer and opens it in the browser. No Excel needed.
import { spawn } from 'node:child_process';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../webpack.config.js';

const options = new Set(process.argv.slice(2));
const config = configure({ only: 'web' }, { mode: 'development' })[0];
const compiler = webpack(config);
const server = new WebpackDevServer({ ...config.devServer, port: process.env.PORT ?? 'auto' }, compiler);

compiler.hooks.done.tap(
  'start',
  once((stats) => {
    if (stats.hasErrors()) {
      console.error('The page could not be built; the lines above say where.');
      return;
    }
    const { port } = server.server.address();
    const address = `http://localhost:${port}/`;
    console.log(`PlanZvit is open at ${address} (Ctrl+C ends it).`);
    if (mayOpen()) openBrowser(address);
  }),
);

try {
  await server.start();
} catch (error) {
  console.error(`The page could not be served: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function mayOpen() {
  if (options.has('--no-open') || process.env.CI !== undefined) return false;
  return process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

function openBrowser(address) {
  const openers = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] };
  const [command, ...args] = [...(openers[process.platform] ?? ['xdg-open']), address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // No browser, no harm: the address stands above.
  child.on('error', () => undefined);
  child.unref();
}

function once(action) {
  let done = false;
  return (...args) => {
    if (done) return;
    done = true;
    action(...args);
  };
}
