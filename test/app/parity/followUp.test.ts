import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk, MergedView, PickedFile, ResubmissionView } from '../../../src/ports';
import { createCheckDesk } from '../../../src/hosts/browser/checkDesk';
import { anyWords } from '../../../src/core/texts';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import { filled } from '../../support/fillTemplate';
import { seed } from '../../support/seed';
import { temporaryFolder } from '../../support/temporaryFolder';
import {
  ACT,
  DAY,
  bytesIn,
  bytesOf,
  deskOn,
  makeTemplates,
  membersOf,
  mergedBy,
  opened,
  picked,
  ran,
  refusal,
  returnOf,
  uk,
} from './bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
afterAll(closeDesks);

const SIBLING = join(__dirname, '../../fixtures/plans/D02_pipe_empty_lead_2020.txt');
const WEEK = '1.1@2019-01-01..2019-11-15';
const FIRST = '1.2@2019-H1';
const SECOND = '1.2@2019-H2';

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('1.xlsx'), {
    [WEEK]: { status: 'виконано', narrative: 'Проведено тиждень.', doneOn: '14.11.2019' },
    [FIRST]: { status: 'виконано', narrative: 'Проведено 3 брифінги.' },
    [SECOND]: { status: 'викон. част.', narrative: 'Проведено брифінг.', reason: 'Карантин.' },
  });
  returnOf(at('templates'), 'МОН', at('2.xlsx'), {
    [FIRST]: { status: 'виконано частково', narrative: 'Проведено 2 брифінги.', reason: 'Карантин.' },
  });
  returnOf(at('templates'), 'Мінфін', at('3.xlsx'), { [WEEK]: { status: 'зробили', narrative: 'Проведено.' } });
  await ran(
    ...[
      'merge',
      at('1.xlsx'),
      at('3.xlsx'),
      '--plan',
      ACT,
      '--coordinator',
      'mon',
      '--out',
      at('c.xlsx'),
      '--as-of',
      DAY,
    ],
    ...['--alias', 'викон. част.=partly', '--member', 'послуги яких=mon,minfin', '--shift-weekends'],
  );
});

/** A desk with the consolidation; the original stays as it was. */
async function deskWith(name = 'c.xlsx'): Promise<Desk> {
  const desk = deskOn();
  await opened(desk, at(name));
  return desk;
}

function merged(outcome: MergedView | { readonly kind: 'refused'; readonly key: string }): MergedView {
  if (outcome.kind === 'refused') throw new Error(outcome.key);
  return outcome;
}

/** The copy of a file that the command line may write into. */
function copy(name: string, as: string): string {
  copyFileSync(at(name), at(as));
  return at(as);
}

