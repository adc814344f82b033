/** @jest-environment jsdom */
import { finding as issueOf } from '../../src/core/issues/issue';
import { refused } from '../../src/core/refused';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anyWords, held } from '../../src/core/texts';
import { Pane } from '../../src/pane/Pane';
import type {
  CheckView,
  Desk,
  MatrixView,
  MergedView,
  PaperRequest,
  RemindChoice,
  SummaryDetail,
  SummaryEdit,
  SummaryLine,
} from '../../src/ports';
import { textsFor } from '../../src/strings';
import { fakeDesk, fakeServices, MERGED, PLAN } from './fakeServices';

const uk = textsFor('uk');
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);
const ZIP = { name: 'Нагадування.zip', bytes: new Uint8Array([80, 75]) };

const LINE: SummaryLine = {
  key: '1.1@2019',
  measureId: '1.1',
  periodId: '2019',
  text: 'Вибрати саджанці',
  taskNo: '1',
  proposed: 'partly',
  reason: { code: 'no-status', params: held({}) },
  counts: { obliged: 3, done: 1, partly: 1, missing: 1 },
};
const OPEN: SummaryLine = { ...LINE, key: '1.3@2019', measureId: '1.3', text: 'Полити сад', proposed: 'needsDecision' };
const DETAIL: SummaryDetail = {
  line: OPEN,
  measure: OPEN.text,
  task: 'Посадити сад',
  deadline: 'щороку',
  executors: ['Мінагро'],
  draft: 'Сад полито двічі.',
  edit: {},
  changed: '',
  answers: [],
};
const MATRIX: MatrixView = {
  columns: [{ key: '1.1@2019', measureId: '1.1', periodId: '2019' }],
  rows: [
    {
      id: 'agro',
      name: 'Міністерство саду',
      state: 'received',
      answered: 1,
      duties: 1,
      cells: { '1.1@2019': 'done' },
    },
    { id: 'water', name: 'Агентство води', state: 'missing', answered: 0, duties: 1, cells: { '1.1@2019': 'missing' } },
  ],
};

function show(desk: Partial<Desk>, merged: MergedView = { ...MERGED, rows: [LINE, OPEN] }) {
  const services = fakeServices(
    fakeDesk({ openShippedPlan: async () => ({ kind: 'plan', plan: PLAN, merged }), ...desk }),
  );
  render(<Pane services={services} />);
  return { services, user: userEvent.setup() };
}

async function openStep(user: ReturnType<typeof userEvent.setup>, step: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: t('start.shipped') }));
  await screen.findByRole('heading', { level: 1, name: /саджанців/ });
  await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: t(`nav.${step}`) }));
}

