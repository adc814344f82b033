import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, WorkbookContent } from '../../src/core/workbook/content';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';
import { planzvit } from '../support/commandLine';
import { temporaryFolder } from '../support/temporaryFolder';

const written = (...names: string[]): string => join(__dirname, '../fixtures/written_by_0_1_0', ...names);
const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const today = ['--as-of', '2020-03-01'];

type Row = Readonly<Record<string, CellValue>>;

function content(file: string): WorkbookContent {
  const outcome = readWorkbook(new Uint8Array(readFileSync(file)));
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  return outcome.content;
}

/** Rows of a table of ours by the ids of its hidden row (`log.file`): sheets and columns may be renamed and moved. */
function table(file: string, name: string): readonly Row[] {
  for (const sheet of content(file).sheets) {
    const ids = sheet.rows.find(({ cells }) =>
      cells.some((cell) => typeof cell === 'string' && cell.startsWith(`${name}.`)),
    );
    if (ids === undefined) continue;
    return sheet.rows
      .filter(({ row }) => row > ids.row + 1)
      .map(({ cells }) =>
        Object.fromEntries(
          ids.cells.flatMap((id, i): [string, CellValue][] => {
            const value = cells[i];
            return typeof id === 'string' && value !== undefined ? [[id.slice(name.length + 1), value]] : [];
          }),
        ),
      );
  }
  throw new Error(`no table ${name}`);
}

