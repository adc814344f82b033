/** @jest-environment jsdom */
import { finding as issueOf } from '../../src/core/issues/issue';
import { anyWords } from '../../src/core/texts';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WorkbookSpec } from '../../src/core/workbook/spec';
import type { CheckView, Desk, ReadOutcome, SheetChange, WorkbookHost, WriteOutcome } from '../../src/ports';
import { Pane } from '../../src/pane/Pane';
import type { PaneServices } from '../../src/pane/services';
import { textsFor } from '../../src/strings';
import { fakeDesk, fakeServices, MERGED, PLAN, settled } from './fakeServices';

const uk = textsFor('uk');
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);
const content = {
  sheets: [],
  properties: new Map<string, string>(),
  hasMacros: false,
  externalLinks: 0,
};
const spec: WorkbookSpec = {
  sheets: [],
  styles: {},
  properties: { title: '', creator: '', created: '2020-01-20', language: 'uk', custom: {} },
};

function excel(more: Partial<WorkbookHost> = {}): WorkbookHost {
  return {
    capabilities: {
      kind: 'excel',
      platform: 'windows',
      canDownload: true,
      canOpenNew: true,
      canReveal: true,
      canWatch: true,
      excelApi: '1.14',
    },
    read: async () => ({ kind: 'read', content }),
    write: async () => ({ kind: 'written', cells: 0 }),
    patch: async () => ({ kind: 'written', cells: 0 }),
    reveal: async () => undefined,
    onChange: () => () => undefined,
    openNew: async () => ({ kind: 'opened' }),
    undo: async () => false,
    ...more,
  };
}

function show(
  desk: Partial<Desk>,
  workbook: WorkbookHost,
  more: Partial<PaneServices> = {},
): ReturnType<typeof userEvent.setup> {
  render(<Pane services={fakeServices(fakeDesk(desk), { workbook, ...more })} />);
  return userEvent.setup();
}

