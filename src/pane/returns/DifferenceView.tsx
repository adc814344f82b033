import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { periodWords } from '../../core/template/words/periodWords';
import type { Difference } from '../../ports';
import { Row } from '../parts/Stack';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});
const MOST = 12;

/** What a merge or a decision would change, reported before it counts. */
export function DifferenceView({
  difference,
  onMerge,
  onClose,
}: {
  readonly difference: Difference;
  /** Merges the files that were tried; absent where decisions were. */
  readonly onMerge?: (() => void) | undefined;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: false }), [difference]);
  const { rowsAccepted, rowsQuarantined, statuses, bodies } = difference;
  const same =
    rowsAccepted.before === rowsAccepted.after &&
    rowsQuarantined.before === rowsQuarantined.after &&
    statuses.length + bodies.length === 0;
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="difference" className={styles.box}>
      <Subtitle2 as="h2" id="difference" block>
        {t('diff.title')}
      </Subtitle2>
      <div role="status">
        {same ? (
          <Text block>{t('diff.nothing')}</Text>
        ) : (
          <>
            <Text block>{t('diff.accepted', { ...rowsAccepted })}</Text>
            <Text block>{t('diff.quarantined', { ...rowsQuarantined })}</Text>
          </>
        )}
      </div>
      {statuses.length === 0 ? null : (
        <Listed
          title={t('diff.statuses', { count: statuses.length })}
          lines={statuses.map(({ measureId, periodId, ...change }) =>
            t('diff.row', { row: `${measureId} (${periodWords(periodId, texts)})`, ...change }),
          )}
        />
      )}
      {bodies.length === 0 ? null : (
        <Listed
          title={t('diff.bodies', { count: bodies.length })}
          lines={bodies.map(({ name, ...change }) => t('diff.row', { row: name, ...change }))}
        />
      )}
      <Row>
        {onMerge === undefined ? null : (
          <Button appearance="primary" onClick={onMerge}>
            {t('diff.merge')}
          </Button>
        )}
        <Button onClick={onClose}>{t(onMerge === undefined ? 'diff.close' : 'diff.drop')}</Button>
      </Row>
    </section>
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <>
      <Text block>{title}</Text>
      <ul className={styles.list}>
        {lines.slice(0, MOST).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > MOST ? <li>{t('diff.more', { count: lines.length - MOST })}</li> : null}
      </ul>
    </>
  );
}
