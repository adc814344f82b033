import fc from 'fast-check';
import { makeSignedData, makeSignedDataInParts, toPem } from '../../../scripts/fixtures/damaged/derMaker';
import { readSignedData } from '../../../src/formats/mail/signedData';

const content = Uint8Array.from({ length: 70_000 }, (_, i) => i & 255);

describe('readSignedData', () => {
  it('takes the content out of an envelope, in DER, in parts and in PEM', () => {
    expect(readSignedData(makeSignedData(content))).toMatchObject({ kind: 'enveloped', content });
    expect(readSignedData(makeSignedDataInParts(content))).toMatchObject({ kind: 'enveloped', content });
    expect(readSignedData(new TextEncoder().encode(toPem(makeSignedData(content))))).toMatchObject({
      kind: 'enveloped',
      content,
    });
  });

  it('reports a signature without content', () => {
    expect(readSignedData(makeSignedData(undefined))).toMatchObject({ kind: 'detached' });
  });

  it.each([
    ['1.2.840.113549.1.9.16.1.23', 'encrypted', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 16, 1, 23]],
    ['1.2.840.113549.1.7.6', 'encrypted', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 6]],
    ['1.2.840.113549.1.7.1', 'broken', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1]],
  ])('takes content of type %s for no signature, but for %s', (_, kind, id) => {
    expect(readSignedData(Uint8Array.of(0x30, id.length + 4, 6, id.length, ...id, 0xa0, 0))).toEqual({ kind });
  });

  it('does not take other bytes for an envelope', () => {
    expect(readSignedData(new TextEncoder().encode('0 is no signature'))).toBeUndefined();
    expect(readSignedData(new Uint8Array(0))).toBeUndefined();
  });

  it('ends on every mutation of an envelope', () => {
    const whole = makeSignedDataInParts(content.subarray(0, 5000));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = whole.slice(0, length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const found = readSignedData(bytes);
          expect(found === undefined || found.kind !== 'enveloped' || found.content.length <= bytes.length).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
