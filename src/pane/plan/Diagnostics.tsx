import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { codedWords } from '../../core/texts';
import type { PlanView } from '../../ports';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '220px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
});

/** What the reader of the plan guessed, doubted, or could not place, with its line: the coordinator decides. */
export function Diagnostics({ plan }: { readonly plan: PlanView }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const { diagnostics, doubt, notes } = plan;
  const worst = severityOf(plan);
  if (worst === 'success')
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t('plan.clean')}</MessageBarBody>
      </MessageBar>
    );
  return (
    <MessageBar intent={worst} layout="multiline">
      <MessageBarBody>
        {doubt === undefined ? null : (
          <div>
            {t('plan.doubt', {
              reasons: doubt.reasons.map(({ code, count, of }) => t(`:plan.doubt.${code}`, { count, of })).join('; '),
            })}
          </div>
        )}
        {diagnostics.length === 0 ? null : (
          <details open={worst === 'error'}>
            <summary className={styles.summary}>{t('plan.remarks', { count: diagnostics.length })}</summary>
            <ul className={styles.list} tabIndex={0} aria-label={t('plan.remarks', { count: diagnostics.length })}>
              {diagnostics.map((diagnostic, index) => (
                <li key={index}>
                  {t('plan.line', { line: diagnostic.line })} {codedWords(texts, 'plan.diagnostic', diagnostic)}
                </li>
              ))}
            </ul>
          </details>
        )}
        {notes.length === 0 ? null : (
          <details>
            <summary className={styles.summary}>{t('plan.notes', { count: notes.length })}</summary>
            <ul className={styles.list} tabIndex={0} aria-label={t('plan.notes', { count: notes.length })}>
              {notes.map(({ line, text }, index) => (
                <li key={index}>{t('plan.note', { line, text })}</li>
              ))}
            </ul>
          </details>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function severityOf({ diagnostics, doubt, notes }: PlanView): 'error' | 'warning' | 'info' | 'success' {
  if (doubt?.level === 'grave' || diagnostics.some(({ severity }) => severity === 'error')) return 'error';
  if (doubt !== undefined || diagnostics.some(({ severity }) => severity === 'warning')) return 'warning';
  return diagnostics.length + notes.length > 0 ? 'info' : 'success';
}
