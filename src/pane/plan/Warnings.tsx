import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { codedWords } from '../../core/texts';
import type { PlanWarning } from '../../ports';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    maxHeight: '180px',
    overflowY: 'auto',
  },
});

/** What the coordinator should know before templates go out. */
export function Warnings({ warnings }: { readonly warnings: readonly PlanWarning[] }): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  if (warnings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('plan.warnings')}</MessageBarTitle>
        <ul className={styles.list} tabIndex={0} aria-label={t('plan.warnings')}>
          {warnings.map((warning, at) => (
            <li key={at}>{codedWords(texts, 'pane.plan.warning', warning)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
