import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { ExcelEmulator } from './emulator';
import { type Platform } from './emulator';
import { atMost } from './since';
import { connect, type BridgeOwner } from './hostBridge';

export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

const FILES: Readonly<Record<Platform, string>> = {
  windows: 'excel-win32-16.01.debug.js',
  mac: 'excel-mac-16.00.debug.js',
  web: 'excel-web-16.00.debug.js',
  ios: 'excel-ios-16.00.debug.js',
};
const PLATFORMS: Readonly<Record<Platform, string>> = { windows: 'PC', mac: 'Mac', web: 'OfficeOnline', ios: 'iOS' };
const scripts = new Map<Platform, vm.Script>();
/** The libraries of panes that are gone, with the emulator that each spoke to last. */
const loaded = new Map<string, { readonly office: LoadedOffice; readonly spokeTo: ExcelEmulator }>();

/**
 * Joins Microsoft's client library with the emulator and puts `Excel`, `Office` and `OfficeExtension` where an add-in
 * finds them. The library of an earlier pane serves again where that pane listened to nothing: all that it keeps of a
 * workbook are its listeners.
 */
export function openExcel(emulator: ExcelEmulator): LoadedOffice {
  const key = [emulator.platform, emulator.excelApi, emulator.locale].join(' ');
  const before = loaded.get(key);
  const office = before === undefined || before.spokeTo.wasListenedTo ? loadOffice(emulator) : before.office;
  loaded.set(key, { office, spokeTo: emulator });
  connect(emulator, office.OfficeExtension as unknown as BridgeOwner);
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return office;
}

/** Microsoft's unmodified library in a bare context of Node. What office.js itself would have prepared is stubbed. */
function loadOffice(emulator: ExcelEmulator): LoadedOffice {
  const window = bareWindow(emulator);
  vm.createContext(window);
  vm.runInContext(PREPARED, window);
  script(emulator.platform).runInContext(window);
  return window as unknown as LoadedOffice;
}

function script(platform: Platform): vm.Script {
  const known = scripts.get(platform);
  if (known !== undefined) return known;
  const folder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const made = new vm.Script(readFileSync(join(folder, FILES[platform]), 'utf8'), { filename: FILES[platform] });
  scripts.set(platform, made);
  return made;
}

/** Names that office.js defines before it loads the host's file. */
const PREPARED = `
var OSF = { _OfficeAppFactory: {
  getHostInfo: function () { return { hostType: 'excel', hostPlatform: 'win32', flags: 0 }; },
  getLoadScriptHelper: function () { return {}; }, getLoggingAllowed: function () { return false; },
  getInitializationHelper: function () { return {}; }, getWindowName: function () { return ''; },
  getWindowLocationSearch: function () { return ''; }, getWindowLocationHash: function () { return ''; },
  getContext: function () { return window.preparedContext; } }, HostInfoFlags: {} };
var Microsoft = { Office: { WebExtension: window.Office } };
Office.onReadyInternal = function () { return new Promise(function () {}); };
Office.actions = { _association: { onchange: function () {}, mappings: {} } };
var CustomFunctionMappings = {};
var OfficeExt = { Association: function () { this.onchange = function () {}; this.mappings = {}; } };
var CustomFunctions = { _association: new OfficeExt.Association() };
`;

const LIST = [{ appendChild: () => undefined }];

function bareElement(): Readonly<Record<string, unknown>> {
  return {
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
    getElementsByTagName: () => LIST,
    src: '',
  };
}

const LOCATION = {
  href: 'https://localhost/',
  search: '',
  hash: '',
  protocol: 'https:',
  host: 'localhost',
  hostname: 'localhost',
  origin: 'https://localhost',
};

const DOCUMENT = {
  readyState: 'complete',
  getElementsByTagName: () => LIST,
  createElement: bareElement,
  addEventListener: () => undefined,
  head: LIST[0],
  body: LIST[0],
  URL: 'https://localhost/',
  cookie: '',
};

const PLATFORM_TYPE = {
  PC: 'PC',
  OfficeOnline: 'OfficeOnline',
  Mac: 'Mac',
  iOS: 'iOS',
  Android: 'Android',
  Universal: 'Universal',
};

function contextOf(emulator: ExcelEmulator): Readonly<Record<string, unknown>> {
  const platform = PLATFORMS[emulator.platform];
  return {
    requirements: {
      isSetSupported: (name: string, version = '1.1') => name === 'ExcelApi' && atMost(version, emulator.excelApi),
    },
    diagnostics: { platform, version: '16.0.19000.20000', host: 'Excel' },
    platform,
    displayLanguage: emulator.locale,
  };
}

function bareWindow(emulator: ExcelEmulator): vm.Context {
  const context = contextOf(emulator);
  const window: Record<string, unknown> = {
    console,
    setTimeout: passing(setTimeout),
    clearTimeout,
    setInterval: passing(setInterval),
    clearInterval,
    Promise,
    performance,
    external: {},
    location: { ...LOCATION },
    navigator: { userAgent: 'node' },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: { ...DOCUMENT },
    preparedContext: context,
    Office: { context, PlatformType: PLATFORM_TYPE },
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  return window;
}

/** Timers of the library (telemetry, late cleaning up) must not keep a finished test alive. */
function passing(
  start: (callback: () => void, milliseconds?: number) => NodeJS.Timeout,
): (callback: () => void, milliseconds?: number) => NodeJS.Timeout {
  return (callback, milliseconds) => start(callback, milliseconds).unref();
}
