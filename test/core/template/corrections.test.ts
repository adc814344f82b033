import type { Correcting, Fault } from '../../../src/core/template/correction';
import { correctionNote, typedIntoNote } from '../../../src/core/template/correctionNote';
import type { TemplateInput } from '../../../src/core/template/templateSpec';
import type { SheetSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { uk } from '../../support/texts';
import { cellAt, prefilled, sheetOf, template } from './support';

const FIRST_HALF = '2.1@2019-H1';
const SECOND_HALF = '2.1@2019-H2';
const YEAR = '4.1@2019';

const fault = (more: Partial<Fault> = {}): Fault => ({
  words: 'Немає причини.',
  said: 'не виконано',
  source: 'звіт.xlsx, Звіт!H9',
  ...more,
});
const FAULTS: readonly Fault[] = [
  fault({ rowKey: FIRST_HALF, field: 'reason' }),
  fault({ rowKey: FIRST_HALF, field: 'reason', words: 'Надто коротко.' }),
  fault({ rowKey: FIRST_HALF, field: 'reason', words: 'Надто коротко.' }),
  fault({ rowKey: SECOND_HALF, words: 'Статусу немає.' }),
  fault({ rowKey: SECOND_HALF, indicator: `${SECOND_HALF}#2`, words: 'Це не число.', said: 'багато' }),
  fault({ rowKey: '9.9@2019', words: 'Такого заходу немає.' }),
  fault({ words: 'Файл без підпису.' }),
];

function corrected(faults: readonly Fault[], accepted: readonly string[] = []): Partial<TemplateInput> {
  const correcting: Correcting = { stamp: { no: 1, from: '2020-02-20' }, accepted: new Set(accepted), faults };
  return { correcting };
}
const texts = (sheet: SheetSpec, row: number) =>
  (sheet.rows.find((line) => line.row === row)?.cells ?? []).map((cell) => cell?.value ?? '');
const corrections = (spec: WorkbookSpec) => sheetOf(spec, 'corrections');

describe('«Що виправити»', () => {
  const spec = template(corrected(FAULTS, ['1.1@2019-01-01..2019-11-15', YEAR]));
  const sheet = corrections(spec);

  it('is the first sheet, and the one that is open; a template that goes out anew has none', () => {
    expect(spec.sheets[0]?.name).toBe('Що виправити');
    expect(spec.activeSheet).toBe('Що виправити');
    expect(template().sheets.map(({ name }) => name)).not.toContain('Що виправити');
  });

  it('lists each fault with its row, its cell, what is wrong, what was said, and where', () => {
    expect(texts(sheet, 4)).toEqual([
      '№',
      'Захід',
      'Де виправити',
      'Що не так і як виправити',
      'Було написано',
      'Файл, у якому це знайдено',
    ]);
    const source = 'звіт.xlsx, Звіт!H9';
    expect([5, 8, 9, 10, 11].map((row) => texts(sheet, row))).toEqual([
      [1, '2.1 (I півріччя 2019\u00a0р.)', 'Звіт!K10', 'Немає причини.', 'не виконано', source],
      [4, '2.1 (II півріччя 2019\u00a0р.)', 'Звіт!H11', 'Статусу немає.', 'не виконано', source],
      [5, '2.1 (II півріччя 2019\u00a0р.)', 'Показники!G8', 'Це не число.', 'багато', source],
      [6, '9.9 (2019 рік)', 'у шаблоні такого рядка немає', 'Такого заходу немає.', 'не виконано', source],
      [7, '', 'у шаблоні такого рядка немає', 'Файл без підпису.', 'не виконано', source],
    ]);
  });

  it('links each fault to its cell; what has none is no link, and does not look like one', () => {
    expect(sheet.links).toEqual([
      { cell: 'C5', sheet: 'Звіт', target: 'K10' },
      { cell: 'C6', sheet: 'Звіт', target: 'K10' },
      { cell: 'C7', sheet: 'Звіт', target: 'K10' },
      { cell: 'C8', sheet: 'Звіт', target: 'H11' },
      { cell: 'C9', sheet: 'Показники', target: 'G8' },
    ]);
    expect(['C9', 'C10', 'B9'].map((at) => cellAt(sheet, at)?.style)).toEqual(['link', 'cell', 'cell']);
  });

  it('names the accepted rows under the faults, over the whole width', () => {
    expect(texts(sheet, 13)).toEqual(['Прийняті рядки, які лишаються без змін (2):']);
    expect(texts(sheet, 14)).toEqual(['1.1 (01.01.2019 – 15.11.2019); 4.1 (2019 рік)']);
    expect(sheet.merges).toEqual(['A2:F2', 'A14:F14']);
    const none = corrections(template(corrected(FAULTS)));
    expect(Math.max(...none.rows.map(({ row }) => row))).toBe(11);
    expect(none.merges).toEqual(['A2:F2']);
  });

  it('keeps its head in view, and on each page of paper', () => {
    expect(sheet.freeze).toEqual({ rows: 4, columns: 0 });
    expect(sheet.print).toMatchObject({
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: 4, to: 4 },
    });
  });

  it('has rows as high as their longest text', () => {
    const long = corrections(template(corrected([fault(), fault({ words: 'Слово за словом. '.repeat(40) })])));
    const height = (row: number) => long.rows.find((line) => line.row === row)?.height ?? 0;
    expect(height(6)).toBeGreaterThan(3 * height(5));
  });
});

