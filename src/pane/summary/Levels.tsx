import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergedView } from '../../ports';
import { Fold } from '../parts/Fold';
import { useWords } from '../services';
import type { Narrowing } from './narrowing';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '420px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  line: { paddingBottom: tokens.spacingVerticalXS },
  numbers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  // As high as a finger needs (WCAG 2.2, 2.5.8).
  number: {
    minWidth: 0,
    minHeight: '24px',
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    textDecorationLine: 'underline',
  },
});

/** How far a level stands in from the one above it. */
const STEP = 16;

/** Goals, directions and tasks, how many measures stand under each, and where; each number leads to their rows. */
export function Levels({
  levels,
  onNarrow,
}: {
  readonly levels: MergedView['levels'];
  readonly onNarrow: (narrowing: Narrowing) => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  if (levels.length === 0) return null;
  return (
    <Fold summary={t('summary.levels')} open>
      {() => (
        <ul className={styles.list} tabIndex={0} aria-label={t('summary.levels')}>
          {levels.map(({ key, text, depth, measures, parts }) => (
            <li key={key} className={styles.line} style={{ paddingLeft: (depth - 1) * STEP }}>
              <Text block size={depth === 1 ? 300 : 200} weight={depth === 1 ? 'semibold' : 'regular'}>
                {text}
              </Text>
              <div className={styles.numbers}>
                <Text size={200}>{t('summary.levels.measures', { count: measures })}</Text>
                {parts.map(({ status, measures: ids }) => {
                  const words = `${t(`:status.${status}`)} — ${ids.length}`;
                  return (
                    <Button
                      key={status}
                      appearance="transparent"
                      size="small"
                      className={styles.number}
                      onClick={() => onNarrow({ words: `${text}: ${words}`, measures: ids })}
                    >
                      {words}
                    </Button>
                  );
                })}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
