import { cabinetContext } from '../../../../src/core/summary/cabinet/context';
import { measuresTable } from '../../../../src/core/summary/cabinet/measures';
import { summarise } from '../../../../src/core/summary/summarise';
import type { Consolidation } from '../../../../src/core/merge/types';
import { smallConsolidation } from '../../../support/smallPlan';
import { uk } from '../../../support/texts';

const NAMES = ['Джерела фінансування', 'Обсяг', 'Партнери'];

/** The small plan with further columns, of which the summary carries the first so many. */
function carrying(count: number): Consolidation {
  const { plan, settings, ...rest } = smallConsolidation();
  const columns = NAMES.map((name, i) => ({ name, text: i === 1 ? '' : `текст ${i + 1}` }));
  const tasks = plan.tasks.map((task) => ({ ...task, measures: task.measures.map((one) => ({ ...one, columns })) }));
  return { ...rest, plan: { ...plan, tasks }, settings: { ...settings, planColumns: NAMES.slice(0, count) } };
}

/** The heads with their widths, and the row of measure 1.1. */
function tableOf(count: number): { readonly heads: readonly string[]; readonly row: readonly string[] } {
  const consolidation = carrying(count);
  const context = cabinetContext(consolidation, summarise(consolidation, uk), uk, { asOf: '2020-03-01' });
  const [table] = measuresTable(context, false).filter((block) => block.kind === 'table');
  return {
    heads: table?.columns.map(({ header, width }) => `${header} ${width}`) ?? [],
    row: table?.rows.find(([no]) => no?.text === '1.1')?.map(({ text }) => text) ?? [],
  };
}

describe('further columns of the plan in the table by its points', () => {
  it.each([
    [0, ['Відповідальні виконавці 12', 'Стан виконання (опис) 46']],
    [1, ['Відповідальні виконавці 12', 'Джерела фінансування 11', 'Стан виконання (опис) 35']],
    [2, ['Відповідальні виконавці 12', 'Джерела фінансування 11', 'Обсяг 11', 'Стан виконання (опис) 24']],
    [3, ['Відповідальні виконавці 12', 'Інше за планом 17', 'Стан виконання (опис) 29']],
  ])('stand each in one of the table up to two, more of them in one: %i', (count, heads) => {
    expect(tableOf(count).heads.slice(3, -1)).toEqual(heads);
  });

  it('say in one cell which column says what, and nothing of those that are blank', () => {
    expect(tableOf(2).row.slice(4, 6)).toEqual(['текст 1', '']);
    expect(tableOf(3).row[4]).toBe('Джерела фінансування: текст 1\nПартнери: текст 3');
  });
});
