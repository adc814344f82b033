import { anyWords } from '../../../src/core/texts';
import fc from 'fast-check';
import { checkReturn } from '../../../src/core/checks/checkReturn';
import { recognise } from '../../../src/core/returned/recognise';
import { dateCell } from '../../../src/core/workbook/cell';
import type { CellValue, SheetContent, WorkbookContent } from '../../../src/core/workbook/content';
import { REPORT_FIELDS } from '../../../src/core/template/fields';
import { stampPairs } from '../../../src/core/template/stamp';
import { shippedBodies } from '../../support/registry';
import { finalRound, identity, KEYS, samplePlan, sampleStamp } from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const word = fc.oneof(
  fc.constantFrom(
    ...REPORT_FIELDS,
    ...Object.values(KEYS),
    '_planzvit',
    'duty',
    'indicator',
    'value',
    '№',
    'Стан виконання',
    'Стислий опис зробленого',
    'виконано',
    'не виконано',
    '15.11.2019',
    '[PZ1|',
    '[PZ1|a|b|c|d|2020-01-01|2020-01-01|x]',
    '__proto__',
    'constructor',
    '2.1@',
    '@',
    '=1+1',
    '',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.string({ maxLength: 200 }),
);
const scalar = fc.oneof(
  { weight: 6, arbitrary: word as fc.Arbitrary<CellValue> },
  fc.double(),
  fc.boolean(),
  fc.double({ min: -1e6, max: 1e7, noNaN: true }).map((serial) => dateCell(serial)),
  fc.record({ kind: fc.constant('error' as const), error: fc.constantFrom('#REF!', '#N/A') }),
);
const cell: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.record({ kind: fc.constant('formula' as const), formula: fc.string() }),
);
const sheet: fc.Arbitrary<SheetContent> = fc.record({
  name: fc.oneof(
    fc.constantFrom('Звіт', '_planzvit', 'Реквізити', 'Показники', 'Друк', 'Як заповнити', '_lists'),
    fc.string(),
  ),
  state: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
  rows: fc
    .array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 })
    .map((rows) => rows.map((cells, i) => ({ row: 1 + i * 2, cells }))),
  merges: fc.array(fc.constantFrom('A1:A5', 'B3:B9', 'XFD1:XFD1048576', 'nonsense', 'A9:A1', ':'), { maxLength: 3 }),
});
const anything: fc.Arbitrary<WorkbookContent> = fc.record({
  sheets: fc.array(sheet, { maxLength: 4 }),
  properties: fc
    .oneof(
      fc.constant(stampPairs(sampleStamp).map(([key, value]) => [`planzvit.${key}`, value] as const)),
      fc.array(fc.tuple(fc.string(), fc.string())),
    )
    .map((pairs) => new Map(pairs)),
  hasMacros: fc.boolean(),
  externalLinks: fc.nat(3),
});

it('gives an outcome for anything that a reader may find, and never throws', () => {
  const contexts = [{ vocabularies }, { plan: samplePlan, round: finalRound, bodies: shippedBodies, vocabularies }];
  fc.assert(
    fc.property(anything, fc.constantFrom(...contexts), (content, context) => {
      const outcome = recognise(content, identity, context);
      if (outcome.kind !== 'return') {
        expect(outcome.issues.some(({ severity }) => severity === 'error')).toBe(true);
        return;
      }
      const checked = checkReturn(outcome.returned, { today: '2020-02-20', ...context });
      const answered = outcome.returned.rows.filter(({ inputs }) => Object.keys(inputs).length > 0);
      expect(checked.rows.map(({ row }) => row)).toEqual(answered);
      // A row that answers nothing known is reported with an error; an accepted one has a key and a status.
      for (const { row, answer, issues } of checked.rows)
        if (!issues.some(({ severity }) => severity === 'error'))
          expect([row.key, answer.status]).not.toContain(undefined);
      for (const { code, params } of checked.issues)
        for (const texts of vocabularies) expect(anyWords(texts)(`issue.${code}`, params)).not.toBe('');
    }),
    { numRuns: 400 },
  );
});
