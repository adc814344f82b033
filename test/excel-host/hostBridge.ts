import type { ExcelEmulator } from './emulator';

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}
interface Bridge {
  /** Set by the client library when it takes the bridge. */
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}
export interface BridgeOwner {
  readonly HostBridge: { init(bridge: Bridge): void };
}

/** Joins the emulator with a loaded client library. Answers come in a later turn of the event loop, as in Excel. */
export function connect(emulator: ExcelEmulator, officeExtension: BridgeOwner): void {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      setImmediate(() => {
        const answer = emulator.answer(body);
        const reply =
          answer === undefined
            ? {
                statusCode: 400,
                headers: {},
                body: JSON.stringify({
                  error: {
                    code: 'RequestPayloadSizeLimitExceeded',
                    message: 'The request payload size has exceeded the limit.',
                  },
                }),
              }
            : { statusCode: 200, headers: {}, body: answer };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply }));
        emulator.flush();
      });
    },
  };
  emulator.deliver = (entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  officeExtension.HostBridge.init(bridge);
}
