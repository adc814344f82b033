import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateRules } from '../../../src/app/check/templateRules';
import { templates } from '../../../src/core/pipeline';
import { findStamps, stampOf } from '../../../src/core/returned/identity/stamps';
import { rulesFromStamp, stampSheetAsWritten, standsAsMade } from '../../../src/core/template/fromStamp';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { seedSetup } from '../../support/seed';
import { en, uk } from '../../support/texts';

const CASES = [
  ['2019', 'minfin', uk],
  ['2019', 'moz', en],
  ['2019', 'mkms', uk],
  ['2019-H1', 'minfin', uk],
] as const;

async function opened(
  round: string,
  body: string,
  texts: typeof uk,
): Promise<{ readonly spec: WorkbookSpec; readonly content: WorkbookContent; readonly rebuilt: WorkbookSpec }> {
  const [template] = templates(seedSetup({ coordinator: 'mkms', round }), texts, {
    created: '2020-01-20',
    only: [body],
  });
  if (template === undefined) throw new Error(`no template for ${body}`);
  const read = readWorkbook(await writeWorkbook(template.spec));
  if (read.kind !== 'workbook') throw new Error(read.kind);
  const { stamps } = findStamps(read.content);
  const stampSheet = stampSheetAsWritten(read.content);
  if (stampSheet === undefined) throw new Error('no stamp');
  return {
    spec: template.spec,
    content: read.content,
    rebuilt: rulesFromStamp(stampOf(stamps[0]?.pairs ?? {}), stampSheet, texts),
  };
}

function rules({ sheets, styles }: WorkbookSpec): unknown {
  return sheets.map(({ name, protection, validations, conditionalFormats, rows }) => ({
    name,
    protection,
    validations,
    conditionalFormats,
    cells: rows.map(({ row, cells }) => [
      row,
      cells.map((cell) => cell && [styles[cell.style ?? '']?.locked, cell.formula]),
    ]),
  }));
}

describe('the rules of a template from its stamp', () => {
  it.each(CASES)('are those of the template (round %s, %s)', async (round, body, texts) => {
    const { spec, rebuilt } = await opened(round, body, texts);
    expect(rules(rebuilt)).toEqual(rules(spec));
  });

  it.each(CASES)('never come with other words than the template has (round %s, %s)', async (round, body, texts) => {
    const { spec, rebuilt } = await opened(round, body, texts);
    const words = (of: WorkbookSpec, only: WorkbookSpec): unknown =>
      of.sheets.map(({ rows }, sheet) =>
        rows.map(({ cells }, row) =>
          cells.map((cell, column) =>
            only.sheets[sheet]?.rows[row]?.cells[column]?.value === undefined || cell?.formula !== undefined
              ? undefined
              : cell?.value,
          ),
        ),
      );
    expect(words(rebuilt, rebuilt)).toEqual(words(spec, rebuilt));
    // The locked texts of the table are among them.
    expect(rebuilt.sheets[0]?.rows.at(-1)?.cells.slice(0, 7)).toEqual(spec.sheets[0]?.rows.at(-1)?.cells.slice(0, 7));
  });

  it('fit only a workbook whose rows stand where the template had them', async () => {
    const { content, rebuilt } = await opened('2019', 'minfin', uk);
    expect(standsAsMade(rebuilt, content)).toBe(true);
    const moved = (change: (row: number) => number): WorkbookContent => ({
      ...content,
      sheets: content.sheets.map((sheet, index) =>
        index === 0 ? { ...sheet, rows: sheet.rows.map((line) => ({ ...line, row: change(line.row) })) } : sheet,
      ),
    });
    expect(
      standsAsMade(
        rebuilt,
        moved((row) => (row > 10 ? row + 1 : row)),
      ),
    ).toBe(false);
    expect(
      standsAsMade(
        rebuilt,
        moved((row) => ({ 9: 10, 10: 9 })[row] ?? row),
      ),
    ).toBe(false);
    expect(standsAsMade(rebuilt, { ...content, sheets: content.sheets.slice(1) })).toBe(false);
  });

  it('leave the title block and «Друк» of a template of 0.1.0 as they stand there', () => {
    const path = join(__dirname, '../../fixtures/written_by_0_1_0/templates/1105-р_МОН_2019.xlsx');
    const read = readWorkbook(readFileSync(path));
    if (read.kind !== 'workbook') throw new Error(read.kind);
    const rules = templateRules(read.content);
    if (rules.kind !== 'rules') throw new Error(rules.kind);
    const names = rules.spec.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Звіт', 'Реквізити', '_lists']));
    expect(names).not.toContain('Друк');
    expect(Math.min(...(rules.spec.sheets[0]?.rows ?? []).map(({ row }) => row))).toBe(6);
  });
});
