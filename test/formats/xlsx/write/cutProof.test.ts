import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS, INPUT_FIELDS, REPORT_FIELDS, type InputField } from '../../../../src/core/template/fields';
import { hintFor, type HintRow } from '../../../../src/core/template/hint';
import { OFFICER_STATUSES } from '../../../../src/core/template/statuses';
import { columnLetters } from '../../../../src/core/workbook/reference';
import { fromExcelSerial } from '../../../../src/core/calendar/excelSerial';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import { DEADLINES, duty, measure, planOf, template } from '../../../core/template/support';
import { describeInLibreOffice, editInLibreOffice, type CellEdit, type WatchedState } from '../../../support/soffice';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { uk } from '../../../support/texts';

/** A sample in the suite; `npm run test:long` does two hundred. */
const EDITS = Number(process.env['PLANZVIT_EDITS'] ?? '24');
const ROWS = 8;
const [FIRST, LAST] = [9, 8 + ROWS];
const KINDS = [DEADLINES.byDate, DEADLINES.year];
const DAYS = { from: '2018-12-27', to: '2021-02-15' };
const kindOf = (row: number): (typeof KINDS)[number] => KINDS[row % 2] ?? DEADLINES.year;
const PLAN = planOf(Array.from({ length: ROWS }, (_, row) => measure(`${row + 1}.1`, `захід ${row + 1}`, kindOf(row))));
// The sign ~ in a key, which MATCH would take for one of its own.
const DUTIES = Array.from({ length: ROWS }, (_, row) => {
  const made = duty(`${row + 1}.1`, kindOf(row).periods[0]?.id ?? '');
  return row === 2 ? { ...made, key: `${made.key}~mkms` } : made;
});
const INPUTS = { from: REPORT_FIELDS.indexOf(INPUT_FIELDS[0] ?? 'status') + 1, count: INPUT_FIELDS.length };

/** Linear congruential, from a seed: the same edits every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

const WORDS = ['Проведено.', 'Брак коштів', ' ', 'а "б"', '№ 12/3', '   два  слова', 'рядок\nдругий'];

function value(field: InputField, roll: (sides: number) => number): string | number {
  if (FIELDS[field].kind === 'date') return roll(4) === 0 ? 'у травні' : 43466 + roll(800);
  if (field === 'status') return uk.t(`status.${OFFICER_STATUSES[roll(OFFICER_STATUSES.length)] ?? 'done'}`);
  return WORDS[roll(WORDS.length)] ?? '';
}

function anyEdit(roll: (sides: number) => number, mayRemove: boolean): CellEdit {
  const [height, width] = [1 + roll(2), 1 + roll(3)];
  const corner = (): { readonly row: number; readonly column: number } => ({
    row: FIRST + roll(ROWS - height + 1),
    column: INPUTS.from + roll(INPUTS.count - width + 1),
  });
  const from = corner();
  const name = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    `${columnLetters(column)}${row}`;
  const range = `${name(from)}:${name({ row: from.row + height - 1, column: from.column + width - 1 })}`;
  const sheet = 'Звіт';
  const whole = `A${FIRST}:${columnLetters(REPORT_FIELDS.indexOf('hint'))}${LAST}`;
  const inputs = `${columnLetters(INPUTS.from)}${FIRST}:${columnLetters(INPUTS.from + INPUTS.count - 1)}${LAST}`;
  const kinds: readonly (() => CellEdit)[] = [
    () => ({ do: 'cut', sheet, range, to: name(corner()) }),
    () => ({ do: 'cut', sheet, range, to: name(corner()) }),
    () => ({ do: 'copy', sheet, range, to: name(corner()) }),
    () => ({ do: 'fill', sheet, range }),
    () => ({ do: 'clear', sheet, range }),
    () => ({ do: mayRemove ? 'remove' : 'clear', sheet, range }),
    // Of the answers alone, or of whole rows with their keys.
    () => ({ do: 'sort', sheet, range: roll(2) === 0 ? inputs : whole, ascending: roll(2) === 0 }),
    () => ({ do: 'cut', sheet: 'Реквізити', range: `C${5 + roll(6)}`, to: `C${5 + roll(6)}` }),
    () => ({ do: 'undo' }),
  ];
  return kinds[roll(kinds.length)]?.() ?? { do: 'undo' };
}

type Row = readonly (string | number)[];

/** What a row of «Звіт» says on paper, reported without the formulas. */
function paper(row: Row): string {
  const at = (field: InputField): string | number => row[REPORT_FIELDS.indexOf(field)] ?? '';
  const shown = (field: InputField): string => {
    const said = at(field);
    if (FIELDS[field].kind !== 'date' || typeof said !== 'number') return String(said);
    return fromExcelSerial(said)?.split('-').reverse().join('.') ?? '';
  };
  const isBlank = (field: InputField): boolean => String(at(field)).replace(/ /g, '') === '';
  const status = String(at('status'));
  const day = isBlank('doneOn') ? '' : `${isBlank('status') ? '' : ', '}${shown('doneOn')}`;
  const narrative = isBlank('narrative') ? '' : `\n${shown('narrative')}`;
  const headed = (['reason', 'proposal', 'newDue', 'evidence'] as const)
    .map((field) => (isBlank(field) ? '' : `\n${uk.t(`template.field.${field}`)}: ${shown(field)}`))
    .join('');
  return `${status}${day}${narrative}${headed}`;
}

