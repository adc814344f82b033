import fc from 'fast-check';
import { clean, cleanLines } from '../../../src/core/text/clean';

const awkward = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('е\u200B\u0301', 'и\u00AD\u0306', '\u0301', '\u00A0', '\u2028', '\r', '\uFEFF', 'й', ' '),
    ),
  )
  .map((parts) => parts.join(''));

describe('cleaning', () => {
  it('of what is clean changes nothing', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
      }),
      { numRuns: 500 },
    );
  });

  it('composes letters that an invisible character kept apart', () => {
    expect(clean('крaи\u00AD\u0306')).toBe('крaй');
    expect(cleanLines('и\u200B\u0306\n')).toBe('й');
  });
});
