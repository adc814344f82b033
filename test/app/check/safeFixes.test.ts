import fc from 'fast-check';
import { checkContent } from '../../../src/app/check/checkOne';
import { safeFixes } from '../../../src/app/check/safeFixes';
import { inputCell, reportSheet } from '../../../src/app/samples/inputCells';
import { templates } from '../../../src/core/pipeline';
import { patchContent } from '../../../src/core/workbook/patchContent';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../../src/strings';
import { seedSetup } from '../../support/seed';

const uk = textsFor('uk');
const TODAY = '2020-02-10';
const KEYS = ['2.1@2019-H1', '2.1@2019-H2', '2.4@2019-H1'];
let template: WorkbookContent;
let cellOf: (key: string, field: string) => { readonly sheet: string; readonly cell: string };

beforeAll(async () => {
  const [made] = templates(seedSetup({}), uk, { created: '2020-01-10', only: ['minfin'] });
  if (made === undefined) throw new Error('no template');
  const sheet = reportSheet(made.spec, uk);
  cellOf = (key, field) => ({ sheet: sheet.name, cell: inputCell(sheet, key, field) ?? 'A1' });
  const read = readWorkbook(await writeWorkbook(made.spec));
  if (read.kind !== 'workbook') throw new Error(read.reason);
  template = read.content;
});

function errorsIn(content: WorkbookContent): number {
  return checkContent(content, TODAY).findings.filter(({ issue }) => issue.severity === 'error').length;
}

/** What officers type: plain, abbreviated, in words, in the future, ambiguous, nonsense. */
const typed = fc.record({
  status: fc.constantFrom('виконано', 'виконано част.', 'Виконано!', 'майже', 'не викон.', ''),
  doneOn: fc.constantFrom('15 листопада 2019 р.', '15.11.2019', '5 березня 2020 року', '03/04/2019', 'торік', ''),
  narrative: fc.constantFrom('Проведено два брифінги для установ сфери управління.', ''),
});

describe('corrections of form, applied at once', () => {
  it('never raise the number of errors, whatever was typed and whichever of them are ticked', () => {
    fc.assert(
      fc.property(
        fc.array(typed, { minLength: KEYS.length, maxLength: KEYS.length }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (rows, ticks) => {
          const content = patchContent(
            template,
            rows.flatMap((row, at) =>
              (['status', 'doneOn', 'narrative'] as const).map((field) => ({
                ...cellOf(KEYS[at] ?? '', field),
                value: row[field] === '' ? undefined : row[field],
              })),
            ),
          );
          const fixes = checkContent(content, TODAY)
            .findings.filter(({ isForm }) => isForm)
            .map(({ changes }) => changes)
            .filter((_, at) => ticks[at] ?? true);
          const { changes } = safeFixes(content, fixes, TODAY);
          expect(errorsIn(patchContent(content, changes))).toBeLessThanOrEqual(errorsIn(content));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('change neither the meaning of a status nor an ambiguous date', () => {
    const [key = ''] = KEYS;
    const content = patchContent(template, [
      { ...cellOf(key, 'status'), value: 'майже виконано' },
      { ...cellOf(key, 'doneOn'), value: '03/04/2019' },
      { ...cellOf(key, 'narrative'), value: 'Проведено два брифінги для установ сфери управління.' },
    ]);
    expect(checkContent(content, TODAY).findings.filter(({ isForm }) => isForm)).toEqual([]);
  });

  it('leave out the one that would add an error, and take the others', () => {
    const [first = '', second = ''] = KEYS;
    const content = patchContent(template, [
      { ...cellOf(first, 'status'), value: 'виконано част.' },
      { ...cellOf(first, 'narrative'), value: 'Проведено два брифінги для установ сфери управління.' },
    ]);
    const good = [{ ...cellOf(first, 'status'), value: 'виконано частково' }];
    const bad = [{ ...cellOf(second, 'status'), value: 'виконано' }];
    expect(safeFixes(content, [good, bad], TODAY)).toEqual({ changes: good, taken: 1 });
  });
});
