import type { Texts } from '../../texts';

/** «пункт 1.2», «пункти 1.2, 2.1». */
export function pointsNamed(ids: readonly string[], texts: Texts): string {
  const own = [...new Set(ids)];
  return texts.t('summary.doc.measuresNamed', { count: own.length, list: own.join(', ') });
}
