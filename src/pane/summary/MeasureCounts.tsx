import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ProposedStatus } from '../../core/template/statuses';
import type { MergedView } from '../../ports';
import { StatusBadge } from '../parts/StatusBadge';
import { useWords } from '../services';
import type { Narrowing } from './narrowing';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  count: { minWidth: 0, padding: tokens.spacingHorizontalXS },
  number: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
});

/** How many measures stand where; each number leads to their rows. */
export function MeasureCounts({
  merged,
  onNarrow,
}: {
  readonly merged: MergedView;
  readonly onNarrow: (narrowing: Narrowing) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const words = (status: ProposedStatus, count: number): string => `${t(`:status.${status}`)} — ${count}`;
  return (
    <ul className={styles.list} aria-label={t('summary.counts')}>
      {merged.measures.map(({ status, count, ids }) => (
        <li key={status}>
          <Button
            appearance="subtle"
            className={styles.count}
            onClick={() => onNarrow({ words: words(status, count), measures: ids })}
          >
            <span className={styles.number}>{count}</span>
            <StatusBadge status={status} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