describe('a cell that is to be fixed', () => {
  const spec = template(corrected(FAULTS, [YEAR]));
  const report = sheetOf(spec, 'report');
  const indicators = sheetOf(spec, 'indicators');

  it('has a note with each of its faults once', () => {
    expect(report.notes?.map(({ cell }) => cell)).toEqual(['K10', 'H11']);
    expect(report.notes?.[0]?.text).toBe(correctionNote(['Немає причини.', 'Надто коротко.'], uk));
    expect(indicators.notes).toEqual([{ cell: 'G8', text: correctionNote(['Це не число.'], uk) }]);
    expect(sheetOf(template(), 'report').notes).toBeUndefined();
  });

  it('stands out, and no cell beside it', () => {
    expect(['K10', 'K11', 'H11', 'H10', 'I11'].map((at) => cellAt(report, at)?.style)).toEqual([
      'inputFault',
      'input',
      'inputStatusFault',
      'inputStatus',
      'input',
    ]);
    expect(['G8', 'G7', 'H8'].map((at) => cellAt(indicators, at)?.style)).toEqual([
      'inputNumberFault',
      'inputNumber',
      'input',
    ]);
  });

  it('is no cell of an accepted row, whose number shows that it is', () => {
    expect(['B9', 'B12', 'C12'].map((at) => cellAt(report, at)?.style)).toEqual(['number', 'numberAccepted', 'locked']);
  });
});

describe('an accepted row', () => {
  const said = { status: 'виконано', narrative: 'Подано', doneOn: '2019-11-05' };
  const { spec } = prefilled({ rows: new Map([[YEAR, said]]) }, corrected([], [YEAR]));
  const hint = cellAt(sheetOf(spec, 'report'), 'O12');

  it('says so, for as long as its answers are what they were', () => {
    expect(hint?.value).toBe('Прийнято, змінювати не потрібно.');
    const own = (letter: string) => `INDEX($${letter}:$${letter},ROW())`;
    const same = [
      `LEN(${own('H')})=8`,
      `LEN(${own('I')})=6`,
      `${own('J')}=43774`,
      ...['K', 'L', 'M', 'N'].map((letter) => `${own(letter)}=""`),
    ];
    expect(hint?.formula).toContain(`IF(IFERROR(AND(${same.join(',')}),FALSE),"Прийнято, змінювати не потрібно.",`);
  });

  it('is alone in it', () => {
    expect(cellAt(sheetOf(spec, 'report'), 'O11')?.formula).not.toContain('Прийнято');
  });
});

describe('a note at a cell that is to be fixed', () => {
  const note = correctionNote(['Немає причини.', 'Надто коротко.'], uk);

  it('says what to fix, and that the answer does not belong into it', () => {
    expect(note.split('\n').slice(0, -1)).toEqual([
      'Виправити:',
      'Немає причини.',
      'Надто коротко.',
      'Відповідь пишіть у клітинці, а не в цій примітці.',
    ]);
    expect(note.split('\n').at(-1)).toMatch(/^\[PZ [0-9a-f]{8}\]$/);
  });

  it('is known to be untouched, however a program broke its lines', () => {
    expect(typedIntoNote(note)).toBe('');
    expect(typedIntoNote(note.replaceAll('\n', ' '))).toBe('');
    expect(typedIntoNote(` ${note}  \n`)).toBe('');
  });

  it('gives back what somebody typed below it, or the whole of it where its own words were changed', () => {
    expect(typedIntoNote(`${note}\n Бо не встигли. `)).toBe('Бо не встигли.');
    const changed = note.replace('Немає причини.', 'Причина: повінь.');
    const own = ['Виправити:', 'Причина: повінь.', 'Надто коротко.', uk.t('template.correction.notHere')].join('\n');
    expect(typedIntoNote(changed)).toBe(own);
    expect(typedIntoNote(`${changed}\nДив. лист`)).toBe(`${own}\nДив. лист`);
  });

  it('is none of ours without its mark', () => {
    expect(typedIntoNote('Виправити: Немає причини.')).toBeUndefined();
    expect(typedIntoNote('[PZ 12]')).toBeUndefined();
  });
});
