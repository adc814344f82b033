/** Bytes are compared as bytes: element by element, the archives of a set took eleven seconds. */
function equalBytes(a, b) {
  if (!(a instanceof Uint8Array && b instanceof Uint8Array) || a.constructor !== b.constructor) return undefined;
  return Buffer.compare(a, b) === 0;
}

expect.addEqualityTesters([equalBytes]);
