import bodies from '../../seeds/bodies-ua.json?source';
import indicators from '../../seeds/indicators-1105-r.csv?source';
import ordinance from '../../seeds/ordinance-1105-r.txt?source';
import renamings from '../../seeds/renamings-2018-2020.json?source';

/** What ships with the product, inlined into the bundle as text: no file is read at run time. */
export const seeds = {
  ordinance: { name: 'ordinance-1105-r.txt', text: ordinance },
  bodies,
  renamings,
  /** Countable indicators of the shipped plan: measure, indicator, unit. */
  indicators,
  /** Of the shipped plan; a test holds it to what the plan itself says. */
  planId: 'кабінет міністрів україни|розпорядження|2018-12-27|1105-р',
} as const;
