/** Octet strings in parts nest once in what packers write. */
const DEEPEST = 8;

/** A value of ASN.1 as DER or BER encodes it (X.690). */
export interface Element {
  readonly tag: number;
  readonly start: number;
  /** End of the value; for an indefinite length the end of what surrounds it. */
  readonly end: number;
  readonly indefinite: boolean;
}

/** The element at an offset, or undefined when it does not fit. */
export function element(der: Uint8Array, at: number, limit: number): Element | undefined {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined || at + 2 > limit || (tag & 31) === 31) return undefined;
  if (first < 0x80) return fits({ tag, start: at + 2, end: at + 2 + first, indefinite: false }, limit);
  if (first === 0x80) return (tag & 0x20) === 0 ? undefined : { tag, start: at + 2, end: limit, indefinite: true };
  const count = first & 0x7f;
  if (count > 4) return undefined;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (der[at + 2 + i] ?? 0);
  return fits({ tag, start: at + 2 + count, end: at + 2 + count + length, indefinite: false }, limit);
}

function fits(found: Element, limit: number): Element | undefined {
  return found.end <= limit ? found : undefined;
}

/** Where the element ends: for an indefinite length behind its end mark (two zero bytes). */
export function skip(der: Uint8Array, { start, end, indefinite }: Element, depth: number): number {
  if (!indefinite) return end;
  let at = start;
  while (at + 1 < end && (der[at] !== 0 || der[at + 1] !== 0)) {
    const child = depth < DEEPEST ? element(der, at, end) : undefined;
    if (child === undefined) return end;
    at = skip(der, child, depth + 1);
  }
  return at + 2;
}

/** The elements inside another one, up to the first that does not fit. */
export function children(der: Uint8Array, { start, end, indefinite }: Element): readonly Element[] {
  const found: Element[] = [];
  let at = start;
  while (at < end && found.length < MOST_CHILDREN && !(indefinite && der[at] === 0 && der[at + 1] === 0)) {
    const child = element(der, at, end);
    if (child === undefined) break;
    found.push(child);
    at = skip(der, child, 0);
  }
  return found;
}

const MOST_CHILDREN = 1000;

/** `1.2.840.113549.1.7.2` */
export function objectId(value: Uint8Array): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of value.subarray(0, 32)) {
    number = number * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    numbers.push(...(numbers.length === 0 ? [Math.floor(number / 40), number % 40] : [number]));
    number = 0;
  }
  return numbers.join('.');
}
