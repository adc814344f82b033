import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergedView } from '../../ports';
import { StatusBadge } from '../parts/StatusBadge';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, listStyle: 'none', margin: 0, padding: 0 },
  count: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
});

/** How many measures stand where. */
export function MeasureCounts({ merged }: { readonly merged: MergedView }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {merged.measures.map(({ status, count }) => (
        <li key={status}>
          <span className={styles.count}>{count}</span>
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}
