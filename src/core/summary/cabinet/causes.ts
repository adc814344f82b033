import { groupBy } from '../../groups';
import { foldKey } from '../../text/clean';
import type { Cluster, ClusterField } from '../clusters/types';
import { counted } from '../draft/names';
import type { Texts } from '../../texts';

/** What bodies say in the same words over the whole plan: a reason or a proposal. */
export interface Cause {
  /** Words of one of them, verbatim but for spaces. */
  readonly words: string;
  readonly measureIds: readonly string[];
  readonly bodyIds: readonly string[];
  readonly names: readonly string[];
  /** Answers that say it. */
  readonly answers: number;
}

/** Reasons or proposals over all measures, the most frequent first. */
export function causesOf(clusters: readonly Cluster[], field: ClusterField): readonly Cause[] {
  const stated = clusters.filter((one) => one.field === field && one.stance !== 'notOurs' && one.representative !== '');
  return [...groupBy(stated, ({ representative }) => foldKey(representative).replace(/[.;,\s]+$/u, '')).values()]
    .map((same): Cause => {
      const members = same.flatMap((one) => one.members);
      return {
        words: same[0]?.representative.replace(/[.;,\s]+$/u, '') ?? '',
        measureIds: [...new Set(same.map(({ measureId }) => measureId))],
        bodyIds: [...new Set(members.map(({ bodyId }) => bodyId))],
        names: [...new Set(members.map(({ name }) => name))],
        answers: members.length,
      };
    })
    .sort((a, b) => b.answers - a.answers || b.bodyIds.length - a.bodyIds.length);
}

/** Points of the plan that are all named; of more the number is reported. */
const MOST_NAMED = 5;
/** Signs that names take in one line. */
const NAMES = 70;

/** «Брак коштів» — 4 органи, зокрема Мінфін, МОН, МОЗ (заходи 1.1, 2.3). */
export function causeLine({ words, names, measureIds }: Cause, texts: Texts): string {
  return texts.t(measureIds.length > MOST_NAMED ? 'summary.doc.causeOfMany' : 'summary.doc.cause', {
    words,
    who: counted(names, { texts, signs: NAMES }),
    measures: measureIds.slice(0, MOST_NAMED).join(', '),
    count: measureIds.length,
  });
}
