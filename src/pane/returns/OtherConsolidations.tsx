import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { periodWords } from '../../core/template/words/periodWords';
import type { UnitedLine } from '../../ports';
import { IssueLine } from '../parts/IssueLine';
import { useServices, useWords } from '../services';

/** Of very many the first: the workbook shows them all. */
const MOST = 100;

const useStyles = makeStyles({
  united: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
});

/** What became of the consolidations of other coordinators that came among the returns. */
export function OtherConsolidations({ united }: { readonly united: readonly UnitedLine[] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  // Rows of «Зведення» are named by their key, lines of «Надходження» by their file.
  const row = (key: string): string =>
    key.replace(
      /^([^@]+)@(\d{4}\S*)$/,
      (_, measure: string, period: string) => `${measure} (${periodWords(period, texts)})`,
    );
  return (
    <div className={styles.united} role="status">
      {united.map(({ file, differs, conflicts, issues, sheetsLeft }, index) => (
        <MessageBar
          key={index}
          intent={
            differs !== undefined || conflicts.length + issues.length + sheetsLeft.length > 0 ? 'warning' : 'success'
          }
          layout="multiline"
        >
          <MessageBarBody>
            {differs === undefined
              ? t(':summary.united.taken', { file })
              : t(`:cli.combine-${differs}`, { path: file })}
            {sheetsLeft.length === 0
              ? ''
              : ` ${t(':cli.foreign-sheets-left', { path: file, sheets: sheetsLeft.join(', ') })}`}
            {conflicts.length === 0 ? null : (
              <>
                {' '}
                {t(':summary.united.conflicts', { count: conflicts.length })}
                <ul className={styles.list}>
                  {conflicts.slice(0, MOST).map(({ key, ...conflict }, at) => (
                    <li key={at}>{t(':summary.united.conflict', { row: row(key), ...conflict })}</li>
                  ))}
                </ul>
              </>
            )}
            {issues.length === 0 ? null : (
              <ul className={styles.list}>
                {issues.slice(0, MOST).map((issue, at) => (
                  <li key={at}>
                    <IssueLine issue={issue} />
                  </li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
