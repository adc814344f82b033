import { diagnostic } from '../../src/core/issues/issue';
import fc from 'fast-check';
import { period } from '../../src/core/calendar/period';
import { addDays } from '../../src/core/calendar/civilDate';
import { editionDigest, measureTextHash, planId } from '../../src/core/plan/edition';
import type { Deadline, DeadlineKind, Executor, Measure, Plan, Requisites, Task } from '../../src/core/plan/types';

const KINDS: readonly DeadlineKind[] = [
  'by_date',
  'on_date',
  'dates',
  'month',
  'quarter_range',
  'recurring',
  'year',
  'permanent',
  'event',
  'relative',
  'none',
  'compound',
];

/** Words as documents hold them: Cyrillic, odd spaces, quotes, brackets, formulas, what XML and JSON must escape. */
const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...('абвгіїєґАБВ \u00A0\u2019\'"«»();:,.-–=+@<>&\\\n\u00ADe\u0301😀'.match(/./gsu) ?? [])),
    maxLength: 40,
  }),
  fc.constantFrom(
    'протягом року',
    '-"-',
    '=1+1',
    '  з пробілами  ',
    'текст\r\nу два рядки',
    '#REF!',
    'й\u0306',
    'МКІП, інші центральні органи виконавчої влади',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2016-01-01', days));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** An object without its undefined members: as plans are. */
function bare<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}

const executor: fc.Arbitrary<Executor> = fc
  .record({
    name: words,
    asWritten: words,
    kind: fc.constantFrom('body' as const, 'group' as const, 'collective' as const),
    consent: fc.boolean(),
    role: optional(fc.constant('participant' as const)),
    consentAmbiguous: optional(fc.constant(true)),
    expand: optional(
      fc
        .record({
          class: fc.constantFrom('central', 'oblast'),
          minus: fc.array(words, { maxLength: 2 }),
          filter: optional(words),
        })
        .map(bare),
    ),
  })
  .map((value) => bare(value) as Executor);

const deadline: fc.Arbitrary<Deadline> = fc
  .record({
    text: words,
    kind: fc.constantFrom(...KINDS),
    due: optional(date),
    dittoFrom: optional(words),
    freq: optional(words),
    anchor: optional(words),
    times: optional(fc.nat(12)),
    ambiguous: optional(fc.constant(true)),
    periods: fc.array(
      fc
        .record({ start: date, length: fc.nat(400), due: optional(date) })
        .map(({ start, length, due }) => period(start, addDays(start, length), due)),
      { maxLength: 3 },
    ),
  })
  .map((value) => bare(value) as Deadline);

const measure = (id: string): fc.Arbitrary<Measure> =>
  fc
    .record({
      text: words.map((text) => `захід ${text}`),
      deadline,
      executors: fc.array(executor, { maxLength: 4 }),
      executorsDittoFrom: optional(words),
      condition: optional(words.map((text) => `за умови ${text}`)),
      indicators: fc.array(fc.record({ no: fc.nat(9), name: words, unit: words }), { maxLength: 2 }),
      exclusion: optional(fc.record({ act: words.map((text) => `Постанова ${text}`), date: optional(date) }).map(bare)),
      columns: optional(
        fc.array(fc.record({ name: fc.constantFrom('Показник', 'Умова', '', 'Обсяг: 2019'), text: words }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      source: fc.record({
        line: fc.nat(99_999),
        cells: fc.array(words, { maxLength: 4 }),
        deadline: words,
        executors: words,
      }),
    })
    .map((value) => bare({ id, textHash: measureTextHash(value.text), ...value }) as Measure);

const task = (no: number): fc.Arbitrary<Task> =>
  fc
    .integer({ min: 0, max: 4 })
    .chain((count) =>
      fc.record({
        title: words,
        form: fc.constantFrom('measures' as const, 'section' as const, 'no_tasks' as const),
        condition: optional(words),
        path: optional(
          fc.array(
            fc.record({
              kind: fc.constantFrom('ціль', 'goal', 'number1'),
              no: fc.constantFrom('', '1', 'II'),
              title: words,
            }),
            {
              minLength: 1,
              maxLength: 3,
            },
          ),
        ),
        measures: fc.tuple(...Array.from({ length: count }, (_, i) => measure(`${no}.${i + 1}`))),
      }),
    )
    .map((value) => bare({ no: String(no), ...value }) as Task);

const requisites: fc.Arbitrary<Requisites> = fc
  .record({
    issuer: optional(words),
    kind: optional(words),
    date: optional(date),
    number: optional(words),
    place: optional(words),
    title: optional(words),
    planTitle: optional(words),
    amendments: fc.array(fc.record({ kind: words, number: words, date, asWritten: words }), { maxLength: 2 }),
  })
  .map((value) => bare(value) as Requisites);

/** Any plan that a parser may give. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) =>
    fc.record({
      requisites,
      period: fc.tuple(date, fc.nat(900)).map(([start, days]) => ({ start, end: addDays(start, days) })),
      reporting: optional(
        fc
          .record({
            point: optional(fc.nat(9)),
            recurrence: fc.constantFrom('once' as const, 'yearly' as const),
            steps: fc.array(
              fc.record({
                who: fc.array(fc.record({ name: words, kind: fc.constant('body' as const) }), { maxLength: 2 }),
                to: words,
                text: words,
                due: fc.array(date, { minLength: 1, maxLength: 2 }),
              }),
              { minLength: 1, maxLength: 2 },
            ),
          })
          .map(bare),
      ),
      tasks: fc.tuple(...Array.from({ length: count }, (_, i) => task(i + 1))),
      terms: fc.array(fc.record({ term: words, means: words }), { maxLength: 2 }),
      dittoCells: fc.nat(9),
      diagnostics: fc.array(
        fc.nat(99).map((line) => diagnostic('deadline-not-understood', 'warning', line, { text: 'x' })),
        { maxLength: 2 },
      ),
    }),
  )
  .map((value) => bare({ id: planId(value.requisites), edition: editionDigest(value.tasks), ...value }) as Plan);
