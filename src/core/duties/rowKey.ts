import { PLAN_PERIOD_ID } from '../calendar/period';
import type { Measure } from '../plan/types';

/** `2.1@2019-H1~proxy#3`: measure, period, through whom it is owed, and the number of an indicator. */
const ROW_KEY = /^([^@]*)@([^~#]*)(~[^#]*)?/;

/** The parts of a row key; a text that is none is all measure. */
export function partsOfKey(key: string): {
  readonly measureId: string;
  readonly periodId: string;
  readonly suffix: string;
} {
  const [, measureId = key, periodId = '', suffix = ''] = ROW_KEY.exec(key) ?? [];
  return { measureId, periodId, suffix };
}

/** The number of the measure in a row key: `2.1` of `2.1@2019-H1`. */
export function measureOfKey(key: string): string {
  return partsOfKey(key).measureId;
}

/** The period in a row key: `2019-H1` of `2.1@2019-H1~proxy`. */
export function periodOfKey(key: string): string {
  return partsOfKey(key).periodId;
}

/** The periods that a measure is reported for, each once; `plan` where its deadline has none. */
export function periodIdsOf({ deadline }: Pick<Measure, 'deadline'>): readonly string[] {
  const ids = [...new Set(deadline.periods.map(({ id }) => id))];
  return ids.length === 0 ? [PLAN_PERIOD_ID] : ids;
}
