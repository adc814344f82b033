/** @jest-environment jsdom */
import { finding as issueOf } from '../../src/core/issues/issue';
import { refused } from '../../src/core/refused';
import { anyWords } from '../../src/core/texts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { WorkbookSpec } from '../../src/core/workbook/spec';
import type {
  CheckView,
  Desk,
  MergedView,
  MergeProgress,
  PlanCorrection,
  Run,
  SheetChange,
  TemplateRules,
  WorkbookHost,
} from '../../src/ports';
import { Pane } from '../../src/pane/Pane';
import type { PaneServices } from '../../src/pane/services';
import { textsFor } from '../../src/strings';
import { fakeDesk, fakeServices, MERGED, PLAN, settled } from './fakeServices';

const uk = textsFor('uk');
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);

function show(
  desk: Partial<Desk>,
  more: Partial<PaneServices> = {},
): { readonly services: ReturnType<typeof fakeServices>; readonly user: ReturnType<typeof userEvent.setup> } {
  const services = fakeServices(fakeDesk(desk), more);
  render(<Pane services={services} />);
  return { services, user: userEvent.setup() };
}

const openPlan: Partial<Desk> = { openShippedPlan: async () => ({ kind: 'plan', plan: PLAN }) };
const shipped = (): HTMLElement => screen.getByRole('button', { name: t('start.shipped') });
const step = (name: string): HTMLElement =>
  within(screen.getByRole('navigation')).getByRole('button', { name: t(`nav.${name}`) });

