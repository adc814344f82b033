import type { ExtraColumn } from '../../../src/core/plan/sheet/ownColumns';
import { columnsNamed } from '../../../src/core/summary/planColumns';

const NAMES = ['Джерела фінансування', 'Обсяги фінансування, тис. гривень', 'Індикатор виконання', 'Партнери', ''];
const columns = NAMES.map((name, i): ExtraColumn => ({
  id: `extra${i + 1}`,
  name,
  title: name === '' ? 'Без назви' : name,
}));

describe('columns of the plan by the names that a person gives', () => {
  it.each([
    ['all', NAMES],
    ['Усі', NAMES],
    ['Партнери', ['Партнери']],
    ['партнери , ДЖЕРЕЛА ФІНАНСУВАННЯ', ['Джерела фінансування', 'Партнери']],
    ['Обсяги фінансування, тис. гривень', ['Обсяги фінансування, тис. гривень']],
    [
      'Партнери,Обсяги фінансування, тис. гривень,Індикатор виконання',
      ['Обсяги фінансування, тис. гривень', 'Індикатор виконання', 'Партнери'],
    ],
    ['Без назви', ['']],
    // Latin letters within Cyrillic words, as a keyboard leaves them.
    ['Пapтнepи', ['Партнери']],
  ])('«%s»', (list, names) => {
    expect(columnsNamed(list, columns)).toEqual({ kind: 'columns', names });
  });

  it.each([
    ['обсяг фінансування', 'обсяг фінансування', 'Обсяги фінансування, тис. гривень'],
    ['Партнери,індикатори', 'індикатори', 'Індикатор виконання'],
    ['джерело', 'джерело', 'Джерела фінансування'],
    ['партнер', 'партнер', 'Партнери'],
    // One misspelt name is told; the rest is not taken in silence.
    ['Індикатор виконаня,Партнери', 'Індикатор виконаня', 'Індикатор виконання'],
  ])('«%s»: no column is called «%s», the nearest is «%s»', (list, value, near) => {
    expect(columnsNamed(list, columns)).toEqual({ kind: 'unknown', value, nearest: near });
  });
});
