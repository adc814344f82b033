import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';

/** A file of an archive that is packed while it is made. */
export interface Deflating {
  write(text: string): void;
  end(): Deflated;
}

export interface Deflated {
  readonly crc: number;
  /** Of the file itself. */
  readonly size: number;
  readonly chunks: readonly Uint8Array[];
}

/** Bytes that are packed at a time: as many as fflate takes in one stretch. */
const STRETCH = 65536;
/** UTF-8 needs at most three bytes for a unit of UTF-16. */
const WIDEST = 3;

/** Half the time of level 6, for a twelfth more room. */
const LEVEL = 4;

/**
 * Packs text as UTF-8. What is small is packed in one piece, as `deflateSync` would; of anything larger only what is
 * packed is kept.
 */
export function deflating(): Deflating {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const stretch = new Uint8Array(STRETCH);
  let stream: Deflate | undefined;
  let [filled, size, crc] = [0, 0, 0];

  const take = (last: boolean): void => {
    const bytes = stretch.subarray(0, filled);
    crc = crc32(bytes, crc);
    size += filled;
    filled = 0;
    if (last && stream === undefined) {
      chunks.push(deflateSync(bytes, { level: LEVEL }));
      return;
    }
    stream ??= new Deflate({ level: LEVEL }, (chunk) => void chunks.push(chunk));
    stream.push(bytes, last);
  };

  return {
    write(text) {
      for (let from = 0; from < text.length;) {
        if (STRETCH - filled < WIDEST) take(false);
        const { read, written } = encoder.encodeInto(from === 0 ? text : text.slice(from), stretch.subarray(filled));
        from += read;
        filled += written;
        if (from < text.length) take(false);
      }
    },
    end() {
      take(true);
      return { crc, size, chunks };
    },
  };
}
