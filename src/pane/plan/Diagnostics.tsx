import { codedWords } from '../../core/texts';
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Diagnostic } from '../../core/issues/issue';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  summary: { cursor: 'pointer' },
});

/** What the reader of the plan guessed or could not read, with its line: the coordinator decides. */
export function Diagnostics({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  if (diagnostics.length === 0)
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t('plan.clean')}</MessageBarBody>
      </MessageBar>
    );
  const worst = diagnostics.some(({ severity }) => severity === 'error')
    ? 'error'
    : diagnostics.some(({ severity }) => severity === 'warning')
      ? 'warning'
      : 'info';
  return (
    <MessageBar intent={worst} layout="multiline">
      <MessageBarBody>
        <details open={worst === 'error'}>
          <summary className={styles.summary}>{t('plan.remarks', { count: diagnostics.length })}</summary>
          <ul className={styles.list}>
            {diagnostics.map((diagnostic, index) => (
              <li key={index}>
                {t('plan.line', { line: diagnostic.line })} {codedWords(texts, 'plan.diagnostic', diagnostic)}
              </li>
            ))}
          </ul>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}