describe('closing, on the command line and on the desk', () => {
  it('lists the same unsettled things, makes the same archive and stamps the same workbook', async () => {
    const file = copy('c.xlsx', 'closing.xlsx');
    const listed = await ran('close', file, '--archive', at('Архів_7-р.zip'), '--as-of', DAY, '--json');
    const { open } = JSON.parse(listed.out) as {
      readonly open: readonly { code: string; key?: string; words: string }[];
    };
    const desk = await deskWith();
    const reported = await desk.closeRound({ originals: [] });
    if (reported.kind !== 'open') throw new Error(reported.kind);
    const short = (lines: readonly { code: string; key?: string; words: string }[]) =>
      lines.map(({ code, key, words }) => ({ code, key, words }));
    expect(short(reported.open)).toEqual(short(open));
    expect(short(await desk.unsettled())).toEqual(short(open));
    expect(open.length).toBeGreaterThan(0);

    const made = await desk.closeRound({ originals: [picked(at('1.xlsx'))], anyway: 'Строк минув.' });
    if (made.kind !== 'archive') throw new Error(made.kind);
    const archive = at(made.archive.name);
    writeFileSync(at('originals-1.xlsx'), bytesOf(at('1.xlsx')));
    const args = ['--anyway', 'Строк минув.', '--originals', at('originals-1.xlsx'), '--as-of', DAY];
    await ran('close', file, '--archive', archive, ...args);
    expect(await bytesIn(made.archive)).toEqual(bytesOf(archive));
    // Nothing is closed before the archive stands.
    expect((await desk.unsettled()).length).toBe(open.length);
    const closed = merged(await desk.archiveStands());
    expect(closed.closed).toMatchObject({ on: DAY, archive: made.archive.name, reason: 'Строк минув.' });
    expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(file));

    const refused = await desk.editSummary(FIRST, { status: 'done' });
    expect(refused).toMatchObject({ kind: 'refused', key: 'followUp.closed-already' });
    await mergedBy(desk, [picked(at('2.xlsx'))]);
    await ran('merge', at('2.xlsx'), '--into', file, '--out', file, '--as-of', DAY);
    await ran('close', file, '--addendum', at('addendum.docx'), '--as-of', DAY);
    const addendum = await desk.addendum();
    expect('bytes' in addendum && addendum.bytes).toEqual(bytesOf(at('addendum.docx')));
    merged(await desk.reopenRound('Надійшло уточнення.'));
    await ran('close', file, '--reopen', 'Надійшло уточнення.', '--as-of', DAY);
    expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(file));
  });

  it('does not stamp a consolidation that changed while its archive was made', async () => {
    const desk = await deskWith();
    const made = await desk.closeRound({ originals: [], anyway: 'Строк минув.' });
    expect(made.kind).toBe('archive');
    await mergedBy(desk, [picked(at('2.xlsx'))]);
    expect(await desk.archiveStands()).toMatchObject({ kind: 'refused', key: 'pane.close.stale' });
  });

  it('verifies an archive alike: whole, changed, none', async () => {
    const archive = at('verify.zip');
    await ran('close', copy('c.xlsx', 'v.xlsx'), '--archive', archive, '--anyway', 'Так.', '--as-of', DAY);
    const whole = JSON.parse((await ran('verify', archive, '--json')).out) as Record<string, unknown>;
    const desk = deskOn();
    expect(await desk.verifyArchive(picked(archive))).toMatchObject({
      ...{ isWhole: true, seal: 'intact', whole: (whole['whole'] as unknown[]).length },
      ...{ changed: [], missing: [], additional: [] },
    });
    const bytes = bytesOf(archive);
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
    writeFileSync(at('broken.zip'), bytes);
    const changed = JSON.parse((await ran('verify', at('broken.zip'), '--json')).out) as { changed: string[] };
    expect(await desk.verifyArchive(picked(at('broken.zip')))).toMatchObject({
      isWhole: false,
      changed: changed.changed,
    });
    const strange = await desk.verifyArchive(picked(at('1.xlsx')));
    if (strange.kind !== 'refused') throw new Error(strange.kind);
    expect(anyWords(uk)(strange.key, { ...strange.params, path: at('1.xlsx') })).toBe(
      await refusal('verify', at('1.xlsx')),
    );
  });
});

describe('what is due, on the command line and on the desk', () => {
  it('has the same terms, days and calendar', async () => {
    const { out } = await ran('due', at('c.xlsx'), '--as-of', DAY, '--within', '30', '--json');
    const cli = JSON.parse(out) as Record<string, readonly Record<string, unknown>[]>;
    await ran('due', at('c.xlsx'), '--as-of', DAY, '--ics', at('c.ics'));
    const desk = await deskWith();
    const { due, items, calendar } = await desk.due({ within: 30 });
    expect(due).toEqual(cli['due']);
    expect(items.map(({ bodyName: name, ...item }) => ({ ...item, name }))).toEqual(cli['items']);
    expect(calendar.map(({ date, kind, bodies }) => [date, kind, bodies])).toEqual(
      cli['calendar']?.map(({ date, kind, bodies }) => [date, kind, (bodies as unknown[]).length]),
    );
    expect((await desk.dueCalendar()).bytes).toEqual(bytesOf(at('c.ics')));
  });

  it('moves days of rest where the plan’s settings say so', async () => {
    const desk = deskOn();
    const plan = await opened(desk, ACT);
    const { due } = await desk.due({ within: 14 });
    await desk.choose({ ...plan.choice, shiftsRestDays: true });
    expect(due).toMatchObject({ isShifted: false, restDay: due.day });
    expect((await desk.due({ within: 14 })).due).toMatchObject({ isShifted: true, restDay: due.day });
  });
});

