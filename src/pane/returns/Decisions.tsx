import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DecisionLine } from '../../ports';
import { Fold } from '../parts/Fold';
import { isCivilDate } from '../../core/calendar/civilDate';
import { isOfficerStatus } from '../../core/template/statuses';
import { anyWords, type Texts } from '../../core/texts';
import { useServices, useWords, type PaneT } from '../services';
import { dotted } from '../../core/calendar/dotted';
import { rowWords } from '../../core/template/words/rowWords';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '480px', overflowY: 'auto' },
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

/** What the ministry has decided: each can be taken back, and renewed. */
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
  const { texts } = useServices();
  if (decisions.length === 0) return null;
  const words = (decision: DecisionLine): string => decisionWords(decision, t, texts);
  return (
    <Fold summary={t(':summary.decisions.title', { count: decisions.length })}>
      {() => (
        <ul
          className={styles.list}
          tabIndex={0}
          aria-label={t(':summary.decisions.title', { count: decisions.length })}
        >
          {decisions.map((decision) => {
            // A closing is taken back where rounds are closed, with a reason.
            const isFixed = decision.kind === 'close' || decision.kind === 'reopen';
            const turn = t(decision.reversed ? ':summary.decisions.renew' : ':summary.decisions.reverse');
            return (
              <li key={decision.id} className={styles.line}>
                <Text size={200}>
                  {t(`:summary.decision.${decision.kind}`)}
                  {decision.reversed ? ` — ${t(':summary.decisions.reversed')}` : ''}
                </Text>
                <Text strikethrough={decision.reversed}>{words(decision)}</Text>
                {isFixed ? null : (
                  <Button
                    size="small"
                    appearance="subtle"
                    disabledFocusable={busy}
                    aria-label={`${turn}: ${words(decision)}`}
                    onClick={() => onTurn(decision)}
                  >
                    {turn}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Fold>
  );
}

function decisionWords(decision: DecisionLine, t: PaneT, texts: Texts): string {
  switch (decision.kind) {
    case 'alias':
      return `«${decision.written}» → ${t(`:status.${decision.status}`)}`;
    case 'undo':
      return t('decision.undo', { file: decision.file });
    case 'belongs':
      return t('decision.belongs', { file: decision.file, body: decision.bodyName });
    case 'resubmission': {
      const { file, bodyName: body, row, choice } = decision;
      return t('decision.resubmission', {
        file,
        body,
        row: rowWords(row, texts),
        choice: t(`:followUp.choice.${choice}`),
      });
    }
    case 'close':
    case 'reopen':
      return t('decision.closed', { on: dotted(decision.on), reason: decision.reason });
    case 'accept-suggestion': {
      const { file, row, field, value } = decision;
      return t('decision.accept', {
        file,
        row,
        field: anyWords(texts)(`template.field.${field}`),
        value: shownValue(field, value, t),
      });
    }
    case 'manual-entry': {
      const { bodyName, measureId, status, letterNo, letterDate } = decision;
      const letter = t(':summary.letter', { no: letterNo, date: dotted(letterDate) });
      return `${bodyName}, ${measureId}: ${t(`:status.${status}`)} (${letter})`;
    }
  }
}

function shownValue(field: string, value: string, t: PaneT): string {
  if (field === 'status' && isOfficerStatus(value)) return t(`:status.${value}`);
  return isCivilDate(value) ? dotted(value) : value;
}
