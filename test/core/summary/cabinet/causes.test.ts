import { causeLine, causesOf } from '../../../../src/core/summary/cabinet/causes';
import type { Cluster, ClusterMember } from '../../../../src/core/summary/clusters/types';
import { uk } from '../../../support/texts';

const member = (bodyId: string): ClusterMember => ({
  record: `${bodyId}-record`,
  bodyId,
  name: bodyId.toUpperCase(),
  likeness: 'same',
});
function reason(measureId: string, representative: string, bodies: readonly string[]): Cluster {
  return {
    id: `${measureId}/reason/1`,
    key: `${measureId}@2019`,
    measureId,
    periodId: '2019',
    field: 'reason',
    stance: 'did',
    representative,
    members: bodies.map(member),
  };
}
const told = (clusters: readonly Cluster[]): readonly string[] =>
  causesOf(clusters, 'reason').map(({ words, names, measureIds, answers }) =>
    [words, names.join(','), measureIds.join(','), answers].join(' | '),
  );

describe('causes over the whole plan', () => {
  it('are one where they differ in case and in what ends them, each body and each measure named once', () => {
    expect(told([reason('1.1', 'Брак коштів.', ['a', 'b']), reason('1.2', 'брак коштів;', ['a'])])).toEqual([
      'Брак коштів | A,B | 1.1,1.2 | 3',
    ]);
  });

  it('begin with the most frequent, and of equally frequent ones with that of more bodies', () => {
    expect(
      told([
        reason('1.1', 'Карантин', ['a']),
        reason('1.1', 'Хвороба', ['a']),
        reason('1.2', 'Хвороба', ['a']),
        reason('1.1', 'Брак коштів', ['a', 'b']),
      ]),
    ).toEqual(['Брак коштів | A,B | 1.1 | 2', 'Хвороба | A | 1.1,1.2 | 2', 'Карантин | A | 1.1 | 1']);
  });

  it.each<readonly [string, Partial<Cluster>]>([
    ['proposals', { field: 'proposal' }],
    ['grounds on which a measure is not theirs', { stance: 'notOurs' }],
    ['blanks', { representative: '' }],
  ])('are no %s', (_, other) => {
    expect(told([{ ...reason('1.1', 'Брак коштів', ['a']), ...other }])).toEqual([]);
  });

  it.each([
    [1, '«Брак коштів» — A (захід 1.1).'],
    [5, '«Брак коштів» — A (заходи 1.1, 1.2, 1.3, 1.4, 1.5).'],
    [6, '«Брак коштів» — A (6 заходів, зокрема 1.1, 1.2, 1.3, 1.4, 1.5).'],
  ])('name up to five measures: of %i', (count, line) => {
    const clusters = Array.from({ length: count }, (_, i) => reason(`1.${i + 1}`, 'Брак коштів', ['a']));
    expect(causesOf(clusters, 'reason').map((cause) => causeLine(cause, uk))).toEqual([line]);
  });
});
