/** libarchive, compiled to WebAssembly; the bundler gives it as base64. Undefined where it is left out. */
declare module 'libarchive.js/dist/libarchive.wasm' {
  const base64: string | undefined;
  export default base64;
}

/** WebAssembly as far as it is used: every host has it, the library of types has it only for browsers. */
declare namespace WebAssembly {
  class Module {
    private readonly compiled: true;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>);
    readonly exports: unknown;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
