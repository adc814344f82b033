import { measureOfKey } from '../duties/rowKey';
import type { Plan } from '../plan/types';
import { measuresById } from '../returned/match/dutyIndex';
import type { Source } from './source';
import type { MergedIndicator } from './types';

/** The source without the names of indicators that the plan has itself: only names that nobody else knows are kept. */
export function withUnknownNames(source: Source, plan: Plan): Source {
  const measures = measuresById(plan);
  const isKnown = ({ key }: MergedIndicator): boolean => {
    const no = Number(key.slice(key.lastIndexOf('#') + 1));
    return measures.get(measureOfKey(key))?.indicators.some((one) => one.no === no) === true;
  };
  if (!source.rows.some(({ indicators }) => indicators.some((one) => one.name !== undefined && isKnown(one))))
    return source;
  return {
    ...source,
    rows: source.rows.map((row) => ({
      ...row,
      indicators: row.indicators.map((one) => (isKnown(one) ? withoutName(one) : one)),
    })),
  };
}

function withoutName({ name: _, ...indicator }: MergedIndicator): MergedIndicator {
  return indicator;
}