describe('answers that came again, on the command line and on the desk', () => {
  it('are reported alike, and each choice comes to the same workbook', async () => {
    const file = copy('c.xlsx', 'again.xlsx');
    await ran('merge', at('2.xlsx'), '--into', file, '--out', file, '--as-of', DAY);
    const desk = await deskWith();
    await mergedBy(desk, [picked(at('2.xlsx'))]);
    const { bodies } = JSON.parse((await ran('diff', file, '--json')).out) as {
      readonly bodies: readonly { readonly rows: readonly object[] }[];
    };
    const rows = await desk.resubmissions();
    expect(rows.map(({ bodyId: _, bodyName: __, ...row }) => row)).toEqual(bodies.flatMap((body) => body.rows));
    for (const choice of ['keep', 'ask', 'accept'] as const) {
      const view = merged(await desk.decideAll(rows.map((row) => requestOf(row, choice))));
      await ran('merge', '--into', file, '--out', file, `--${choice}`, 'МОН', '--as-of', DAY);
      expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(file));
      expect(view.decisions[0]).toMatchObject({
        kind: 'resubmission',
        reversed: choice === 'keep' ? false : expect.any(Boolean),
      });
    }
  });

  function requestOf({ later, key, bodyId }: ResubmissionView, choice: 'keep' | 'ask' | 'accept') {
    return { kind: 'resubmission', sha256: later.sha256, key, body: bodyId, choice } as const;
  }
});

describe('states beside each other, on the command line and on the desk', () => {
  it('compares with an earlier file and with a day alike', async () => {
    await ran('merge', at('2.xlsx'), '--into', at('c.xlsx'), '--out', at('later.xlsx'), '--as-of', DAY, '--force');
    const desk = await deskWith('later.xlsx');
    for (const [other, args] of [
      [picked(at('c.xlsx')), [at('c.xlsx'), at('later.xlsx')]],
      ['2019-12-01', [at('later.xlsx'), '2019-12-01']],
    ] as const) {
      const made = await desk.compareWith(other);
      if (made.kind === 'refused') throw new Error(made.key);
      for (const [kind, file] of [
        ['docx', made.word],
        ['xlsx', made.workbook],
      ] as const) {
        await ran('compare', ...args, '--out', at(`compared.${kind}`), '--as-of', DAY, '--force');
        expect(await bytesIn(file)).toEqual(bytesOf(at(`compared.${kind}`)));
      }
      expect(made.preview.blocks.length).toBeGreaterThan(1);
    }
  });

  it('makes the same overview of plans', async () => {
    const name = 'Зведення_7-р.xlsx';
    copy('c.xlsx', name);
    const desk = await deskWith();
    const made = await desk.overviewOf([picked(at('c.xlsx'))]);
    if (made.kind === 'refused') throw new Error(made.key);
    await ran('overview', at(name), at('c.xlsx'), '--out', at('overview.docx'), '--as-of', DAY, '--force');
    await ran('overview', at(name), at('c.xlsx'), '--out', at('overview.xlsx'), '--as-of', DAY, '--force');
    expect(await bytesIn(made.word)).toEqual(bytesOf(at('overview.docx')));
    expect(await bytesIn(made.workbook)).toEqual(bytesOf(at('overview.xlsx')));
  });

  it('shows the paper as it is exported', async () => {
    const desk = await deskWith();
    const preview = await desk.previewPaper(['letter', 'annex']);
    const text = JSON.stringify(preview.blocks);
    expect(text).toContain('УЗАГАЛЬНЕНА ІНФОРМАЦІЯ');
    expect(preview.blocks.filter(({ kind }) => kind === 'table')).not.toHaveLength(0);
  });
});

