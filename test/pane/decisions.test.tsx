/** @jest-environment jsdom */
import { anyWords } from '../../src/core/texts';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Cause,
  DecisionRequest,
  Desk,
  MergedView,
  PickedFile,
  PlanChoice,
  TemplateOptions,
} from '../../src/ports';
import { Pane } from '../../src/pane/Pane';
import { textsFor } from '../../src/strings';
import { fakeDesk, fakeServices, MERGED, PLAN, settled } from './fakeServices';

const uk = textsFor('uk');
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);
const GROUP = {
  name: 'органи, що мають сади',
  measures: ['1.1'],
  candidates: [
    { id: 'agro', name: 'Міністерство саду', abbreviation: '' },
    { id: 'water', name: 'Агентство води', abbreviation: '' },
  ],
};
const FILE: PickedFile = { name: 'торік.xlsx', size: 2, bytes: new Uint8Array(2) };

async function openPlan(desk: Partial<Desk>): Promise<ReturnType<typeof userEvent.setup>> {
  render(
    <Pane
      services={fakeServices(
        fakeDesk({
          openShippedPlan: async () => ({ kind: 'plan', plan: { ...PLAN, groups: [GROUP] }, merged: MERGED }),
          ...desk,
        }),
      )}
    />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: t('start.shipped') }));
  await screen.findByRole('heading', { level: 1, name: /саджанців/ });
  return user;
}

