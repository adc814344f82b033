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
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new ReadFault('size-lie', { part });
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < raw.length; at += STEP) stream.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
  if (filled !== size) throw new ReadFault('size-lie', { part });
  return out;
}
