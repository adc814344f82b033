/** What an RTF text is made of (Rich Text Format 1.9.1). Bytes come as characters of their codes. */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** A control word with its number, or a control symbol (`~`, `*`, `'` with the byte as its number). */
  control(word: string, parameter: number | undefined): void;
  text(bytes: string): void;
  /** So many bytes of data stand behind `\bin`: they are left out. */
  bytes(count: number): void;
}

const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** Walks an RTF text once. Data behind `\bin` is skipped. */
export function tokenizeRtf(text: string, handler: RtfHandler): void {
  let at = 0;
  let from = 0;
  const flush = (): void => {
    if (at > from) handler.text(text.slice(from, at).replace(/[\r\n]/g, ''));
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === OPEN || code === CLOSE) {
      flush();
      if (code === OPEN) handler.open();
      else handler.close();
      from = ++at;
    } else if (code === BACKSLASH) {
      flush();
      at = control(text, at + 1, handler);
      from = at;
    } else at++;
  }
  flush();
}

const WORD = /([a-zA-Z]{1,40})(-?\d{1,10})?/y;

/** Gives where to go on. */
function control(text: string, at: number, handler: RtfHandler): number {
  WORD.lastIndex = at;
  const found = WORD.exec(text);
  if (found === null) {
    const symbol = text.charAt(at);
    if (symbol !== "'") {
      handler.control(symbol === '\n' || symbol === '\r' ? 'par' : symbol, undefined);
      return at + 1;
    }
    handler.control("'", parseInt(text.slice(at + 1, at + 3), 16));
    return at + 3;
  }
  const [whole, word = '', number] = found;
  const parameter = number === undefined ? undefined : Number(number);
  // One space behind a control word belongs to it.
  const end = at + whole.length + (text.charAt(at + whole.length) === ' ' ? 1 : 0);
  if (word === 'bin') {
    const count = Math.max(0, parameter ?? 0);
    handler.bytes(count);
    return end + count;
  }
  handler.control(word, parameter);
  return end;
}