describe('the plan of the next year, on the command line and on the desk', () => {
  it('takes over the same, and its workbook carries the choices on', async () => {
    const args = [SIBLING, '--from', at('c.xlsx'), '--out', at('next.xlsx'), '--as-of', DAY, '--json', '--force'];
    const { from } = JSON.parse((await ran('plan', ...args)).out) as { readonly from: Record<string, unknown> };
    const desk = deskOn();
    await opened(desk, SIBLING);
    const next = await desk.planFrom(picked(at('c.xlsx')));
    if (next.kind === 'refused') throw new Error(next.key);
    expect(next.bodies).toEqual(from['bodies']);
    expect(next.left).toEqual(from['left']);
    expect({ ...next.carried, coordinator: next.plan.choice.coordinator }).toEqual(from['carried']);
    expect((await desk.exportPlan()).bytes).toEqual(bytesOf(at('next.xlsx')));

    // What the workbook carries counts when it is opened again, and in what is merged then.
    const again = deskOn();
    const { choice } = await opened(again, at('next.xlsx'));
    expect(choice).toMatchObject({ coordinator: 'mon', shiftsRestDays: true });
    expect((await again.exportPlan()).bytes).toEqual(bytesOf(at('next.xlsx')));
  });

  it('is not taken over once reports have been merged', async () => {
    const desk = await deskWith();
    expect(await desk.planFrom(picked(at('c.xlsx')))).toMatchObject({ kind: 'refused', key: 'pane.next.merged' });
  });

  it('remembers the spellings that the last round taught when reports come', async () => {
    await ran('plan', ACT, '--from', at('c.xlsx'), '--out', at('same.xlsx'), '--as-of', DAY, '--force');
    await ran('merge', at('1.xlsx'), '--plan', at('same.xlsx'), '--out', at('same-c.xlsx'), '--as-of', DAY, '--force');
    const desk = deskOn();
    await opened(desk, at('same.xlsx'));
    const view = await mergedBy(desk, [picked(at('1.xlsx'))]);
    expect(view.totals['rowsQuarantined']).toBe(0);
    expect((await desk.exportSummary('whole')).bytes).toEqual(bytesOf(at('same-c.xlsx')));
  });
});

describe('collecting inside a body, on the command line and in the officer’s pane', () => {
  const template = (): string => {
    const name = readdirSync(at('templates')).find((file) => file.includes('МОН') && file.endsWith('.xlsx'));
    return at('templates', name ?? '');
  };

  it('divides the template and joins the units’ workbooks alike, in a worker and without one', async () => {
    writeFileSync(at('units.csv'), 'id;name;email;measures\nосвіта;Директорат освіти;;\nпреса;Пресслужба;;1.2\n');
    await ran('collect', 'split', template(), '--units', at('units.csv'), '--out', at('units'), '--as-of', DAY);
    const names = readdirSync(at('units')).filter((name) => name.endsWith('.xlsx'));
    const answered = names.map((name): PickedFile => {
      const bytes = filled(bytesOf(at('units', name)), {
        [FIRST]: { status: 'виконано', narrative: `Відповів ${name}.` },
        [SECOND]: { status: 'майже', narrative: 'Ще робимо.' },
      });
      writeFileSync(at(`answered-${name}`), bytes);
      return { name, bytes, size: bytes.length };
    });
    const joinArgs = names.map((name) => at(`answered-${name}`));
    const json = JSON.parse(
      (
        await ran(
          'collect',
          'join',
          ...joinArgs,
          '--into',
          template(),
          '--out',
          at('all.xlsx'),
          '--as-of',
          DAY,
          '--json',
        )
      ).out,
    ) as { readonly quarantine: readonly object[]; readonly rows: readonly { findings: readonly object[] }[] };
    for (const desk of [deskOn(), createCheckDesk(DAY, seed)]) {
      const split = await desk.splitForUnits(picked(template()), picked(at('units.csv')));
      if (split.kind === 'refused') throw new Error(split.key);
      const files = membersOf(await bytesIn(split.zip));
      expect(Object.keys(files).sort()).toEqual(names.sort());
      for (const name of names) expect(files[name]).toEqual(new Uint8Array(readFileSync(at('units', name))));
      const joined = await desk.joinUnits(answered, picked(template()));
      if (joined.kind === 'refused') throw new Error(joined.key);
      expect(await bytesIn(joined.file)).toEqual(bytesOf(at('all.xlsx')));
      expect(joined.quarantined).toHaveLength(json.quarantine.length);
      expect(joined.findings).toHaveLength(json.rows.flatMap(({ findings }) => findings).length);
    }
  });

  it('refuses a list of units with a mistake, and a file that is no template, in the same words', async () => {
    writeFileSync(at('wrong.csv'), 'id;name;measures\na;Відділ;99.9\n');
    const desk = deskOn();
    for (const [file, list] of [
      [template(), 'wrong.csv'],
      [at('c.xlsx'), 'units.csv'],
    ] as const) {
      const outcome = await desk.splitForUnits(picked(file), picked(at(list)));
      if (outcome.kind !== 'refused') throw new Error(outcome.kind);
      expect(anyWords(uk)(outcome.key, outcome.params)).toBe(
        await refusal('collect', 'split', file, '--units', at(list), '--out', at('none')),
      );
    }
  });
});
