/**
 * libarchive (BSD) as compiled for the package libarchive.js 2 (MIT). Its own glue wants a worker, a file system and to
 * fetch the program from a server, which the policy of the page forbids; reading from memory needs none of these: the
 * program gets its memory, and is told that there are no files.
 */
export interface Libarchive {
  /** Pointer to a copy of the bytes inside the program. */
  put(bytes: Uint8Array): number;
  /** A copy of bytes of the program. */
  get(pointer: number, size: number): Uint8Array;
  text(pointer: number): string;
  free(pointer: number): void;
  /** An archive in these bytes. */
  open(bytes: number, size: number): number;
  /** The next file, 0 at the end and at an error. */
  next(archive: number): number;
  /** Content of the current file; an error is negative. */
  content(archive: number, size: number): number;
  skip(archive: number): number;
  /** What went wrong last; empty when nothing did. */
  error(archive: number): string;
  name(entry: number): string;
  size(entry: number): number;
  isFile(entry: number): boolean;
  /** Whether it, or the list of all files, is under a password. */
  isLocked(archive: number, entry: number): boolean;
}

/** What the program exports, under the names that its minifier gave (libarchive.js 2.0.2, pinned exactly). */
interface Exports {
  readonly C: WebAssembly.Memory;
  /** Constructors. */
  D(): void;
  F(bytes: number, size: number, passphrase: number, locale: number): number;
  H(archive: number): number;
  I(archive: number): number;
  J(archive: number, size: number): number;
  K(size: number): number;
  Q(pointer: number): void;
  T(entry: number): number;
  W(entry: number): number;
  X(entry: number): number;
  Y(entry: number): number;
  Z(archive: number): number;
  _(archive: number): number;
}

const PAGE = 64 * 1024;
/** AE_IFMT, AE_IFDIR and AE_IFLNK of `archive_entry.h`; files from Windows may have no type at all. */
const [TYPE, FOLDER, LINK] = [0o170000, 0o040000, 0o120000];
/** Names are converted as this locale says; without one only ASCII survives. */
const LOCALE = 'en_US.UTF-8';

/** WASI and Linux: no such call, no such file descriptor. */
const [NO_CALL, NO_FILE] = [-52, 8];

let compiled: Promise<WebAssembly.Module | undefined> | undefined;

/**
 * A fresh instance of the program: nothing of one archive is left when the next is read. Undefined where it is left out
 * of the build, or where the page's policy lets no WebAssembly run.
 */
export async function loadLibarchive(decodeBase64: (text: string) => Uint8Array): Promise<Libarchive | undefined> {
  compiled ??= compile(decodeBase64);
  const module = await compiled;
  return module === undefined ? undefined : instantiate(module);
}

async function compile(decodeBase64: (text: string) => Uint8Array): Promise<WebAssembly.Module | undefined> {
  try {
    const { default: base64 } = await import('libarchive.js/dist/libarchive.wasm');
    return base64 === undefined ? undefined : await WebAssembly.compile(decodeBase64(base64));
  } catch {
    return undefined;
  }
}

function instantiate(module: WebAssembly.Module): Libarchive {
  const { exports } = new WebAssembly.Instance(module, { a: imports(() => program.C) });
  // The pinned program has just these.
  const program = exports as Exports;
  program.D();
  const heap = (): Uint8Array => new Uint8Array(program.C.buffer);
  const put = (bytes: Uint8Array): number => {
    const pointer = program.K(bytes.length);
    heap().set(bytes, pointer);
    return pointer;
  };
  const text = (pointer: number): string => {
    const bytes = heap();
    return pointer === 0 ? '' : new TextDecoder().decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
  };
  return {
    put,
    text,
    get: (pointer, size) => heap().slice(pointer, pointer + size),
    free: (pointer) => program.Q(pointer),
    open: (bytes, size) => program.F(bytes, size, 0, put(new TextEncoder().encode(`${LOCALE}\0`))),
    next: (archive) => program.I(archive),
    content: (archive, size) => program.J(archive, size),
    skip: (archive) => program._(archive),
    error: (archive) => text(program.H(archive)),
    name: (entry) => text(program.W(entry)),
    size: (entry) => program.X(entry) >>> 0,
    isFile: (entry) => ![FOLDER, LINK].includes(program.T(entry) & TYPE),
    isLocked: (archive, entry) => (entry === 0 ? program.Z(archive) === 1 : program.Y(entry) !== 0),
  };
}

/** What the program asks of its surroundings: memory, a clock that stands still, no files and no environment. */
function imports(memory: () => WebAssembly.Memory): Readonly<Record<string, (...args: number[]) => unknown>> {
  const always = (value: number) => (): number => value;
  const files = Object.fromEntries([...'iaxuvytswq'].map((name) => [name, always(NO_CALL)]));
  const streams = Object.fromEntries([...'ejod'].map((name) => [name, always(NO_FILE)]));
  const clock = Object.fromEntries([...'klnrfcB'].map((name) => [name, always(0)]));
  return {
    ...files,
    ...streams,
    ...clock,
    // mktime: no such day.
    m: always(-1),
    b: stop,
    g: stop,
    h: (to = 0, from = 0, size = 0) => new Uint8Array(memory().buffer).copyWithin(to, from, from + size),
    p: (size = 0) => grown(memory(), size >>> 0),
    z: always(0),
    A: (count = 0, size = 0) => {
      const view = new DataView(memory().buffer);
      view.setUint32(count, 0, true);
      view.setUint32(size, 0, true);
      return 0;
    },
  };
}

function grown(memory: WebAssembly.Memory, size: number): number {
  try {
    memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE));
    return 1;
  } catch {
    return 0;
  }
}

function stop(): never {
  throw new Error('libarchive stopped');
}
