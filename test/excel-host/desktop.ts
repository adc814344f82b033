import type { ExcelEmulator } from './emulator';
import type { EventEntry } from './protocol';

/** What desktop Excel passes instead of arrays. */
interface SafeArray {
  toArray(): unknown[];
}
type Callback = (result: SafeArray) => void;
type EventHandler = (dispatchId: number, args: SafeArray) => void;

const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE = 33;
const REQUEST_BODY = 4;
const TOO_LARGE = 5103;
const NOT_EMULATED = 5001;

/**
 * Puts on `window.external` what Excel for Windows offers to a page in its pane (as read from `office.debug.js`).
 * To be done before office.js loads; the page itself is unmodified.
 */
export function installDesktop(emulator: ExcelEmulator, target: Window): void {
  const handlers = new Map<number, EventHandler>();
  const later = (work: () => void): void => void target.setTimeout(work, 0);
  const external = {
    GetHostInfo: () => `excel$win32$16.01$${emulator.locale}$telemetry$$disableLogging$0`,
    GetContext: () => contextOf(emulator),
    GetLoggingAllowed: () => false,
    Execute(dispatchId: number, parameters: readonly (readonly unknown[])[], callback: Callback) {
      if (dispatchId !== EXECUTE_RICH_API) {
        later(() => callback(safeArray([NOT_EMULATED, `dispatch id ${dispatchId} is not emulated`])));
        return;
      }
      const body = String(parameters[0]?.[REQUEST_BODY]);
      later(() => {
        const answer = emulator.answer(body);
        callback(
          safeArray(answer === undefined ? [TOO_LARGE, 'RequestPayloadSizeLimitExceeded'] : [0, [200, [], answer]]),
        );
        later(() => emulator.flush());
      });
    },
    RegisterEvent(dispatchId: number, _targetId: string, handler: EventHandler, callback: Callback) {
      handlers.set(dispatchId, handler);
      later(() => callback(safeArray([0])));
    },
    UnregisterEvent(dispatchId: number, _targetId: string, callback: Callback) {
      handlers.delete(dispatchId);
      later(() => callback(safeArray([0])));
    },
  };
  emulator.deliver = (entries) =>
    handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArrayDeep(entries.map(eventArray)));
  Object.defineProperty(target, 'external', { value: external, configurable: true });
}

export function eventArray(entry: EventEntry): readonly unknown[] {
  return [entry.messageCategory, entry.messageType, entry.targetId, entry.message, entry.id];
}

function safeArray(values: unknown[]): SafeArray {
  return { toArray: () => values };
}

/** An array that is a safe array too, on every level. */
function safeArrayDeep(values: readonly unknown[]): SafeArray {
  const deep = values.map((value) => (Array.isArray(value) ? safeArrayDeep(value) : value));
  return Object.assign(deep, { toArray: () => deep });
}

/** The document's context, member by member as office.js asks for it. */
function contextOf(emulator: ExcelEmulator): Readonly<Record<string, () => unknown>> {
  const theme = JSON.stringify({
    primaryFontColor: 0,
    primaryBackgroundColor: 16777215,
    secondaryFontColor: 0,
    secondaryBackgroundColor: 16777215,
  });
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'planzvit-emulated',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => emulator.locale,
    GetAppDataLocale: () => emulator.locale,
    GetDocUrl: () => 'C:\\Документи\\Книга1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'instance-1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => supportedMatrix(emulator),
    GetHostCustomMessage: () => 0,
    GetHostFullVersion: () => '16.0.19000.20000',
    GetDialogRequirementMatrix: () => undefined,
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => theme,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetLicense: () => '',
  };
}

export function supportedMatrix(emulator: ExcelEmulator): string {
  return JSON.stringify({ ExcelApi: emulator.excelApi });
}