describe('the summary', () => {
  it('stands open at the first row that needs a decision, and saves a choice at once', async () => {
    const edits: [string, SummaryEdit][] = [];
    const { user } = show({
      summaryDetail: async () => DETAIL,
      editSummary: async (key, edit) => {
        edits.push([key, edit]);
        return { ...MERGED, rows: [LINE, { ...OPEN, decided: 'done' }] };
      },
    });
    await openStep(user, 'summary');
    expect(await screen.findByText('Сад полито двічі.')).toBeTruthy();
    expect(screen.getByText(t('unsettled.count', { count: 1 }), { exact: false })).toBeTruthy();
    const final = screen.getByRole('combobox', { name: t('summary.final') });
    await user.selectOptions(final, uk.t('status.done'));
    expect(await screen.findByText(t('summary.saved', { measure: '1.3' }))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('summary.text.take') }));
    expect(edits).toEqual([
      ['1.3@2019', { status: 'done' }],
      ['1.3@2019', { status: 'done', text: 'Сад полито двічі.' }],
    ]);
  });

  it('makes one file after another, however quickly they are asked for', async () => {
    const { user, services } = show({
      summaryDetail: async () => DETAIL,
      exportSummary: async (kind) => ({ name: `${kind}.xlsx`, bytes: new Uint8Array(1) }),
    });
    await openStep(user, 'summary');
    fireEvent.click(await screen.findByRole('button', { name: t('summary.xlsx') }));
    fireEvent.click(screen.getByRole('button', { name: t('summary.csv') }));
    await waitFor(() => expect(services.saved.map(({ name }) => name)).toEqual(['whole.xlsx', 'csv.xlsx']));
  });

  it('saves nothing at first where another window has merged what is missing here', async () => {
    const { user, services } = show({
      summaryDetail: async () => DETAIL,
      mergedElsewhere: async () => ['Звіт садів.xlsx'],
      exportSummary: async (kind) => ({ name: `${kind}.xlsx`, bytes: new Uint8Array(1) }),
    });
    await openStep(user, 'summary');
    await user.click(await screen.findByRole('button', { name: t('summary.xlsx') }));
    expect(await screen.findByText(t('save.elsewhere', { count: 1, files: '«Звіт садів.xlsx»' }))).toBeTruthy();
    expect(services.saved).toEqual([]);
    // Whoever asks again means it.
    await user.click(screen.getByRole('button', { name: t('summary.csv') }));
    await waitFor(() => expect(services.saved.map(({ name }) => name)).toEqual(['csv.xlsx']));
  });
});

describe('the paper for the Cabinet', () => {
  it('has the parts and the letterhead that were chosen; a wrong tag is reported', async () => {
    const asked: PaperRequest[] = [];
    const { user, services } = show({
      summaryDetail: async () => DETAIL,
      exportPaper: async (paper) => {
        asked.push(paper);
        return paper.letterhead === undefined || paper.letterhead === false
          ? { name: 'Додаток.docx', bytes: new Uint8Array(1) }
          : refused('letter.form.no-tags', { file: paper.letterhead.name });
      },
    });
    await openStep(user, 'summary');
    const word = await screen.findByRole('button', { name: t('summary.docx') });
    await user.click(word);
    await user.click(screen.getByText(t('paper.title')));
    const letter = await screen.findByRole('checkbox', { name: t('paper.part.letter') });
    await user.click(screen.getByRole('checkbox', { name: t('paper.part.texts') }));
    await user.click(letter);
    await user.click(word);
    await waitFor(() => expect(services.saved).toHaveLength(2));
    const picker = screen.getByRole('button', { name: t('paper.letterhead') }).parentElement?.parentElement;
    const input = picker?.querySelector('input') as HTMLInputElement;
    fireEvent.change(input, { target: { files: [new File(['x'], 'бланк.docx')] } });
    expect(await screen.findByText(t('paper.chosen', { file: 'бланк.docx' }))).toBeTruthy();
    await user.click(word);
    expect(await screen.findByText(uk.t('letter.form.no-tags', { file: 'бланк.docx' }))).toBeTruthy();
    expect(asked.map(({ parts }) => parts.join())).toEqual(['letter,annex', 'annex,texts', 'annex,texts']);
  });
});

describe('further columns of the plan', () => {
  const CLOSED = { on: '10.02.2020', revision: '3', archive: 'архів.zip' };
  const planColumns = ['Індикатор', 'Партнери'].map((name) => ({ name, title: name, carried: false }));
  const merged: MergedView = { ...MERGED, rows: [LINE], planColumns };

  it('are ticked by their names, each click on top of the one before, and stay off where it is refused', async () => {
    const asked: (readonly string[])[] = [];
    const { user } = show(
      {
        carryColumns: async (names) => {
          asked.push(names);
          if (names.includes('Партнери')) return refused('followUp.closed-already', CLOSED);
          return { ...merged, planColumns: planColumns.map((one) => ({ ...one, carried: names.includes(one.name) })) };
        },
      },
      merged,
    );
    await openStep(user, 'summary');
    await user.click(await screen.findByText(t('columns.title', { chosen: 0, count: 2 })));
    await user.click(await screen.findByRole('checkbox', { name: 'Індикатор' }));
    expect(await screen.findByText(t('columns.title', { chosen: 1, count: 2 }))).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Партнери' }));
    const said = uk.t('followUp.closed-already', CLOSED);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(asked).toEqual([['Індикатор'], ['Індикатор', 'Партнери']]);
    expect((screen.getByRole('checkbox', { name: 'Партнери' }) as HTMLInputElement).checked).toBe(false);
  });

  it('are not asked about where the plan has none', async () => {
    const { user } = show({}, { ...MERGED, rows: [LINE] });
    await openStep(user, 'summary');
    await screen.findByText(t('paper.title'));
    expect(screen.queryByText(/Стовпці плану/)).toBeNull();
  });
});

