import { eventArray, supportedMatrix } from './desktop';
import type { ExcelEmulator } from './emulator';

const CONVERSATION = 'conversation-1';
const INSTANCE = 'instance-1';
const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE = 33;
const TOO_LARGE = 5103;
const NOT_EMULATED = 5001;
const REGISTER = 1;
const UNREGISTER = 2;

/** A message of office.js in the pane's frame. */
interface Question {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    readonly eventDispId?: number;
  };
}

/**
 * Opens a page in a frame as Excel on the web opens a task pane, and answers it. The page around must be https and on
 * the same host name as the page in the frame (or on `*.officeapps.live.com`).
 */
export function openWebPane(emulator: ExcelEmulator, url: string, target: Window): HTMLIFrameElement {
  const { document, location } = target;
  const frame = document.createElement('iframe');
  frame.name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `excel$web$16.00$${emulator.locale}$correlation$$disableLogging$0`,
    xdmInfo: [CONVERSATION, INSTANCE, location.origin].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
  frame.title = 'PlanZvit';
  frame.style.cssText = 'width:360px;height:100vh;border:0';
  const events = new Map<number, Question>();
  const reply = (question: Question, data: unknown, responseType = 0): void =>
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _actionName: question._actionName,
        _conversationId: CONVERSATION,
        _correlationId: question._correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
      }),
      '*',
    );
  target.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
    const question = parsed(event.data);
    if (question === undefined || question._messageType !== 0) return;
    const dispatchId = question._data?.eventDispId ?? 0;
    if (question._actionType === REGISTER) {
      events.set(dispatchId, question);
      reply(question, { Error: 0, Version: 1 });
    } else if (question._actionType === UNREGISTER) {
      events.delete(dispatchId);
      reply(question, { Error: 0, Version: 1 });
    } else reply(question, answerTo(emulator, question, location.origin));
    target.setTimeout(() => emulator.flush(), 0);
  });
  emulator.deliver = (entries) => {
    const registered = events.get(RICH_API_MESSAGE);
    if (registered !== undefined) reply(registered, { ArrayData: entries.map(eventArray) }, 1);
  };
  frame.src = url;
  document.body.appendChild(frame);
  return frame;
}

function answerTo(emulator: ExcelEmulator, { _actionName, _data }: Question, origin: string): unknown {
  if (_actionName === 'ContextActivationManager_getAppContextAsync') return appContext(emulator, origin);
  if (_actionName !== 'executeMethod') return {};
  if (_data?.DdaMethod?.DispatchId !== EXECUTE_RICH_API) return { Error: NOT_EMULATED, Version: 1 };
  const answer = emulator.answer(String(_data.ArrayData?.[4]));
  return answer === undefined ? { Error: TOO_LARGE, Version: 1 } : { Error: 0, Version: 1, Data: [200, [], answer] };
}

function appContext(emulator: ExcelEmulator, origin: string): unknown {
  return {
    _id: INSTANCE,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: emulator.locale,
    _dataLocale: emulator.locale,
    _docUrl: `${origin}/Книга1.xlsx`,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: 'instance-1',
    _requirementMatrix: supportedMatrix(emulator),
    _hostFullVersion: '16.0.19000.20000',
    _hostCustomMessage: 0,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

function parsed(text: string): Question | undefined {
  try {
    return JSON.parse(text) as Question;
  } catch {
    return undefined;
  }
}
