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