function hint(row: Row, deadlineKind: string): string {
  const inputs: Record<string, HintRow['inputs'][InputField]> = {};
  for (const field of INPUT_FIELDS) {
    const said = row[REPORT_FIELDS.indexOf(field)] ?? '';
    const date = typeof said === 'number' ? fromExcelSerial(said) : undefined;
    inputs[field] = date === undefined ? String(said) : { date };
  }
  return hintFor({ inputs, declared: false, obligation: 'obliged', over: true, days: DAYS, texts: uk, deadlineKind });
}

describeInLibreOffice('a template after cuts, pastes, fills, deletes, sorts and undo', () => {
  const folder = temporaryFolder();
  const path = (name: string): string => join(folder, name);
  let edits: readonly CellEdit[] = [];
  let states: readonly WatchedState[] = [];
  const after = (index: number): string => `after ${JSON.stringify(edits[index])} (${index})`;
  const rowsOf = (state: WatchedState): readonly Row[] => state['Звіт']?.values ?? [];

  beforeAll(async () => {
    writeFileSync(path('template.xlsx'), await writeWorkbook(template({ plan: PLAN, duties: DUTIES })));
    const roll = dice(20190101);
    const values = Array.from({ length: ROWS }, () => INPUT_FIELDS.map((field) => value(field, roll)));
    const inputs = `${columnLetters(INPUTS.from)}${FIRST}:${columnLetters(INPUTS.from + INPUTS.count - 1)}${LAST}`;
    edits = [
      { do: 'open', sheet: 'Звіт', range: 'A1' },
      { do: 'open', sheet: 'Реквізити', range: 'A1' },
      { do: 'put', sheet: 'Звіт', range: inputs, values },
      {
        do: 'put',
        sheet: 'Реквізити',
        range: 'C5:C11',
        values: ['Леся', 'Посада', '044', 'а@б', '', '7', ''].map((x) => [x]),
      },
      ...Array.from({ length: EDITS }, (_, index) => anyEdit(roll, index > EDITS / 2)),
    ];
    states = editInLibreOffice(folder, {
      open: path('template.xlsx'),
      edit: edits,
      watch: { Звіт: `A${FIRST}:O${LAST}`, Друк: `A1:G${5 + 2 * ROWS}`, Реквізити: 'C1:C20' },
      save: [path('saved.xlsx')],
    });
  });

  it('says on «Друк» what stands in the row of its key on «Звіт»', () => {
    states.forEach((state, index) => {
      const reported = new Map(rowsOf(state).map((row) => [row[0], paper(row)]));
      const printed = (state['Друк']?.values ?? []).slice(5).filter((_, at) => at % 2 === 0);
      expect([after(index), printed.map((row) => [row[6], row[3]])]).toEqual([
        after(index),
        DUTIES.map(({ key }) => [key, reported.get(key)]),
      ]);
    });
  });

  it('takes the letter to paper as it stands in «Реквізити»', () => {
    states.forEach((state, index) => {
      const number = state['Реквізити']?.values[9]?.[0];
      expect([after(index), state['Друк']?.values[0]?.[3]]).toEqual([
        after(index),
        expect.stringContaining(` № ${number === '' ? '________' : String(number)}`),
      ]);
    });
  });

  it('hints at the answers of the hint’s own row', () => {
    states.forEach((state, index) => {
      const reported = rowsOf(state).map((row, at) => [at, row[14]]);
      // A row of either kind of deadline: the hint does not move with a sort of the answers.
      expect([after(index), reported]).toEqual([
        after(index),
        rowsOf(state).map((row, at) => [at, hint(row, kindOf(at).kind)]),
      ]);
    });
  });

  it('leaves cells behind that can be typed into', () => {
    // Removed cells let others move up from below the table, where nothing is open.
    const removed = edits.findIndex((edit) => edit.do === 'remove');
    expect(removed).toBeGreaterThan(EDITS / 4);
    states.slice(0, removed).forEach((state, index) => {
      const locked = (state['Звіт']?.locked ?? []).filter(([column = 0]) => column >= 7 && column < 14);
      expect([after(index), locked]).toEqual([after(index), []]);
    });
  });

  it('is read as it is seen', () => {
    const outcome = readWorkbook(readFileSync(path('saved.xlsx')));
    if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
    const rows = outcome.content.sheets.find(({ name }) => name === 'Звіт')?.rows ?? [];
    const seen = rowsOf(states.at(-1) ?? {});
    seen.forEach((row, at) => {
      const cells = rows.find((candidate) => candidate.row === FIRST + at)?.cells ?? [];
      const read = Array.from({ length: 14 }, (_, column) => {
        const cell = cells[column];
        return typeof cell === 'object' && cell.kind === 'date' ? cell.number : (cell ?? '');
      });
      expect(read).toEqual(row.slice(0, 14));
    });
  });
});
