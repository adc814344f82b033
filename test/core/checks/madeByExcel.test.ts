import { checkReturn } from '../../../src/core/checks/checkReturn';
import type { CellValue, SheetContent } from '../../../src/core/workbook/content';
import { cellReference } from '../../../src/core/workbook/reference';
import { given } from '../../../src/core/given';
import { dateCell } from '../../../src/core/workbook/cell';
import { toExcelSerial } from '../../../src/core/calendar/excelSerial';
import { KEYS, returnedWorkbook, returnOf, samplePlan } from '../../support/sampleReturn';
import { markdownSheet } from '../../support/markdownWorkbook';
import { vocabularies } from '../../support/texts';

/** The one row with this value in the cell of its description, of which a format may show only a part. */
function narrated(value: CellValue, shown?: string) {
  const content = returnedWorkbook(`
    | key | no | status | narrative |
    | ${KEYS.upkeep} | 4.1 | виконано | ТУТ |`);
  const sheets = content.sheets.map((sheet) => ({
    ...sheet,
    ...given({
      beside: shown === undefined ? undefined : [{ kind: 'partialDate' as const, at: placeOf(sheet), text: shown }],
    }),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell === 'ТУТ' ? value : cell)) })),
  }));
  const { rows, issues } = checkReturn(returnOf({ ...content, sheets }), { vocabularies, today: '2020-02-10' });
  return {
    narrative: rows[0]?.answer.narrative,
    reported: issues.filter(({ at }) => at.field === 'narrative').map(({ code, severity }) => [code, severity]),
    params: issues.filter(({ at }) => at.field === 'narrative').map(({ params }) => params),
  };
}

function placeOf({ rows }: SheetContent): string {
  const row = rows.find(({ cells }) => cells.includes('ТУТ'));
  return cellReference(row?.row ?? 0, (row?.cells.indexOf('ТУТ') ?? 0) + 1);
}

describe('a text that Excel made something else of', () => {
  it('is taken as a person sees it, and asked about', () => {
    expect(narrated(dateCell(toExcelSerial('2020-03-12')))).toMatchObject({
      narrative: '12.03.2020',
      reported: [['text-became-date', 'warning']],
    });
    expect(narrated(dateCell(toExcelSerial('2020-03-12')), '12-бер').reported).toEqual([
      ['text-became-date', 'warning'],
    ]);
    expect(narrated('Сайт', '12-бер').reported).toEqual([['beside-partial-date', 'warning']]);
    expect(narrated(true)).toMatchObject({ narrative: 'ІСТИНА', reported: [['text-became-truth', 'warning']] });
    expect(narrated(12)).toMatchObject({ narrative: '12', reported: [['text-is-number', 'warning']] });
    expect(narrated({ kind: 'number', number: 0.85, shown: '85%' }).narrative).toBe('85%');
  });
  it('learns where nobody can read it', () => {
    expect(narrated('РџСЂРѕРІРµРґРµРЅРѕ Р±СЂРёС„С–РЅРі').reported).toEqual([['text-mojibake', 'warning']]);
    expect(narrated('??????????? 4 ????????').reported).toEqual([['text-lost', 'warning']]);
  });
  it('is quoted as it stands', () => {
    const column = 'narrative';
    expect(narrated(true).params).toEqual([{ column, found: 'ІСТИНА' }]);
    expect(narrated(12).params).toEqual([{ column, found: '12' }]);
    expect(narrated('??????????? 4 ????????').params).toEqual([{ column, found: '??????????? 4 ????????' }]);
    expect(narrated('РџСЂРѕРІРµРґРµРЅРѕ Р±СЂРёС„С–РЅРі').params).toEqual([
      { column, found: 'РџСЂРѕРІРµРґРµРЅРѕ Р±СЂРёС„С–РЅРі', meant: 'Проведено брифінг' },
    ]);
    expect(narrated(dateCell(toExcelSerial('2020-03-12'))).params).toEqual([
      { column, found: '12.03.2020', typed: '12.3' },
    ]);
  });
});

describe('a number that stands otherwise than it is', () => {
  it('is the measure that a person sees', () => {
    const plan = {
      ...samplePlan,
      tasks: samplePlan.tasks.map((task) =>
        task.no === '1' ? { ...task, measures: [...task.measures, ...tenth(task.measures)] } : task,
      ),
    };
    const sheet = markdownSheet('Звіт', '| № | Стан виконання | Стислий опис зробленого |\n| ТУТ | виконано | Черга |');
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell): CellValue | undefined =>
        cell === 'ТУТ' ? { kind: 'number', number: 1.1, shown: '1.10' } : cell,
      ),
    }));
    const content = { ...returnedWorkbook('', { stamps: ['properties'] }), sheets: [{ ...sheet, rows }] };
    expect(returnOf(content, { plan, vocabularies }).rows.map(({ key }) => key)).toEqual([
      '1.10@2019-01-01..2019-11-15',
    ]);
  });
});

function tenth(measures: (typeof samplePlan)['tasks'][number]['measures']) {
  return measures.slice(0, 1).map((one) => ({ ...one, id: '1.10', text: 'створення електронної черги' }));
}
