import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { INPUT_FIELDS, REPORT_FIELDS, STAMP_SHEET, type InputField } from '../../../../src/core/template/fields';
import { readStampSheet } from '../../../../src/core/template/stampSheet';
import type { SheetContent, WorkbookContent } from '../../../../src/core/workbook/content';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import { BODY, DEADLINES, duty, measure, planOf, prefilled } from '../../../core/template/support';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { en, uk } from '../../../support/texts';
import { officeErrors } from '../../../support/validateOffice';

const folder = temporaryFolder();
const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    "=cmd|'/C calc'!A0",
    "'",
    ']]>',
    '_x000D_',
    '_x000D\u0001',
    '#N/A',
    '😀',
    'שלום',
    '&P',
    ' а ',
    '\r\n',
    '\uD800',
    'а'.repeat(32767),
  ),
);
const duties = fc.array(
  fc.record({
    text: words,
    deadline: fc.constantFrom(...Object.values(DEADLINES)),
    obligation: fc.constantFrom('obliged', 'consent', 'conditional', 'proxy'),
    said: fc.record(
      Object.fromEntries(INPUT_FIELDS.filter((field) => field !== 'status').map((field) => [field, words])),
      { requiredKeys: [] },
    ),
    indicator: fc.option(words, { nil: undefined }),
  }),
  { maxLength: 5 },
);

function sheet(content: WorkbookContent, name: string): SheetContent {
  const found = content.sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

describe('a template of any duties and any text', () => {
  it('comes back as it was written, and Microsoft’s SDK accepts it', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        duties,
        words.filter((name) => name.length < 1000),
        fc.constantFrom(uk, en),
        async (made, name, texts) => {
          const plan = planOf(
            made.map(({ text, deadline, indicator }, index) =>
              measure(
                String(index + 1),
                text,
                deadline,
                indicator === undefined ? [] : [{ no: 1, name: indicator, unit: 'од.' }],
              ),
            ),
          );
          const all = made.map(({ deadline, obligation }, index) =>
            duty(String(index + 1), deadline.periods[0]?.id ?? '', { obligation: obligation as 'obliged' }),
          );
          const { spec } = prefilled(
            { rows: new Map(made.map(({ said }, index) => [all[index]?.key ?? '', said])) },
            { plan, duties: all, texts, body: { ...BODY, name } },
          );
          const bytes = await writeWorkbook(spec);
          const outcome = readWorkbook(bytes);
          if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
          const report = sheet(outcome.content, texts.t('template.sheet.report'));
          made.forEach(({ text, said }, index) => {
            const cells = report.rows.find(({ row }) => row === 9 + index)?.cells ?? [];
            const at = (field: (typeof REPORT_FIELDS)[number]): unknown => cells[REPORT_FIELDS.indexOf(field)];
            expect(at('key')).toBe(all[index]?.key);
            expect(at('measure')).toBe(text);
            for (const [field, typed] of Object.entries(said)) expect(at(field as InputField)).toBe(typed);
          });
          const stamped = readStampSheet(
            sheet(outcome.content, STAMP_SHEET).rows.map(({ cells }) =>
              cells.map((value) => (typeof value === 'string' ? value : '')),
            ),
          );
          expect(stamped.duties.map(({ key, locked }) => [key, locked.measure])).toEqual(
            made.map(({ text }, index) => [all[index]?.key, text]),
          );
          expect(stamped.stamp['bodyName']).toBe(name);
          if (count < 6) writeFileSync(join(folder, `${count}.xlsx`), bytes);
          count += 1;
        },
      ),
      { numRuns: 40 },
    );
    expect(
      await officeErrors(
        Array.from({ length: 6 }, (_, index) => join(folder, `${index}.xlsx`)),
        ['Office2019'],
      ),
    ).toEqual([]);
  });
});
