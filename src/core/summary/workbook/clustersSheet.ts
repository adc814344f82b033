import { CELL_LIMIT } from '../../workbook/limits';
import type { LargeSheetSpec } from '../../workbook/spec';
import type { Cluster } from '../clusters/types';
import { periodInPlan } from '../../template/words/periodWords';
import { shortId } from './answersSheet';
import { columnsOf, footerOf, titleLines, type SheetContext } from './context';
import { linkFormula, rowWords } from './places';
import { fits } from './longText';
import { lazyRows } from './lazyRows';
import { largeTableSheet, type TableRow } from './table';

/**
 * «Групи відповідей»: what says the same, with the words that stand for it, who said so and how nearly; the ones
 * quoted in a draft are marked. Each answer stands in one group by its description.
 */
export function clustersSheet(context: SheetContext): LargeSheetSpec {
  const { texts, summary } = context;
  const quoted = new Set(summary.rows.flatMap(({ draft }) => draft.sentences.flatMap(({ cluster }) => cluster ?? [])));
  return largeTableSheet({
    id: 'clusters',
    marked: true,
    name: texts.t('summary.sheet.clusters'),
    title: titleLines(context, 'clusters'),
    tabColor: '5B7083',
    frozenColumns: 4,
    protected: true,
    footer: footerOf(context),
    printTo: 'members',
    columns: columnsOf(texts, [
      ['id', 22, 'technical', 'hidden'],
      ['no', 7, 'center'],
      ['period', 12, 'center'],
      ['cluster', 10, 'center'],
      ['field', 18, 'small'],
      ['stance', 18, 'small'],
      ['bodiesCount', 10, 'number'],
      ['text', 70, 'text'],
      ['members', 50, 'small'],
      ['quoted', 12, 'center'],
      ['toAnswers', 12, 'link'],
    ]),
    rows: lazyRows(
      summary.clusters.filter(({ representative }) => representative !== ''),
      (cluster) => rowOf(cluster, quoted.has(cluster.id), context),
      ({ representative, members }) => !fits(representative) || namesOf(members) > CELL_LIMIT - ROOM_FOR_WORDS,
    ),
  });
}

function rowOf(cluster: Cluster, isQuoted: boolean, { consolidation, texts, long, places }: SheetContext): TableRow {
  const at = places.answers(cluster.key);
  const shown = at === undefined ? undefined : rowWords(at, texts);
  return {
    values: {
      id: cluster.id,
      no: cluster.measureId,
      period: periodInPlan(cluster.periodId, texts, consolidation.plan),
      cluster: shortId(cluster),
      field: texts.t(`template.field.${cluster.field}`),
      stance: texts.t(`summary.stance.${cluster.stance}`),
      bodiesCount: cluster.members.length,
      text: long.fit(cluster.representative),
      members: long.fit(memberWords(cluster, texts)),
      quoted: isQuoted ? texts.t('summary.yes') : undefined,
      toAnswers: shown,
    },
    ...(at === undefined || shown === undefined
      ? {}
      : { formulas: { toAnswers: linkFormula(texts.t('summary.sheet.answers'), at, 'C', shown) } }),
  };
}

/** Letters for what stands between the names. */
const ROOM_FOR_WORDS = 500;

function namesOf(members: Cluster['members']): number {
  return members.reduce((sum, { name }) => sum + name.length + 2, 0);
}

/** The bodies, those with other words after what says so. */
function memberWords({ members }: Cluster, texts: SheetContext['texts']): string {
  return (['same', 'numbers', 'near'] as const)
    .flatMap((likeness) => {
      const names = members.filter((member) => member.likeness === likeness).map(({ name }) => name);
      if (names.length === 0) return [];
      return [
        likeness === 'same' ? names.join(', ') : `${texts.t(`summary.likeness.${likeness}`)}: ${names.join(', ')}`,
      ];
    })
    .join('\n');
}
