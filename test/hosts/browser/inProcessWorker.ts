import * as Comlink from 'comlink';

/** Workers that live in the test's own process: the same messages, the same cloning, a program that the test gives. */
export function inProcessWorkers(program: () => object): {
  readonly spawn: () => Worker;
  readonly ended: () => number;
  readonly started: () => number;
  readonly endAll: () => void;
} {
  let started = 0;
  let ended = 0;
  const living = new Set<() => void>();
  const spawn = (): Worker => {
    const { port1, port2 } = new MessageChannel();
    Comlink.expose(
      noting(program(), (port) => living.add(() => port.close())),
      port2,
    );
    started += 1;
    living.add(() => {
      port1.close();
      port2.close();
    });
    const worker = {
      postMessage: (message: unknown, transfer: Transferable[]) => port1.postMessage(message, transfer),
      addEventListener: (type: string, listener: EventListener) => port1.addEventListener(type, listener),
      removeEventListener: (type: string, listener: EventListener) => port1.removeEventListener(type, listener),
      onerror: null,
      terminate() {
        ended += 1;
        port1.close();
        port2.close();
      },
    };
    port1.start();
    return worker as unknown as Worker;
  };
  return {
    spawn,
    started: () => started,
    ended: () => ended,
    endAll: () => {
      for (const end of living) end();
    },
  };
}

/** The program, and each port that is handed to it: a real worker takes its ports with it when it ends. */
function noting<T extends object>(program: T, note: (port: MessagePort) => void): T {
  return new Proxy(program, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]): unknown => {
        for (const arg of args) if (arg instanceof MessagePort) note(arg);
        return Reflect.apply(member, target, args);
      };
    },
  });
}