describe('the levels of a plan', () => {
  const level = (text: string, depth: number, ...ids: readonly string[]): MergedView['levels'][number] => ({
    key: text,
    text,
    depth,
    measures: ids.length,
    parts: [{ status: 'partly', measures: ids }],
  });

  it('stand on «Зведення» with their figures, and a figure leads to its measures', async () => {
    const levels = [level('Ціль 1. Сад', 1, '1.1', '1.3'), level('Напрям 1.1. Саджанці', 2, '1.1')];
    const { user } = show({}, { ...MERGED, rows: [LINE, OPEN], levels });
    await openStep(user, 'summary');
    const list = await screen.findByRole('list', { name: t('summary.levels') });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    const [, figure] = within(list).getAllByRole('button');
    await user.click(figure as HTMLElement);
    const words = `Напрям 1.1. Саджанці: ${uk.t('status.partly')} — 1`;
    expect(await screen.findByText(t('summary.narrowed', { words, count: 1 }))).toBeTruthy();
  });

  it('are no part of a plan of tasks alone', async () => {
    const { user } = show({});
    await openStep(user, 'summary');
    await screen.findByText(t('paper.title'));
    expect(screen.queryByText(t('summary.levels'))).toBeNull();
  });
});

describe('who answered', () => {
  it('stands as a grid with a sign and its meaning in each cell; from the cell to the answer', async () => {
    const { user } = show({
      matrix: async () => MATRIX,
      answersAt: async () => [
        {
          key: '1.1@2019',
          bodyName: 'Міністерство саду',
          mark: 'done',
          fields: [{ field: 'narrative', value: 'Саджанці вибрано.' }],
          issues: [],
          file: 'sad.xlsx',
          sheet: 'Звіт',
          cell: 'H9',
        },
      ],
    });
    await openStep(user, 'status');
    const grid = await screen.findByRole('grid', { name: t('status.title') });
    expect(within(grid).getAllByRole('row')).toHaveLength(3);
    await user.click(screen.getByRole('gridcell', { name: /Міністерство саду.*виконано/ }));
    expect(await screen.findByText('Саджанці вибрано.')).toBeTruthy();
    expect(screen.getByText(t('status.answer.file', { file: 'sad.xlsx', sheet: 'Звіт', cell: 'H9' }))).toBeTruthy();
  });

  it('reminds those that were chosen, and says when nothing is to be returned', async () => {
    const asked: RemindChoice[] = [];
    const { user, services } = show({
      matrix: async () => MATRIX,
      remind: async (choice) => {
        asked.push(choice);
        return ZIP;
      },
      revise: async () => undefined,
    });
    await openStep(user, 'status');
    await user.click(await screen.findByRole('checkbox', { name: t('status.pick', { body: 'Агентство води' }) }));
    await user.click(screen.getByRole('button', { name: t('status.remind') }));
    await waitFor(() => expect(services.saved).toHaveLength(1));
    expect(asked).toEqual([{ only: ['water'], circular: false, drafts: false }]);
    await user.click(screen.getByRole('button', { name: t('status.revise') }));
    expect(await screen.findByText(t('status.revise.nobody'))).toBeTruthy();
  });

  it('reminds nobody at first where another window has merged a report that is missing here', async () => {
    const { user, services } = show({
      matrix: async () => MATRIX,
      mergedElsewhere: async () => ['а.xlsx', 'б.xlsx', 'в.xlsx', 'г.xlsx'],
      remind: async () => ZIP,
    });
    await openStep(user, 'status');
    const remind = await screen.findByRole('button', { name: t('status.remind') });
    await user.click(remind);
    const files = '«а.xlsx», «б.xlsx», «в.xlsx», …';
    expect(await screen.findByText(t('save.elsewhere', { count: 4, files }))).toBeTruthy();
    expect(services.saved).toEqual([]);
    await user.click(remind);
    await waitFor(() => expect(services.saved).toHaveLength(1));
  });
});

