/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { diagnostic } from '../../src/core/issues/issue';
import { anyWords } from '../../src/core/texts';
import { measureIndex } from '../../src/pane/plan/measureAt';
import { Pane } from '../../src/pane/Pane';
import type { MatrixView, PlanView } from '../../src/ports';
import { textsFor } from '../../src/strings';
import { fakeDesk, fakeServices, MERGED, PLAN } from './fakeServices';

const uk = textsFor('uk');
const t = (key: string, params = {}): string => anyWords(uk)(`pane.${key}`, params);
/** As many as the plan of the association agreement has. */
const MEASURES = 8000;
const BODIES = 70;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
const measure = (no: number) => ({ ...(PLAN.tasks[0]?.measures[0] ?? NONE), id: `1.${no}`, line: no + 10 });
const NONE = {
  id: '',
  text: '',
  deadline: '',
  executors: [],
  periods: '2019',
  executorsText: '',
  line: 0,
  source: '',
};
const LARGE: PlanView = {
  ...PLAN,
  tasks: [{ no: '1', title: 'Посадити сад', levels: [], measures: numbers(MEASURES).map(measure) }],
  diagnostics: numbers(MEASURES).map((no) => diagnostic('deadline-missing', 'error', no + 10, { measure: `1.${no}` })),
};
const MATRIX: MatrixView = {
  columns: numbers(MEASURES).map((no) => ({ key: `1.${no}@2019`, measureId: `1.${no}`, periodId: '2019' })),
  rows: numbers(BODIES).map((body) => ({
    id: `body${body}`,
    name: `Агентство № ${body}`,
    state: 'received',
    answered: 1,
    duties: 1,
    // Each body owes every seventieth measure.
    cells: Object.fromEntries(
      numbers(MEASURES)
        .filter((no) => no % BODIES === body % BODIES)
        .map((no) => [`1.${no}@2019`, 'done' as const]),
    ),
  })),
};

async function show() {
  const services = fakeServices(
    fakeDesk({
      openShippedPlan: async () => ({ kind: 'plan', plan: LARGE, merged: MERGED }),
      matrix: async () => MATRIX,
    }),
  );
  render(<Pane services={services} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: t('start.shipped') }));
  await screen.findByRole('heading', { level: 1, name: /саджанців/ });
  return user;
}

describe('a plan of 8,000 measures in the pane', () => {
  it('keeps few rows of the outline in the page', async () => {
    await show();
    const options = within(screen.getByRole('listbox', { name: t('plan.outline') })).getAllByRole('option');
    expect(options.length).toBeLessThan(40);
    expect(options[0]?.getAttribute('aria-setsize')).toBe(String(MEASURES + 1));
  });

  it('shows a hundred remarks, more on a click', async () => {
    const user = await show();
    const list = screen.getByRole('list', { name: t('plan.remarks', { count: MEASURES }) });
    expect(within(list).getAllByRole('listitem')).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: t('plan.more', { count: MEASURES - 100 }) }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(200);
  });

  it('keeps few cells of «Стан подання» in the page, and keys reach the others', async () => {
    const user = await show();
    await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: t('nav.status') }));
    const grid = await screen.findByRole('grid');
    expect(grid.getAttribute('aria-colcount')).toBe(String(MEASURES + 4));
    expect(grid.querySelectorAll('td, th').length).toBeLessThan(2500);
    const first = within(grid).getAllByRole('gridcell')[0];
    first?.focus();
    expect(document.activeElement?.getAttribute('data-cell')).toBe('body1 1.1@2019');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('body1 1.71@2019');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('body1 1.211@2019');
    expect(document.activeElement?.getAttribute('aria-colindex')).toBe('215');
  });
});

describe('the measure that a finding is about', () => {
  const of = measureIndex({
    tasks: [
      {
        no: '1',
        title: '',
        levels: [],
        measures: [7, 9, 9, 12].map((line, i) => ({ ...NONE, id: `1.${i + 1}`, line })),
      },
    ],
  });

  it.each([
    ['the one that its words name', { line: 8, measure: '1.4' }, '1.4'],
    ['the last one above its line when the name is none of the plan', { line: 8, measure: '5' }, '1.1'],
    ['the one read from its line', { line: 12 }, '1.4'],
    ['the first of several read from its line', { line: 10 }, '1.2'],
    ['none above all measures', { line: 3 }, undefined],
  ])('is %s', (_rule, finding, id) => {
    expect(of(finding)).toBe(id);
  });
});
