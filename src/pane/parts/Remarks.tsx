import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergedView } from '../../ports';
import { useWords } from '../services';
import { IssueLine } from './IssueLine';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
});

/** What stands in the workbook and could not be taken, or would not outlive a write. */
export function Remarks({ merged }: { readonly merged: MergedView }): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  if (merged.remarks.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(':summary.remarks')}
        <ul className={styles.list}>
          {merged.remarks.map((issue, index) => (
            <li key={index}>
              <IssueLine issue={issue} />
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
