import { createHash } from 'node:crypto';

/**
 * Emits `sw.js`, the program that lets the page work without a network after the first visit: it fetches all files of
 * the build once and answers from them. Pages are asked of the server first, so that a new version is seen at once.
 */
export class OfflinePlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('OfflinePlugin', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'OfflinePlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const files = Object.keys(assets).filter(isOfPage).sort();
          const digest = createHash('sha256');
          for (const file of files) digest.update(file).update(assets[file].buffer());
          compilation.emitAsset(
            'sw.js',
            new sources.RawSource(serviceWorker(files, digest.digest('hex').slice(0, 12))),
          );
        },
      );
    });
  }
}

/** Office.js and the page for Excel are asked of their server always; the manifest is no part of the page. */
function isOfPage(name) {
  return !/^office\/|^taskpane\.html$|^manifest\.xml$|\.LICENSE\.txt$|\.map$/.test(name);
}

/** The program as text: plain and short, for whoever reads it on a server. */
export function serviceWorker(files, digest) {
  return `// Answers from a copy of the page's own files, so that it opens without a network. It sends nothing anywhere.
const CACHE = 'planzvit-${digest}';
const FILES = ${JSON.stringify(files)};

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  const others = (names) => names.filter((name) => name.startsWith('planzvit-') && name !== CACHE);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(others(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const kept = () => caches.match(request, { ignoreSearch: true, cacheName: CACHE });
  if (request.mode === 'navigate') {
    event.respondWith(
      fetch(request).catch(async () => (await kept()) ?? caches.match('index.html', { cacheName: CACHE })),
    );
    return;
  }
  event.respondWith(kept().then((answer) => answer ?? fetch(request)));
});
`;
}
