import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DecisionLine } from '../../ports';
import { Fold } from '../parts/Fold';
import { useWords } from '../services';
import { dotted } from '../../core/calendar/dotted';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
    overflowWrap: 'anywhere',
  },
});

/** Spellings that were explained and answers that were entered from letters: each can be taken back, and renewed. */
export function Decisions({
  decisions,
  busy,
  onTurn,
}: {
  readonly decisions: readonly DecisionLine[];
  readonly busy: boolean;
  readonly onTurn: (decision: DecisionLine) => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  if (decisions.length === 0) return null;
  const words = (decision: DecisionLine): string =>
    decision.kind === 'alias'
      ? `«${decision.written}» → ${t(`:status.${decision.status}`)}`
      : `${decision.bodyName}, ${decision.measureId}: ${t(`:status.${decision.status}`)} (` +
        `${t(':summary.letter', { no: decision.letterNo, date: dotted(decision.letterDate) })})`;
  return (
    <Fold summary={t(':summary.decisions.title', { count: decisions.length })}>
      {() => (
        <ul className={styles.list}>
          {decisions.map((decision) => {
            const turn = t(decision.reversed ? ':summary.decisions.renew' : ':summary.decisions.reverse');
            return (
              <li key={decision.id} className={styles.line}>
                <Text size={200}>
                  {t(`:summary.decision.${decision.kind}`)}
                  {decision.reversed ? ` — ${t(':summary.decisions.reversed')}` : ''}
                </Text>
                <Text strikethrough={decision.reversed}>{words(decision)}</Text>
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={busy}
                  aria-label={`${turn}: ${words(decision)}`}
                  onClick={() => onTurn(decision)}
                >
                  {turn}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Fold>
  );
}
