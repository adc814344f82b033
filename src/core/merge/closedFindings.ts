import type { Issue } from '../issues/issue';
import { groupBy } from '../groups';
import type { Consolidation, FileLogEntry, MergeRecord } from './types';

/**
 * The later file that has mended an error which is of no refused row: the value of an indicator that could not be read.
 * Undefined while it is open.
 */
export function closingFileOf({
  records,
}: Pick<Consolidation, 'records'>): (entry: FileLogEntry, issue: Issue) => MergeRecord['provenance'] | undefined {
  const current = groupBy(
    records.filter(({ state }) => state === 'current'),
    ({ bodyId, key }) => `${bodyId}\n${key}`,
  );
  return ({ identity, bodyId = '' }, { at: { rowKey = '' }, severity }) => {
    const [key = '', no] = rowKey.split('#');
    if (severity !== 'error' || no === undefined) return undefined;
    const answers = current.get(`${bodyId}\n${key}`) ?? [];
    return answers.find(
      ({ provenance, indicators }) =>
        provenance.sha256 !== identity.sha256 &&
        indicators.some((one) => one.key === rowKey && one.value !== undefined),
    )?.provenance;
  };
}