const press = async (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

const typedDate = issueOf(
  'date-as-text',
  'error',
  { sheet: 'Звіт', cell: 'I9' },
  { column: 'doneOn', found: '5 листопада', date: '05.11.2019' },
);

describe('the ministry with a consolidation in Excel', () => {
  const opened: Partial<Desk> = {
    openWorkbook: async () => ({ kind: 'plan', plan: PLAN, merged: MERGED }),
    consolidationSpec: async () => ({ spec, expectedRevision: 3 }),
    written: async () => undefined,
    unwritten: async () => undefined,
  };
  const toSummary = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await press(user, t('nav.summary'));
  };

  it('writes it only over the revision that was read, and can put back what stood there', async () => {
    const [options, message]: [unknown[], string[]] = [[], []];
    const write: WorkbookHost['write'] = async (_spec, _progress, given): Promise<WriteOutcome> => {
      options.push(given);
      return { kind: 'written', cells: 5 };
    };
    const user = show(
      {
        ...opened,
        written: async () => {
          message.push('written');
        },
        unwritten: async () => {
          message.push('unwritten');
        },
      },
      excel({ write, undo: async () => true }),
    );
    await toSummary(user);
    expect(screen.queryByRole('button', { name: t('write.undo') })).toBeNull();
    await press(user, t('summary.write'));
    expect(await screen.findByText(t('done.summaryWritten'))).toBeTruthy();
    await press(user, t('write.undo'));
    expect(await screen.findByText(t('done.writeUndone'))).toBeTruthy();
    expect(options).toEqual([{ expectedRevision: 3 }]);
    expect(message).toEqual(['written', 'unwritten']);
  });

  it('learns what this Excel could not do, though everything else was written', async () => {
    const user = show(
      opened,
      excel({ write: async () => ({ kind: 'written', cells: 5, omitted: ['print', 'charts'] }) }),
    );
    await toSummary(user);
    await press(user, t('summary.write'));
    expect(
      await screen.findByText(
        [t('done.summaryWritten'), uk.t('host.omitted.print'), uk.t('host.omitted.charts')].join(' '),
      ),
    ).toBeTruthy();
  });

  it('loses nothing that was typed into the workbook since the merge', async () => {
    const asked: string[] = [];
    const user = show(
      {
        ...opened,
        openWorkbook: async () => {
          asked.push('read');
          return { kind: 'plan', plan: PLAN, merged: MERGED };
        },
        consolidationSpec: async () => {
          asked.push('spec');
          return { spec, expectedRevision: 3 };
        },
      },
      excel(),
    );
    await toSummary(user);
    await press(user, t('summary.write'));
    await screen.findByText(t('done.summaryWritten'));
    expect(asked).toEqual(['read', 'read', 'spec']);
  });

  it('is stopped once before a write that would lose what was typed beside the tables', async () => {
    const write = jest.fn<Promise<WriteOutcome>, []>(async () => ({ kind: 'written', cells: 5 }));
    const cells = { sheet: 'Зведення', count: 1, cells: 'AB3' };
    const own = issueOf('merge-own-cells', 'warning', { sheet: 'Зведення', cell: 'AB3' }, cells);
    const user = show(
      { ...opened, openWorkbook: async () => ({ kind: 'plan', plan: PLAN, merged: { ...MERGED, remarks: [own] } }) },
      excel({ write }),
    );
    await toSummary(user);
    expect(await screen.findByText(new RegExp(uk.t('issue.merge-own-cells', cells).slice(0, 40)))).toBeTruthy();
    await press(user, t('summary.write'));
    expect(await screen.findByText(uk.t('summary.remarks.stop'))).toBeTruthy();
    expect(write).not.toHaveBeenCalled();
    await press(user, t('summary.write'));
    expect(await screen.findByText(t('done.summaryWritten'))).toBeTruthy();
  });

  it('is led to the page in the browser where the pane cannot save a file', async () => {
    const openPage = jest.fn();
    const host = excel({ openPage });
    const user = show(
      { ...opened, exportSummary: async () => ({ name: 'Дані.csv', bytes: new Uint8Array(1) }) },
      { ...host, capabilities: { ...host.capabilities, platform: 'mac', canDownload: false } },
    );
    await toSummary(user);
    await press(user, t('summary.csv'));
    expect(await screen.findByText(t('save.useBrowser', { name: 'Дані.csv' }))).toBeTruthy();
    await press(user, t('save.openBrowser'));
    expect(openPage).toHaveBeenCalledTimes(1);
  });

  it('cannot write a plan over it, and learns where its plan is corrected', async () => {
    const write: WorkbookHost['write'] = async (_spec, _progress, given) =>
      given?.expectedRevision === 0 ? { kind: 'failed', problem: 'stale', detail: '3' } : { kind: 'written', cells: 1 };
    const user = show({ ...opened, planSpec: async () => spec }, excel({ write }));
    await press(user, t('plan.write'));
    expect(await screen.findByText(t('plan.hasSummary'))).toBeTruthy();
  });

  it('takes in what was typed into the workbook without any new file', async () => {
    const merges: unknown[] = [];
    const user = show(
      {
        ...opened,
        merge: (files) => {
          merges.push(files);
          return settled(MERGED);
        },
      },
      excel(),
    );
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await press(user, t('nav.returns'));
    await press(user, t('returns.reread'));
    await waitFor(() => expect(merges).toEqual([[]]));
  });

  it('does not mix the returns of one plan into the workbook of another', async () => {
    let looked = 0;
    const merge = jest.fn();
    const user = show(
      {
        ...opened,
        merge,
        openShippedPlan: async () => ({ kind: 'plan', plan: PLAN }),
        makeSamples: async () => [],
        openWorkbook: async () => {
          looked += 1;
          return looked === 1 ? { kind: 'other', empty: false } : { kind: 'other-plan', title: 'План ремонту доріг' };
        },
      },
      excel(),
    );
    await press(user, t('start.shipped'));
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await press(user, t('nav.returns'));
    await press(user, t('returns.samples'));
    expect(await screen.findByText(t('returns.otherPlan', { title: 'План ремонту доріг' }))).toBeTruthy();
    expect(merge).not.toHaveBeenCalled();
  });

  it('sees the workbook as it is once an interrupted write is settled', async () => {
    let looks = 0;
    const user = show(
      {
        openWorkbook: async () => {
          looks += 1;
          return looks === 1 ? { kind: 'other', empty: false } : { kind: 'plan', plan: PLAN, merged: MERGED };
        },
      },
      excel({
        recover: async () => ({
          kind: 'interrupted',
          sheets: ['Зведення', '_planzvit'],
          complete: true,
          finish: async () => ({ kind: 'written', cells: 0 }),
          discard: async () => ({ kind: 'written', cells: 0 }),
        }),
      }),
    );
    expect(await screen.findByText(new RegExp(t('interrupted.sheets', { sheets: 'Зведення' })))).toBeTruthy();
    await press(user, t('interrupted.finish'));
    expect(await screen.findByRole('heading', { level: 1, name: /саджанців/ })).toBeTruthy();
  });
});