describe('the coordinator', () => {
  it('opens the shipped plan with one click and sees what was read', async () => {
    const { user } = show(openPlan);
    await user.click(shipped());
    expect(await screen.findByRole('heading', { level: 1, name: 'План заходів з добору саджанців' })).toBeTruthy();
    expect(screen.getByText(/розпорядження .* станом на 31\.12\.2019/)).toBeTruthy();
    expect(screen.getByText(/^Виконавці: .*громади \(за згодою\)/)).toBeTruthy();
    // What was read stands beside the line that it was read from.
    expect(screen.getByText(/^1\) Вибрати саджанці/)).toBeTruthy();
    await user.click(screen.getByRole('option', { name: /^1\.2/ }));
    expect(screen.getByText(/Постанова № 5 01\.06\.2019/)).toBeTruthy();
  });

  it('corrects what was read in place, and takes the correction back', async () => {
    const asked: PlanCorrection[] = [];
    const { user } = show({
      ...openPlan,
      correctPlan: async (correction) => {
        asked.push(correction);
        return { ...PLAN, corrections: [correction] };
      },
      undoCorrection: async () => PLAN,
    });
    await user.click(shipped());
    await user.click(await screen.findByRole('option', { name: /^1\.1/ }));
    await user.click(screen.getByText(t('plan.correct')));
    const deadline = screen.getByRole('textbox', { name: t('plan.correct.deadline') });
    await user.clear(deadline);
    await user.click(deadline);
    await user.paste('до 1 червня');
    await user.click(screen.getByRole('button', { name: t('plan.correct.apply') }));
    expect(await screen.findByText(t('done.corrected', { measure: '1.1' }))).toBeTruthy();
    expect(asked).toEqual([{ measureId: '1.1', field: 'deadline', value: 'до 1 червня', before: 'до 1 травня' }]);
    expect(screen.getByRole('tab', { name: t('plan.filter.corrected', { count: 1 }) })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: new RegExp(`^${t('plan.correct.undo')}`) }));
    await waitFor(() => expect(screen.queryByText(t('plan.corrections', { count: 1 }))).toBeNull());
  });

  it('gets a sentence when the document is no plan, and stays where it was', async () => {
    const { user } = show({ openPlanText: async () => refused('pane.plan.tooLong') });
    await user.type(screen.getByRole('textbox', { name: t('start.paste.label') }), 'Шановні колеги!');
    await user.click(screen.getByRole('button', { name: t('start.paste.open') }));
    expect(await screen.findByText(t('plan.tooLong'))).toBeTruthy();
    expect(shipped()).toBeTruthy();
  });

  it('can take the plan home as a workbook, to correct it', async () => {
    const { user, services } = show({
      ...openPlan,
      exportPlan: async () => ({ name: 'План.xlsx', bytes: new Uint8Array([80, 75]) }),
    });
    await user.click(shipped());
    await user.click(await screen.findByRole('button', { name: t('plan.download') }));
    expect(await screen.findByText(t('save.saved', { name: 'План.xlsx' }))).toBeTruthy();
    expect(services.saved.map(({ name }) => name)).toEqual(['План.xlsx']);
  });

  it('cannot jump to a step that has nothing to show yet', async () => {
    const { user } = show(openPlan);
    expect(step('summary').getAttribute('aria-disabled')).toBe('true');
    await user.click(shipped());
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    expect(step('returns').getAttribute('aria-disabled')).not.toBe('true');
    expect(step('summary').getAttribute('aria-disabled')).toBe('true');
  });

  it('gets all templates as one archive', async () => {
    const { user, services } = show({
      ...openPlan,
      makeTemplates: (_options, progress) => {
        progress(2, 2);
        return settled({
          kind: 'made' as const,
          count: 2,
          prefilled: 0,
          left: [],
          zip: { name: 'Шаблони.zip', bytes: new Uint8Array([80, 75]) },
        });
      },
    });
    await user.click(shipped());
    await user.click(await screen.findByRole('button', { name: t('plan.next') }));
    await user.click(await screen.findByRole('button', { name: t('templates.make') }));
    expect(await screen.findByText(t('save.saved', { name: 'Шаблони.zip' }))).toBeTruthy();
    expect(services.saved.map(({ name }) => name)).toEqual(['Шаблони.zip']);
  });

  it('takes texts near empty cells as answers only where that was ticked', async () => {
    const said: boolean[] = [];
    const { user } = show({
      ...openPlan,
      makeSamples: async () => [{ name: 'sad.xlsx', size: 2, bytes: new Uint8Array(2) }],
      takeBeside: async (taken) => void said.push(taken),
      merge: () => settled(MERGED),
    });
    await user.click(shipped());
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await user.click(step('returns'));
    const beside = await screen.findByRole<HTMLInputElement>('checkbox', { name: t('returns.beside') });
    expect(beside.checked).toBe(false);
    await user.click(beside);
    await user.click(screen.getByRole('button', { name: t('returns.samples') }));
    await screen.findByRole('tablist', { name: t('returns.verdicts') });
    expect(said).toEqual([true]);
  });

  it('sees the verdict of every file in plain words', async () => {
    const { user } = show({
      ...openPlan,
      makeSamples: async () => [{ name: 'sad.xlsx', size: 2, bytes: new Uint8Array(2) }],
      merge: () => settled(MERGED),
    });
    await user.click(shipped());
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await user.click(step('returns'));
    await user.click(await screen.findByRole('button', { name: t('returns.samples') }));
    const tab = (id: string, count: number): HTMLElement =>
      screen.getByRole('tab', { name: t(`returns.tab.${id}`, { count }) });
    expect((await screen.findByRole('tablist', { name: t('returns.verdicts') })).children).toHaveLength(5);
    expect(tab('attention', 0).getAttribute('aria-selected')).toBe('false');
    await user.click(tab('unreadable', 1));
    expect(await screen.findByText(t('verdict.unreadable.means'))).toBeTruthy();
    expect(screen.getAllByRole('option', { name: /\.xlsx/ })).toHaveLength(1);
    await user.click(tab('accepted', 1));
    expect(screen.getByRole('option', { name: /sad\.xlsx.*Міністерство саду/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('returns.next') }));
    expect(await screen.findByRole('heading', { level: 1, name: t('summary.title') })).toBeTruthy();
  });

  it('can call a merge off, and learns that nothing changed', async () => {
    let cancelled = false;
    const merge = (_files: unknown, progress: (at: MergeProgress) => void): Run<MergedView> => {
      let stop: (outcome: { kind: 'cancelled' }) => void = () => undefined;
      const done = new Promise<{ kind: 'cancelled' }>((resolve) => {
        stop = resolve;
      });
      progress({ filesDone: 1, filesTotal: 9, bytesDone: 1_048_576, bytesTotal: 9_437_184 });
      return {
        done,
        cancel: () => {
          cancelled = true;
          stop({ kind: 'cancelled' });
        },
      };
    };
    const { user } = show({
      ...openPlan,
      makeSamples: async () => [{ name: 'sad.xlsx', size: 2, bytes: new Uint8Array(2) }],
      merge,
    });
    await user.click(shipped());
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await user.click(step('returns'));
    await user.click(await screen.findByRole('button', { name: t('returns.samples') }));
    expect(
      await screen.findByText(t('returns.progress', { filesDone: 1, filesTotal: 9, megabytes: 1, allMegabytes: 9 })),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('cancel') }));
    expect(await screen.findByText(t('cancelled'))).toBeTruthy();
    expect(cancelled).toBe(true);
  });

  it('keeps the work when something unforeseen happens, and can go back', async () => {
    const { user } = show({
      openShippedPlan: async () => {
        throw new Error('boom');
      },
    });
    await user.click(shipped());
    expect((await screen.findByRole('alert')).textContent).toBe(t('problem.explain'));
    await user.click(screen.getByRole('button', { name: t('problem.back') }));
    expect(shipped()).toBeTruthy();
  });

  it('changes the language of the pane without losing the plan', async () => {
    const { user } = show(openPlan);
    await user.click(shipped());
    await screen.findByRole('heading', { level: 1, name: /саджанців/ });
    await user.click(screen.getByRole('button', { name: t('language.switch') }));
    expect(await screen.findByRole('button', { name: 'Next: templates' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });
});

const finding = {
  issue: issueOf(
    'date-as-text',
    'error',
    { sheet: 'Звіт', cell: 'I9' },
    { column: 'doneOn', found: '5 листопада', date: '05.11.2019' },
  ),
  changes: [{ sheet: 'Звіт', cell: 'I9', value: { date: '2019-11-05' } }],
  isForm: true,
  before: '5 листопада',
} as const;
const invalid: CheckView = {
  file: 'sad.xlsx',
  verdict: 'invalid',
  body: 'Міністерство саду',
  rows: { all: 3, answered: 2 },
  findings: [finding],
};
const ready: CheckView = {
  ...invalid,
  verdict: 'ready',
  findings: [],
  readyMark: { sheet: 'Реквізити', cell: 'C14', value: 'так' },
};
describe('the officer', () => {
  it('on a page: chooses a file, fixes a finding with one click, and downloads the corrected copy', async () => {
    const corrections: unknown[] = [];
    let fixed = false;
    const { user, services } = show({
      checkFile: async () => (fixed ? ready : invalid),
      correct: async (_file, changes) => {
        corrections.push(changes);
        fixed = true;
        return { kind: 'corrected', file: { name: 'sad.xlsx', bytes: new Uint8Array([80, 75]) } };
      },
    });
    await user.click(screen.getByRole('button', { name: t('start.officer.open') }));
    await screen.findByRole('heading', { level: 1, name: t('check.title') });
    await user.upload(document.querySelector('main input[type=file]') as HTMLInputElement, new File(['x'], 'sad.xlsx'));
    expect(await screen.findByText(t('check.invalid', { count: 1 }))).toBeTruthy();
    expect(
      screen.getByRole('checkbox', {
        name: t('check.fixes.one', { place: '«Звіт», I9', before: '5 листопада', after: '05.11.2019' }),
      }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('check.fix', { value: '05.11.2019' }) }));
    expect(await screen.findByText(t('check.ready'))).toBeTruthy();
    expect(corrections).toEqual([finding.changes]);
    await user.click(screen.getByRole('button', { name: t('check.download') }));
    await waitFor(() => expect(services.saved).toHaveLength(1));
  });

  it('in Excel: sees the check, goes to the cell, fixes it there, and is checked again after a change', async () => {
    const revealed: unknown[] = [];
    const patched: unknown[] = [];
    let listener: (change: SheetChange) => void = () => undefined;
    let checks = 0;
    const content = { sheets: [], properties: new Map(), hasMacros: false, externalLinks: 0 };
    const workbook: WorkbookHost = {
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
      patch: async (changes) => {
        patched.push(changes);
        return { kind: 'written', cells: 1 };
      },
      reveal: async (at) => {
        revealed.push(at);
      },
      onChange: (message) => {
        listener = message;
        return () => undefined;
      },
      openNew: async () => ({ kind: 'opened' }),
      undo: async () => false,
    };
    const { user } = show(
      {
        openWorkbook: async () => ({ kind: 'template', check: invalid }),
        checkWorkbook: async () => {
          checks += 1;
          return invalid;
        },
      },
      { workbook, intent: 'check' },
    );
    await user.click(await screen.findByRole('button', { name: t('check.reveal', { cell: 'I9' }) }));
    expect(revealed).toEqual([{ sheet: 'Звіт', cell: 'I9' }]);
    await user.click(screen.getByRole('button', { name: t('check.fix', { value: '05.11.2019' }) }));
    await waitFor(() => expect(patched).toEqual([finding.changes]));
    const before = checks;
    // A co-author's change is checked as well; it writes nothing.
    await waitFor(() => {
      listener({ sheet: 'Звіт', range: 'H9', origin: 'remote' });
      expect(checks).toBeGreaterThan(before);
    });
    expect(patched).toHaveLength(1);
  });

  describe('with a template that somebody unprotected, in Excel', () => {
    const content = { sheets: [], properties: new Map(), hasMacros: false, externalLinks: 0 };
    const spec: WorkbookSpec = {
      sheets: [],
      styles: {},
      properties: { title: '', creator: '', created: '2020-01-20', language: 'uk', custom: {} },
    };
    const excel = (more: Partial<WorkbookHost>): WorkbookHost => ({
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
    });
    const desk = (rules: TemplateRules): Partial<Desk> => ({
      openWorkbook: async () => ({ kind: 'template', check: invalid }),
      checkWorkbook: async () => invalid,
      templateRules: async () => rules,
    });
    const button = (): Promise<HTMLElement> => screen.findByRole('button', { name: t('rules.restore') });

    it('restores the rules with one click, and says that the answers stayed', async () => {
      const restored: unknown[] = [];
      const { user } = show(desk({ kind: 'rules', spec }), {
        workbook: excel({
          restoreRules: async (given) => {
            restored.push(given);
            return { kind: 'written', cells: 1 };
          },
        }),
        intent: 'check',
      });
      await user.click(await button());
      expect(await screen.findByText(t('done.rulesRestored'))).toBeTruthy();
      expect(restored).toEqual([spec]);
    });

    it('learns why when the rows have moved, and nothing is written', async () => {
      const restoreRules = jest.fn();
      const { user } = show(desk(refused('pane.rules.moved')), {
        workbook: excel({ restoreRules }),
        intent: 'check',
      });
      await user.click(await button());
      expect(await screen.findByText(t('rules.moved'))).toBeTruthy();
      expect(restoreRules).not.toHaveBeenCalled();
    });

    it('learns in words what Excel could not do', async () => {
      const { user } = show(desk({ kind: 'rules', spec }), {
        workbook: excel({ restoreRules: async () => ({ kind: 'failed', problem: 'protected', detail: '' }) }),
        intent: 'check',
      });
      await user.click(await button());
      expect(await screen.findByText(uk.t('host.protected'))).toBeTruthy();
    });

    it('is offered nothing of it where the host cannot do it', async () => {
      show(desk({ kind: 'rules', spec }), { workbook: excel({}), intent: 'check' });
      await screen.findByRole('button', { name: t('check.reveal', { cell: 'I9' }) });
      expect(screen.queryByRole('button', { name: t('rules.restore') })).toBeNull();
    });
  });
});

it('has no accessibility faults on the first screens, as far as a machine can say', async () => {
  const { user } = show(openPlan);
  const look = async (): Promise<readonly string[]> =>
    (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  expect(await look()).toEqual([]);
  await user.click(shipped());
  await screen.findByRole('heading', { level: 1, name: /саджанців/ });
  expect(await look()).toEqual([]);
});