describe('the check', () => {
  const change = { sheet: 'Звіт', cell: 'I9', value: { date: '2019-11-05' } } as const;
  const bad: CheckView = {
    file: 'sad.xlsx',
    verdict: 'invalid',
    rows: { all: 3, answered: 2 },
    missing: ['phone'],
    findings: [
      {
        issue: issueOf(
          'date-as-text',
          'warning',
          { sheet: 'Звіт', cell: 'I9' },
          { column: 'doneOn', found: '5 листопада', date: '05.11.2019' },
        ),
        changes: [change],
        isForm: true,
        before: '5 листопада',
      },
    ],
  };

  it('applies what is ticked, is undone by one click, and names the copy «…_виправлено»', async () => {
    const { user, services } = show({
      checkFile: async (file) => ('bytes' in file ? { ...bad, verdict: 'ready', findings: [] } : bad),
      safeFixes: async (_of, fixes) => ({ changes: fixes.flat(), taken: fixes.length }),
      correct: async (file) => ({ kind: 'corrected', file: { name: file.name, bytes: new Uint8Array([80]) } }),
    });
    await user.click(screen.getByRole('button', { name: t('start.officer.open') }));
    await screen.findByRole('heading', { level: 1, name: t('check.title') });
    await user.upload(document.querySelector('main input[type=file]') as HTMLInputElement, new File(['x'], 'sad.xlsx'));
    const apply = await screen.findByRole('button', { name: t('check.fixes.apply') });
    expect(screen.getByText(/«Телефон»/)).toBeTruthy();
    const fix = screen.getByRole('checkbox', { name: /5 листопада.*05\.11\.2019/ });
    await user.click(fix);
    expect(apply.getAttribute('aria-disabled')).toBe('true');
    await user.click(fix);
    await user.click(apply);
    expect(await screen.findByText(t('done.fixes', { count: 1 }))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('check.download') }));
    await waitFor(() => expect(services.saved.map(({ name }) => name)).toEqual(['sad_виправлено.xlsx']));
    await user.click(screen.getByRole('button', { name: t('check.undo') }));
    expect(await screen.findByText(t('check.undone'))).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /5 листопада/ })).toBeTruthy();
  });
});

describe('work of an earlier sitting', () => {
  it('is offered, not opened; goes on when asked, and can be deleted', async () => {
    let isKept = true;
    const { user } = show({
      kept: async () => ({
        kind: 'kept',
        sittings: isKept ? [{ id: 'a', title: 'План садів', savedAt: 1_790_000_000_000, files: 2 }] : [],
      }),
      resume: async () => ({ kind: 'plan', plan: PLAN, merged: MERGED }),
      forget: async () => {
        isKept = false;
      },
    });
    expect(await screen.findByText(/План садів/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: t('start.kept.resume') }));
    expect(await screen.findByRole('tablist', { name: t('returns.verdicts') })).toBeTruthy();
  });

  it('is said to be lost on leaving where the browser keeps nothing', async () => {
    show({ kept: async () => ({ kind: 'refused' }) });
    expect(await screen.findByText(t('start.kept.refused'))).toBeTruthy();
  });
});
