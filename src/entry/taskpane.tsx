import { createDeskClient } from '../hosts/browser/deskClient';
import { createKeeper } from '../hosts/browser/desk/keeper';
import { createDownloads } from '../hosts/browser/downloads';
import type { FileStore, WorkbookHost } from '../ports';
import { mount } from './mount';
import { around, intentOf, interfaceLanguage, isInHost, localToday, workbookPlace } from './office';
import { startWords } from './startWords';
import { followTheme, preferredTheme } from './theme';
import { given } from '../core/given';

/** The page of the add-in and the plain page: what differs is whether a workbook is open around it. */
async function start(): Promise<void> {
  const isHosted = isInHost(location.search, () => window.sessionStorage);
  const hint = isHosted ? setTimeout(() => void say('waiting'), SOON) : undefined;
  const found = await around(isHosted, () => void open(true));
  clearTimeout(hint);
  await open(found === 'excel');
  if (found === 'silent') await say('silent');
  if (found === 'page') workOffline();
}

/** Half a minute is long without a word. */
const SOON = 3_000;

/** A sentence above the pane about Excel that does not answer; it goes when Excel does. */
async function say(what: 'waiting' | 'silent' | undefined): Promise<void> {
  const id = 'excel-silence';
  document.getElementById(id)?.remove();
  if (what === undefined) return;
  const words = await startWords(interfaceLanguage(false));
  const line = document.createElement('p');
  line.id = id;
  line.setAttribute('role', 'status');
  line.textContent = words.t(`host.start.${what}`);
  document.getElementById('pane')?.before(line);
}

/** Puts the pane on the page, with the workbook around it or without; once more when Excel answered late. */
async function open(excel: boolean): Promise<void> {
  await say(undefined);
  const files = createDownloads(document);
  const workbook = excel ? await excelWorkbook(files) : undefined;
  const language = interfaceLanguage(excel);
  const today = localToday();
  const intent = intentOf(location.search);
  const place = excel ? workbookPlace() : 'page';
  const desk = createDeskClient({
    spawn: spawnWorker,
    choice: { language: 'uk', today },
    place,
    keeper: createKeeper(place),
    locks: navigator.locks as LockManager | undefined,
  });
  mount({
    check: desk,
    desk,
    files,
    language,
    words: await startWords(language),
    today,
    theme: preferredTheme(excel),
    followTheme: (chosen) => followTheme(excel, chosen),
    ...given({ workbook, intent }),
  });
}

/** After the first visit the plain page opens without a network; on https and on this machine browsers allow it. */
function workOffline(): void {
  if (process.env['NODE_ENV'] !== 'production') return;
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  // A server that does not offer the program, or a browser that forbids it: the page works as before.
  serviceWorker?.register('sw.js').catch(() => undefined);
}

function spawnWorker(): Worker {
  return new Worker(new URL('./mergeWorker.ts', import.meta.url), { name: 'planzvit' });
}

/** The only way to Office.js, and only where Excel is. */
async function excelWorkbook(files: FileStore): Promise<WorkbookHost> {
  const { createExcelHost } = await import(/* webpackChunkName: "excel-host" */ '../hosts/excel/excelHost');
  return createExcelHost({
    pageUrl: new URL('./', location.href).href,
    download: (bytes, name) => files.save({ name, bytes }, XLSX),
  });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// Last: in a host it uses the constants above at once.
void start();
