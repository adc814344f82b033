import { Inflate, inflateSync } from 'fflate';
import { ReadFault } from './readFault';

/** Compressed bytes that are inflated at once: a lie about the size costs at most this much work. */
const STEP = 16 * 1024;

/** What a packed small part may be larger than its content: it costs nothing to try. */
const CARELESS = 4 * 1024;

/**
 * Inflates raw deflate data to exactly `size` bytes. A size that lies in either direction is a
 * {@link ReadFault} and costs no more than one step of work and no memory beyond `size`.
 */
export function inflateBounded(raw: Uint8Array, size: number, part: string): Uint8Array {
  // Deflate adds at most 5 bytes per 16 KB block; careless packers (fixed codes, a table for a few letters, empty
  // blocks between) add more to small parts. More input than that cannot belong to this output.
  if (raw.length > size + CARELESS + (size >>> 10)) throw new ReadFault('size-lie', { part });
  try {
    return raw.length <= STEP ? inflateAtOnce(raw, size, part) : inflateInSteps(raw, size, part);
  } catch (error) {
    throw error instanceof ReadFault ? error : new ReadFault('inflate', { part });
  }
}

/** One byte of room more than claimed shows an overflow; fflate drops what does not fit. */
function inflateAtOnce(raw: Uint8Array, size: number, part: string): Uint8Array {
  const out = inflateSync(raw, { out: new Uint8Array(size + 1) });
  if (out.length !== size) throw new ReadFault('size-lie', { part });
  return out;
}

function inflateInSteps(raw: Uint8Array, size: number, part: string): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  steps(raw, size, part, (chunk) => {
    out.set(chunk, filled);
    filled += chunk.length;
  });
  return out;
}

/**
 * Inflates raw deflate data of exactly `size` bytes piece by piece, for contents that are not kept whole. Throws as
 * {@link inflateBounded} does.
 */
export function inflatePieces(raw: Uint8Array, size: number, part: string, take: (piece: Uint8Array) => void): void {
  try {
    steps(raw, size, part, take);
  } catch (error) {
    throw error instanceof ReadFault ? error : new ReadFault('inflate', { part });
  }
}

function steps(raw: Uint8Array, size: number, part: string, take: (piece: Uint8Array) => void): void {
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total > size) throw new ReadFault('size-lie', { part });
    take(chunk);
  });
  for (let at = 0; at < raw.length; at += STEP) stream.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
  if (total !== size) throw new ReadFault('size-lie', { part });
}
