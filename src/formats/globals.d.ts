// The only platform globals that formats may use: they exist in every host (browser, worker, Node).
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
declare const console: {
  error: (...data: readonly unknown[]) => void;
  warn: (...data: readonly unknown[]) => void;
  log: (...data: readonly unknown[]) => void;
};