const press = async (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

/** Pasted, not typed: each key would draw the whole step again. */
async function fill(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

describe('the ministry decides', () => {
  const decided: DecisionRequest[] = [];
  const deciding = (view: MergedView): Partial<Desk> => ({
    decide: async (request) => {
      decided.push(request);
      return view;
    },
    decideAll: async (requests) => {
      decided.push(...requests);
      return view;
    },
  });
  const toReturns = async (desk: Partial<Desk>): Promise<ReturnType<typeof userEvent.setup>> => {
    const user = await openPlan(desk);
    await user.click(screen.getByRole('button', { name: t('nav.returns') }));
    return user;
  };
  beforeEach(() => {
    decided.length = 0;
  });

  it('that a return does not count, sees it marked, and can count it again', async () => {
    const [first, ...others] = MERGED.files;
    if (first === undefined) throw new Error('no file');
    const user = await toReturns(deciding({ ...MERGED, files: [{ ...first, undone: true }, ...others] }));
    // Of a file that brought no row there is nothing to take out.
    await user.click(await screen.findByRole('tab', { name: t('returns.tab.unreadable', { count: 1 }) }));
    expect(screen.queryByRole('button', { name: `${t('returns.discount')}: bad.xlsx` })).toBeNull();
    await user.click(screen.getByRole('tab', { name: t('returns.tab.accepted', { count: 1 }) }));
    await user.click(screen.getByRole('option', { name: /sad\.xlsx/ }));
    await press(user, `${t('returns.discount')}: sad.xlsx`);
    expect(await screen.findByText(t('done.undone', { file: 'sad.xlsx' }))).toBeTruthy();
    expect(screen.getAllByText(t('verdict.undone'))).toHaveLength(1);
    await press(user, `${t('returns.count')}: sad.xlsx`);
    expect(decided).toEqual([
      { kind: 'undo', sha256: 'aa' },
      { kind: 'redo', sha256: 'aa' },
    ]);
  });

  describe('about findings of one cause in many bodies', () => {
    const alias = { kind: 'alias', written: 'виконано част.', status: 'partly' } as const;
    const accept = {
      kind: 'accept',
      sha256: 'aa',
      sheet: 'Звіт',
      row: 9,
      field: 'doneOn',
      value: '2019-11-15',
    } as const;
    const causes: readonly Cause[] = [
      {
        id: 'status:виконано част.',
        kind: 'status',
        code: 'status-synonym',
        field: 'status',
        written: 'виконано част.',
        suggested: 'partly',
        waiting: 0,
        rows: [
          {
            bodyName: 'Міністерство саду',
            measureId: '1.1',
            written: 'виконано част.',
            suggested: 'partly',
            request: alias,
          },
        ],
      },
      {
        id: 'value:date-as-text:doneOn',
        kind: 'value',
        code: 'date-as-text',
        field: 'doneOn',
        written: '15 листопада',
        suggested: '2019-11-15',
        waiting: 1,
        rows: [
          {
            bodyName: 'Агентство води',
            measureId: '1.1',
            written: '15 листопада',
            suggested: '2019-11-15',
            request: accept,
          },
        ],
      },
    ];
    const withCauses = (desk: Partial<Desk>): Promise<ReturnType<typeof userEvent.setup>> =>
      toReturns({
        ...desk,
        openShippedPlan: async () => ({ kind: 'plan', plan: PLAN, merged: { ...MERGED, causes } }),
      });

    it('accepts what is suggested for all, as one step', async () => {
      const user = await withCauses(deciding(MERGED));
      await press(user, t('causes.accept'));
      expect(await screen.findByText(t('done.causes', { count: 2 }))).toBeTruthy();
      expect(decided).toEqual([alias, accept]);
      expect(screen.getByRole('button', { name: t('causes.accept') }).getAttribute('aria-disabled')).toBe('true');
    });

    it('leaves out what was unticked, and takes another meaning', async () => {
      const user = await withCauses(deciding(MERGED));
      await user.click(await screen.findByRole('checkbox', { name: t('causes.value.date-as-text') }));
      await user.selectOptions(
        screen.getByRole('combobox', { name: t('causes.means', { written: 'виконано част.' }) }),
        'ongoing',
      );
      await press(user, t('causes.accept'));
      await screen.findByText(t('done.causes', { count: 1 }));
      expect(decided).toEqual([{ ...alias, status: 'ongoing' }]);
    });

    it('shows first what it would change, and nothing of it counts', async () => {
      const tried: unknown[] = [];
      const user = await withCauses({
        tryOut: async (requests) => {
          tried.push(...requests);
          return {
            rowsAccepted: { before: 3, after: 4 },
            rowsQuarantined: { before: 1, after: 0 },
            statuses: [{ key: '1.1@2019', measureId: '1.1', periodId: '2019', before: 'а', after: 'б' }],
            bodies: [],
          };
        },
      });
      await press(user, t('returns.try'));
      expect(await screen.findByText(t('diff.accepted', { before: 3, after: 4 }))).toBeTruthy();
      expect(screen.getByText(t('diff.row', { row: '1.1 (2019 рік)', before: 'а', after: 'б' }))).toBeTruthy();
      expect(tried).toEqual([alias, accept]);
      await press(user, t('diff.close'));
      expect(screen.queryByText(t('diff.title'))).toBeNull();
    });
  });

  it('to take the last thing back', async () => {
    const user = await toReturns({
      openShippedPlan: async () => ({ kind: 'plan', plan: PLAN, merged: { ...MERGED, undoable: 'merge' } }),
      undoLast: async () => ({ kind: 'undone', plan: PLAN, what: 'merge' }),
    });
    await press(user, t('returns.undo'));
    expect(await screen.findByText(t('done.undoneLast', { what: t('returns.undo.what.merge') }))).toBeTruthy();
    expect(screen.queryByRole('tablist', { name: t('returns.verdicts') })).toBeNull();
  });

  it('to count an answer that came by letter; body and letter stay for the next row', async () => {
    const user = await toReturns({
      ...deciding(MERGED),
      dutyLines: async () => [
        { key: '1.1@2019', measureId: '1.1', periodId: '2019', text: 'Вибрати саджанці', answered: false },
      ],
    });
    const field = (label: string): HTMLElement => screen.getByLabelText(new RegExp(`^${label}`));
    await user.click(await screen.findByText(t('letter.title')));
    await user.selectOptions(field(t('letter.body')), 'agro');
    await user.click(await screen.findByRole('checkbox', { name: /Вибрати саджанці/ }));
    await user.selectOptions(field(uk.t('template.field.status')), 'done');
    await fill(user, field(uk.t('template.field.narrative')), 'Вибрано сорок саджанців.');
    await fill(user, field(uk.t('template.field.evidence')), 'Акт № 3');
    expect(screen.getByRole('button', { name: t('letter.enter') }).getAttribute('aria-disabled')).toBe('true');
    await fill(user, field(t('letter.no')), '12/345');
    fireEvent.change(field(t('letter.date')), { target: { value: '2020-02-10' } });
    await press(user, t('letter.enter'));
    expect(await screen.findByText(t('done.entered', { no: '12/345' }))).toBeTruthy();
    expect(decided).toEqual([
      {
        kind: 'enter',
        answer: {
          body: 'agro',
          key: '1.1@2019',
          letterNo: '12/345',
          letterDate: '2020-02-10',
          status: 'done',
          narrative: 'Вибрано сорок саджанців.',
          evidence: 'Акт № 3',
        },
      },
    ]);
    expect((field(t('letter.no')) as HTMLInputElement).value).toBe('12/345');
    expect(screen.queryByLabelText(new RegExp(`^${uk.t('template.field.narrative')}`))).toBeNull();
  });

  it('to take a decision back, and to let it stand again', async () => {
    const alias = { id: 'alias:1', kind: 'alias', written: 'майже', status: 'partly' } as const;
    const user = await toReturns({
      ...deciding({ ...MERGED, decisions: [{ ...alias, reversed: true }] }),
      merge: () => settled({ ...MERGED, decisions: [{ ...alias, reversed: false }] }),
    });
    await user.upload(document.querySelector('main input[type=file]') as HTMLInputElement, new File(['x'], 'sad.xlsx'));
    await user.click(await screen.findByText(uk.t('summary.decisions.title', { count: 1 })));
    await user.click(
      await screen.findByRole('button', { name: new RegExp(`^${uk.t('summary.decisions.reverse')}: «майже»`) }),
    );
    expect(await screen.findByText(t('done.reversed'))).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${uk.t('summary.decisions.renew')}`) }));
    expect(decided).toEqual([
      { kind: 'reverse', id: 'alias:1' },
      { kind: 'renew', id: 'alias:1' },
    ]);
  });

  it('and sees what became of a consolidation of another coordinator', async () => {
    const united = [
      {
        file: 'Сусід.xlsx',
        conflicts: [{ key: '2.1@2019-H1', field: 'Примітка', mine: 'своє', theirs: 'чуже' }],
        issues: [],
        sheetsLeft: ['Мої нотатки'],
      },
      { file: 'Торік.xlsx', differs: 'round', conflicts: [], issues: [], sheetsLeft: [] },
    ] as const;
    const user = await toReturns({ merge: () => settled({ ...MERGED, united }) });
    await user.upload(
      document.querySelector('main input[type=file]') as HTMLInputElement,
      new File(['x'], 'Сусід.xlsx'),
    );
    expect(await screen.findByText(new RegExp(uk.t('summary.united.taken', { file: 'Сусід.xlsx' })))).toBeTruthy();
    expect(screen.getByText(/^2\.1 \(I півріччя 2019 р\.\), графа «Примітка»: «своє» і «чуже»/)).toBeTruthy();
    expect(screen.getByText(/Мої нотатки/)).toBeTruthy();
    expect(screen.getByText(uk.t('cli.combine-round', { path: 'Торік.xlsx' }))).toBeTruthy();
  });

  it('who belongs to a group that the plan restricts', async () => {
    const chosen: PlanChoice[] = [];
    const user = await openPlan({
      choose: async (choice) => {
        chosen.push(choice);
        return PLAN;
      },
    });
    await user.click(screen.getByText(t('choice.title')));
    const group = within(screen.getByRole('group', { name: t('members.title', { name: GROUP.name }) }));
    await user.click(group.getByText(t('members.chosen', { count: 0 })));
    await user.click(group.getByRole('checkbox', { name: 'Агентство води' }));
    await press(user, t('choice.apply'));
    expect(chosen).toEqual([{ ...PLAN.choice, members: { [GROUP.name]: ['water'] } }]);
  });
});

it('carries earlier answers into new templates, and says which have no place there', async () => {
  const asked: TemplateOptions[] = [];
  const left = [{ file: 'Мінсад.xlsx', key: '3.1@2019', what: 'row' }] as const;
  const user = await openPlan({
    makeTemplates: (options) => {
      asked.push(options);
      return settled({
        kind: 'made' as const,
        count: 2,
        prefilled: 1,
        left,
        zip: { name: 'Шаблони.zip', bytes: new Uint8Array(2) },
      });
    },
  });
  await user.click(screen.getByRole('button', { name: t('nav.templates') }));
  await user.click(await screen.findByText(t('templates.more')));
  await user.upload(document.querySelector('main input[type=file]') as HTMLInputElement, new File(['x'], FILE.name));
  await user.click(screen.getByRole('checkbox', { name: t('templates.letters') }));
  await press(user, t('templates.make'));
  expect(await screen.findByText(t('templates.left.row', { file: 'Мінсад.xlsx', key: '3.1 (2019 рік)' }))).toBeTruthy();
  expect(asked).toMatchObject([{ letters: 'each', drafts: false, earlier: [{ name: FILE.name }] }]);
});