describe('a workbook that is read for long at the start', () => {
  const slowly = (): {
    readonly host: WorkbookHost;
    readonly answer: () => void;
  } => {
    // The first read is the one at the start.
    let answer: (() => void) | undefined;
    const read = (): Promise<ReadOutcome> =>
      new Promise((resolve) => {
        answer ??= () => resolve({ kind: 'read', content });
      });
    return {
      host: excel({ read }),
      answer: () => answer?.(),
    };
  };

  it('does not take a person away from the check, and its plan is there for the next step', async () => {
    const { host, answer } = slowly();
    const user = show(
      {
        openWorkbook: async () => ({ kind: 'plan', plan: PLAN, merged: MERGED }),
        checkWorkbook: () => new Promise(() => undefined),
      },
      host,
    );
    await press(user, t('start.officer.open'));
    await screen.findByRole('heading', { level: 1, name: t('check.title') });
    await act(async () => answer());
    await waitFor(() =>
      expect(screen.getByRole('button', { name: t('nav.summary') }).getAttribute('aria-disabled')).not.toBe('true'),
    );
    expect(screen.getByRole('heading', { level: 1, name: t('check.title') })).toBeTruthy();
  });

  it('does not bring back an earlier plan over the one that is being opened', async () => {
    const { host, answer } = slowly();
    let open = (): void => undefined;
    const user = show(
      {
        openWorkbook: async () => ({ kind: 'other', empty: true }),
        openShippedPlan: () =>
          new Promise((resolve) => {
            open = () => resolve({ kind: 'plan', plan: PLAN });
          }),
      },
      host,
    );
    await press(user, t('start.shipped'));
    await act(async () => answer());
    await act(async () => open());
    expect(await screen.findByRole('heading', { level: 1, name: /саджанців/ })).toBeTruthy();
  });

  it('is read again when a cell was being edited', async () => {
    let reads = 0;
    show(
      { openWorkbook: async () => ({ kind: 'plan', plan: PLAN }) },
      excel({
        read: async () => {
          reads += 1;
          return reads < 4 ? { kind: 'failed', problem: 'cell-editing', detail: '' } : { kind: 'read', content };
        },
      }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: /саджанців/ })).toBeTruthy();
  });

  it('says that a merge is not written yet, until it is', async () => {
    const user = show(
      {
        openWorkbook: async () => ({ kind: 'plan', plan: PLAN, merged: MERGED }),
        consolidationSpec: async () => ({ spec, expectedRevision: 3 }),
        written: async () => undefined,
      },
      excel(),
    );
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await press(user, t('nav.summary'));
    expect(await screen.findByText(uk.t('summary.unwritten'))).toBeTruthy();
    await press(user, t('summary.write'));
    await screen.findByText(t('done.summaryWritten'));
    expect(screen.queryByText(uk.t('summary.unwritten'))).toBeNull();
  });
});