function only(rows: readonly Row[], where: Row): Row {
  const found = rows.filter((row) => Object.entries(where).every(([id, value]) => row[id] === value));
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} rows of ${JSON.stringify(where)}`);
  return first;
}

/** The ministry's cells of a measure, with what is said about changed data. */
const ministry = (file: string, key: string): Row => {
  const { finalStatus, finalText, control, extendTo, ministryNote, changed } = only(table(file, 'summary'), {
    key,
    part: '1',
  });
  return Object.fromEntries(
    Object.entries({ finalStatus, finalText, control, extendTo, ministryNote, changed }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Row;
};

interface MergeReport {
  readonly totals: Record<string, number>;
  readonly summary: readonly { readonly measure: string; readonly counts: Record<string, number> }[];
}

async function merged(...args: readonly string[]): Promise<MergeReport> {
  const { out, err } = await planzvit('merge', ...args, ...today, '--json', '-');
  if (out === '') throw new Error(err);
  return JSON.parse(out) as MergeReport;
}

describe('a plan.xlsx of 0.1.0', () => {
  it('is read with what the coordinator corrected', async () => {
    const { code, out } = await planzvit('plan', written('plan.xlsx'), '--json');
    const { tasks } = JSON.parse(out) as {
      tasks: { measures: { id: string; deadline: { text: string; periods: { id: string }[] } }[] }[];
    };
    const measures = tasks.flatMap((task) => task.measures);
    expect([code, measures.length]).toEqual([0, 21]);
    expect(measures.find(({ id }) => id === '6.2')?.deadline).toMatchObject({
      text: 'червень',
      periods: [{ id: '2019-06' }],
    });
  });
});

describe('templates of 0.1.0 that came back', () => {
  it('are checked from the file alone', async () => {
    const { code, out } = await planzvit(
      'check',
      ...['мінфін', 'мон', 'мін’юст'].map((name) => written('returns', `${name}.xlsx`)),
      '--json',
    );
    const { files } = JSON.parse(out) as {
      files: { file: string; verdict: string; body: string; issues: { code: string; rowKey?: string }[] }[];
    };
    expect(code).toBe(1);
    expect(files.map(({ file, verdict, body }) => [file, verdict, body]).sort()).toEqual([
      ['мон.xlsx', 'invalid', 'mon'],
      ['мінфін.xlsx', 'ready', 'minfin'],
      ['мін’юст.xlsx', 'ready', 'minjust'],
    ]);
    const mon = files.find(({ body }) => body === 'mon');
    expect(mon?.issues.filter(({ rowKey }) => rowKey === '5@2019').map(({ code: found }) => found)).toEqual(
      expect.arrayContaining(['reason-missing', 'status-synonym']),
    );
  });

  it('blank ones are recognised as the bodies’ own, not yet answered', async () => {
    const { out } = await planzvit('check', written('templates', '1105-р_МОН_2019.xlsx'), '--json');
    const { files } = JSON.parse(out) as { files: { body: string; issues: { code: string }[] }[] };
    expect(files.map(({ body }) => body)).toEqual(['mon']);
    expect(files[0]?.issues.map(({ code }) => code)).toEqual(['return-empty']);
  });

  it('are merged with the plan they were made from', async () => {
    const { totals } = await merged(written('returns'), '--plan', written('plan.xlsx'), '--out', at('new.xlsx'));
    expect(totals).toMatchObject({
      files: 3,
      accepted: 2,
      partial: 1,
      rowsRead: 8,
      rowsAccepted: 7,
      rowsQuarantined: 1,
    });
    expect(only(table(at('new.xlsx'), 'data'), { key: '2.5@2019', body: 'mon' })['narrative']).toBe(
      '=Взято участь у 2 конференціях (12.03 та 04.10.2019).',
    );
    expect(
      table(at('new.xlsx'), 'indicators').map(({ key, indicator, value, note }) => [key, indicator, value, note]),
    ).toEqual([
      ['2.5@2019#1', 'проведено конференцій, семінарів, круглих столів', 3, undefined],
      ['2.5@2019#2', 'узяло участь у заходах', 120, 'за журналами обліку'],
    ]);
  });
});

describe('a consolidation of 0.1.0', () => {
  const before = written('consolidation.xlsx');
  const after = at('again.xlsx');
  let report: MergeReport;
  beforeAll(async () => {
    report = await merged(written('late'), '--into', before, '--out', after);
  });

  it('goes on: files it knows are counted once, the undone one stays undone, the letter counts', () => {
    expect(report.totals).toMatchObject({
      files: 5,
      accepted: 4,
      partial: 0,
      superseded: 1,
      duplicate: 0,
      rowsRead: 11,
      rowsAccepted: 8,
      // The faulty answer to 5 of «мон.xlsx» is settled by the corrected file.
      rowsSuperseded: 3,
      rowsQuarantined: 0,
    });
    expect(only(table(after, 'log'), { file: 'мінфін-помилковий.xlsx' })['undone']).toBe('так');
    expect(only(table(after, 'data'), { key: '2.5@2019', file: 'мінфін.xlsx' })['recordState']).toBe('● чинний');
    expect(only(table(after, 'data'), { key: '7@2019', body: 'mon' })['narrative']).toBe(
      'Проведено 5 відкритих уроків.',
    );
  });

  it('keeps what the ministry wrote, and what was typed since the last merge', () => {
    expect(ministry(after, '4.1@2019')).toEqual({
      finalStatus: 'виконано',
      finalText: 'Захід виконано всіма органами, що подали інформацію.',
      control: 'зняти з контролю',
      ministryNote: 'Узгоджено з Мінфіном.',
    });
    expect(ministry(after, '5@2019')).toMatchObject({
      control: 'продовжити',
      extendTo: { kind: 'date', date: '2020-12-31' },
    });
    expect(ministry(after, '2.5@2019')).toMatchObject({ finalStatus: 'виконано' });
    expect(ministry(after, '7@2019')).toMatchObject({
      finalText: 'Остаточний текст, уведений після останнього зведення.',
      ministryNote: 'Перевірити.',
    });
    const { receivedOn, incomingNo, channel } = only(table(after, 'log'), { file: 'мінфін.xlsx' });
    expect({ receivedOn, incomingNo, channel }).toEqual({
      receivedOn: { kind: 'date', number: 43873, date: '2020-02-12' },
      incomingNo: '77/03',
      channel: 'пошта',
    });
  });

  it('keeps its decisions, one of them taken back', () => {
    const kinds = table(after, 'decisions').map(({ id, reversed }) => [String(id).split(':')[0], reversed]);
    expect(kinds.sort()).toEqual([
      ['alias', undefined],
      ['alias', 'так'],
      ['manual-entry', undefined],
      ['undo', undefined],
    ]);
  });

  it('keeps who belongs to a restricted group', () => {
    const counts = report.summary.find(({ measure }) => measure === '8.1')?.counts;
    expect(counts).toMatchObject({ obliged: 3, conditional: 0 });
  });

  it('drafts one row where a text took several, and keeps the answers whole', () => {
    const rows = (file: string): readonly Row[] => table(file, 'summary').filter(({ key }) => key === '4.1@2019');
    expect(rows(before).length).toBeGreaterThan(3);
    expect(rows(after).map(({ text }) => String(text).length < 1000)).toEqual([true]);
    const reported = table(after, 'data').map(({ narrative }) => String(narrative));
    for (const words of ['10. МОН', '9. Мінфін', '12. Мін’юст'])
      expect(reported.some((narrative) => narrative.includes(words))).toBe(true);
  });

  it('changes nothing when it is merged with itself', async () => {
    await merged('--into', after, '--out', at('unchanged.xlsx'));
    for (const name of ['summary', 'log', 'data', 'issues', 'decisions'])
      expect(table(at('unchanged.xlsx'), name)).toEqual(table(after, name));
  });

  it('unites with a colleague’s of one step earlier: later states count, nobody’s words are lost', async () => {
    await merged(written('consolidation-of-a-colleague.xlsx'), '--into', before, '--out', at('united.xlsx'));
    expect(ministry(at('united.xlsx'), '5@2019')).toMatchObject({ control: 'продовжити', finalText: 'Текст колеги.' });
    // The colleague's workbook still holds the status that was changed since: no conflict.
    const { finalStatus, ...rest } = ministry(at('united.xlsx'), '2.5@2019');
    expect(finalStatus).toBe('виконано');
    expect(JSON.stringify(rest)).not.toContain('виконано частково');
  });

  it('is a plan too', async () => {
    const { code } = await planzvit('templates', before, '--out', at('next.zip'), '--body', 'МОН', ...today);
    expect(code).toBe(0);
  });

  it.each(['csv', 'docx', 'xlsx'])('is exported as .%s', async (extension) => {
    const { code, err } = await planzvit('export', before, '--out', at(`summary.${extension}`), ...today);
    expect([code, err]).toEqual([0, '']);
    if (extension === 'csv')
      expect(readFileSync(at('summary.csv'), 'utf8')).toContain('Захід виконано всіма органами, що подали інформацію.');
  });
});
