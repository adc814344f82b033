import fc from 'fast-check';
import { cleanLines } from '../../../../src/core/text/clean';
import { parseExecutors } from '../../../../src/core/plan/executors/parseExecutors';
import { shippedBodies as bodies } from '../../../support/registry';

const parse = (cell: string): ReturnType<typeof parseExecutors> => parseExecutors(cell, { bodies, terms: [] });

/** Any written form of any body that no other body shares, with what it is shown as. */
const forms = bodies.registry.bodies
  .flatMap((body) =>
    [body.name, body.name.replace(/ України$/, ''), ...body.abbreviations].map((form) => ({
      form,
      shown: body.cls === 'місцева' ? (body.abbreviations[0] ?? form) : form,
    })),
  )
  .filter(({ form }) => bodies.find(form).length === 1);
const groups = [
  'центральні органи виконавчої влади',
  'заінтересовані центральні органи виконавчої влади',
  'обласні держадміністрації',
  'органи місцевого самоврядування',
  'громадські організації',
].map((form) => ({ form, shown: form }));
const name = fc.constantFrom(...forms, ...groups);
const separator = fc.constantFrom('\n', ', ', '; ', ',\n', ';\n', '\n\n', ' ,', '\u00A0\n', '*, ');
const consent = fc.boolean();

describe('a list of known names', () => {
  it('gives them back in order, each with its own consent, whatever parts them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, separator, consent), { minLength: 1, maxLength: 8 }), (items) => {
        const cell = items
          .map(
            ([{ form }, mark, agreed], i) =>
              `${form}${agreed ? ' (за згодою)' : ''}${i + 1 < items.length ? mark : ''}`,
          )
          .join('');
        expect(parse(cell).executors.map((one) => [one.name, one.consent])).toEqual(
          items.map(([{ shown }, , agreed]) => [shown, agreed]),
        );
      }),
      { numRuns: 250 },
    );
  });

  it('is the same when every line break is lost', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (items) => {
        expect(parse(items.map(({ form }) => form).join(' ')).executors.map((one) => one.name)).toEqual(
          items.map(({ shown }) => shown),
        );
      }),
      { numRuns: 250 },
    );
  });

  it('is the same with Latin look-alikes, other apostrophes, soft hyphens and no-break spaces', () => {
    const disguise = (text: string): string =>
      text
        .replaceAll('о', 'o')
        .replaceAll('С', 'C')
        .replaceAll("'", '\u2019')
        .replaceAll(' ', '\u00A0')
        .replace(/(..)/u, '$1\u00AD');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (items) => {
        expect(parse(items.map(({ form }) => disguise(form)).join('\n')).executors.map((one) => one.name)).toEqual(
          items.map(({ shown }) => shown),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('any cell', () => {
  const piece = fc.oneof(
    name.map(({ form }) => form),
    fc.constantFrom(
      ' ',
      '\n',
      ',',
      ';',
      '(',
      ')',
      '"',
      '«',
      '»',
      ' та ',
      ' разом з ',
      ' за участю ',
      '(за згодою)',
      ' крім ',
      'інші ',
      ', утворена ',
      ' (далі - група)',
      'робоча група',
      ' які ',
      '-',
      '1) ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );

  // Not every sign of the Cyrillic script is a letter: «꙳» is an asterisk of church books, and is cut off as a mark.
  /** Words that only join: they say how executors stand to each other. */
  const joining = new Set(['та', 'разом', 'участю', 'згодою', 'крім', 'також', 'далі', 'україни']);
  const words = (text: string): readonly string[] =>
    [
      ...text
        .toLowerCase()
        .normalize('NFC')
        .matchAll(/(?:(?=\p{L})\p{Script=Cyrillic}|[a-z]){3,}/gu),
    ]
      .map((match) => match[0])
      .filter((word) => !joining.has(word));

  it('is read without a throw, the same each time, and no word of it is lost', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const cell = pieces.join('');
        const read = parse(cell);
        expect(parse(cell)).toEqual(read);
        for (const one of read.executors) expect(one.name).not.toBe('');
        if (read.executors.length === 0) expect(words(cell).length === 0 || read.diagnostics.length > 0).toBe(true);
        const kept = [
          ...read.executors.map((one) => one.asWritten),
          ...read.diagnostics.flatMap((one) => Object.values(one.params).map(String)),
        ].join(' ');
        // Glued names were cut apart: only letters count.
        const held = cleanLines(kept)
          .toLowerCase()
          .replace(/[^\p{Script=Cyrillic}a-z]+/gu, '');
        expect(words(cleanLines(cell)).filter((word) => !held.includes(word))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
