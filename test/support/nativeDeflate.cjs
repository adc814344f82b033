/**
 * Packs with Node's own zlib instead of fflate's, which took a quarter of the suite: what is packed is the same bytes
 * once unpacked. Tests of the packing itself say `jest.unmock('fflate')`.
 */
jest.mock('fflate', () => {
  const { deflateRawSync, deflateSync } = require('node:zlib');
  const real = jest.requireActual('fflate');
  const plain = (bytes) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length).slice();

  class Deflate {
    constructor(options, ondata) {
      this.options = options;
      this.ondata = ondata;
      this.chunks = [];
    }
    push(chunk, final) {
      this.chunks.push(chunk.slice());
      if (final) this.ondata(plain(deflateRawSync(Buffer.concat(this.chunks), { level: this.options.level })), true);
    }
  }

  return {
    ...real,
    Deflate,
    deflateSync: (bytes, options) => plain(deflateRawSync(bytes, { level: options?.level ?? 6 })),
    zlibSync: (bytes, options) => plain(deflateSync(bytes, { level: options?.level ?? 6 })),
  };
});