describe('the officer who types while the check is at work', () => {
  const view: CheckView = { file: '', verdict: 'ready', rows: { all: 3, answered: 2 }, findings: [] };

  it('is checked once more for what was typed meanwhile', async () => {
    let [listener, checks]: [(change: SheetChange) => void, number] = [() => undefined, 0];
    const answers: ((outcome: ReadOutcome) => void)[] = [];
    let slow = false;
    const read = (): Promise<ReadOutcome> =>
      slow
        ? new Promise((resolve) => {
            answers.push(resolve);
          })
        : Promise.resolve({ kind: 'read', content });
    show(
      {
        openWorkbook: async () => ({ kind: 'template', check: view }),
        checkWorkbook: async () => {
          checks += 1;
          return view;
        },
      },
      excel({
        read,
        onChange: (message) => {
          listener = message;
          return () => undefined;
        },
      }),
      { intent: 'check' },
    );
    await waitFor(() => expect(checks).toBe(1));
    slow = true;
    const change: SheetChange = { sheet: 'Звіт', range: 'H9', origin: 'local' };
    act(() => listener(change));
    await waitFor(() => expect(answers).toHaveLength(1));
    act(() => listener(change));
    answers[0]?.({ kind: 'read', content });
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.({ kind: 'read', content });
    await waitFor(() => expect(checks).toBe(3));
  });

  it('is not called back from another step by a check that was under way', async () => {
    const answers: ((outcome: ReadOutcome) => void)[] = [];
    let [reads, checks] = [0, 0];
    const read = (): Promise<ReadOutcome> => {
      reads += 1;
      return reads === 1
        ? Promise.resolve({ kind: 'read', content })
        : new Promise((resolve) => {
            answers.push(resolve);
          });
    };
    const user = show(
      {
        openWorkbook: async () => ({ kind: 'template', check: view }),
        checkWorkbook: async () => {
          checks += 1;
          return view;
        },
      },
      excel({ read }),
      { intent: 'check' },
    );
    await waitFor(() => expect(answers).toHaveLength(1));
    await press(user, t('nav.plan'));
    answers[0]?.({ kind: 'read', content });
    await waitFor(() => expect(checks).toBe(1));
    expect(await screen.findByRole('button', { name: t('start.shipped') })).toBeTruthy();
  });

  it('is not bothered while the next cell is being typed', async () => {
    let [reads, checks] = [0, 0];
    const read = async (): Promise<ReadOutcome> => {
      reads += 1;
      return reads > 1 && reads < 5
        ? { kind: 'failed', problem: 'cell-editing', detail: '' }
        : { kind: 'read', content };
    };
    show(
      {
        openWorkbook: async () => ({ kind: 'template', check: view }),
        checkWorkbook: async () => {
          checks += 1;
          return view;
        },
      },
      excel({ read }),
      { intent: 'check' },
    );
    await waitFor(() => expect(checks).toBe(1));
    expect(reads).toBe(5);
    expect(screen.queryByText(uk.t('host.cell-editing'))).toBeNull();
  });

  it('learns how to fix a cell that a paste has locked', async () => {
    const finding = {
      issue: typedDate,
      changes: [{ sheet: 'Звіт', cell: 'I9', value: { date: '2019-11-05' } }],
      isForm: true,
      before: '5 листопада',
    } as const;
    const bad: CheckView = { ...view, verdict: 'invalid', findings: [finding] };
    const user = show(
      { openWorkbook: async () => ({ kind: 'template', check: bad }), checkWorkbook: async () => bad },
      excel({ patch: async () => ({ kind: 'failed', problem: 'protected', detail: 'Звіт!I9' }) }),
      { intent: 'check' },
    );
    await press(user, t('check.fix', { value: '05.11.2019' }));
    expect(await screen.findByText(t('check.locked', { cell: 'Звіт!I9' }))).toBeTruthy();
  });

  it('can take back a repair, and nothing else that was written', async () => {
    const finding = {
      issue: typedDate,
      changes: [{ sheet: 'Звіт', cell: 'I9', value: { date: '2019-11-05' } }],
      isForm: true,
      before: '5 листопада',
    } as const;
    const bad: CheckView = { ...view, verdict: 'invalid', findings: [finding] };
    const undo = jest.fn(async () => true);
    const user = show(
      { openWorkbook: async () => ({ kind: 'template', check: bad }), checkWorkbook: async () => bad },
      excel({ undo }),
      { intent: 'check' },
    );
    await screen.findByRole('button', { name: t('check.fix', { value: '05.11.2019' }) });
    expect(screen.queryByRole('button', { name: t('check.undo') })).toBeNull();
    await press(user, t('check.fix', { value: '05.11.2019' }));
    await press(user, t('check.undo'));
    await waitFor(() => expect(undo).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('button', { name: t('check.undo') })).toBeNull();
  });
});
